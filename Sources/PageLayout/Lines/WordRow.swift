import NewsModel

/// Words of one size on one level, across all columns of the page.
struct WordRow {
    var words: [PageWord]
    /// The distance of the row's middle from the top.
    private(set) var middle: Double
    private let height: Double
    let size: Double

    private init(_ word: PageWord) {
        words = [word]
        middle = word.box.middle
        height = word.box.height
        size = word.size
    }

    /// The rows of a page from top to bottom, each with its words from left to right.
    static func rows(of words: [PageWord]) -> [WordRow] {
        let sorted = words.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
        var rows: [WordRow] = []
        for word in sorted {
            if let row = row(of: word, among: rows) {
                rows[row].words.append(word)
                rows[row].middle += (word.box.middle - rows[row].middle) / Double(rows[row].words.count)
            } else {
                rows.append(WordRow(word))
            }
        }
        for row in rows.indices { rows[row].words.sort { $0.box.left < $1.box.left } }
        return rows.sorted { $0.middle < $1.middle }
    }

    /// The number of latest rows a word is compared with, as rows of other sizes or slightly higher may begin at its
    /// height; also the number of latest words compared in a row.
    private static let tried = 40

    private static func row(of word: PageWord, among rows: [WordRow]) -> Int? {
        for index in rows.indices.suffix(tried).reversed() {
            let row = rows[index]
            let height = min(word.box.height, row.height)
            guard max(word.size, row.size) < 1.2 * min(word.size, row.size),
                abs(word.box.middle - row.middle) < 0.7 * height, let nearest = row.nearest(to: word)
            else { continue }
            // Lines of a scan may slope, so a word must be level with its neighbour, not with the whole row.
            if abs(word.box.middle - nearest.box.middle) < 0.3 * height { return index }
        }
        return nil
    }

    private func nearest(to word: PageWord) -> PageWord? {
        func distance(_ other: PageWord) -> Double {
            max(0, other.box.left - word.box.right, word.box.left - other.box.right)
        }
        return words.suffix(Self.tried).min { distance($0) < distance($1) }
    }

    /// Whether its words have the size of the page's text.
    func isText(_ em: Double) -> Bool { size >= 0.8 * em && size <= 1.2 * em }
}

extension Sequence<PageWord> {
    /// The size of most letters, in the page's units: the em of its text.
    var textSize: Double {
        var counts: [Int: Int] = [:]
        for word in self { counts[Int((word.size * 2).rounded()), default: 0] += word.text.unicodeScalars.count }
        // Of equally frequent sizes take the larger, so that the result does not depend on dictionary order.
        guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 10 }
        return Swift.max(1, Double(most.key) / 2)
    }
}
