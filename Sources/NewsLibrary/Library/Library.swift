import GRDB

/// All papers that the reader has imported, in one SQLite file: the one public face of the storage.
///
/// Reads and writes are apart: any number of readers, in this process and others, go on while one imports. Every call
/// may wait for the disk; none belongs on the thread of the keys.
public final class Library: Sendable {
    /// The file; `:memory:` for a library that is none.
    public let path: String
    /// Whether the file or its folder may only be read: then all that changes the library throws.
    public let isReadOnly: Bool
    private let database: any DatabaseWriter

    /// Opens the library at `path`, makes it and its folder if there are none, and brings its tables up to date. What
    /// changes it waits for other programs that do, at most `patience` seconds.
    ///
    /// - Throws: `LibraryError`; a file that is not ours, is damaged or newer is left as it is.
    public convenience init(path: String = DataFolders.library(), patience: Double = 10) throws(LibraryError) {
        do {
            try? FilePath.makeFolder(FilePath.folder(of: path))  // if it fails, opening says why
            if LibraryFile.isEmptyOrMissing(path) {
                try self.init(path: path, isReadOnly: false, database: Self.pool(path, patience: patience))
            } else {
                try Self.check(path)
                if LibraryFile.isWritable(path) {
                    try self.init(path: path, isReadOnly: false, database: Self.pool(path, patience: patience))
                } else {
                    try self.init(path: path, isReadOnly: true, database: Self.reader(path))
                }
            }
        } catch {
            throw LibraryError(error, path: path)
        }
    }

    /// A library in memory, empty: for tests.
    public static func inMemory() throws(LibraryError) -> Library {
        do {
            return try Library(path: ":memory:", isReadOnly: false, database: DatabaseQueue())
        } catch {
            throw LibraryError(error, path: ":memory:")
        }
    }

    private init(path: String, isReadOnly: Bool, database: any DatabaseWriter) throws {
        self.path = path
        self.isReadOnly = isReadOnly
        self.database = database
        // A look first: another program may be writing, which must not keep anyone from reading.
        let migrator = LibrarySchema.migrator
        if !isReadOnly, try !database.read(migrator.hasCompletedMigrations) { try migrator.migrate(database) }
    }

    /// A look without a change, so that no other program's database gets our journal.
    private static func check(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try? DatabaseQueue(path: path, configuration: configuration)
        // A folder that may only be read holds no journal: then the file is looked at as one that nobody changes.
        try (queue ?? reader(path)).read { db in
            let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
            // Whoever is killed while a library is being made leaves a database without tables, or with GRDB's alone.
            let others = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
            guard id == LibrarySchema.applicationID || others == 0 else { throw LibraryError.foreign(path: path) }
            if try LibrarySchema.migrator.hasBeenSuperseded(db) { throw LibraryError.newer(path: path) }
        }
    }

    private static func pool(_ path: String, patience: Double) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            if !db.configuration.readonly { try db.execute(sql: "PRAGMA page_size = \(LibrarySchema.pageSize)") }
            try prepareForReading(db)
        }
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func reader(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase(prepareForReading)
        return try DatabaseQueue(
            path: "file:\(LibraryFile.percentEncoded(path))?immutable=1", configuration: configuration)
    }

    /// The texts are compared where the system has them in memory, not in copies.
    private static func prepareForReading(_ db: Database) throws {
        try db.execute(sql: "PRAGMA mmap_size = 8589934592")
    }

    /// Runs `body` on a snapshot of the library.
    func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw LibraryError(error, path: path)
        }
    }

    /// Runs `body` in a transaction: all of it or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
        if isReadOnly { throw .readOnly(path: path) }
        do {
            return try database.write(body)
        } catch {
            throw LibraryError(error, path: path)
        }
    }
}
