/// Recognises entries of East Asian lists and turns of conversations by their beginnings: they neither continue another
/// text nor break off, whatever mark ends them.
enum Entries {
    /// In characters: a longer opening is a sentence that quotes somebody.
    private static let longestLabel = 12

    /// Whether the block begins as an entry by itself, or as one of several in a row.
    static func contain(_ index: Int, of blocks: [Block]) -> Bool {
        isMarked(blocks[index]) || areSeveral(index, of: blocks)
    }

    /// Whether the block and one beside it begin as entries.
    static func areSeveral(_ index: Int, of blocks: [Block]) -> Bool {
        func isOne(_ at: Int) -> Bool {
            blocks.indices.contains(at) && (isMarked(blocks[at]) || isLabelled(blocks[at]))
        }
        return isOne(index) && (isOne(index - 1) || isOne(index + 1))
    }

    /// Whether a mark, a speaker or a number in a thread opens the block: `▲김하늘씨 모친상`, `[主持人]：`, `问：`,
    /// `@江上的灯：`, `2楼`.
    private static func isMarked(_ block: Block) -> Bool {
        guard block.shape.isEastAsian, let first = block.folded.first else { return false }
        let head = block.folded.scalars.prefix(24)
        switch first {
        case "▲", "△", "▼", "▽", "■", "●", "◆", "□", "○", "◇", "▶", "▷": return true
        case "[", "【", "@": return head.contains(":")
        case "问", "問", "答": return head.dropFirst().first.map { $0 == ":" || $0 == " " } ?? false
        case "(":
            return head.dropFirst(2).first == ")" && "一二三四五六七八九十".unicodeScalars.contains(head.dropFirst().first ?? " ")
        case "0"..."9": return head.first { !("0"..."9").contains($0) } == "楼"
        default: return false
        }
    }

    /// Whether a label or a time opens the block: `明天：大雨到暴雨`, `08:30 射箭女子个人赛`.
    private static func isLabelled(_ block: Block) -> Bool {
        guard block.shape.isEastAsian else { return false }
        if LineKind.beginsWithTime(block.text) { return true }
        let label = block.folded.scalars.prefix(longestLabel).prefix { $0 != ":" }
        guard label.count < block.folded.count, block.folded.scalars[label.count] == ":" else { return false }
        return (2..<longestLabel).contains(label.count) && label.allSatisfy { $0.isHan || $0.isDigit }
            && label.contains(where: \.isHan)
            && sayings.suffix(of: FoldedScalars(scalars: label)) == nil
    }

    /// Words before a quotation, which opens many a paragraph.
    private static let sayings: WordList = [
        "说", "說", "道", "问", "問", "答", "称", "稱", "指出", "强调", "強調", "表示", "认为", "認為", "提出", "写道", "要求", "介绍", "介紹", "坦言",
        "感慨", "告诉记者", "明确",
    ]
}
