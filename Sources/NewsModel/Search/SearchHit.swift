/// A story that answers a query, with the match to show for it.
public struct SearchHit: Equatable, Sendable {
    public let article: ArticleReference
    public let issue: IssueReference
    /// The publication of its issue, if known.
    public let publication: String?
    public let section: String?
    /// The first match in the text, or, if there is none, in the heading; the start of the story if the query has no
    /// words.
    public let position: TextPosition
    /// The text before the match: at most `SearchHit.contextLength` scalars of the same passage.
    public let before: String
    public let match: String
    /// The text after the match: at most `SearchHit.contextLength` scalars of the same passage.
    public let after: String
    /// The number of matches in the whole story.
    public let matchCount: Int

    /// The length of the context on each side, in scalars: enough to fill a row of a wide terminal.
    public static let contextLength = 200

    public init(
        article: ArticleReference, issue: IssueReference, publication: String? = nil, section: String?,
        position: TextPosition, before: String, match: String, after: String, matchCount: Int
    ) {
        self.article = article
        self.issue = issue
        self.publication = publication
        self.section = section
        self.position = position
        self.before = before
        self.match = match
        self.after = after
        self.matchCount = matchCount
    }
}
