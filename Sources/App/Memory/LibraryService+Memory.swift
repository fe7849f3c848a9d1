import Library
import NewsModel
import ReaderCore

extension LibraryService {
    /// What is remembered of an issue that is opened as a file: what the library knows if it has the issue, so that the
    /// two share their marks. The story that was left last is the last.
    func readings(ofFile issue: ContentID) -> [ReadingState] {
        guard memory.isOn else { return [] }
        if let library = try? library(), (try? library.hasIssue(issue)) == true {
            return owed(for: issue) + ((try? library.readingStates(of: issue)) ?? [])
        }
        return owed(for: issue) + memory.readings(of: issue)
    }

    /// Reads what is remembered, so that it is at hand when issues come.
    func prepareReadings() { _ = readings(ofFile: ContentID("")) }

    /// What the library could not take in earlier sittings.
    func owed(for issue: ContentID) -> [ReadingState] {
        memory.loaded.owedReadings.filter { $0.issue == issue }
    }

    /// Remembers what was read: in the library if it has the issue, else beside it. What the library cannot take is kept
    /// for the next start.
    func remember(_ reading: ReadingState, in library: LibraryDatabase?) throws(LibraryError) {
        guard memory.isOn else { return }
        guard let library, try library.hasIssue(reading.issue) else {
            memory.keep([.reading(reading)])
            return
        }
        try library.remember(reading)
    }

    /// Gives the library what it could not take in earlier sittings.
    func payDebts() {
        let memory = memory.loaded
        let issues = Set(memory.owedReadings.map(\.issue)).union(memory.owedFinished.keys)
        guard !issues.isEmpty, let library = try? library() else { return }
        for issue in issues {
            do throws(LibraryError) {
                for reading in memory.owedReadings where reading.issue == issue { try remember(reading, in: library) }
                if let isFinished = memory.owedFinished[issue] { try library.setFinished(isFinished, issue) }
                self.memory.keep([.paid(issue)])
            } catch {
                continue  // it is owed on
            }
        }
    }

    /// Keeps for the next start what still waits for the library, as the user leaves without it.
    ///
    /// - Returns: whether all of it is kept.
    func oweWhatWaits() -> Bool {
        let changes = waiting.withLock { $0 }.compactMap { request -> MemoryChange? in
            switch request {
            case .remember(let reading): .oweReading(reading)
            case .setFinished(let isFinished, let issue): .oweFinished(isFinished, issue)
            default: nil
            }
        }
        return changes.isEmpty || memory.keep(changes)
    }
}
