import Library
import NewsModel
import ReaderCore

extension LibraryService {
    /// An issue opened as a file, with its reading states: the library's if it has the issue, so that both share their
    /// marks. The story read last comes last.
    func remembering(_ open: OpenIssue) -> OpenIssue {
        guard memory.isOn else { return open }
        let issue = open.issue.id
        if let library = try? library(), (try? library.hasIssue(issue)) == true {
            return open.remembering(
                pending(for: issue) + ((try? library.readingStates(of: issue)) ?? []), isInLibrary: true,
                isNewest: (try? library.neighbour(of: issue, isLater: true)) == nil)
        }
        return open.remembering(pending(for: issue) + memory.readings(of: issue), isInLibrary: false, isNewest: false)
    }

    /// Loads the reading states, so that they are ready when issues arrive.
    func prepareReadings() {
        _ = remembering(OpenIssue(issue: Issue(id: ContentID(""), sections: []), source: ""))
    }

    /// The reading states that the library could not take in earlier sessions.
    func pending(for issue: ContentID) -> [ReadingState] {
        memory.loaded.pendingReadings.filter { $0.issue == issue }
    }

    /// Saves a reading state: in the library if it has the issue, otherwise in the state folder. A state that the
    /// library cannot take is saved for the next start.
    func remember(_ reading: ReadingState, in library: LibraryDatabase?) throws(LibraryError) {
        guard memory.isOn else { return }
        guard let library, try library.hasIssue(reading.issue) else {
            memory.keep([.reading(reading)])
            return
        }
        try library.remember(reading)
    }

    /// Writes to the library what it could not take in earlier sessions.
    func flushPending() {
        let memory = memory.loaded
        let issues = Set(memory.pendingReadings.map(\.issue)).union(memory.pendingFinished.keys)
        guard !issues.isEmpty, let library = try? library() else { return }
        for issue in issues {
            do throws(LibraryError) {
                for reading in memory.pendingReadings where reading.issue == issue {
                    try remember(reading, in: library)
                }
                if let isFinished = memory.pendingFinished[issue] { try library.setFinished(isFinished, issue) }
                self.memory.keep([.written(issue)])
            } catch {
                continue  // stays pending
            }
        }
    }

    /// Saves changes that are still waiting for the library, for the next start, because the user leaves without them.
    ///
    /// - Returns: whether all of them are saved.
    func savePending() -> Bool {
        let changes = waiting.withLock { $0 }.compactMap { request -> MemoryChange? in
            switch request {
            case .saveReading(let reading): .pendingReading(reading)
            case .setFinished(let isFinished, let issue): .pendingFinished(isFinished, issue)
            default: nil
            }
        }
        return changes.isEmpty || memory.keep(changes)
    }
}
