import Files
import NewsModel
import PageReconstruction
import Wording

/// Reads issues from paths and bytes. The kind of a file is decided by its bytes, never by its name.
public enum IssueImporter {
    /// The maximum file size in bytes; larger files are refused.
    public static let largestFile = 64_000_000

    /// The name of standard input in messages; in arguments it is `-`.
    public static let standardInputName = "standard input"

    /// The import plan for `path`: a file, an archive, a folder, or `-` for standard input, which is read immediately.
    ///
    /// - Throws: `ImportError` if there is nothing to import.
    public static func plan(_ path: String, options: ImportOptions = ImportOptions()) throws(ImportError) -> ImportPlan
    {
        try ImportPlanning.plan(path, options)
    }

    /// The issues of a unit, and the files of the unit that were left out.
    ///
    /// - Parameter corrections: returns the user's corrections of the issue with the given id.
    public static func read(
        _ unit: ImportUnit, options: ImportOptions = ImportOptions(),
        corrections: @escaping (ContentID) -> [PageCorrection] = { _ in [] }
    ) -> (issues: [ImportedIssue], leftOut: LeftOutFiles) {
        var reader = UnitImporter(options: options, corrections: corrections)
        let issues = reader.issues(of: unit)
        return (issues, reader.leftOut)
    }

    /// The issues at `path`, as planned by `plan`; the notices of the first issue include those about left-out files.
    ///
    /// - Throws: `ImportError` if nothing can be read there.
    public static func importIssues(
        at path: String, options: ImportOptions = ImportOptions(),
        corrections: @escaping (ContentID) -> [PageCorrection] = { _ in [] }
    ) throws(ImportError) -> [ImportedIssue] {
        var issues: [ImportedIssue] = []
        let skipped = try importIssues(at: path, options: options, corrections: corrections) { issues.append($0) }
        issues[0].notices += skipped
        return issues
    }

    /// Imports the issues at `path` and passes each to `take` as soon as it is built.
    ///
    /// - Returns: a sentence for each kind of file that was left out, and for each encoding that was guessed.
    public static func importIssues(
        at path: String, options: ImportOptions = ImportOptions(),
        corrections: @escaping (ContentID) -> [PageCorrection], take: (ImportedIssue) -> Void
    ) throws(ImportError) -> [Phrase] {
        let plan = try plan(path, options: options)
        var leftOut = LeftOutFiles()
        var isEmpty = true
        for unit in plan.units {
            let (issues, others) = read(unit, options: options, corrections: corrections)
            issues.forEach(take)
            isEmpty = isEmpty && issues.isEmpty
            leftOut.add(others)
        }
        if isEmpty { throw plan.isFolder ? .folderWithoutPapers(path: path) : leftOut.first ?? .empty(path: path) }
        return plan.notices + leftOut.sentences
    }

    /// The issues in `bytes`, at least one; `source` names them in errors and bookmarks.
    ///
    /// - Throws: `ImportError.empty`, `.binary` or `.refused`.
    public static func issues(
        from bytes: [UInt8], source: String, options: ImportOptions = ImportOptions(),
        corrections: @escaping (ContentID) -> [PageCorrection] = { _ in [] }
    ) throws(ImportError) -> [ImportedIssue] {
        let unit = ImportUnit(content: .bytes(bytes), source: source)
        var (issues, leftOut) = read(unit, options: options, corrections: corrections)
        if issues.isEmpty { throw leftOut.first ?? .empty(path: source) }
        issues[0].notices += leftOut.sentences
        return issues
    }

    /// The issue reconstructed from the lines of a page with the user's corrections applied.
    ///
    /// - Parameters:
    ///   - places: the places of the lines on printed pages, if known.
    ///   - path: the path of the page's file, whose name also tells facts about the issue.
    public static func issue(
        from lines: [String], places: SourcePlaces? = nil, path: String? = nil,
        correctedBy corrections: [PageCorrection]
    ) -> Issue {
        let found = page(from: lines, places: places, path: path).issue
        if corrections.isEmpty { return found }
        return corrected(found, numbered(lines, places), path: path, by: corrections)
    }

    /// The page reconstructed from the lines without corrections, with the notices about it.
    static func page(from lines: [String], places: SourcePlaces?, path: String?) -> ReconstructedPage {
        var page = PageRebuilder.page(from: numbered(lines, places), path: path.map(FilePath.shown))
        page.issue.pageSizes = places?.pages ?? []
        return page
    }

    private static func numbered(_ lines: [String], _ places: SourcePlaces?) -> SourceLines {
        SourceLines(lines, places: places?.lines ?? [])
    }

    /// Whether the issue was reconstructed from these lines. An issue whose format gave its structure has no boundaries
    /// to correct.
    public static func isRebuilt(_ issue: Issue, from lines: [String], places: SourcePlaces? = nil, path: String?)
        -> Bool
    {
        self.issue(from: lines, places: places, path: path, correctedBy: []).id == issue.id
    }

    /// Whether the part's issue was reconstructed from its lines.
    public static func isRebuilt(_ part: SourcePart) -> Bool {
        issue(from: part.lines, places: part.places, path: part.path, correctedBy: []).id == part.id
    }

    /// Ignores corrections that would change the issue's id, for example ones written by hand whose line numbers have no
    /// boundary between them.
    private static func corrected(
        _ found: Issue, _ lines: SourceLines, path: String?, by corrections: [PageCorrection]
    ) -> Issue {
        var issue = PageRebuilder.issue(from: lines, path: path.map(FilePath.shown), corrections: corrections)
        issue.pageSizes = found.pageSizes
        return issue.id == found.id ? issue : found
    }
}
