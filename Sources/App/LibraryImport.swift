import Library
import NewsImport
import ReaderCore
import Wording

/// Adds the issues at a path to the library, creating it if necessary, while the user reads on.
struct LibraryImport {
    let environment: Environment
    let library: LibraryService
    let memory: MemoryService
    let events: EventQueue
    let clock: any WallClock

    /// - Returns: the sentence that reports the outcome, with the first notice of the import.
    func add(_ path: String) -> ReaderEvent {
        defer {
            showShelf()
            events.post(.importing(nil))
        }
        var outcomes: [ImportOutcome: Int] = [:]
        var notices: [Phrase] = []
        do {
            let library = try library.libraryForImport()
            let corrections = KeptCorrections.load(environment)
            memory.forgetReadings()
            let filler = LibraryFiller(library, corrections: corrections, readings: { memory.readings(of: $0) })
            var nextPost = clock.instant + Self.pause
            notices += try filler.add(WorkingFolder.absolute(typed: path)) { unit, found, done, total in
                notices += unit.notices
                for outcome in found { outcomes[outcome, default: 0] += 1 }
                guard clock.instant >= nextPost else { return }
                events.post(.importing(ImportProgress(done: done, total: total)))
                showShelf()
                nextPost = clock.instant + Self.pause
            }
            notices += [corrections.notice].compactMap(\.self)
        } catch {
            return .failure(Phrase(error))
        }
        guard !outcomes.isEmpty else {
            return .failure(notices.firstAndCount ?? ImportError.folderWithoutPapers(path: path).phrase)
        }
        let (added, known) = (outcomes[.added] ?? 0, outcomes[.unchanged] ?? 0)
        var sentence: Phrase = "Added to the library: \(added) new, \(known) known already."
        if let changed = outcomes[.updated] {
            sentence = "Added to the library: \(added) new, \(changed) changed, \(known) known already."
        }
        return .notice([sentence, notices.firstAndCount].compactMap(\.self).joined(separator: " "))
    }

    /// The time between two reports: often enough to see the work going on.
    private static let pause = Duration.milliseconds(500)

    /// Shows the shelf as it is by now. The next question tells why it cannot be read.
    private func showShelf() {
        guard let library = try? library.library(), let publications = try? library.publications(),
            let searches = try? library.savedSearches()
        else { return }
        events.post(.library(.shelf(publications, searches: searches)))
    }
}
