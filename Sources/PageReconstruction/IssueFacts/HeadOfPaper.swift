/// The lines that say which paper a page is of, and of which day: they head no story, whatever they look like.
struct HeadOfPaper: Equatable, Sendable {
    /// The number of the line that is the paper's name and nothing else.
    var nameLine: Int?
    /// The number of the line below it that says what kind of paper it is.
    var subtitleLine: Int?
    /// The numbers of the lines that state its day.
    var dayLines: Set<Int> = []

    /// Blocks at the top of a page among which its head stands.
    private static let mostBlocks = 6

    /// By block, the role that it has as a line of the head. East Asian papers have theirs in forms that patterns know.
    func roles(of blocks: [Block]) -> [LineRole?] {
        blocks.map { block in
            guard block.index < Self.mostBlocks, block.opening == nil, !block.shape.isEastAsian, block.lines.count <= 2
            else { return nil }
            if block.firstLine == nameLine { return block.lines.count == 1 ? .banner : nil }
            if block.firstLine == subtitleLine { return block.lines.count == 1 ? .furniture : nil }
            let isFolio =
                dayLines.contains(block.firstLine)
                && DateTokens.tokens(of: block.text).contains {
                    FolioWords.isFolio($0.text) && $0.length > 1 || DateWords.weekday($0.text) != nil
                }
            return isFolio && !LinePatterns.isDocumentTitle(block.folded) ? .furniture : nil
        }
    }
}
