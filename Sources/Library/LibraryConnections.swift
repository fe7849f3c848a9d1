import Files
import GRDB

/// The open connections to one library file.
struct LibraryConnections {
    /// Never writes, not even to create a journal, so that a damaged file stays as it is.
    private(set) var reader: any DatabaseReader
    /// Opened on the first write.
    private(set) var writer: (any DatabaseWriter)?
    /// Whether the file or its folder is read-only; every write then throws.
    let isReadOnly: Bool
    /// The identity of the open file; `nil` for a library in memory.
    let identity: FileIdentity?
    private let path: String
    private let patience: Double

    /// Opens the file at `path`, creating it and its folder if they do not exist, and brings its tables up to date.
    init(path: String, patience: Double) throws {
        self.path = path
        self.patience = patience
        try? FilePath.makeFolder(FilePath.folder(of: path))  // if this fails, opening the file reports why
        let isNew = LibraryFile.isEmptyOrMissing(path)
        if isNew { LibraryFile.make(path) }
        isReadOnly = !isNew && !LibraryFile.isWritable(path)
        if isReadOnly {
            reader = try Self.immutableReader(path)
            if try !Self.isUpToDate(reader, path: path) {
                let copy = try DatabaseQueue()  // in memory, because the file's own tables cannot be migrated
                try reader.backup(to: copy)
                try LibrarySchema.migrator.migrate(copy)
                reader = copy
            }
        } else if isNew {
            writer = try Self.migratedWriter(path, patience: patience)
            reader = try Self.readers(path, patience: patience)
        } else if let opened = try? Self.readers(path, patience: patience) {
            // Keeps this pool: a released one would leave a Dispatch timer behind that wakes the idle program.
            reader = opened
            if try !Self.isUpToDate(reader, path: path) {
                writer = try Self.migratedWriter(path, patience: patience)
            }
        } else {
            // A killed program left a journal that only a writer can recover: check the file as it was before the
            // recovery.
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

    /// Whether the path now names another file than the open one. A deleted file can still be read.
    func isReplaced(countsDeletion: Bool) -> Bool {
        guard let identity else { return false }
        return FileStatus(of: path).map { $0.identity != identity } ?? countsDeletion
    }

    /// Whether the open file was cut to nothing. A library in use has at least its first page, even before its journal
    /// is written into it.
    var isEmptied: Bool {
        guard let identity, let status = FileStatus(of: path) else { return false }
        return status.identity == identity && status.size == 0
    }

    /// Writes the journal into the open file, wherever that file now is, and closes both. A journal left behind would
    /// be taken for the journal of the replacement.
    func close() {
        if let writer { _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
        try? reader.close()
        try? writer?.close()
    }

    /// Checks the file without changing it, so that another program's database never gets our journal, and without
    /// waiting for writers.
    ///
    /// - Throws: `LibraryError.foreign` or `.newer`.
    private static func isUpToDate(_ reader: any DatabaseReader, path: String) throws -> Bool {
        try reader.read { db in
            let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
            // A program killed while creating a library leaves a database with no tables, or with GRDB's only.
            let others = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
            guard id == LibrarySchema.applicationID || others == 0 else { throw LibraryError.foreign(path: path) }
            if try LibrarySchema.migrator.hasBeenSuperseded(db) { throw LibraryError.newer(path: path) }
            return try LibrarySchema.migrator.hasCompletedMigrations(db)
        }
    }

    /// Readers never wait for writers, only briefly for a program that closes the library: the last one to close it
    /// writes the journal into the file and locks out readers meanwhile.
    private static func readOnly(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    private static func readers(_ path: String, patience: Double) throws -> DatabasePool {
        var configuration = readOnly(patience: patience)
        configuration.maximumReaderCount = 4
        // The file is not memory-mapped, because a mapped file that is truncated would crash the program. A cache of 16
        // MB per reader keeps the pages that every search reads.
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
