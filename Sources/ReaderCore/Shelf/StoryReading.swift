import NewsModel

/// What a reader has done with a story of the library, and where they left it.
public struct StoryReading: Equatable, Sendable {
    public let issue: ContentID
    public let article: ContentID
    public let isRead: Bool
    public let position: TextPosition?

    /// A reading of the story `article` of `issue`.
    public init(issue: ContentID, article: ContentID, isRead: Bool, position: TextPosition? = nil) {
        self.issue = issue
        self.article = article
        self.isRead = isRead
        self.position = position
    }
}
