import Files
import GRDB
import Synchronization

/// All imported issues, in one SQLite file: the only public interface to the storage.
///
/// Reads and writes are separate: any number of readers, in this process and in others, continue while one imports.
/// Every call may wait for the disk, so none belongs on the thread that handles keys.
public final class LibraryDatabase: Sendable {
    /// The file's path; `:memory:` for a library in memory.
    public let path: String
    private let patience: Double
    private let state: Mutex<State>

    private struct State {
        var connections: LibraryConnections
        var isDamaged = false
    }

    /// Opens the library at `path`, creating it and its folder if they do not exist, and brings its tables up to date.
    /// A write waits at most `patience` seconds for other programs that write.
    ///
    /// - Throws: `LibraryError`. A file that is not a library, is damaged, or was written by a newer version is left as
    ///   it is.
    public init(path: String = DataFolders.library(), patience: Double = 10) throws(LibraryError) {
        do {
            state = Mutex(State(connections: try LibraryConnections(path: path, patience: patience)))
        } catch {
            throw LibraryError(error, path: path)
        }
        self.path = path
        self.patience = patience
    }

    /// The library at `path`; `nil` if there is none, which is then not created.
    ///
    /// - Throws: `LibraryError`, as `init`.
    public static func existing(path: String, patience: Double = 10) throws(LibraryError) -> LibraryDatabase? {
        FilePath.exists(path) ? try LibraryDatabase(path: path, patience: patience) : nil
    }

    /// An empty library in memory, for tests.
    public static func inMemory() throws(LibraryError) -> LibraryDatabase {
        do {
            return LibraryDatabase(inMemory: try LibraryConnections())
        } catch {
            throw LibraryError(error, path: ":memory:")
        }
    }

    private init(inMemory connections: sending LibraryConnections) {
        path = ":memory:"
        patience = 0
        state = Mutex(State(connections: connections))
    }

    /// Whether the file or its folder is read-only; every write then throws.
    public var isReadOnly: Bool { state.withLock { $0.connections.isReadOnly } }

    /// Runs `body` on a snapshot of the library.
    func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do {
            return try JournalIndex.guarding(path) {
                let reader = try state.withLock { state in
                    try check(&state, countsDeletion: false)
                    return state.connections.reader
                }
                return try reader.read(body)
            }
        } catch {
            throw noted(LibraryError(error, path: path))
        }
    }

    /// Runs `body` in a transaction, which is committed whole or not at all. A library known to be damaged is never
    /// written.
    func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do {
            return try JournalIndex.guarding(path) {
                let writer = try state.withLock { state in
                    try check(&state, countsDeletion: true)
                    if state.connections.isReadOnly { throw LibraryError.readOnly(path: path) }
                    if state.isDamaged { throw LibraryError.damaged(path: path) }
                    return try state.connections.openWriter()
                }
                return try writer.write { db in
                    // With the write lock held, an index that is whole is the one that all programs use.
                    try JournalIndex.check(path)
                    return try body(db)
                }
            }
        } catch {
            throw noted(LibraryError(error, path: path))
        }
    }

    /// Reopens the library if another file has taken the place of the open one.
    ///
    /// - Throws: `LibraryError.damaged` if the file was emptied; SQLite would report that another program writes it.
    private func check(_ state: inout State, countsDeletion: Bool) throws {
        if state.connections.isEmptied { throw LibraryError.damaged(path: path) }
        guard state.connections.isReplaced(countsDeletion: countsDeletion) else { return }
        state.connections.close()
        state = State(connections: try LibraryConnections(path: path, patience: patience))
    }

    private func noted(_ error: LibraryError) -> LibraryError {
        if case .damaged = error { state.withLock { $0.isDamaged = true } }
        if case .indexCut = error { _ = Unmanaged.passRetained(self) }  // so that nothing closes the library
        return error
    }
}
