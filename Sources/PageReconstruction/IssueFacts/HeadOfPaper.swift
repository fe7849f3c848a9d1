/// The lines that state a page's paper and day. They are never headlines, whatever they look like.
struct HeadOfPaper: Equatable, Sendable {
    /// The number of the line that consists of the paper's name.
    var nameLine: Int?
    /// The number of the line below the name that says what kind of paper it is.
    var subtitleLine: Int?
    /// The numbers of the lines that state the day.
    var dayLines: Set<Int> = []
    /// The numbers of those that say nothing else, which no other line continues.
    var dayLinesAlone: Set<Int> = []
    /// The numbers of the lines that only state a page, and of those that begin a page without a form feed or a mark.
    var pageLines: Set<Int> = []
    var pageStarts: Set<Int> = []

    /// The number of blocks at the top of a page that may contain its head.
    private static let mostBlocks = 6

    /// By block, its role as a line of the head, if it is one. The names of East Asian papers are recognised by
    /// patterns instead.
    func roles(of blocks: [Block]) -> [LineRole?] {
        blocks.map { block in
            // The name of a page is its label: `第02版：要闻`.
            if pageLines.contains(block.firstLine), block.lines.count == 1, block.opening == nil,
                !LinePatterns.isMarked(block.folded)
            {
                return .furniture
            }
            // In the text of a scan, the head may come after the columns beside it.
            let isAlone = block.lines.count == 1 && block.shape.isCapitals
            // `… read to the meeting on` / `Thursday, May 4, 1871. It had been sent`
            if block.index > 0, case let above = blocks[block.index - 1], above.isOpen, RoleFeatures.isLong(above),
                !isAlone
            {
                return nil
            }
            guard block.index < Self.mostBlocks || isAlone && dayLines.contains(block.firstLine), block.opening == nil,
                block.lines.count <= 2
            else { return nil }
            guard !block.shape.isEastAsian else {
                guard block.lines.count == 1, BylinePattern.line(block.folded) == nil else { return nil }
                // Beside its day the paper's name is no headline, however long it is.
                if block.firstLine == nameLine, dayLines.contains(where: { abs($0 - block.firstLine) <= 2 }),
                    !SectionLabel.isLabel(block.folded)
                {
                    return .banner
                }
                let isHead =
                    dayLines.contains(block.firstLine) && EastAsianHead.isHead(DateTokens.tokens(of: block.text))
                return isHead ? .furniture : nil
            }
            if block.firstLine == nameLine { return block.lines.count == 1 ? .banner : nil }
            if block.firstLine == subtitleLine { return block.lines.count == 1 ? .furniture : nil }
            let isFolio =
                dayLines.contains(block.firstLine)
                && DateTokens.tokens(of: block.text).contains {
                    FolioWords.isFolio($0.text) && $0.length > 1 || DateWords.weekday($0.text) != nil
                }
            // The day below the title of a document is that of a meeting.
            let isOfDocument = blocks[...block.index].contains { LinePatterns.isDocumentTitle($0.folded) }
            return isFolio && !isOfDocument ? .furniture : nil
        }
    }
}
