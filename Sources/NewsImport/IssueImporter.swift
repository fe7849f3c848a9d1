import NewsModel
import PageReconstruction

/// An issue with where it came from.
public struct ImportedIssue: Equatable, Sendable {
    public let issue: Issue
    /// The file's path, as given or found in a folder.
    public let source: String
    /// What the reader should know of the import: one sentence each.
    public var notices: [String]
    /// The lines of the input, from line 1 on.
    public let lines: [String]
    /// What a reader has decided about its seams; the issue is built by it.
    public let corrections: [BoundaryCorrection]

    public init(
        issue: Issue, source: String, notices: [String] = [], lines: [String] = [],
        corrections: [BoundaryCorrection] = []
    ) {
        self.issue = issue
        self.source = source
        self.notices = notices
        self.lines = lines
        self.corrections = corrections
    }
}

/// The one door from files to issues. It looks at the bytes, never at the name.
public enum IssueImporter {
    /// Bytes; a larger file is refused.
    public static let largestFile = 64_000_000

    /// The issues at `path`: of a file one, of a folder those of its files, in the order of their names, hidden ones
    /// and those that cannot be read left out.
    ///
    /// - Parameter corrections: what a reader has decided about the seams of an issue.
    /// - Throws: `ImportError` if nothing can be read there.
    public static func importIssues(
        at path: String, corrections: (ContentID) -> [BoundaryCorrection] = { _ in [] }
    ) throws(ImportError) -> [ImportedIssue] {
        var issues: [ImportedIssue] = []
        let skipped = try importIssues(at: path, corrections: corrections) { issues.append($0) }
        issues[0].notices += skipped
        return issues
    }

    /// The same, each issue given to `take` as soon as it is built.
    ///
    /// - Returns: a sentence for each file that was left out.
    public static func importIssues(
        at path: String, corrections: (ContentID) -> [BoundaryCorrection], take: (ImportedIssue) -> Void
    ) throws(ImportError) -> [String] {
        let (files, areOfFolder) = try files(at: path)
        guard areOfFolder else {
            take(try importFile(path, corrections: corrections))
            return []
        }
        var skipped: [String] = []
        var isEmpty = true
        for file in files {
            do throws(ImportError) {
                take(try importFile(file, corrections: corrections))
                isEmpty = false
            } catch {
                skipped.append(error.description)
            }
        }
        if isEmpty { throw .folderWithoutPapers(path: path) }
        return skipped
    }

    /// The files that `importIssues` would read, one after the other, and whether `path` is a folder of them.
    ///
    /// - Throws: `ImportError` if there is nothing.
    public static func files(at path: String) throws(ImportError) -> (paths: [String], areOfFolder: Bool) {
        try FileSystem.isFolder(path) ? (FileSystem.files(in: path), true) : ([path], false)
    }

    /// The issue in the file at `path`; `corrections` are what a reader has decided about the seams of an issue.
    ///
    /// - Throws: `ImportError` if it cannot be read.
    public static func importFile(
        _ path: String, corrections: (ContentID) -> [BoundaryCorrection]
    ) throws(ImportError) -> ImportedIssue {
        try issue(from: FileSystem.bytes(of: path, atMost: largestFile), source: path, corrections: corrections)
    }

    /// The issue that `bytes` hold; `source` names them in errors and bookmarks.
    ///
    /// - Throws: `ImportError.empty` or `.binary`.
    public static func issue(
        from bytes: [UInt8], source: String, corrections: (ContentID) -> [BoundaryCorrection] = { _ in [] }
    ) throws(ImportError) -> ImportedIssue {
        if TextDecoding.looksBinary(bytes) { throw .binary(path: source) }
        let decoded = TextDecoding.decode(bytes)
        let lines = decoded.text.isEmpty ? [] : PageLines.lines(of: decoded.text)
        guard lines.contains(where: { !PageLines.isBlank($0.text) }) else { throw .empty(path: source) }
        var notices: [String] = []
        if decoded.badSequences > 0 {
            let places = decoded.badSequences == 1 ? "1 place" : "\(decoded.badSequences) places"
            notices.append("\(source) is not valid UTF-8: \(places) shown as \u{FFFD}.")
        }
        let found = PageReconstruction.issue(from: lines, path: source)
        var decided = corrections(found.id)
        if decided.isEmpty, let former = found.formerID { decided = corrections(former) }
        return ImportedIssue(
            issue: decided.isEmpty ? found : corrected(found, lines, by: decided), source: source, notices: notices,
            lines: lines.map(\.text), corrections: decided)
    }

    /// The issue that the lines of a page make when what a reader has decided about its seams holds.
    public static func issue(from lines: [String], correctedBy corrections: [BoundaryCorrection]) -> Issue {
        let numbered = lines.enumerated().map { SourceLine(number: $0 + 1, text: $1) }
        let found = PageReconstruction.issue(from: numbered)
        return corrections.isEmpty ? found : corrected(found, numbered, by: corrections)
    }

    /// Corrections that would make another issue of the page (someone wrote numbers of lines between which there is no
    /// seam) are not meant for it.
    private static func corrected(_ found: Issue, _ lines: [SourceLine], by corrections: [BoundaryCorrection]) -> Issue
    {
        let decided = corrections.map { correction -> JoinCorrection in
            switch correction {
            case .split(let after): .split(after: after)
            case .join(let after, let with): .join(after: after, with: with)
            }
        }
        let issue = PageReconstruction.issue(from: lines, corrections: decided)
        return issue.id == found.id ? issue : found
    }
}
