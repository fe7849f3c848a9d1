import Files
import GRDB

/// The open connections to one library file.
struct LibraryConnections {
    /// Changes nothing, not even to make room for a journal: a file that is damaged stays as it is.
    private(set) var reader: any DatabaseReader
    /// Opened when there is something to change.
    private(set) var writer: (any DatabaseWriter)?
    /// Whether the file or its folder may only be read: then all that changes the library throws.
    let isReadOnly: Bool
    /// The file that they have open; `nil` for a library in memory.
    let identity: FileIdentity?
    private let path: String
    private let patience: Double

    /// Opens the file at `path`, makes it and its folder if there are none, and brings its tables up to date.
    init(path: String, patience: Double) throws {
        self.path = path
        self.patience = patience
        try? FilePath.makeFolder(FilePath.folder(of: path))  // if it fails, opening says why
        let isNew = LibraryFile.isEmptyOrMissing(path)
        if isNew { LibraryFile.make(path) }
        isReadOnly = !isNew && !LibraryFile.isWritable(path)
        if isReadOnly {
            reader = try Self.immutableReader(path)
            if try !Self.isUpToDate(reader, path: path) {
                let copy = try DatabaseQueue()  // in memory, as its tables cannot be brought up to date where they are
                try reader.backup(to: copy)
                try LibrarySchema.migrator.migrate(copy)
                reader = copy
            }
        } else if isNew {
            writer = try Self.migratedWriter(path, patience: patience)
            reader = try Self.readers(path, patience: patience)
        } else if let opened = try? Self.readers(path, patience: patience) {
            // One that is let go would leave a clock of Dispatch's behind that wakes the idle program.
            reader = opened
            if try !Self.isUpToDate(reader, path: path) {
                writer = try Self.migratedWriter(path, patience: patience)
            }
        } else {
            // Whoever was killed left a journal that only a writer takes back: the file is looked at as it is before.
            _ = try Self.isUpToDate(try Self.immutableReader(path), path: path)
            writer = try Self.migratedWriter(path, patience: patience)
            reader = try Self.readers(path, patience: patience)
        }
        identity = FileStatus(of: path)?.identity
    }

    /// An empty library in memory.
    init() throws {
        let queue = try DatabaseQueue()
        try LibrarySchema.migrator.migrate(queue)
        (reader, writer, isReadOnly, identity) = (queue, queue, false, nil)
        (path, patience) = (":memory:", 0)
    }

    mutating func openWriter() throws -> any DatabaseWriter {
        if let writer { return writer }
        let opened = try Self.writer(path, patience: patience)
        writer = opened
        return opened
    }

    /// Whether another file is where the open one was. One that was deleted can still be read.
    func isReplaced(countsDeletion: Bool) -> Bool {
        guard let identity else { return false }
        return FileStatus(of: path).map { $0.identity != identity } ?? countsDeletion
    }

    /// Brings the journal into the file that is open, wherever that is now, and lets go of both. A journal that were left
    /// would be taken for that of the file in its place.
    func close() {
        if let writer { _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
        try? reader.close()
        try? writer?.close()
    }

    /// Looks at the file without a change, so that no other program's database gets our journal, and no one who writes is
    /// waited for.
    ///
    /// - Throws: `LibraryError.foreign` or `.newer`.
    private static func isUpToDate(_ reader: any DatabaseReader, path: String) throws -> Bool {
        try reader.read { db in
            let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
            // Whoever is killed while a library is being made leaves a database without tables, or with GRDB's alone.
            let others = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
            guard id == LibrarySchema.applicationID || others == 0 else { throw LibraryError.foreign(path: path) }
            if try LibrarySchema.migrator.hasBeenSuperseded(db) { throw LibraryError.newer(path: path) }
            return try LibrarySchema.migrator.hasCompletedMigrations(db)
        }
    }

    /// Readers wait for nobody who writes, but for a moment for whoever closes the library: the last to leave it takes
    /// the journal in and lets nobody else look meanwhile.
    private static func readOnly(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    private static func readers(_ path: String, patience: Double) throws -> DatabasePool {
        var configuration = readOnly(patience: patience)
        configuration.maximumReaderCount = 4
        // The file is not mapped into memory: one that is cut under the program would end it. A cache of 16 MB a reader
        // keeps what a search reads again and again.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -16384") }
        return try DatabasePool(path: LibraryFile.location(path), configuration: configuration)
    }

    private static func immutableReader(_ path: String) throws -> DatabaseQueue {
        try DatabaseQueue(path: LibraryFile.uri(path, options: "?immutable=1"), configuration: readOnly(patience: 0))
    }

    private static func migratedWriter(_ path: String, patience: Double) throws -> DatabaseQueue {
        let writer = try writer(path, patience: patience)
        try LibrarySchema.migrator.migrate(writer)
        return writer
    }

    private static func writer(_ path: String, patience: Double) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.journalMode = .wal
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = \(LibrarySchema.pageSize)") }
        return try DatabaseQueue(path: LibraryFile.location(path), configuration: configuration)
    }
}
