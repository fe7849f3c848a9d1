/// Recognises running heads: short lines on several pages that differ only in figures.
struct RepeatedLines {
    private let repeated: Set<Int>

    /// The minimum distance in lines between two occurrences, which excludes the lines of a refrain or a table.
    private static let leastDistance = 6

    init(_ blocks: [Block]) {
        self.init(blocks.lazy.filter { $0.lines.count == 1 }.map { ($0.index, $0.text, $0.shape, $0.page) })
    }

    /// Finds running heads with figures (a page number or a year) among lines that are not yet grouped into paragraphs.
    init(_ lines: [TextLine]) {
        self.init(
            lines.lazy.enumerated().filter { $1.place == nil && $1.shape.digits > 0 && $1.shape.letters > 8 }
                .map { ($0, $1.text, $1.shape, $1.page) })
    }

    private init(_ lines: some Sequence<(index: Int, text: String, shape: LineShape, page: Int)>) {
        var indices: [String: [(index: Int, page: Int)]] = [:]
        for line in lines where line.shape.count <= 80 {
            let key = Self.key(line.text)
            if key.utf8.count >= 5 { indices[key, default: []].append((line.index, line.page)) }
        }
        var repeated = Set<Int>()
        for group in indices.values where group.count > 1 {
            let isApart = zip(group, group.dropFirst()).allSatisfy { $1.index - $0.index >= Self.leastDistance }
            let pages = Set(group.map(\.page)).count
            if group.count >= 3 && isApart || pages >= 2 && pages == group.count {
                repeated.formUnion(group.map(\.index))
            }
        }
        self.repeated = repeated
    }

    /// Whether the block or the line at an index is a running head.
    func contains(_ index: Int) -> Bool { repeated.contains(index) }

    /// The letters of a line, without the words for a page and its number.
    private static func key(_ text: String) -> String {
        // The folios of Chinese papers have a pattern of their own, and their characters are not separated into words.
        if text.unicodeScalars.first?.isIdeographic ?? true {
            return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.isIdeographic }))
        }
        let words = text.lowercased().split { !$0.isLetter }.filter {
            !["page", "one", "two", "three", "four", "five", "six", "seven", "eight", "seite"].contains($0)
        }
        return words.joined(separator: " ")
    }
}
