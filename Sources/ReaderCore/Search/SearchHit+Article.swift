import NewsModel
import TextSearch

extension SearchHit {
    /// Creates the hit for a story with a number of matches, represented by `shown`.
    init(_ article: Article, in open: OpenIssue, section: String?, matchCount: Int, shown: TextMatch?) {
        let text = article.text(of: shown?.passage ?? Passage(rawValue: 0)) ?? ""
        let range = shown?.range ?? 0..<0
        func cut(_ range: Range<Int>) -> String {
            String(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
        }
        self.init(
            article: ArticleReference(id: article.id, headline: article.title, byline: article.bylineText),
            issue: open.reference, publication: open.paper, section: section,
            position: shown?.position ?? TextPosition(passage: article.passages.first ?? .headline),
            before: cut(max(0, range.lowerBound - Self.contextLength)..<range.lowerBound), match: cut(range),
            after: cut(range.upperBound..<range.upperBound + Self.contextLength), matchCount: matchCount)
    }
}

extension TextMatch { var position: TextPosition { TextPosition(passage: passage, character: range.lowerBound) } }
