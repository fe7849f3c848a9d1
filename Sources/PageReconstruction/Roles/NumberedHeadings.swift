/// Headings that count on through a text: `1. Apologies`, `2. Matters arising`, `一、工程内容`, with what is said of each below it.
///
/// None of them tells it by itself: an item of a list begins so as well, and nothing stands between two items.
struct NumberedHeadings {
    private let headings: Set<Int>

    /// Two Western ones are a list of two sentences.
    private static let least = (western: 3, eastAsian: 2)
    /// Scalars of a heading: more are an item that says something.
    private static let longest = (western: 60, eastAsian: 24)

    init(_ blocks: [Block]) {
        var headings = Set<Int>()
        var run: [(index: Int, number: Int)] = []
        func finish() {
            let isEastAsian = run.first.map { blocks[$0.index].shape.isEastAsian } ?? false
            if run.count >= (isEastAsian ? Self.least.eastAsian : Self.least.western) {
                headings.formUnion(run.map(\.index))
            }
            run = []
        }
        for block in blocks {
            guard let number = Self.number(of: block) else { continue }
            if let last = run.last, number != last.number + 1 || block.index == last.index + 1 { finish() }
            if !run.isEmpty || number == 1 { run.append((block.index, number)) }
        }
        finish()
        self.headings = headings
    }

    /// Whether the block at an index is one of them.
    func contains(_ index: Int) -> Bool { headings.contains(index) }

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
