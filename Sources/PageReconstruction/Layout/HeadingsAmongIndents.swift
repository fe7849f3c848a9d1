/// Headings that stand without blank lines among East Asian paragraphs, each of which begins with an indent: lines between
/// the end of a sentence and an indent that end no sentence themselves. The last line of a paragraph would.
struct HeadingsAmongIndents {
    private let isHeading: [Bool]

    /// Kicker, headline, deck and writer; at the top of a page folio and editor as well.
    private static let mostLines = 6

    init(_ lines: [TextLine], _ neighbourhood: LineNeighbourhood) {
        func isIndented(_ index: Int) -> Bool { lines[index].indent >= neighbourhood.margin(at: index) + 2 }
        func mayBeOfHeading(_ index: Int) -> Bool {
            let shape = lines[index].shape
            return neighbourhood.usesIndents[index] && lines[index].place == nil && !isIndented(index)
                && (shape.end == .open || shape.end == .hyphen) && shape.isEastAsian
        }
        var isHeading = Array(repeating: false, count: lines.count)
        var start = 0
        while start < lines.count {
            let end = lines[start...].indices.first { !mayBeOfHeading($0) } ?? lines.count
            if end < lines.count, (1...Self.mostLines).contains(end - start), isIndented(end),
                start == 0 || lines[start - 1].shape.end == .stop
            {
                for index in start..<end { isHeading[index] = true }
            }
            start = max(end, start + 1)
        }
        self.isHeading = isHeading
    }

    /// Whether the line at an index is one of a heading.
    func contains(_ index: Int) -> Bool { isHeading[index] }
}
