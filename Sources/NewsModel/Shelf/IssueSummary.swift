/// An issue as shown in lists, without its text.
public struct IssueSummary: Equatable, Sendable {
    public let reference: IssueReference
    /// `nil` if the issue does not name its publication.
    public let publication: String?
    public let edition: String?
    /// The file or URL of the issue.
    public let source: String
    /// Its first headline; `nil` if it has not been looked up.
    public var lead: String?
    public let stories: Int
    public var storiesRead: Int
    public var isFinished: Bool

    /// Creates the summary of an issue, by default an unread one.
    public init(
        reference: IssueReference, publication: String? = nil, edition: String? = nil, source: String, stories: Int,
        storiesRead: Int = 0, isFinished: Bool = false, lead: String? = nil
    ) {
        self.reference = reference
        self.publication = publication
        self.edition = edition
        self.source = source
        self.stories = stories
        self.storiesRead = storiesRead
        self.isFinished = isFinished
        self.lead = lead
    }
}
