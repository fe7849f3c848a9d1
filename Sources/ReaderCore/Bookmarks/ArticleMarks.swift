import NewsModel
import ScreenModel

/// What stands in a story's text besides its words: the signs of bookmarks, what they quote, and what is selected.
struct ArticleMarks: Equatable, Sendable {
    /// A sign at the left of a line, one cell.
    struct Sign: Equatable, Sendable {
        let position: TextPosition
        let text: String
    }

    private(set) var signs: [Sign] = []
    private var highlights: [Passage: [Range<Int>]] = [:]
    private var selected: [Passage: Range<Int>] = [:]

    /// Marks the beginning of a range, and its text as well unless it is only a place to come back to.
    mutating func add(_ range: TextRange, sign: String, isHighlighted: Bool, in article: Article) {
        signs.append(Sign(position: range.start, text: sign))
        guard isHighlighted else { return }
        for piece in article.pieces(of: range) { highlights[piece.passage, default: []].append(piece.range) }
    }

    mutating func select(_ range: TextRange, in article: Article) {
        for piece in article.pieces(of: range) { selected[piece.passage] = piece.range }
    }

    /// Whether the scalars are selected.
    func isSelected(_ range: Range<Int>, in passage: Passage) -> Bool {
        selected[passage]?.overlaps(range) ?? false
    }

    /// What bookmarks quote of some scalars of a passage.
    func highlights(in passage: Passage, overlapping range: Range<Int>) -> [Range<Int>] {
        highlights[passage]?.filter { $0.overlaps(range) } ?? []
    }
}
