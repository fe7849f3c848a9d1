import NewsModel
import TextSearch

/// The texts of one article, folded once, so that every keystroke only searches.
struct ArticleSearch: Sendable {
    private let texts: [(passage: Passage, text: SearchableText)]

    init(_ article: Article) {
        texts = article.passages.compactMap { passage in
            article.text(of: passage).map { (passage, SearchableText($0)) }
        }
    }

    /// The hits of `query` in reading order.
    func hits(of query: TextQuery) -> [Hit] {
        texts.flatMap { entry in
            entry.text.matches(of: query).map { Hit(passage: entry.passage, range: $0) }
        }
    }

    /// Whether there is a hit anywhere.
    func contains(_ query: TextQuery) -> Bool {
        texts.contains { !$0.text.matches(of: query).isEmpty }
    }
}

/// A place that a search found.
struct Hit: Equatable, Sendable {
    let passage: Passage
    /// Scalars of the passage's text.
    let range: Range<Int>

    var position: TextPosition { TextPosition(passage: passage, character: range.lowerBound) }
}
