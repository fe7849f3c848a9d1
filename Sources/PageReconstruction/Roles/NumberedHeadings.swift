/// Recognises consecutively numbered headings with text below each: `1. Apologies`, `2. Matters arising`, `一、工程内容`.
///
/// A single one is ambiguous, because an item of a list begins in the same way; between items, however, there is no
/// text.
struct NumberedHeadings {
    private let headings: Set<Int>

    private struct Number {
        /// The index of the block.
        let index: Int
        let value: Int
        /// Whether the number is on a line of its own above its heading.
        let isAlone: Bool
    }

    /// The minimum number of headings; two Western ones may be a list of two sentences.
    private static let least = (western: 3, eastAsian: 2)
    /// The maximum length of a heading in scalars; longer ones are items with content.
    private static let longest = (western: 60, eastAsian: 24)

    init(_ blocks: [Block]) {
        var headings = Set<Int>()
        var run: [Number] = []
        func finish() {
            let isEastAsian = run.first.map { $0.isAlone || blocks[$0.index].shape.isEastAsian } ?? false
            if run.count >= (isEastAsian ? Self.least.eastAsian : Self.least.western) {
                headings.formUnion(run.map { $0.isAlone ? $0.index + 1 : $0.index })
            }
            run = []
        }
        for block in blocks {
            let alone = Self.numberAlone(block, blocks)
            guard let number = alone ?? Self.number(of: block) else { continue }
            if let last = run.last, number != last.value + 1 || block.index == last.index + 1 { finish() }
            if !run.isEmpty || number == 1 {
                run.append(Number(index: block.index, value: number, isAlone: alone != nil))
            }
        }
        finish()
        self.headings = headings
    }

    /// Whether the block at an index is a numbered heading.
    func contains(_ index: Int) -> Bool { headings.contains(index) }

    /// A number on a line of its own, `01`, above a short open line of East Asian text.
    private static func numberAlone(_ block: Block, _ blocks: [Block]) -> Int? {
        guard block.shape.digits == block.shape.count, block.shape.count <= 2, block.index > 0,
            block.index + 1 < blocks.count
        else { return nil }
        let shape = blocks[block.index + 1].shape
        guard shape.isEastAsian, shape.end == .open, shape.count <= longest.eastAsian else { return nil }
        return Int(block.text)
    }

    /// The number at the beginning of a short open line; a Western line must be set apart.
    private static func number(of block: Block) -> Int? {
        let isEastAsian = block.shape.isEastAsian
        guard block.lines.count == 1, block.shape.end == .open, !block.isComplete,
            block.shape.count <= (isEastAsian ? longest.eastAsian : longest.western),
            isEastAsian || block.index == 0 || block.blanksBefore > 0, LineKind.isItem(block.text)
        else { return nil }
        let digits = block.folded.scalars.prefix { $0.isDigit }
        if !digits.isEmpty { return Int(String(String.UnicodeScalarView(digits))) }
        return block.folded.first.flatMap(Array("一二三四五六七八九十".unicodeScalars).firstIndex(of:)).map { $0 + 1 }
    }
}
