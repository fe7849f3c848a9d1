/// The lines that state a page's paper and day. They are never headlines, whatever they look like.
struct HeadOfPaper: Equatable, Sendable {
    /// The number of the line that consists of the paper's name.
    var nameLine: Int?
    /// The number of the line below the name that says what kind of paper it is.
    var subtitleLine: Int?
    /// The numbers of the lines that state the day.
    var dayLines: Set<Int> = []

    /// The number of blocks at the top of a page that may contain its head.
    private static let mostBlocks = 6

    /// By block, its role as a line of the head, if it is one. The heads of East Asian papers are recognised by
    /// patterns instead.
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
