/// The state in which a story of the library was left: whether it was read, and where.
public struct ReadingState: Equatable, Sendable {
    public let issue: ContentID
    public let article: ContentID
    public let isRead: Bool
    /// `nil` where the story was not opened.
    public let position: TextPosition?

    /// The state of the story `article` of `issue`.
    public init(issue: ContentID, article: ContentID, isRead: Bool, position: TextPosition? = nil) {
        self.issue = issue
        self.article = article
        self.isRead = isRead
        self.position = position
    }
}
