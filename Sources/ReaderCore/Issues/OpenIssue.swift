import NewsModel

/// An issue that is open in the reader, with where it came from.
public struct OpenIssue: Equatable, Sendable {
    public let issue: Issue
    /// The file's path: bookmarks keep it, and it names an issue that has no title.
    public let source: String
    /// The lines of the input, from line 1 on; empty where they have not been read.
    public let lines: [String]
    /// What the reader has decided about its boundaries; the issue is built by it.
    public let corrections: [BoundaryCorrection]
    /// What the library knows of its stories; `nil` for a paper that the library does not keep.
    public let readings: [ReadingState]?

    public init(
        issue: Issue, source: String, lines: [String] = [], corrections: [BoundaryCorrection] = [],
        readings: [ReadingState]? = nil
    ) {
        self.issue = issue
        self.source = source
        self.lines = lines
        self.corrections = corrections
        self.readings = readings
    }

    /// The issue as bookmarks and search hits name it.
    var reference: IssueReference { IssueReference(id: issue.id, title: issue.title, date: issue.date) }

    /// What the masthead says: the issue's title, its publication, or the file's name.
    var name: String {
        issue.title ?? issue.publication ?? String(source.split(separator: "/").last ?? "")
    }

    /// What is printed beside the name: edition and date, else the page's banner.
    var subtitle: String {
        let printed = [issue.edition, issue.date].compactMap(\.self)
        if !printed.isEmpty { return printed.joined(separator: " · ") }
        return issue.furniture.first?.text ?? ""
    }
}
