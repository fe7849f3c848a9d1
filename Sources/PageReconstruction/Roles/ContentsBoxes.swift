/// Boxes that say what stands on which page: `4 Blue planet`, `7 The restless currents`, their pages ascending; or headlines of
/// the file in a row, each of which stands over its story below.
struct ContentsBoxes {
    /// A line or a block of the page.
    private struct Item {
        let text: String
        let shape: LineShape
        let blanksBefore: Int
        let isLong: Bool
    }

    /// By line or block.
    private(set) var isInBox: [Bool]

    /// Fewer entries are a list of something else.
    private static let leastEntries = 4
    /// Decks and writers below an entry.
    private static let mostBetween = 4
    /// Cells; longer lines are paragraphs.
    private static let longest = 110

    init(_ lines: [TextLine]) {
        self.init(
            lines.map {
                Item(
                    text: $0.text, shape: $0.shape, blanksBefore: $0.blanksBefore, isLong: $0.shape.width > Self.longest
                )
            })
    }

    init(_ blocks: [Block]) {
        self.init(
            blocks.map {
                Item(text: $0.text, shape: $0.shape, blanksBefore: $0.blanksBefore, isLong: RoleFeatures.isLong($0))
            })
    }

    private init(_ items: [Item]) {
        isInBox = Array(repeating: false, count: items.count)
        var entries: [(index: Int, page: Int)] = []
        for (index, item) in items.enumerated() {
            if let last = entries.last, index - last.index > Self.mostBetween || item.isLong { close(&entries, items) }
            guard let page = Self.page(of: item) else { continue }
            if let last = entries.last, page < last.page { close(&entries, items) }
            entries.append((index, page))
        }
        close(&entries, items)
        markReturning(items)
    }

    /// Fewer headlines in a row may be repeated by chance.
    private static let leastReturning = 3

    private mutating func markReturning(_ items: [Item]) {
        var last: [String: Int] = [:]
        for (index, item) in items.enumerated() where !item.isLong { last[item.text] = index }
        var start = 0
        while start < items.count {
            var end = start
            // What returns above other lines that return is the head of each page.
            while end < items.count, let copy = last[items[end].text], copy > end, copy + 1 < items.count,
                last[items[copy + 1].text] != copy + 1
            {
                end += 1
            }
            if end - start >= Self.leastReturning, last[items[start].text] ?? 0 >= end {
                for index in start..<end { isInBox[index] = true }
            }
            start = max(end, start + 1)
        }
    }

    private mutating func close(_ entries: inout [(index: Int, page: Int)], _ items: [Item]) {
        defer { entries = [] }
        guard entries.count >= Self.leastEntries, let first = entries.first, let last = entries.last else { return }
        // What is counted one by one is a list.
        guard last.page - first.page > entries.count else { return }
        var end = last.index
        while end + 1 < items.count, end - last.index < 2, Self.belongs(items[end + 1]) { end += 1 }
        for index in first.index...end { isInBox[index] = true }
    }

    /// Whether what stands below the last entry is its deck or its writer.
    private static func belongs(_ item: Item) -> Bool {
        item.blanksBefore == 0 && !item.shape.isCapitals && item.shape.words <= 8 && item.shape.digits == 0
            && !item.isLong
    }

    /// The page that stands in front of a title.
    private static func page(of item: Item) -> Int? {
        guard item.shape.start == .digit, item.shape.count <= 90 else { return nil }
        let digits = item.text.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let page = Int(digits), page > 0 else { return nil }
        let title = item.text.dropFirst(digits.count)
        guard title.first == " ", let letter = title.first(where: { $0.isLetter }) else { return nil }
        return letter.isUppercase && title.prefix(6).contains(letter) ? page : nil
    }
}
