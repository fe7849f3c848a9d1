import NewsModel
import TextSearch

extension SearchHit {
    /// A story with its matches: shown is the first in the text, or, if there is none, in the heading.
    init(_ article: Article, in open: OpenIssue, section: String?, hits: [TextMatch]) {
        let shown = hits.first { $0.passage.rawValue >= 0 } ?? hits.first
        let text = article.text(of: shown?.passage ?? Passage(rawValue: 0)) ?? ""
        let range = shown?.range ?? 0..<0
        func cut(_ range: Range<Int>) -> String {
            String(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
        }
        self.init(
            article: ArticleReference(id: article.id, headline: article.title),
            issue: open.reference, publication: open.name, section: section,
            position: shown?.position ?? TextPosition(passage: article.passages.first ?? .headline),
            before: cut(max(0, range.lowerBound - Self.contextLength)..<range.lowerBound), match: cut(range),
            after: cut(range.upperBound..<range.upperBound + Self.contextLength), matchCount: hits.count)
    }
}

extension TextMatch { var position: TextPosition { TextPosition(passage: passage, character: range.lowerBound) } }
