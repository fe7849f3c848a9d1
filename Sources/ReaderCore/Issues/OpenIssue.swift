import NewsModel

/// An open issue with its origin.
public struct OpenIssue: Equatable, Sendable {
    public let issue: Issue
    /// The file's path: bookmarks keep it, and it names an issue that has no title.
    public let source: String
    /// The lines of the input, from line 1 on; empty where they have not been read, or stand in parts.
    public let lines: [String]
    /// Where the lines stand on the pages that they were printed on, if that is known.
    public let places: SourcePlaces?
    /// The files that the issue is made of, where there are several, as far as they have been read.
    public let parts: [SourcePart]
    /// The user's decisions about its boundaries, by which the issue is built.
    public let corrections: [PageCorrection]
    /// The reading states of its stories; `nil` for an issue that the library does not keep.
    public let readings: [ReadingState]?
    /// What is remembered of the stories of an issue that was opened as a file; the one that was left last is the last.
    public let remembered: [ReadingState]

    public init(
        issue: Issue, source: String, lines: [String] = [], places: SourcePlaces? = nil, parts: [SourcePart] = [],
        corrections: [PageCorrection] = [], readings: [ReadingState]? = nil, remembered: [ReadingState] = []
    ) {
        self.issue = issue
        self.source = source
        self.lines = lines
        self.places = places
        self.parts = parts
        self.corrections = corrections
        self.readings = readings
        self.remembered = remembered
    }

    /// The issue with what is remembered of it.
    public func remembering(_ readings: [ReadingState]) -> OpenIssue {
        OpenIssue(
            issue: issue, source: source, lines: lines, places: places, parts: parts, corrections: corrections,
            readings: self.readings, remembered: readings)
    }

    /// The file that sections name, as it was read; `nil` where it has not been read.
    public func part(named file: String) -> SourcePart? {
        if let part = parts.first(where: { $0.file == file }) { return part }
        // A page that came alone is its own only part.
        guard !lines.isEmpty else { return nil }
        return SourcePart(
            file: file, path: source, id: issue.id, formerID: issue.formerID, lines: lines, places: places,
            corrections: corrections)
    }

    /// The lines that the line numbers of a section count.
    func lines(of section: Int) -> [String] {
        issue.sections[section].file.map { part(named: $0)?.lines ?? [] } ?? lines
    }

    /// The places of those lines.
    func places(of section: Int) -> SourcePlaces? {
        issue.sections[section].file.map { part(named: $0)?.places } ?? places
    }

    /// The decisions about the boundaries of a section.
    func corrections(of section: Int) -> [PageCorrection] {
        issue.sections[section].file.map { part(named: $0)?.corrections ?? [] } ?? corrections
    }

    /// The user's decision about a subject of a section's page, if there is one.
    func decision(on subject: PageCorrection.Subject, in section: Int) -> PageCorrection? {
        corrections(of: section).last { $0.subject == subject }
    }

    /// The issue as bookmarks and search hits name it.
    var reference: IssueReference {
        IssueReference(id: issue.id, title: issue.title ?? issue.publication, date: issue.date)
    }

    /// The name in the bar: the issue's title, its publication, or the file's name.
    var name: String {
        issue.title ?? issue.publication ?? String(source.split(separator: "/").last ?? "")
    }

    /// The edition and date. A banner over the page is a slogan or an advertisement more often than either.
    var subtitle: String { [issue.edition, issue.date].compactMap(\.self).joined(separator: " · ") }
}
