import NewsModel

/// Words on one line of one column.
struct LayoutLine {
    /// The kind of line, judged by its type and its words.
    enum Kind {
        case heading, text, small, byline
        /// `Continued from Page 1` above the rest of a story, `下转第2版` below its beginning.
        case continuesFrom, continuesOn
        case around
        /// A row of a table, with its cells kept apart.
        case row
    }

    let words: [PageWord]
    var box: PageBox
    /// The size of most of its letters.
    let size: Double
    let isBold: Bool
    /// Whether its characters are set below one another.
    let isVertical: Bool
    var text: String
    var kind = Kind.text

    init(_ words: [PageWord], isVertical: Bool = false) {
        self.words = words
        self.isVertical = isVertical
        box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
        let lengths = words.map { $0.text.unicodeScalars.count }
        let count = lengths.reduce(0, +)
        let bySize = words.indices.sorted { words[$0].size < words[$1].size }
        var passed = 0
        let median = bySize.first { index in
            passed += lengths[index]
            return passed * 2 >= count
        }
        let size = words[median ?? 0].size
        self.size = size
        isBold = zip(words, lengths).reduce(0) { $1.0.isBold ? $0 + $1.1 : $0 } * 2 > count
        text = Self.text(of: words, size: size, isVertical: isVertical)
    }

    /// Creates a row of a table.
    ///
    /// - Parameter cells: at least one, each with its words.
    init(cells: [[PageWord]]) {
        self.init(cells.flatMap { $0 })
        text = cells.map { LayoutLine($0).text }.joined(separator: "   ")
        kind = .row
    }

    /// Joins words, with a space where there is a gap; letterspaced letters become one word.
    private static func text(of words: [PageWord], size: Double, isVertical: Bool) -> String {
        var text = ""
        var index = 0
        while index < words.count {
            let end = isVertical ? index + 1 : LetterSpacing.end(of: words, from: index)
            for word in words[index..<end] { text += word.text }
            if end < words.count, !isVertical {
                let gap = words[end].box.left - words[end - 1].box.right
                // The gap between ideographs of one line is less than a space, even if they were drawn one by one. The
                // white half of a mark is not a space.
                let white = words[end - 1].endsInWhite ? 0.45 : 0
                let least = white + (words[end - 1].endsWide && words[end].beginsWide ? 0.2 : 0.12)
                if gap > least * size || !words[end - 1].endsWide && !words[end].beginsWide && gap > 0.08 * size {
                    text += " "
                }
            }
            index = end
        }
        return text
    }
}
