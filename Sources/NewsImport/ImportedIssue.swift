import NewsModel
import Wording

/// An issue and its source.
public struct ImportedIssue: Equatable, Sendable {
    public let issue: Issue
    /// The path of the file, as given or found in a folder; for an issue made of several files, their folder or
    /// archive.
    public let source: String
    /// Sentences for the user about the import, one for each kind of problem.
    public var notices: [Phrase]
    /// The lines of the input, numbered from 1; one line for each text if the format has no lines; empty if the issue
    /// is made of several files.
    public let lines: [String]
    /// The places of the lines on their printed pages, if known.
    public let places: SourcePlaces?
    /// The files that the issue is made of, if there are several.
    public let parts: [SourcePart]
    /// The user's corrections that the issue was built with.
    public let corrections: [PageCorrection]

    public init(
        issue: Issue, source: String, notices: [Phrase] = [], lines: [String] = [],
        places: SourcePlaces? = nil, parts: [SourcePart] = [], corrections: [PageCorrection] = []
    ) {
        self.issue = issue
        self.source = source
        self.notices = notices
        self.lines = lines
        self.places = places
        self.parts = parts
        self.corrections = corrections
    }

    func with(_ issue: Issue) -> ImportedIssue {
        ImportedIssue(
            issue: issue, source: source, notices: notices, lines: lines, places: places, parts: parts,
            corrections: corrections)
    }

    /// The issue as a part of a larger issue whose sections refer to it as `file`.
    public func part(named file: String) -> SourcePart {
        SourcePart(
            file: file, path: source, id: issue.id, formerID: issue.formerID, lines: lines, places: places,
            corrections: corrections)
    }
}
