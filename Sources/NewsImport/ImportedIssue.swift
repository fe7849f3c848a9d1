import NewsModel
import Wording

/// An issue with where it came from.
public struct ImportedIssue: Equatable, Sendable {
    public let issue: Issue
    /// The file's path, as given or found in a folder; of an issue that several files make, their folder or archive.
    public let source: String
    /// Sentences about the import for the user, one for each matter.
    public var notices: [Phrase]
    /// The lines of the input, from line 1 on; of a format without lines, one for each text; none where the issue is made
    /// of several files.
    public let lines: [String]
    /// Where the lines stand on the pages that they were printed on, if that is known.
    public let places: SourcePlaces?
    /// The files that the issue is made of, where there are several.
    public let parts: [SourcePart]
    /// The user's corrections of its boundaries, by which the issue is built.
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

    /// The issue as a part of another, whose sections name it `file`.
    public func part(named file: String) -> SourcePart {
        SourcePart(
            file: file, path: source, id: issue.id, formerID: issue.formerID, lines: lines, places: places,
            corrections: corrections)
    }
}
