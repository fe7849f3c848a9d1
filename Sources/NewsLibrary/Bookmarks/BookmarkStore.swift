import Glibc
import NewsModel

/// The bookmarks' file: read at any time, changed under a lock, replaced as a whole.
///
/// Several readers and commands may use it at once. Bytes that are not understood are never dropped: a damaged file is
/// set aside under a dated name, a newer one is only read, an unknown entry or member is written back as it was.
public struct BookmarkStore: Sendable {
    /// Where the file is; it may be a symbolic link, and stays one.
    public let path: String
    let clock: @Sendable () -> Timestamp
    private let patience: Double
    private let lock: FolderLock.Kind

    /// The store in the file at `path`, which need not exist yet.
    public init(path: String = DataFolders.bookmarks()) {
        self.init(path: path, clock: { Timestamp.now })
    }

    /// `patience`: seconds to wait for other processes.
    init(
        path: String, clock: @escaping @Sendable () -> Timestamp, patience: Double = 20,
        lock: FolderLock.Kind = .folder
    ) {
        self.path = path
        self.clock = clock
        self.patience = patience
        self.lock = lock
    }

    /// What the file looks like now, which changes whenever anybody changes it; `nil` if there is none.
    public func fingerprint() -> FileFingerprint? {
        FileFingerprint(of: path)
    }

    /// The bookmarks, and in what state they were found. A damaged file is set aside, and what can be read of it takes its
    /// place.
    public func load() -> BookmarkContents {
        do throws(BookmarkError) {
            let (file, fingerprint) = try read(readsBookmarks: true)
            return contents(of: file, fingerprint: fingerprint)
        } catch .damaged {
            return repair()
        } catch {
            return BookmarkContents(bookmarks: [], state: .unreadable(error), unread: 0, fingerprint: fingerprint())
        }
    }

    /// Carries out `changes` on what is on disk now, writes it, and gives it.
    @discardableResult
    public func apply(_ changes: [BookmarkChange]) throws(BookmarkError) -> BookmarkContents {
        try changeFile { file in
            let now = clock()
            for change in changes { file.apply(change, now: now) }
        }
    }

    /// Adds one bookmark, and does not read the others for it.
    public func add(_ bookmark: Bookmark) throws(BookmarkError) {
        let now = clock()
        try edit { $0.apply(.add(bookmark), now: now) }
    }

    // MARK: - Reading

    func read(readsBookmarks: Bool = false) throws(BookmarkError) -> (BookmarkFile?, FileFingerprint?) {
        let found: (bytes: [UInt8], fingerprint: FileFingerprint)?
        do {
            found = try WholeFile.read(path)
        } catch {
            throw error.code == EISDIR ? .folderInPlace(path: path) : .cannotRead(path: path, error)
        }
        guard let found else { return (nil, nil) }
        do {
            return (try BookmarkFile(found.bytes, readsBookmarks: readsBookmarks), found.fingerprint)
        } catch .damaged(let damage) {
            throw .damaged(path: path, line: damage.line)
        } catch {
            throw .foreign(path: path)
        }
    }

    private func contents(of file: BookmarkFile?, fingerprint: FileFingerprint?) -> BookmarkContents {
        guard let file else {
            return BookmarkContents(bookmarks: [], state: .missing, unread: 0, fingerprint: nil)
        }
        let (bookmarks, unread) = file.bookmarks()
        let isNewer = file.version > BookmarkFile.currentVersion
        return BookmarkContents(
            bookmarks: bookmarks, state: isNewer ? .newer(version: file.version) : .fine, unread: unread,
            fingerprint: fingerprint)
    }

    // MARK: - Writing

    /// Reads the file under the lock, changes it and writes it; gives what is on disk then.
    func changeFile(_ change: (inout BookmarkFile) -> Void) throws(BookmarkError) -> BookmarkContents {
        let (file, fingerprint) = try edit(change)
        return contents(of: file, fingerprint: fingerprint)
    }

    @discardableResult
    private func edit(
        _ change: (inout BookmarkFile) -> Void
    ) throws(BookmarkError) -> (BookmarkFile, FileFingerprint?) {
        let target = try target()
        let held = try hold(target)
        defer { withExtendedLifetime(held) {} }
        var file: BookmarkFile
        do throws(BookmarkError) {
            file = try read().0 ?? BookmarkFile()
        } catch .damaged(_, let line) {
            file = try setAside(target, damagedIn: line).file
        }
        guard file.version <= BookmarkFile.currentVersion else {
            throw .newer(path: path, version: file.version)
        }
        let before = file
        change(&file)
        if file != before { try write(file, to: target) }
        return (file, fingerprint())
    }

    private func target() throws(BookmarkError) -> String {
        do {
            return try FilePath.followingLinks(path)
        } catch {
            throw .cannotRead(path: path, error)
        }
    }

    private func hold(_ target: String) throws(BookmarkError) -> FolderLock {
        let folder = FilePath.folder(of: target)
        do {
            try FilePath.makeFolder(folder)
            return try FolderLock(folder: folder, patience: patience, kind: lock)
        } catch {
            throw error.code == EWOULDBLOCK ? .locked(path: path) : .cannotWrite(path: path, error)
        }
    }

    private func write(_ file: BookmarkFile, to target: String) throws(BookmarkError) {
        do {
            try WholeFile.replace(target, with: file.written())
        } catch {
            throw .cannotWrite(path: path, error)
        }
    }

    // MARK: - Damage

    private func repair() -> BookmarkContents {
        usleep(100_000)  // an editor may be in the middle of writing it
        do throws(BookmarkError) {
            let target = try target()
            let held = try hold(target)
            defer { withExtendedLifetime(held) {} }
            do throws(BookmarkError) {
                let (file, fingerprint) = try read()
                return contents(of: file, fingerprint: fingerprint)
            } catch .damaged(_, let line) {
                let (file, name) = try setAside(target, damagedIn: line)
                try write(file, to: target)
                var contents = contents(of: file, fingerprint: fingerprint())
                contents.state = .damaged(line: line, setAside: name)
                return contents
            }
        } catch {
            return salvageOnly()
        }
    }

    /// Gives the damaged file a second, dated name, and what can be read of it.
    private func setAside(
        _ target: String, damagedIn line: Int
    ) throws(BookmarkError) -> (file: BookmarkFile, name: String) {
        do {
            let found = try WholeFile.read(target)
            let stamp = String(clock().description.filter { $0.isNumber || $0 == "T" || $0 == "Z" })
            let stem = target.hasSuffix(".json") ? String(target.dropLast(5)) : target
            for number in 1... {
                let name = "\(stem).damaged-\(stamp)\(number == 1 ? "" : "-\(number)").json"
                if link(target, name) == 0 { return (BookmarkFile(salvaging: found?.bytes ?? []), name) }
                guard errno == EEXIST else { break }
            }
            throw SystemError.last
        } catch {
            throw .cannotWrite(path: path, error as? SystemError ?? SystemError(code: EIO))
        }
    }

    private func salvageOnly() -> BookmarkContents {
        let found = try? WholeFile.read(path)
        let file = BookmarkFile(salvaging: found?.bytes ?? [])
        let (bookmarks, unread) = file.bookmarks()
        var line = 1
        if let bytes = found?.bytes, case .damaged(let damage) = BookmarkFile.failure(of: bytes) { line = damage.line }
        return BookmarkContents(
            bookmarks: bookmarks, state: .damaged(line: line, setAside: nil), unread: unread,
            fingerprint: found?.fingerprint)
    }
}
