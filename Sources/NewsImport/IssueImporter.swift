import NewsModel
import PageReconstruction

/// An issue with where it came from.
public struct ImportedIssue: Equatable, Sendable {
    public let issue: Issue
    /// The file's path, as given or found in a folder.
    public let source: String
    /// What the reader should know of the import: one sentence each.
    public let notices: [String]

    public init(issue: Issue, source: String, notices: [String] = []) {
        self.issue = issue
        self.source = source
        self.notices = notices
    }
}

/// The one door from files to issues. It looks at the bytes, never at the name.
public enum IssueImporter {
    /// Bytes; a larger file is refused.
    public static let largestFile = 64_000_000

    /// The issues at `path`: of a file one, of a folder those of its files, in the order of their names, hidden ones
    /// and those that cannot be read left out.
    ///
    /// - Throws: `ImportError` if nothing can be read there.
    public static func importIssues(at path: String) throws(ImportError) -> [ImportedIssue] {
        guard try FileSystem.isFolder(path) else { return [try importFile(path)] }
        var issues: [ImportedIssue] = []
        var skipped: [ImportError] = []
        for file in FileSystem.files(in: path) {
            do throws(ImportError) {
                issues.append(try importFile(file))
            } catch {
                skipped.append(error)
            }
        }
        guard let first = issues.first else { throw .folderWithoutPapers(path: path) }
        issues[0] = ImportedIssue(
            issue: first.issue, source: first.source, notices: first.notices + skipped.map(\.description))
        return issues
    }

    /// The issue that `bytes` hold; `source` names them in errors and bookmarks.
    ///
    /// - Throws: `ImportError.empty` or `.binary`.
    public static func issue(from bytes: [UInt8], source: String) throws(ImportError) -> ImportedIssue {
        if TextDecoding.looksBinary(bytes) { throw .binary(path: source) }
        let decoded = TextDecoding.decode(bytes)
        let lines = decoded.text.isEmpty ? [] : PageLines.lines(of: decoded.text)
        guard lines.contains(where: { !PageLines.isBlank($0.text) }) else { throw .empty(path: source) }
        var notices: [String] = []
        if decoded.badSequences > 0 {
            let places = decoded.badSequences == 1 ? "1 place" : "\(decoded.badSequences) places"
            notices.append("\(source) is not valid UTF-8: \(places) shown as \u{FFFD}.")
        }
        return ImportedIssue(issue: PageReconstruction.issue(from: lines), source: source, notices: notices)
    }

    private static func importFile(_ path: String) throws(ImportError) -> ImportedIssue {
        try issue(from: FileSystem.bytes(of: path, atMost: largestFile), source: path)
    }
}
