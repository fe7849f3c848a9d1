import Files
import Glibc
import LosslessJSON

/// The content of a JSON document that is read and written as a whole.
protocol DocumentContent: Equatable, Sendable {
    static var kind: DocumentKind { get }
    /// The version that this program writes, and the newest that it changes.
    static var currentVersion: Int { get }

    /// Creates an empty document.
    init()
    /// Parses a whole document.
    init(_ bytes: [UInt8]) throws(DocumentFailure)
    /// The version that the document states.
    var version: Int { get }
    /// The bytes of the document.
    func written() -> [UInt8]
}

/// A document that is kept as the JSON that was read, and changed within it.
protocol JSONDocumentContent: DocumentContent {
    var document: JSONValue { get }
}

extension JSONDocumentContent {
    var version: Int { document["version"]?.integer ?? Self.currentVersion }

    func written() -> [UInt8] { Array((JSONWriter.text(of: document) + "\n").utf8) }
}

/// The reason why bytes are not a document of the expected kind.
enum DocumentFailure: Error, Equatable {
    case damaged(JSONDamage)
    /// Valid JSON of another kind.
    case foreign
}

/// A JSON document that several programs use at once. It is read at any time, changed under a lock, and replaced as a
/// whole.
struct LockedDocument<Content: DocumentContent>: Sendable {
    /// The path. If it is a symbolic link, it stays one.
    let path: String
    /// The time to wait for other processes, in seconds.
    let patience: Double
    /// The most bytes that are read, and therefore written.
    private let largestFile: Int
    private let last = LastDocument<Content>()

    init(path: String, patience: Double, largestFile: Int = DocumentKind.largestFile) {
        self.path = path
        self.patience = patience
        self.largestFile = largestFile
    }

    /// The document and its fingerprint; `nil` if the file does not exist.
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

    /// The file's bytes and fingerprint; `nil` if it does not exist.
    func bytes() throws(StoreError) -> (bytes: [UInt8], fingerprint: FileFingerprint)? {
        do {
            return try WholeFile.read(path, atMost: largestFile)
        } catch {
            switch error.code {
            case EISDIR: throw .folderInsteadOfFile(Content.kind, path: path)
            case EFBIG: throw .tooLarge(Content.kind, path: path)
            default: throw .cannotRead(Content.kind, path: path, error)
            }
        }
    }

    /// Reads the document under its lock, changes it, and writes it if it has changed. The fingerprint is that of the
    /// content, whatever another program writes once the lock is free.
    ///
    /// - Parameter mend: given the line of the damage, returns a document to use in place of a damaged one, or throws.
    func edit(
        mending mend: (_ target: String, _ line: Int) throws(StoreError) -> Content,
        _ change: (inout Content) throws(StoreError) -> Void
    ) throws(StoreError) -> (content: Content, fingerprint: FileFingerprint?) {
        let target = try target()
        let held = try lock(target)
        defer { withExtendedLifetime(held) {} }
        let before: (content: Content, fingerprint: FileFingerprint)?
        do throws(StoreError) {
            before = try read()
        } catch .damaged(_, _, let line) {
            var mended = try mend(target, line)
            try change(&mended)
            return (mended, try write(mended, to: target))
        }
        var content = before?.content ?? Content()
        guard content.version <= Content.currentVersion else {
            throw .newer(Content.kind, path: path, version: content.version)
        }
        try change(&content)
        if content == before?.content ?? Content() { return (content, before?.fingerprint) }
        return (content, try write(content, to: target))
    }

    /// The path with all links resolved.
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

    @discardableResult
    func write(_ content: Content, to target: String) throws(StoreError) -> FileFingerprint? {
        let bytes = content.written()
        guard bytes.count <= largestFile else { throw .wouldBeTooLarge(Content.kind, path: path) }
        do {
            try WholeFile.replace(target, with: bytes)
        } catch {
            throw .cannotWrite(Content.kind, path: path, error)
        }
        let fingerprint = FileFingerprint(of: target)
        last.keep(content, fingerprint)
        return fingerprint
    }
}
