import NewsModel

/// A publication on the shelf.
public struct ShelvedPublication: Equatable, Sendable {
    /// `nil` for issues that do not say their paper's name.
    public let name: String?
    public let issues: Int

    /// A publication with so many issues.
    public init(name: String?, issues: Int) {
        self.name = name
        self.issues = issues
    }
}

/// An issue on the shelf.
public struct ShelvedIssue: Equatable, Sendable {
    public let reference: IssueReference
    public let edition: String?
    /// The file or URL that it came from.
    public let source: String
    public let stories: Int
    public internal(set) var storiesRead: Int
    public internal(set) var isFinished: Bool

    /// An issue that nobody has read yet, unless said otherwise.
    public init(
        reference: IssueReference, edition: String? = nil, source: String, stories: Int, storiesRead: Int = 0,
        isFinished: Bool = false
    ) {
        self.reference = reference
        self.edition = edition
        self.source = source
        self.stories = stories
        self.storiesRead = storiesRead
        self.isFinished = isFinished
    }

    /// What a reader calls it: its title, or the file's name.
    var name: String {
        let name = reference.title ?? String(source.split(separator: "/").last ?? "")
        return edition.map { "\(name) · \($0)" } ?? name
    }

    /// One cell.
    var sign: String {
        if isFinished { return "✓" }
        return storiesRead == 0 ? "•" : storiesRead < stories ? "›" : " "
    }
}
