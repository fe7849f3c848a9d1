import Files
import NewsModel

/// The files of the program's memory: the state, which is small and read at start-up, and the reading states of stories.
///
/// Both are read at any time, changed under the folder's lock, so that two programs lose nothing, and replaced as a
/// whole. A file that is damaged, foreign or newer is never overwritten.
public struct MemoryStore: Sendable {
    private let state: LockedDocument<MemoryFile>
    private let readings: LockedDocument<MemoryFile>

    /// Creates a store in a folder that need not exist yet. `patience` is the time in seconds to wait for other
    /// processes.
    public init(folder: String = DataFolders.state(), patience: Double = 5) {
        state = LockedDocument(path: folder + "/state.json", patience: patience)
        readings = LockedDocument(path: folder + "/places.json", patience: patience)
    }

    /// Everything except the reading states.
    public func load() throws(StoreError) -> Memory { try read(state)?.memory ?? Memory() }

    /// A function from an issue's id to the reading states of its stories.
    public func loadReadings() throws(StoreError) -> @Sendable (ContentID) -> [ReadingState] {
        guard let file = try read(readings) else { return { _ in [] } }
        return { file.readings(of: $0) }
    }

    private func read(_ document: LockedDocument<MemoryFile>) throws(StoreError) -> MemoryFile? {
        guard let file = try document.read()?.content else { return nil }
        guard file.version <= MemoryFile.currentVersion else {
            throw .newer(.memory, path: document.path, version: file.version)
        }
        return file
    }

    /// Applies changes to the files as they are on disk now; if one of the files fails, the other is changed all the
    /// same.
    public func apply(_ changes: [MemoryChange], at time: Timestamp = .now) throws(StoreError) {
        let isReading = { (change: MemoryChange) in if case .reading = change { true } else { false } }
        var failure: StoreError?
        for (document, changes) in [(state, changes.filter { !isReading($0) }), (readings, changes.filter(isReading))] {
            do throws(StoreError) {
                try apply(changes, to: document, at: time)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func apply(
        _ changes: [MemoryChange], to document: LockedDocument<MemoryFile>, at time: Timestamp
    ) throws(StoreError) {
        guard !changes.isEmpty else { return }
        _ = try document.edit { _, line throws(StoreError) in
            throw .damaged(.memory, path: document.path, line: line)
        } _: { file throws(StoreError) in
            for change in changes { file.apply(change, at: time) }
        }
    }
}
