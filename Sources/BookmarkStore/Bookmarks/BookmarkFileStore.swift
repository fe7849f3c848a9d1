import Files
import Glibc
import NewsModel

/// The bookmarks file. It is read at any time, changed under a lock, and replaced as a whole.
///
/// Several readers and commands may use it at once. Bytes that are not understood are never dropped: a damaged file is
/// set aside under a dated name, a newer file is only read, and an unknown entry or member is written back as it was.
public struct BookmarkFileStore: Sendable {
    let document: LockedDocument<BookmarkFile>
    let clock: @Sendable () -> Timestamp
    private let pauseMilliseconds: UInt32

    /// Creates a store for the file at `path`, which need not exist yet.
    public init(path: String = DataFolders.bookmarks()) {
        self.init(path: path, clock: { Timestamp.now })
    }

    /// Creates a store for the file at `path`. `patience` is the time in seconds to wait for other processes;
    /// `pauseMilliseconds` is the time to wait for an editor that may be in the middle of a write; `largestFile` is the
    /// most bytes that are read and written.
    package init(
        path: String, clock: @escaping @Sendable () -> Timestamp = { Timestamp.now }, patience: Double = 20,
        pauseMilliseconds: UInt32 = 100, largestFile: Int = DocumentKind.largestFile
    ) {
        document = LockedDocument(path: path, patience: patience, largestFile: largestFile)
        self.clock = clock
        self.pauseMilliseconds = pauseMilliseconds
    }

    /// The file's path. If it is a symbolic link, it stays one.
    public var path: String { document.path }

    /// The file's fingerprint, which changes whenever the file is changed; `nil` if the file does not exist.
    public func fingerprint() -> FileFingerprint? {
        FileFingerprint(of: path)
    }

    /// The bookmarks, and the state in which they were found. A damaged file is set aside and replaced by its readable
    /// part.
    public func load() -> BookmarkContents {
        do throws(StoreError) {
            guard let (file, fingerprint) = try document.read() else {
                return BookmarkContents(bookmarks: [], state: .missing, unread: 0, fingerprint: nil)
            }
            return contents(of: file, fingerprint: fingerprint)
        } catch .damaged {
            return repair()
        } catch {
            return BookmarkContents(bookmarks: [], state: .unreadable(error), unread: 0, fingerprint: fingerprint())
        }
    }

    /// Applies `changes` to the file as it is on disk now, writes it, and returns its new content.
    @discardableResult
    public func apply(_ changes: [BookmarkChange]) throws(StoreError) -> BookmarkContents {
        let now = clock()
        return try changeFile { file in
            for change in changes { file.apply(change, now: now) }
        }
    }

    /// Reads the file under the lock, changes and writes it, and returns its new content.
    @discardableResult
    func changeFile(_ change: (inout BookmarkFile) -> Void) throws(StoreError) -> BookmarkContents {
        let (file, fingerprint) = try document.edit { target, line throws(StoreError) in
            try setAside(target, damagedIn: line).file
        } _: { file throws(StoreError) in
            change(&file)
        }
        return contents(of: file, fingerprint: fingerprint)
    }

    private func contents(of file: BookmarkFile, fingerprint: FileFingerprint?) -> BookmarkContents {
        let (bookmarks, unread) = file.bookmarks()
        let isNewer = file.version > BookmarkFile.currentVersion
        return BookmarkContents(
            bookmarks: bookmarks, state: isNewer ? .newer(version: file.version) : .fine, unread: unread,
            fingerprint: fingerprint)
    }

    // MARK: - Damage

    private func repair() -> BookmarkContents {
        usleep(pauseMilliseconds * 1_000)
        var damage: (line: Int, name: String)?
        do throws(StoreError) {
            let (file, fingerprint) = try document.edit { target, line throws(StoreError) in
                let (file, name) = try setAside(target, damagedIn: line)
                damage = (line, name)
                return file
            } _: { _ in
            }
            var contents = contents(of: file, fingerprint: fingerprint)
            if let damage { contents.state = .damaged(line: damage.line, setAside: damage.name) }
            return contents
        } catch .foreign(let kind, let path) {
            return BookmarkContents(
                bookmarks: [], state: .unreadable(.foreign(kind, path: path)), unread: 0, fingerprint: fingerprint())
        } catch {
            return salvageOnly()
        }
    }

    /// Gives the damaged file a second, dated name, and returns its readable part.
    ///
    /// If an earlier attempt failed after this step, for example because the disk was full, the file already has such a
    /// name.
    private func setAside(
        _ target: String, damagedIn line: Int
    ) throws(StoreError) -> (file: BookmarkFile, name: String) {
        let bytes = try document.bytes()?.bytes ?? []
        let file = BookmarkFile(salvaging: bytes)
        // A link may lead to any file, and a user may name any file: only a file that contains bookmarks, or may be the
        // remains of some, is replaced.
        guard !file.isEmpty || target == path && BookmarkFile.mayBeRest(bytes) else {
            throw .foreign(.bookmarks, path: path)
        }
        let stem = target.hasSuffix(".json") ? String(target.dropLast(5)) : target
        let folder = FilePath.folder(of: target)
        let prefix = FilePath.name(of: stem) + ".damaged-"
        do throws(SystemError) {
            if let earlier = try FilePath.names(in: folder).first(where: { name in
                name.hasPrefix(prefix) && (try? WholeFile.read(folder + "/" + name))??.bytes == bytes
            }) {
                return (file, folder + "/" + earlier)
            }
            let stamp = String(clock().description.filter { $0.isNumber || $0 == "T" || $0 == "Z" })
            for number in 1... {
                let name = "\(stem).damaged-\(stamp)\(number == 1 ? "" : "-\(number)").json"
                if link(FilePath.system(target), FilePath.system(name)) == 0 { return (file, name) }
                guard errno == EEXIST else { break }
            }
            throw .last
        } catch {
            throw .cannotWrite(.bookmarks, path: path, error)
        }
    }

    private func salvageOnly() -> BookmarkContents {
        let found = try? document.bytes()
        let file = BookmarkFile(salvaging: found?.bytes ?? [])
        let (bookmarks, unread) = file.bookmarks()
        var line = 1
        do throws(DocumentFailure) {
            _ = try BookmarkFile(found?.bytes ?? [])
        } catch .damaged(let damage) {
            line = damage.line
        } catch {}
        return BookmarkContents(
            bookmarks: bookmarks, state: .damaged(line: line, setAside: nil), unread: unread,
            fingerprint: found?.fingerprint)
    }
}
