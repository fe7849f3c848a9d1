/// Recognises notices in runs of East Asian heading lines: no heading has so many lines, and small advertisements, lists
/// and minutes have no full stops that would tell their text from their titles.
enum HeadingRuns {
    /// Kicker, headline and deck, one of them in two lines.
    private static let mostLines = 4
    /// In characters: longer lines are text where a line of the run surely is.
    private static let longestTitle = 18
    private static let longestHeadline = 34
    /// No headline has so many: the numbers of a lottery, of a telephone and a street.
    private static let leastFigures = 10

    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        var roles = roles
        func isFree(_ index: Int) -> Bool {
            roles[index].isHeading && blocks[index].shape.isEastAsian && blocks[index].opening == nil
                && corrections.roles[index] == nil && !blocks[index].isHeadingByLayout
        }
        var start = 0
        while start < blocks.count {
            let end = (start..<blocks.count).first { !isFree($0) } ?? blocks.count
            let run = start..<end
            start = max(end, start + 1)
            let isOverText = end < blocks.count && (roles[end].isText || roles[end] == .byline)
            let hasNotice = run.contains { isNotice(blocks[$0]) }
            guard run.count > (isOverText && !hasNotice ? mostLines - 1 : 1) else { continue }
            let texts = run.filter { isText(blocks[$0]) }
            guard !texts.isEmpty || !isOverText && run.count > mostLines else { continue }
            let isBelowText = run.lowerBound > 0 && roles[run.lowerBound - 1].isText
            settle(run, among: &roles, blocks, signs, isOverText: isOverText, isBelowText: isBelowText)
        }
        return roles
    }

    /// Tells the titles in a run from the texts below them.
    private static func settle(
        _ run: Range<Int>, among roles: inout [LineRole], _ blocks: [Block], _ signs: [BlockSigns], isOverText: Bool,
        isBelowText: Bool
    ) {
        func isTitle(_ index: Int) -> Bool {
            blocks[index].shape.count <= longestTitle
                && (!isText(blocks[index]) || titles.contains(blocks[index].folded))
        }
        func isKnown(_ index: Int) -> Bool {
            isTitle(index)
                && (signs[index].isNoticeTitle || signs[index].isLabel || titles.contains(blocks[index].folded)
                    || blocks[index].folded.hasSuffix("啓事") || blocks[index].folded.hasSuffix("啟事"))
        }
        // The heading of the text below the run: its last lines, apart from the lines above.
        var heading = run.upperBound
        if isOverText {
            while heading > run.lowerBound, run.upperBound - heading < mostLines - 1, isTitle(heading - 1) {
                heading -= 1
                if LineKind.isItem(blocks[heading].text) {
                    roles[heading] = .crosshead
                    break
                }
                if blocks[heading].blanksBefore > 0 || isKnown(heading) { break }
            }
        }
        let isBelowLabel = run.lowerBound > 0 && roles[run.lowerBound - 1] == .label
        for index in run.lowerBound..<heading {
            let isAlone = index + 1 == heading || !isTitle(index + 1)
            if LineKind.isItem(blocks[index].text), isTitle(index), index > run.lowerBound || isBelowText {
                roles[index] = .crosshead
            } else if index == run.lowerBound && !(isBelowLabel && isNotice(blocks[index])) || isKnown(index) {
                roles[index] = .headline
            } else if isTitle(index), isAlone, index + 1 < heading, blocks[index].blanksBefore > 0 {
                roles[index] = .headline
            } else {
                roles[index] = .body
            }
        }
    }

    /// Titles that only stand above notices and small advertisements.
    private static let titles: WordList = [
        "尋人", "寻人", "徵求", "征求", "招租", "轉讓", "转让", "求购", "房产", "家政", "征婚", "徵婚", "搬家", "鳴謝", "鸣谢", "船期", "聲明", "聲明作廢",
        "声明作废", "通告", "讣告", "訃告", "受任法律顧問", "人事", "募集", "おことわり", "天気",
    ]

    private static let telephones: WordList = ["电话", "電話", "手机", "热线", "地址"]
    private static let closings: WordList = ["啟", "啓", "启", "白", "谨告", "謹告"]

    /// Whether the line is surely the text of a notice: it has many figures, closes with a name, or lists persons.
    private static func isNotice(_ block: Block) -> Bool {
        block.shape.digits >= leastFigures || isListBetweenMarks(block)
            || block.folded.count > longestTitle && closings.suffix(of: block.folded) != nil
    }

    /// Whether printer's marks are between several parts: `（1日）総務部長　山田一郎▽経理部長　鈴木二郎▽湊支店長　佐藤三郎`.
    private static func isListBetweenMarks(_ block: Block) -> Bool {
        block.folded.scalars.dropFirst().count { "▽△▲".unicodeScalars.contains($0) } >= 2
    }

    /// Whether the line is the text of a notice or an entry of a list: it has a telephone number, a label with its
    /// value, several cells, or words that close a notice.
    private static func isText(_ block: Block) -> Bool {
        let text = block.folded
        if isListBetweenMarks(block) { return true }
        if block.shape.count > longestHeadline || TextEnds.isWithoutStop(text) { return true }
        if closings.suffix(of: text) != nil, text.count > longestTitle / 2 { return true }
        if block.shape.digits >= 7 || telephones.words.contains(where: text.contains) { return true }
        if let colon = text.offset(of: ":"), (2...6).contains(colon), colon + 3 < text.count { return true }
        return text.count > 10 && text.scalars.count { $0 == " " } >= 2 && !text.scalars.contains(where: \.isHangul)
    }
}
