import App
import NewsImport
import Wording

/// The issues at all of `paths`, whose sources are named from the root on: bookmarks outlive the folder that a path was
/// given in.
///
/// - Throws: the `Failure` of the first path that cannot be read.
func importAll(_ paths: [String], options: ImportOptions = ImportOptions()) throws -> [ImportedIssue] {
    var imported: [ImportedIssue] = []
    let notices = try importAll(paths, options: options) { imported.append($0) }
    if !imported.isEmpty { imported[0].notices += notices }
    return imported
}

/// The same, each issue given to `take` as soon as it is built.
///
/// - Returns: sentences about what was left out.
func importAll(
    _ paths: [String], options: ImportOptions = ImportOptions(), take: (ImportedIssue) -> Void
) throws -> [Phrase] {
    do throws(ImportError) {
        let kept = KeptCorrections.load(.process)
        var notices: [Phrase] = []
        for path in paths {
            notices += try IssueImporter.importIssues(
                at: WorkingFolder.absolute(path), options: options, corrections: kept.lookUp, take: take)
        }
        return notices + [kept.notice].compactMap(\.self)
    } catch {
        throw Failure(error)
    }
}
