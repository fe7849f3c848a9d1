import Library
import NewsImport
import ReaderCore
import Wording

/// Adds the issues at a path to the library, creating it if necessary, while the user reads on.
struct LibraryImport {
    let environment: Environment
    let events: EventQueue

    /// - Returns: the sentence that reports the outcome.
    func add(_ path: String) -> ReaderEvent {
        var (added, known) = (0, 0)
        var failure: Phrase?
        do {
            let library = try LibraryDatabase(path: environment.library)
            _ = try IssueImporter.importIssues(
                at: WorkingFolder.absolute(typed: path), corrections: KeptCorrections.load(environment).lookUp
            ) { imported in
                guard failure == nil else { return }
                do {
                    if try library.add(imported.issue, source: imported.source) == .added {
                        added += 1
                    } else {
                        known += 1
                    }
                } catch {
                    failure = Phrase(error)
                }
            }
            events.post(.library(.shelf(try library.publications(), searches: try library.savedSearches())))
        } catch {
            failure = failure ?? Phrase(error)
        }
        if let failure { return .failure(failure) }
        return .notice("Added to the library: \(added) new, \(known) known already.")
    }
}
