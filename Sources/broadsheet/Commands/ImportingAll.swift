import App
import NewsImport
import Wording

/// Imports the issues at all of `paths`. Their sources are absolute paths, because bookmarks outlive the working
/// folder.
///
/// - Throws: a `Failure` for the first path that cannot be read.
func importAll(_ paths: [String], options: ImportOptions = ImportOptions()) throws -> [ImportedIssue] {
    var imported: [ImportedIssue] = []
    let notices = try importAll(paths, options: options) { imported.append($0) }
    if !imported.isEmpty { imported[0].notices += notices }
    return imported
}

/// Imports the issues at all of `paths`, passing each to `take` as soon as it is built.
///
/// - Returns: notices about files that were left out.
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
