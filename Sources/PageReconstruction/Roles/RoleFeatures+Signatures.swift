/// Recognises lines below a notice, a letter or a table: day, office, names, source.
extension RoleFeatures {
    /// The number of lines in a paper's head, which follow no notice unless one of them is text.
    private static let headLines = 3

    /// Whether the block is a day alone below a text, the short line between the two, or names listed in a notice.
    static func isSignature(_ index: Int, _ blocks: [Block]) -> Bool {
        if index > 0, LinePatterns.isEnclosure(blocks[index].folded) || isCredit(blocks[index]) { return true }
        guard index > 1, index > headLines || blocks[..<index].contains(where: isLong) else { return false }
        if LinePatterns.isDayAlone(blocks[index].folded) {
            let above = blocks[index - 1]
            return endsNotice(above) || above.shape.count <= 20 && endsNotice(blocks[index - 2])
        }
        if KoreanByline.line(blocks[index].folded) != nil { return blocks[index - 1].isComplete }
        if isWriterOfLetter(blocks[index]) { return blocks[index - 1].isComplete }
        if isHereby(blocks[index]) || isAmongNames(index, blocks) || isBelowDay(index, blocks) { return true }
        guard index + 1 < blocks.count, blocks[index].shape.count <= 20, endsNotice(blocks[index - 1]) else {
            return false
        }
        return LinePatterns.isDayAlone(blocks[index + 1].folded)
    }

    /// Whether the block is the office or the name below the place and day at the end of a notice: `Oberau, den 10. Mai
    /// 1847.`
    private static func isBelowDay(_ index: Int, _ blocks: [Block]) -> Bool {
        let (block, day, text) = (blocks[index], blocks[index - 1], blocks[index - 2])
        guard !block.shape.isEastAsian, !isLong(block), !block.shape.isCapitals, block.blanksBefore == 0,
            day.lines.count == 1, day.shape.digits > 0, day.shape.end == .stop,
            text.isComplete, isLong(text) || text.shape.words > 3
        else { return false }
        return WesternDateline.isPlaceAndDay(day.folded)
    }

    /// Whether the block is names below other names, or below a line that announces them; writers are not listed in
    /// this way.
    private static func isAmongNames(_ index: Int, _ blocks: [Block]) -> Bool {
        func isNames(_ at: Int) -> Bool {
            blocks[at].shape.isEastAsian && BylinePattern.bareNames(blocks[at].folded) != nil
        }
        guard isNames(index) else { return false }
        return blocks[index - 1].shape.end == .colon || isNames(index - 1)
    }

    /// Whether a notice may end with the block: a sentence, or the last names of a list.
    private static func endsNotice(_ block: Block) -> Bool {
        block.isComplete || isHereby(block) || block.shape.isEastAsian && TextEnds.isWithoutStop(block.folded)
            || LinePatterns.isEnclosure(block.folded)
            || BylinePattern.bareNames(block.folded) != nil
    }

    private static let credits: WordList = ["资料来源:", "資料來源:", "数据来源:", "制图:", "製圖:", "制图/", "绘图:", "制表:"]

    /// Whether the block is the source of a table or a drawing: `资料来源：…`.
    private static func isCredit(_ block: Block) -> Bool {
        block.folded.count <= 40 && credits.prefix(of: block.folded) != nil
    }

    private static let provinces: WordList = [
        "北京", "上海", "天津", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
        "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "台湾",
    ]

    /// Whether the block is the workplace or home and the name of the writer of a letter to a Chinese paper: `东关小学
    /// 李惠民`, `山东 王有田`, `读者 方桂英`.
    private static func isWriterOfLetter(_ block: Block) -> Bool {
        guard block.shape.isEastAsian, (4...18).contains(block.folded.count), block.lines.count == 1 else {
            return false
        }
        let words = block.folded.scalars.split(separator: " ").map { FoldedScalars(scalars: $0) }
        guard words.count == 2, ChineseNames.isName(words[1]), words[0].scalars.allSatisfy(\.isHan) else {
            return false
        }
        return words[0].isWord("读者") || words[0].isWord("讀者") || BylinePattern.isHouse(words[0])
            || provinces.prefix(of: words[0]) != nil || LinePatterns.isPlace(words[0])
    }

    /// Whether the block is the closing formula `特此通知` without a full stop.
    private static func isHereby(_ block: Block) -> Bool { block.folded.count <= 8 && block.folded.hasPrefix("特此") }
}
