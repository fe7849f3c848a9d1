import GRDB
import Synchronization

/// All papers that the reader has imported, in one SQLite file: the one public face of the storage.
///
/// Reads and writes are apart: any number of readers, in this process and others, go on while one imports. Every call
/// may wait for the disk; none belongs on the thread of the keys.
public final class Library: Sendable {
    /// The file; `:memory:` for a library that is none.
    public let path: String
    /// Whether the file or its folder may only be read: then all that changes the library throws.
    public let isReadOnly: Bool
    /// Changes nothing, not even to make room for a journal: a file that is damaged stays as it is.
    private let reader: any DatabaseReader
    /// Opened when there is something to change.
    private let writer: Mutex<(any DatabaseWriter)?>
    private let patience: Double
    private let isDamaged = Mutex(false)

    /// Opens the library at `path`, makes it and its folder if there are none, and brings its tables up to date. What
    /// changes it waits for other programs that do, at most `patience` seconds.
    ///
    /// - Throws: `LibraryError`; a file that is not ours, is damaged or newer is left as it is.
    public convenience init(path: String = DataFolders.library(), patience: Double = 10) throws(LibraryError) {
        do {
            try? FilePath.makeFolder(FilePath.folder(of: path))  // if it fails, opening says why
            let isNew = LibraryFile.isEmptyOrMissing(path)
            let isUpToDate = try !isNew && Self.isUpToDate(path)
            if !isNew, !LibraryFile.isWritable(path) {
                self.init(path: path, isReadOnly: true, reader: try Self.reader(path), writer: nil, patience: patience)
                return
            }
            let writer = isUpToDate ? nil : try Self.writer(path, patience: patience)
            if let writer { try LibrarySchema.migrator.migrate(writer) }
            self.init(
                path: path, isReadOnly: false, reader: try Self.readers(path), writer: writer, patience: patience)
        } catch {
            throw LibraryError(error, path: path)
        }
    }

    /// A library in memory, empty: for tests.
    public static func inMemory() throws(LibraryError) -> Library {
        do {
            let queue = try DatabaseQueue()
            try LibrarySchema.migrator.migrate(queue)
            return Library(path: ":memory:", isReadOnly: false, reader: queue, writer: queue, patience: 0)
        } catch {
            throw LibraryError(error, path: ":memory:")
        }
    }

    private init(
        path: String, isReadOnly: Bool, reader: any DatabaseReader, writer: (any DatabaseWriter)?, patience: Double
    ) {
        self.path = path
        self.isReadOnly = isReadOnly
        self.reader = reader
        self.writer = Mutex(writer)
        self.patience = patience
    }

    /// A look without a change, so that no other program's database gets our journal, and no one who writes is waited for.
    ///
    /// - Throws: `LibraryError.foreign` or `.newer`.
    private static func isUpToDate(_ path: String) throws -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try? DatabaseQueue(path: path, configuration: configuration)
        // A folder that may only be read holds no journal: then the file is looked at as one that nobody changes.
        return try (queue ?? reader(path)).read { db in
            let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
            // Whoever is killed while a library is being made leaves a database without tables, or with GRDB's alone.
            let others = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
            guard id == LibrarySchema.applicationID || others == 0 else { throw LibraryError.foreign(path: path) }
            if try LibrarySchema.migrator.hasBeenSuperseded(db) { throw LibraryError.newer(path: path) }
            return try LibrarySchema.migrator.hasCompletedMigrations(db)
        }
    }

    private static func readers(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.maximumReaderCount = 4
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func reader(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(
            path: "file:\(LibraryFile.percentEncoded(path))?immutable=1", configuration: configuration)
    }

    private static func writer(_ path: String, patience: Double) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.journalMode = .wal
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA page_size = \(LibrarySchema.pageSize)")
            try mapFile(db)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func mapFile(_ db: Database) throws {
        try db.execute(sql: "PRAGMA mmap_size = 8589934592")
    }

    /// Runs `body` on a snapshot of the library.
    func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do {
            return try reader.read(body)
        } catch {
            throw noted(LibraryError(error, path: path))
        }
    }

    /// The same for a search: the texts are compared where the system has them in memory, not in copies.
    ///
    /// What a shelf needs lies far apart, and a page of a mapped file brings its neighbours: read so from a cold disk it
    /// would take eight times as long.
    func readMapped<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        try read { db in
            try Self.mapFile(db)
            return try body(db)
        }
    }

    /// Runs `body` in a transaction: all of it or nothing. Nothing is written any more to a library that was found damaged.
    func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        if isReadOnly { throw .readOnly(path: path) }
        if isDamaged.withLock({ $0 }) { throw .damaged(path: path) }
        do {
            let writer = try writer.withLock { writer in
                let opened = try writer ?? Self.writer(path, patience: patience)
                writer = opened
                return opened
            }
            return try writer.write(body)
        } catch {
            throw noted(LibraryError(error, path: path))
        }
    }

    private func noted(_ error: LibraryError) -> LibraryError {
        if case .damaged = error { isDamaged.withLock { $0 = true } }
        return error
    }
}
