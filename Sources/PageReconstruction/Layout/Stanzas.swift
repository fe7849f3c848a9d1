/// Recognises the stanzas of East Asian verse: short lines between blank lines that neither fill a measure nor hold the
/// marks of sentences, where a line above speaks of poems, and lines of regular verse: `一径入云深，松风满客襟。`
struct Stanzas {
    /// By line or block, whether it is a line of verse.
    private(set) var isVerse: [Bool]

    private struct Item {
        let text: FoldedScalars
        let shape: LineShape
        let indent: Bool
        let isFirst: Bool
    }

    private static let leastLines = 3
    /// In characters.
    private static let longest = 16
    private static let longestWriter = 4
    /// A poem may have so many lines below the line that speaks of it.
    private static let reach = 60
    private static let leastCouplets = 2
    private static let words = [
        "诗", "詩", "副刊", "外一首", "外二首", "文艺", "文藝", "文苑", "七律", "七绝", "七絕", "五律", "五绝", "五絕", "歌词", "歌詞",
    ]

    init(_ lines: [TextLine]) {
        self.init(
            lines.map { line in
                Item(
                    text: FoldedScalars(line.shape.count <= Self.longest * 3 ? line.text : ""), shape: line.shape,
                    indent: line.indent > 0, isFirst: line.blanksBefore > 0)
            })
    }

    init(_ blocks: [Block]) {
        self.init(
            blocks.map { block in
                let isLine = block.lines.count == 1 && block.opening == nil && block.shape.count <= Self.longest * 3
                return Item(
                    text: isLine ? block.folded : FoldedScalars(""), shape: block.shape, indent: block.isIndented,
                    isFirst: block.blanksBefore > 0)
            })
    }

    private init(_ items: [Item]) {
        isVerse = Array(repeating: false, count: items.count)
        markCouplets(items)
        var told: Int?
        var start = 0
        while start < items.count {
            let end = items[(start + 1)...].firstIndex(where: \.isFirst) ?? items.count
            for index in start..<end where Self.speaksOfPoems(items[index]) { told = index }
            if let told, end - told <= Self.reach { markStanza(start..<end, items) }
            start = end
        }
    }

    private static func speaksOfPoems(_ item: Item) -> Bool {
        item.shape.isEastAsian && item.text.count > 0 && item.text.count <= longest * 3 && item.shape.end == .open
            && words.contains(where: item.text.contains)
    }

    private mutating func markStanza(_ run: Range<Int>, _ items: [Item]) {
        var start = run.lowerBound
        // The title and the writer may be directly above.
        for index in run.prefix(Self.leastLines)
        where speaksOfPoem(index, run, items) || isWriter(index, run, items) || SectionLabel.isLabel(items[index].text)
        {
            start = index + 1
        }
        let lines = start..<run.upperBound
        guard lines.count >= Self.leastLines, lines.allSatisfy({ Self.isLine(items[$0]) }) else { return }
        // A heading of several lines is above a text.
        if run.upperBound < items.count, items[run.upperBound].shape.width > Self.longest * 4, start == run.lowerBound,
            lines.count <= Self.leastLines + 1
        {
            return
        }
        for index in lines { isVerse[index] = true }
    }

    private func speaksOfPoem(_ index: Int, _ run: Range<Int>, _ items: [Item]) -> Bool {
        index + Self.leastLines < run.upperBound && Self.speaksOfPoems(items[index])
    }

    private func isWriter(_ index: Int, _ run: Range<Int>, _ items: [Item]) -> Bool {
        guard index > run.lowerBound, items[index].text.count <= Self.longestWriter + 2 else { return false }
        return items[index].indent && !items[index - 1].indent
            || BylinePattern.bareNames(items[index].text) != nil || BylinePattern.line(items[index].text) != nil
    }

    /// Whether the line is short and has no mark within it, as lines of verse have at their ends at most.
    private static func isLine(_ item: Item) -> Bool {
        let text = item.text
        guard item.shape.isEastAsian, (2...longest).contains(text.count), item.shape.digits == 0,
            item.shape.end != .colon, item.shape.gaps == 0
        else { return false }
        return !text.scalars.dropLast().contains { ",。;:、!?(".unicodeScalars.contains($0) }
    }

    private mutating func markCouplets(_ items: [Item]) {
        var start = 0
        while start < items.count {
            guard let length = Self.charactersOfClauses(items[start].text) else {
                start += 1
                continue
            }
            let end =
                items[(start + 1)...].firstIndex { Self.charactersOfClauses($0.text) != length } ?? items.count
            if end - start >= Self.leastCouplets { for index in start..<end { isVerse[index] = true } }
            start = end
        }
    }

    /// The number of characters, five or seven, in each clause of a verse.
    static func charactersOfClauses(_ text: FoldedScalars) -> Int? {
        guard (10...36).contains(text.count), let last = text.last, !last.isHan else { return nil }
        let clauses = text.scalars.split { ",。;!?".unicodeScalars.contains($0) }
        guard clauses.count >= 2, let length = clauses.first?.count, length == 5 || length == 7,
            clauses.allSatisfy({ $0.count == length && $0.allSatisfy(\.isHan) })
        else { return nil }
        return length
    }
}
