import Library
import NewsImport
import NewsModel
import Wording

/// Adds newspapers to a library: files are read and rebuilt in parallel, and their issues written in order.
public struct LibraryFiller {
    /// What was read from a unit of the path.
    public struct Unit: Sendable {
        /// Each issue with the number of its stories.
        public let issues: [(id: ContentID, stories: Int)]
        public let notices: [Phrase]
        fileprivate let leftOut: LeftOutFiles
    }

    private let library: LibraryDatabase
    private let corrections: KeptCorrections
    private let readings: (ContentID) -> [ReadingState]
    private let options: ImportOptions

    /// - Parameter readings: what was read of an issue while the library did not have it; the library takes it over.
    public init(
        _ library: LibraryDatabase, corrections: KeptCorrections, readings: @escaping (ContentID) -> [ReadingState],
        options: ImportOptions = ImportOptions()
    ) {
        (self.library, self.corrections, self.readings, self.options) = (library, corrections, readings, options)
    }

    /// Adds the issues at a path.
    ///
    /// - Parameter didAdd: called after each unit, with what has become of each of its issues, the number of units done
    ///   and the number of all.
    /// - Returns: sentences about the files that were left out, and about a folder without newspapers.
    /// - Throws: `ImportError` if there is nothing to read; the `LibraryError` of the first issue that cannot be
    ///   written, and the issues before it are kept.
    public func add(_ path: String, didAdd: (Unit, [ImportOutcome], _ done: Int, _ total: Int) -> Void) throws
        -> [Phrase]
    {
        let plan = try IssueImporter.plan(path, options: options)
        var leftOut = LeftOutFiles()
        var (added, done) = (0, 0)
        var failure: LibraryError?
        try library.add(plan.units, prepare: { [options, corrections] in Self.read($0, options, corrections) }) {
            unit, outcomes in
            for (issue, outcome) in zip(unit.issues, outcomes) where outcome == .added {
                do throws(LibraryError) {
                    for reading in readings(issue.id) { try library.remember(reading) }
                } catch {
                    failure = failure ?? error
                }
            }
            leftOut.add(unit.leftOut)
            added += outcomes.count
            done += 1
            didAdd(unit, outcomes, done, plan.units.count)
        }
        if let failure { throw failure }
        let nothing = added == 0 && plan.isFolder ? [ImportError.folderWithoutPapers(path: path).phrase] : []
        return plan.notices + leftOut.sentences + nothing
    }

    private static func read(
        _ unit: ImportUnit, _ options: ImportOptions, _ corrections: KeptCorrections
    ) -> (issues: [PreparedIssue], note: Unit) {
        let (issues, leftOut) = IssueImporter.read(unit, options: options, corrections: corrections.lookUp)
        let unit = Unit(
            issues: issues.map { ($0.issue.id, $0.issue.articles.count) }, notices: issues.flatMap(\.notices),
            leftOut: leftOut)
        return (issues.map { PreparedIssue($0.issue, source: $0.source) }, unit)
    }
}
