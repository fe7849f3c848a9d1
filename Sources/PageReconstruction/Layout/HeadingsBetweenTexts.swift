/// Finds Western headings that neither blank lines nor indents set apart among wrapped lines: up to three lines between
/// the end of a sentence and a full line, all of them too short to have been wrapped, none of which ends a sentence.
/// Several lines in title case are a heading even where the text above breaks off, as columns do that were cut off.
struct HeadingsBetweenTexts {
    private var firstLines: Set<Int> = []
    private var lines: Set<Int> = []

    private static let (mostLines, mostTitles) = (3, 6)
    /// In words: a longer line is text.
    private static let longest = 12

    /// - Parameter isApart: by line, whether a pattern shows that it belongs to no paragraph.
    init(_ all: [TextLine], _ neighbourhood: LineNeighbourhood, isApart: [Bool]) {
        guard all.first?.place == nil else { return }
        var start = 0
        while start + 1 < all.count {
            let isAfterEnd =
                start == 0 || all[start].blanksBefore > 0 || isApart[start - 1] || all[start - 1].shape.end == .stop
            guard let last = Self.lastLine(from: start, all, neighbourhood, isApart),
                isAfterEnd || last > start && all[start...last].allSatisfy({ Self.isTitle($0.shape) })
            else {
                start += 1
                continue
            }
            firstLines.insert(start)
            lines.formUnion(start...last)
            start = last + 1
        }
    }

    /// Whether the line at an index belongs to such a heading.
    func contains(_ index: Int) -> Bool { lines.contains(index) }

    /// Whether the line continues the heading's line above, which breaks off.
    func goesOn(_ index: Int, _ all: [TextLine]) -> Bool {
        lines.contains(index) && !firstLines.contains(index) && all[index].shape.start == .lower
    }

    private static func isTitle(_ shape: LineShape) -> Bool {
        shape.start == .upper && shape.titledWords == shape.words && shape.plainWords == 0
    }

    private static func lastLine(
        from start: Int, _ all: [TextLine], _ neighbourhood: LineNeighbourhood, _ isApart: [Bool]
    ) -> Int? {
        for index in start..<min(start + mostTitles, all.count - 1) {
            guard index < start + mostLines || all[start...index].allSatisfy({ isTitle($0.shape) }) else { return nil }
            let (line, below) = (all[index], all[index + 1])
            let shape = line.shape
            guard !isApart[index], !shape.isEastAsian, shape.end == .open || shape.end == .comma, shape.gaps == 0,
                !LineKind.isItem(line.text), index == start || line.blanksBefore == 0, line.page == below.page,
                line.column == below.column, neighbourhood.isWrapped[index] || neighbourhood.isWrapped[index + 1],
                shape.words <= longest, shape.digits * 2 <= shape.letters,
                index > start || shape.start == .upper || shape.start == .mark
            else { return nil }
            let measure = neighbourhood.measure(at: index)
            // With ragged edges the next word would have fitted on many a line of prose, but not with so much to spare.
            guard (shape.width + 1 + below.shape.firstWord) * 20 <= measure * 17 else { return nil }
            let isOverText = below.blanksBefore == 0 && (isApart[index + 1] || below.shape.width * 5 >= measure * 4)
            if isOverText, shape.end == .open, below.shape.start != .lower {
                return SentenceDecks.isSmallWord(line.text.split(separator: " ").last ?? "") ? nil : index
            }
        }
        return nil
    }
}
