import NewsModel

/// An open issue with its origin.
public struct OpenIssue: Equatable, Sendable {
    public let issue: Issue
    /// The file's path: bookmarks keep it, and it names an issue that has no title.
    public let source: String
    /// The lines of the input, from line 1 on; empty where they have not been read.
    public let lines: [String]
    /// The user's decisions about its boundaries, by which the issue is built.
    public let corrections: [BoundaryCorrection]
    /// The reading states of its stories; `nil` for an issue that the library does not keep.
    public let readings: [ReadingState]?
    /// What is remembered of the stories of an issue that was opened as a file; the one that was left last is the last.
    public let remembered: [ReadingState]

    public init(
        issue: Issue, source: String, lines: [String] = [], corrections: [BoundaryCorrection] = [],
        readings: [ReadingState]? = nil, remembered: [ReadingState] = []
    ) {
        self.issue = issue
        self.source = source
        self.lines = lines
        self.corrections = corrections
        self.readings = readings
        self.remembered = remembered
    }

    /// The issue with what is remembered of it.
    public func remembering(_ readings: [ReadingState]) -> OpenIssue {
        OpenIssue(
            issue: issue, source: source, lines: lines, corrections: corrections, readings: self.readings,
            remembered: readings)
    }

    /// The issue as bookmarks and search hits name it.
    var reference: IssueReference { IssueReference(id: issue.id, title: issue.title, date: issue.date) }

    /// The name in the bar: the issue's title, its publication, or the file's name.
    var name: String {
        issue.title ?? issue.publication ?? String(source.split(separator: "/").last ?? "")
    }

    /// The edition and date, or else the page's banner.
    var subtitle: String {
        let printed = [issue.edition, issue.date].compactMap(\.self)
        if !printed.isEmpty { return printed.joined(separator: " · ") }
        return issue.furniture.first?.text ?? ""
    }
}
