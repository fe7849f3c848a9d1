/// Headings that count on through a text: `1. Apologies`, `2. Matters arising`, `一、工程内容`, with what is said of each below it.
///
/// None of them tells it by itself: an item of a list begins so as well, and nothing stands between two items.
struct NumberedHeadings {
    private let headings: Set<Int>

    private struct Number {
        /// Of the block.
        let index: Int
        let value: Int
        /// Whether the number stands on a line of its own above its heading.
        let isAlone: Bool
    }

    /// Two Western ones are a list of two sentences.
    private static let least = (western: 3, eastAsian: 2)
    /// Scalars of a heading: more are an item that says something.
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

    /// Whether the block at an index is one of them.
    func contains(_ index: Int) -> Bool { headings.contains(index) }

    /// `01` on a line of its own, above a short line of East Asian text that ends no sentence.
    private static func numberAlone(_ block: Block, _ blocks: [Block]) -> Int? {
        guard block.shape.digits == block.shape.count, block.shape.count <= 2, block.index > 0,
            block.index + 1 < blocks.count
        else { return nil }
        let shape = blocks[block.index + 1].shape
        guard shape.isEastAsian, shape.end == .open, shape.count <= longest.eastAsian else { return nil }
        return Int(block.text)
    }

    /// The number that opens a short line, which ends no sentence; of a Western one that is set apart.
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
