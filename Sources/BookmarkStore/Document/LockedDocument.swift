import Files
import Glibc
import LosslessJSON

/// The content of a JSON document that is read whole and written whole.
protocol DocumentContent: Equatable, Sendable {
    static var kind: DocumentKind { get }
    /// The version that this program writes, and the newest that it changes.
    static var currentVersion: Int { get }

    /// A document without entries.
    init()
    /// Reads a whole document.
    init(_ bytes: [UInt8]) throws(DocumentFailure)
    /// The version that the document says it has.
    var version: Int { get }
    /// The document's bytes.
    func written() -> [UInt8]
}

/// Why bytes are no document of the kind that was expected.
enum DocumentFailure: Error, Equatable {
    case damaged(JSONDamage)
    /// Sound JSON of another kind, or no JSON at all behind a link.
    case foreign
}

/// A JSON document that several programs use at once: read at any time, changed under a lock, replaced as a whole.
struct LockedDocument<Content: DocumentContent>: Sendable {
    /// The path, which may be a symbolic link, and stays one.
    let path: String
    /// Seconds to wait for other processes.
    let patience: Double
    private let last = LastDocument<Content>()

    init(path: String, patience: Double) {
        self.path = path
        self.patience = patience
    }

    /// The document and its fingerprint; `nil` if there is no file.
    func read() throws(StoreError) -> (content: Content, fingerprint: FileFingerprint)? {
        if let known = last.document(at: path) { return known }
        guard let found = try bytes() else { return nil }
        do {
            let content = try Content(found.bytes)
            last.keep(content, found.fingerprint)
            return (content, found.fingerprint)
        } catch .damaged(let damage) {
            throw .damaged(Content.kind, path: path, line: damage.line)
        } catch {
            throw .foreign(Content.kind, path: path)
        }
    }

    /// The bytes of the file and its fingerprint; `nil` if there is none.
    func bytes() throws(StoreError) -> (bytes: [UInt8], fingerprint: FileFingerprint)? {
        do {
            return try WholeFile.read(path, atMost: DocumentKind.largestFile)
        } catch {
            switch error.code {
            case EISDIR: throw .folderInPlace(Content.kind, path: path)
            case EFBIG: throw .tooLarge(Content.kind, path: path)
            default: throw .cannotRead(Content.kind, path: path, error)
            }
        }
    }

    /// Reads the document under its lock, changes it, and writes it if it is another one then.
    ///
    /// - Parameter mend: makes a document of a damaged one, whose line it is given, or says why it cannot.
    func edit(
        mending mend: (_ target: String, _ line: Int) throws(StoreError) -> Content,
        _ change: (inout Content) throws(StoreError) -> Void
    ) throws(StoreError) -> Content {
        let target = try target()
        let held = try lock(target)
        defer { withExtendedLifetime(held) {} }
        let before: Content?
        do throws(StoreError) {
            before = try read()?.content
        } catch .damaged(_, _, let line) {
            var mended = try mend(target, line)
            try change(&mended)
            try write(mended, to: target)
            return mended
        }
        var content = before ?? Content()
        guard content.version <= Content.currentVersion else {
            throw .newer(Content.kind, path: path, version: content.version)
        }
        try change(&content)
        if content != before ?? Content() { try write(content, to: target) }
        return content
    }

    /// The path behind all links.
    func target() throws(StoreError) -> String {
        do {
            return try FilePath.followingLinks(path)
        } catch {
            throw .cannotRead(Content.kind, path: path, error)
        }
    }

    func lock(_ target: String) throws(StoreError) -> FolderLock {
        let folder = FilePath.folder(of: target)
        do {
            try FilePath.makeFolder(folder)
            return try FolderLock(folder: folder, patience: patience)
        } catch {
            throw error.code == EWOULDBLOCK
                ? .locked(Content.kind, path: path) : .cannotWrite(Content.kind, path: path, error)
        }
    }

    func write(_ content: Content, to target: String) throws(StoreError) {
        do {
            try WholeFile.replace(target, with: content.written())
        } catch {
            throw .cannotWrite(Content.kind, path: path, error)
        }
        last.keep(content, FileFingerprint(of: target))
    }
}
