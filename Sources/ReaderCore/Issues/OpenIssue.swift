import NewsModel

/// An open issue and its origin.
public struct OpenIssue: Equatable, Sendable {
    public let issue: Issue
    /// The file's path: bookmarks store it, and it names an issue without a title.
    public let source: String
    /// The lines of the input, from line 1 on; empty if they have not been read, or are in `parts`.
    public let lines: [String]
    /// The positions of the lines on the printed pages, if known.
    public let places: SourcePlaces?
    /// The files of an issue made of several, as far as they have been read.
    public let parts: [SourcePart]
    /// The user's corrections, with which the issue was built.
    public let corrections: [PageCorrection]
    /// The reading states of its stories; `nil` for an issue that is not in the library.
    public let readings: [ReadingState]?
    /// The remembered reading states of an issue opened as a file; the story read last comes last.
    public let remembered: [ReadingState]
    /// Whether the library has no later issue of the same publication.
    public let isNewest: Bool

    public init(
        issue: Issue, source: String, lines: [String] = [], places: SourcePlaces? = nil, parts: [SourcePart] = [],
        corrections: [PageCorrection] = [], readings: [ReadingState]? = nil, remembered: [ReadingState] = [],
        isNewest: Bool = false
    ) {
        self.issue = issue
        self.source = source
        self.lines = lines
        self.places = places
        self.parts = parts
        self.corrections = corrections
        self.readings = readings
        self.remembered = remembered
        self.isNewest = isNewest
    }

    /// Whether the library has the issue, wherever it was opened from.
    var isInLibrary: Bool { readings != nil }

    /// The issue with the reading states of an issue opened as a file.
    ///
    /// - Parameter isInLibrary: whether they are the library's.
    public func remembering(_ remembered: [ReadingState], isInLibrary: Bool, isNewest: Bool) -> OpenIssue {
        OpenIssue(
            issue: issue, source: source, lines: lines, places: places, parts: parts, corrections: corrections,
            readings: isInLibrary ? remembered : nil, remembered: remembered, isNewest: isNewest)
    }

    /// The issue, rebuilt, with what was known of its reading.
    func with(readingOf before: OpenIssue) -> OpenIssue {
        OpenIssue(
            issue: issue, source: source, lines: lines, places: places, parts: parts, corrections: corrections,
            readings: before.readings, remembered: before.remembered, isNewest: before.isNewest)
    }

    /// The file with a name given by sections; `nil` if it has not been read.
    public func part(named file: String) -> SourcePart? {
        if let part = parts.first(where: { $0.file == file }) { return part }
        // A page that is the whole issue is its own only part.
        guard !lines.isEmpty else { return nil }
        return SourcePart(
            file: file, path: source, id: issue.id, formerID: issue.formerID, lines: lines, places: places,
            corrections: corrections)
    }

    /// The lines that a section's line numbers refer to.
    func lines(of section: Int) -> [String] {
        issue.sections[section].file.map { part(named: $0)?.lines ?? [] } ?? lines
    }

    /// The places of those lines.
    func places(of section: Int) -> SourcePlaces? {
        issue.sections[section].file.map { part(named: $0)?.places } ?? places
    }

    /// The corrections of a section's page.
    func corrections(of section: Int) -> [PageCorrection] {
        issue.sections[section].file.map { part(named: $0)?.corrections ?? [] } ?? corrections
    }

    /// The user's decision about a subject of a section's page, if there is one.
    func decision(on subject: PageCorrection.Subject, in section: Int) -> PageCorrection? {
        corrections(of: section).last { $0.subject == subject }
    }

    /// The reference to the issue in bookmarks and search hits.
    var reference: IssueReference {
        IssueReference(id: issue.id, title: issue.title ?? issue.publication, date: issue.date)
    }

    /// The issue's title, its publication, or the file's name without its extensions. A title that only says which day
    /// of which paper it is gives way to the paper's name, since the day stands beside it.
    var name: String {
        guard let title = issue.title, reference.saysMore(than: issue.publication ?? "") else { return paper }
        return title
    }

    /// The paper's name: the publication, the issue's title, or the file's name without its extensions.
    var paper: String { issue.publication ?? issue.title ?? fileName }

    private var fileName: String { source.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? "" }

    /// The edition, and the date unless the name has it. The banner is left out: it is more often a slogan or an
    /// advertisement than either.
    var subtitle: String {
        [issue.edition, reference.isDated(by: name) ? nil : issue.date].compactMap(\.self).joined(separator: " · ")
    }

    /// The paper and the day: `The Harbour Gazette · 2026-05-14`.
    var paperAndDay: String {
        [paper, reference.isDated(by: paper) ? nil : issue.date].compactMap(\.self).joined(separator: " · ")
    }
}
