import NewsModel
import PageReconstruction
import Wording

/// From paths and bytes to issues. What a file is, its bytes say, never its name.
public enum IssueImporter {
    /// Bytes; a larger file is refused.
    public static let largestFile = 64_000_000

    /// The name of standard input in messages; `-` names it in arguments.
    public static let standardInputName = "standard input"

    /// The plan for `path`: a file, an archive, a folder of them, or `-` for standard input, which is read at
    /// once.
    ///
    /// - Throws: `ImportError` if there is nothing.
    public static func plan(_ path: String, options: ImportOptions = ImportOptions()) throws(ImportError) -> ImportPlan
    {
        try ImportPlanning.plan(path, options)
    }

    /// The issues of a unit, and the files of it that were left out.
    ///
    /// - Parameter corrections: what a reader has decided about the boundaries of an issue.
    public static func read(
        _ unit: ImportUnit, options: ImportOptions = ImportOptions(),
        corrections: @escaping (ContentID) -> [PageCorrection] = { _ in [] }
    ) -> (issues: [ImportedIssue], leftOut: LeftOutFiles) {
        var reader = UnitReader(options: options, corrections: corrections)
        let issues = reader.issues(of: unit)
        return (issues, reader.leftOut)
    }

    /// The issues at `path`, as `plan` finds them; the first says what was left out.
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

    /// The same, each issue given to `take` as soon as it is built.
    ///
    /// - Returns: a sentence for each kind of file that was left out.
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

    /// The issues that `bytes` hold, one at least; `source` names them in errors and bookmarks.
    ///
    /// - Throws: `ImportError.empty`, `.binary` or `.refused`.
    public static func issues(
        from bytes: [UInt8], source: String, options: ImportOptions = ImportOptions(),
        corrections: @escaping (ContentID) -> [PageCorrection] = { _ in [] }
    ) throws(ImportError) -> [ImportedIssue] {
        let unit = ImportUnit(content: .bytes(bytes), source: source)
        let (issues, leftOut) = read(unit, options: options, corrections: corrections)
        if issues.isEmpty { throw leftOut.first ?? .empty(path: source) }
        return issues
    }

    /// The issue that the lines of a page make when what a reader has decided about its boundaries holds.
    ///
    /// - Parameters:
    ///   - places: where the lines stand on printed pages, if that is known.
    ///   - path: the page's file, whose name tells of the issue as well.
    public static func issue(
        from lines: [String], places: SourcePlaces? = nil, path: String? = nil,
        correctedBy corrections: [PageCorrection]
    ) -> Issue {
        let found = page(from: lines, places: places, path: path).issue
        if corrections.isEmpty { return found }
        return corrected(found, numbered(lines, places), path: path, by: corrections)
    }

    /// The page that the lines make without corrections, with what is to be said of it.
    static func page(from lines: [String], places: SourcePlaces?, path: String?) -> ReconstructedPage {
        var page = PageReconstruction.page(from: numbered(lines, places), path: path)
        page.issue.pageSizes = places?.pages ?? []
        return page
    }

    private static func numbered(_ lines: [String], _ places: SourcePlaces?) -> SourceLines {
        SourceLines(lines, places: places?.lines ?? [])
    }

    /// Whether an issue was put together of these lines: one whose format gave its structure has no boundaries to correct.
    public static func isRebuilt(_ issue: Issue, from lines: [String], places: SourcePlaces? = nil, path: String?)
        -> Bool
    {
        self.issue(from: lines, places: places, path: path, correctedBy: []).id == issue.id
    }

    /// The same of one of the files of an issue.
    public static func isRebuilt(_ part: SourcePart) -> Bool {
        issue(from: part.lines, places: part.places, path: part.path, correctedBy: []).id == part.id
    }

    /// Corrections that would make another issue of the page (someone wrote numbers of lines between which there is no
    /// boundary) are not meant for it.
    private static func corrected(
        _ found: Issue, _ lines: SourceLines, path: String?, by corrections: [PageCorrection]
    ) -> Issue {
        var issue = PageReconstruction.issue(from: lines, path: path, corrections: corrections)
        issue.pageSizes = found.pageSizes
        return issue.id == found.id ? issue : found
    }
}
