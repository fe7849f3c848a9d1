/// The reading state of a story: whether it has been read, and the position where the user left it.
public struct ReadingState: Equatable, Sendable {
    public let issue: ContentID
    public let article: ContentID
    public let isRead: Bool
    /// `nil` if the story has not been opened.
    public let position: TextPosition?

    public init(issue: ContentID, article: ContentID, isRead: Bool, position: TextPosition? = nil) {
        self.issue = issue
        self.article = article
        self.isRead = isRead
        self.position = position
    }
}
