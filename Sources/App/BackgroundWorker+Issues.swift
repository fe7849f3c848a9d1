import BookmarkStore
import Files
import NewsImport
import NewsModel
import ReaderCore
import UnicodeText

extension BackgroundWorker {
    /// Saves a correction and shows the page with it, and then brings the library's copy up to date.
    func correct(_ change: CorrectionChange, in open: OpenIssue, file: String?) {
        run(on: correcting, in: changes) { [self] in
            let event = file.map { rebuilding.apply(change, to: open, file: $0) } ?? rebuilding.apply(change, to: open)
            guard case .rebuilt(let rebuilt) = event else { return event }
            events.post(event)
            rebuilding.updateLibrary(rebuilt.issue)
            return nil
        }
    }

    func readSource(of open: OpenIssue) { run(on: reading) { [rebuilding] in rebuilding.readSource(of: open) } }

    /// Opens the issue that a bookmark was made in: the library's copy, or the file that the bookmark names.
    func openIssue(of bookmark: Bookmark) {
        run(on: reading) { [library, environment] in
            if let open = library.openIssue(of: bookmark.issue.id) { return .opened([open], at: bookmark) }
            do throws(ImportError) {
                let issues = try IssueImporter.importIssues(
                    at: FilePath.recovered(bookmark.source), corrections: KeptCorrections.load(environment).lookUp)
                return .opened(issues.map { OpenIssue($0) }, at: bookmark)
            } catch {
                return .failure(error.phrase)
            }
        }
    }

    func importPath(_ path: String) {
        run(on: importing, in: imports) { [self] in
            LibraryImport(environment: environment, library: library, memory: memory, events: events, clock: clock)
                .add(path)
        }
    }

    func completePath(_ typed: String) {
        run(on: reading) { .paths(PathCompletion.paths(from: typed), from: typed) }
    }

    func export(_ issue: Issue, to path: String) { run(on: outgoing) { NewFile.export(issue, to: path) } }

    func write(_ story: Article, of issue: Issue, text: String, to path: String) {
        run(on: outgoing) { NewFile.write(story, of: issue, text: text, to: path) }
    }

    /// Loads the dictionary for hyphenating English words.
    func loadHyphenation() {
        run(on: reading) { [environment] in
            let found = environment.hyphenationDictionaries.lazy.compactMap { Hyphenation(dictionary: $0) }.first
            return found.map(ReaderEvent.hyphenation)
        }
    }
}
