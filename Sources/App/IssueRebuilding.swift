import BookmarkStore
import Files
import Library
import NewsImport
import NewsModel
import ReaderCore

/// Rebuilds an open issue when the user corrects it.
struct IssueRebuilding: Sendable {
    let environment: Environment
    let library: LibraryService

    /// Saves a change and rebuilds the issue with it: `.rebuilt`, or `.failure`.
    func apply(_ change: CorrectionChange, to open: OpenIssue) -> ReaderEvent {
        guard
            open.lines.isEmpty
                || IssueImporter.isRebuilt(
                    open.issue, from: open.lines, places: open.places, path: open.source)
        else {
            return .failure("This issue has its paragraphs from its file: there is nothing to correct.")
        }
        do throws(StoreError) {
            let store = CorrectionStore(path: environment.corrections)
            let decided = try store.apply(
                change, to: open.issue.id, formerID: open.issue.formerID, source: open.source)
            if open.lines.isEmpty { return readSource(of: open) }
            var issue = IssueImporter.issue(
                from: open.lines, places: open.places, path: open.source, correctedBy: decided)
            // Facts from the folder, the description or the user are not in the lines, and take precedence over them.
            issue.publication = open.issue.publication ?? issue.publication
            issue.edition = open.issue.edition ?? issue.edition
            issue.date = open.issue.date ?? issue.date
            return .rebuilt(
                OpenIssue(
                    issue: issue, source: open.source, lines: open.lines, places: open.places, corrections: decided))
        } catch {
            return .failure(error.phrase)
        }
    }

    /// Reads an issue's lines from its source again and rebuilds it: `.rebuilt`, or `.failure`.
    func readSource(of open: OpenIssue) -> ReaderEvent {
        do throws(ImportError) {
            let source = FilePath.recovered(open.source)
            let imported = try IssueImporter.importIssues(
                at: source, corrections: KeptCorrections.load(environment).lookUp)
            if open.issue.isOfParts { return parts(of: open, at: source, among: imported) }
            guard let same = imported.first(where: { $0.issue.isNamed(open.issue.id) }) else {
                return .failure("\(open.source) is not the page any more that this was made of.")
            }
            return .rebuilt(OpenIssue(same))
        } catch {
            return .failure(error.phrase)
        }
    }

    /// Updates the library's copy, if there is one. If this fails, the next import does it, because the correction is
    /// saved.
    func updateLibrary(_ issue: Issue) {
        guard let library = try? library.library(),
            let kept = [issue.id, issue.formerID].compactMap(\.self).lazy.compactMap({ try? library.issue($0) }).first,
            issue.isNamed(kept.issue.id)
        else { return }
        _ = try? library.add(issue, source: kept.source)
    }
}

extension OpenIssue {
    init(_ imported: ImportedIssue) {
        self.init(
            issue: imported.issue, source: imported.source, lines: imported.lines, places: imported.places,
            parts: imported.parts,
            corrections: imported.corrections)
    }
}
