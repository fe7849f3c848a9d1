import Library
import NewsImport
import ReaderCore
import Wording

/// Adds the issues at a path to the library, creating it if necessary, while the user reads on.
struct LibraryImport {
    let environment: Environment
    let library: LibraryService
    let events: EventQueue

    /// - Returns: the sentence that reports the outcome, with the first notice of the import.
    func add(_ path: String) -> ReaderEvent {
        var outcomes: [ImportOutcome: Int] = [:]
        var notices: [Phrase] = []
        var failure: Phrase?
        do {
            let library = try library.libraryForImport()
            let corrections = KeptCorrections.load(environment)
            notices += try IssueImporter.importIssues(
                at: WorkingFolder.absolute(typed: path), corrections: corrections.lookUp
            ) { imported in
                guard failure == nil else { return }
                notices += imported.notices
                do {
                    outcomes[try library.add(imported.issue, source: imported.source), default: 0] += 1
                } catch {
                    failure = Phrase(error)
                }
            }
            notices += [corrections.notice].compactMap(\.self)
            events.post(.library(.shelf(try library.publications(), searches: try library.savedSearches())))
        } catch {
            failure = failure ?? Phrase(error)
        }
        if let failure { return .failure(failure) }
        let (added, known) = (outcomes[.added] ?? 0, outcomes[.unchanged] ?? 0)
        var sentence: Phrase = "Added to the library: \(added) new, \(known) known already."
        if let changed = outcomes[.updated] {
            sentence = "Added to the library: \(added) new, \(changed) changed, \(known) known already."
        }
        return .notice([sentence, notices.firstAndCount].compactMap(\.self).joined(separator: " "))
    }
}
