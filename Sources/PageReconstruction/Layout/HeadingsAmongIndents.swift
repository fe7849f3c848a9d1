/// Finds headings that are not set apart by blank lines among indented paragraphs: lines between the end of a sentence
/// and an indent that do not end a sentence themselves, as the last line of a paragraph would. A Western heading may
/// end with a full stop if it is short and its first word would have fitted on the line above: `Revue politique.`
struct HeadingsAmongIndents {
    private let isHeading: [Bool]

    /// Kicker, headline, deck and byline, and at the top of a page also folio and editor.
    private static let mostLines = 6
    /// The maximum number of words in a Western heading with a full stop.
    private static let mostWords = 6

    init(_ lines: [TextLine], _ neighbourhood: LineNeighbourhood) {
        func isIndented(_ index: Int) -> Bool { lines[index].indent >= neighbourhood.margin(at: index) + 2 }
        func mayBeOfHeading(_ index: Int) -> Bool {
            let shape = lines[index].shape
            guard neighbourhood.usesIndents[index], lines[index].place == nil, !isIndented(index) else { return false }
            if shape.isEastAsian { return shape.end == .open || shape.end == .hyphen }
            let measure = neighbourhood.measure(at: index)
            return shape.end == .stop && shape.start == .upper && shape.digits == 0 && shape.words <= Self.mostWords
                && shape.width * 10 < measure * 6
                && (index == 0 || lines[index - 1].shape.width + 1 + shape.firstWord <= measure)
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

    /// Whether the line at an index belongs to a heading.
    func contains(_ index: Int) -> Bool { isHeading[index] }
}
