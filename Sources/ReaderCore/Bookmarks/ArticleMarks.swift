import NewsModel
import ScreenModel

/// The signs of bookmarks in a story, the text that they quote, and the selected text.
struct ArticleMarks {
    /// The signs at the left of the lines where the ranges begin, one cell each.
    private(set) var signs: [(range: TextRange, text: String)] = []
    private var highlights: [Passage: [Range<Int>]] = [:]
    private var selected: [Passage: Range<Int>] = [:]

    /// Marks the beginning of a range, and its text if it is highlighted.
    mutating func add(_ range: TextRange, sign: String, isHighlighted: Bool, in article: Article) {
        signs.append((range, sign))
        guard isHighlighted else { return }
        for piece in article.pieces(of: range) { highlights[piece.passage, default: []].append(piece.range) }
    }

    mutating func select(_ range: TextRange, in article: Article) {
        for piece in article.pieces(of: range) { selected[piece.passage] = piece.range }
    }

    /// Whether any of the scalars are selected.
    func isSelected(_ range: Range<Int>, in passage: Passage) -> Bool {
        selected[passage]?.overlaps(range) ?? false
    }

    /// The quoted ranges of a passage that overlap `range`.
    func highlights(in passage: Passage, overlapping range: Range<Int>) -> [Range<Int>] {
        highlights[passage]?.filter { $0.overlaps(range) } ?? []
    }
}

extension KeptBookmarks {
    /// The marks in a story.
    func marks(in article: Article, selection: TextSelection?) -> ArticleMarks {
        var marks = ArticleMarks()
        for bookmark in inArticle(article.id) {
            guard let range = range(of: bookmark) else { continue }
            let letter = bookmark.markLetter
            marks.add(range, sign: letter.map(String.init) ?? "★", isHighlighted: letter == nil, in: article)
        }
        if let selection { marks.select(SelectableText(article).range(of: selection), in: article) }
        return marks
    }
}
