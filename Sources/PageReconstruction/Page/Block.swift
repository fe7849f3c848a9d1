/// A chunk of the page: a line with text, or the lines of a paragraph that was wrapped by its maker.
struct Block: Sendable {
    /// Its position among the blocks of the page, from 0.
    let index: Int
    /// 1-based line numbers of the input.
    let lines: [Int]
    /// Without white space around it.
    let text: String
    let folded: FoldedText
    /// Blank lines before it: 0, 1 and 3 all mean something.
    let blanksBefore: Int
    /// Whether white space stood before its first line.
    let isIndented: Bool

    init(index: Int, lines: [Int], text: String, blanksBefore: Int, isIndented: Bool) {
        self.index = index
        self.lines = lines
        self.text = text
        folded = FoldedText(text)
        self.blanksBefore = blanksBefore
        self.isIndented = isIndented
    }

    var firstLine: Int { lines.first ?? 0 }
    var lastLine: Int { lines.last ?? 0 }
}
