import Files
import NewsModel

/// The files of the program's memory: the state, which is small and read at start-up, and the places in issues.
///
/// Both are read at any time, changed under the folder's lock, so that two programs lose nothing, and replaced as a
/// whole. A file that is damaged, foreign or newer is never overwritten.
public struct MemoryStore: Sendable {
    private let state: LockedDocument<MemoryFile>
    private let places: LockedDocument<MemoryFile>

    /// Creates a store in a folder that need not exist yet. `patience` is the time in seconds to wait for other
    /// processes.
    public init(folder: String = DataFolders.state(), patience: Double = 5) {
        state = LockedDocument(path: folder + "/state.json", patience: patience)
        places = LockedDocument(path: folder + "/places.json", patience: patience)
    }

    /// Everything except the places.
    public func load() throws(StoreError) -> Memory { try read(state)?.memory ?? Memory() }

    /// A function from an issue's id to the reading states of its stories.
    public func loadPlaces() throws(StoreError) -> @Sendable (ContentID) -> [ReadingState] {
        guard let file = try read(places) else { return { _ in [] } }
        return { file.readings(of: $0) }
    }

    private func read(_ document: LockedDocument<MemoryFile>) throws(StoreError) -> MemoryFile? {
        guard let file = try document.read()?.content else { return nil }
        guard file.version <= MemoryFile.currentVersion else {
            throw .newer(.memory, path: document.path, version: file.version)
        }
        return file
    }

    /// Applies changes to the files as they are on disk now.
    public func apply(_ changes: [MemoryChange], at time: Timestamp = .now) throws(StoreError) {
        let isPlace = { (change: MemoryChange) in if case .reading = change { true } else { false } }
        try apply(changes.filter { !isPlace($0) }, to: state, at: time)
        try apply(changes.filter(isPlace), to: places, at: time)
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
