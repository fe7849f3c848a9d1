import NewsModel
import TextSearch

/// A story that a search found.
public struct FoundStory: Equatable, Sendable {
    public let article: ArticleReference
    public let issue: IssueReference
    public let section: String?
    /// Where the hit stands that is shown.
    public let position: TextPosition
    /// What stands around it in the same passage.
    public let before: String
    public let match: String
    public let after: String
    /// Hits in the whole story.
    public let places: Int

    /// A story found, with the hit that is shown and what stands around it.
    public init(
        article: ArticleReference, issue: IssueReference, section: String?, position: TextPosition, before: String,
        match: String, after: String, places: Int
    ) {
        self.article = article
        self.issue = issue
        self.section = section
        self.position = position
        self.before = before
        self.match = match
        self.after = after
        self.places = places
    }
}

extension FoundStory {
    /// Scalars on each side of a hit.
    private static let contextLength = 40

    /// A story with its hits: shown is the first in the text, or, if there is none, in the heading.
    init(_ article: Article, in paper: Paper, section: String?, hits: [StoryHit]) {
        let shown = hits.first { $0.passage.rawValue >= 0 } ?? hits.first
        let text = article.text(of: shown?.passage ?? Passage(rawValue: 0)) ?? ""
        let range = shown?.range ?? 0..<0
        func cut(_ range: Range<Int>) -> String {
            String(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
        }
        self.init(
            article: ArticleReference(id: article.id, headline: article.title),
            issue: IssueReference(id: paper.issue.id, title: paper.issue.title, date: paper.issue.date),
            section: section, position: shown?.position ?? TextPosition(passage: article.passages.first ?? .headline),
            before: cut(max(0, range.lowerBound - Self.contextLength)..<range.lowerBound), match: cut(range),
            after: cut(range.upperBound..<range.upperBound + Self.contextLength), places: hits.count)
    }
}

extension StoryHit { var position: TextPosition { TextPosition(passage: passage, character: range.lowerBound) } }
