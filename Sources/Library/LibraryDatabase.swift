import Files
import GRDB
import Synchronization

/// All issues that were imported, in one SQLite file: the one public face of the storage.
///
/// Reads and writes are apart: any number of readers, in this process and others, go on while one imports. Every call
/// may wait for the disk; none belongs on the thread of the keys.
public final class LibraryDatabase: Sendable {
    /// The file's path; `:memory:` for a library that is none.
    public let path: String
    private let patience: Double
    private let state: Mutex<State>

    private struct State {
        var connections: LibraryConnections
        var isDamaged = false
    }

    /// Opens the library at `path`, makes it and its folder if there are none, and brings its tables up to date. A change
    /// waits for other programs that write, at most `patience` seconds.
    ///
    /// - Throws: `LibraryError`; a file that is not ours, is damaged or newer is left as it is.
    public init(path: String = DataFolders.library(), patience: Double = 10) throws(LibraryError) {
        do {
            state = Mutex(State(connections: try LibraryConnections(path: path, patience: patience)))
        } catch {
            throw LibraryError(error, path: path)
        }
        self.path = path
        self.patience = patience
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

    /// Whether the file or its folder may only be read: then all that changes the library throws.
    public var isReadOnly: Bool { state.withLock { $0.connections.isReadOnly } }

    /// Runs `body` on a snapshot of the library.
    func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do {
            let reader = try state.withLock { state in
                try openAnew(&state, ifReplaced: state.connections.isReplaced(countsDeletion: false))
                return state.connections.reader
            }
            return try reader.read(body)
        } catch {
            throw noted(LibraryError(error, path: path))
        }
    }

    /// Runs `body` in a transaction: all of it or nothing. Nothing is written any more to a library that was found damaged.
    func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do {
            let writer = try state.withLock { state in
                try openAnew(&state, ifReplaced: state.connections.isReplaced(countsDeletion: true))
                if state.connections.isReadOnly { throw LibraryError.readOnly(path: path) }
                if state.isDamaged { throw LibraryError.damaged(path: path) }
                return try state.connections.openWriter()
            }
            return try writer.write(body)
        } catch {
            throw noted(LibraryError(error, path: path))
        }
    }

    /// Opens the file that was put in the place of the open one, if one was.
    private func openAnew(_ state: inout State, ifReplaced isReplaced: Bool) throws {
        guard isReplaced else { return }
        state.connections.close()
        state = State(connections: try LibraryConnections(path: path, patience: patience))
    }

    private func noted(_ error: LibraryError) -> LibraryError {
        if case .damaged = error { state.withLock { $0.isDamaged = true } }
        return error
    }
}
