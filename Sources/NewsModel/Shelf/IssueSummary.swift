/// An issue as lists show it, without its text.
public struct IssueSummary: Equatable, Sendable {
    public let reference: IssueReference
    /// `nil` where the issue does not say which publication it belongs to.
    public let publication: String?
    public let edition: String?
    /// The file or URL that it came from.
    public let source: String
    /// The first headline in it; `nil` where nobody has looked.
    public var lead: String?
    public let stories: Int
    public var storiesRead: Int
    public var isFinished: Bool

    /// An issue that nobody has read yet, unless said otherwise.
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
