import App
import NewsImport

/// The issues at all of `paths`, whose sources are named from the root on: bookmarks outlive the folder that a path was
/// given in.
///
/// - Throws: the `Failure` of the first path that cannot be read.
func importAll(_ paths: [String], options: ImportOptions = ImportOptions()) throws -> [ImportedIssue] {
    do throws(ImportError) {
        let kept = KeptCorrections.load(.process)
        var imported: [ImportedIssue] = []
        for path in paths {
            imported += try IssueImporter.importIssues(
                at: WorkingFolder.absolute(path), options: options, corrections: kept.lookUp)
        }
        if let notice = kept.notice, !imported.isEmpty { imported[0].notices.append(notice) }
        return imported
    } catch {
        throw Failure(error)
    }
}
