import Glibc
import NewsModel

/// The corrections' file: read at any time, changed under a lock, replaced as a whole.
///
/// A file that is damaged, foreign or newer is never written over.
public struct CorrectionStore: Sendable {
    /// Where the file is; it may be a symbolic link, and stays one.
    public let path: String
    private let patience: Double

    /// The store in the file at `path`, which need not exist yet; `patience`: seconds to wait for other processes.
    public init(path: String = DataFolders.corrections(), patience: Double = 20) {
        self.path = path
        self.patience = patience
    }

    /// What readers have decided, by issue.
    public func load() throws(CorrectionError) -> [ContentID: [BoundaryCorrection]] {
        guard let bytes = try bytes() else { return [:] }
        return try parsed(bytes).corrections
    }

    /// Carries out a change on what is on disk now, writes it, and gives all that is decided about the issue.
    ///
    /// - Parameter source: the file or URL of the issue, noted for people who read the file.
    public func apply(
        _ change: BoundaryChange, to issue: ContentID, source: String
    ) throws(CorrectionError) -> [BoundaryCorrection] {
        let target = try target()
        let held = try hold(target)
        defer { withExtendedLifetime(held) {} }
        let before = try bytes().map(parsed) ?? CorrectionFile()
        guard before.version <= CorrectionFile.currentVersion else {
            throw .newer(path: path, version: before.version)
        }
        var file = before
        do {
            try file.apply(change, to: issue, source: source)
        } catch {
            throw .foreign(path: path)
        }
        if file != before { try write(file, to: target) }
        return file.corrections(of: issue)
    }

    /// `nil` if there is no file.
    private func bytes() throws(CorrectionError) -> [UInt8]? {
        do {
            return try WholeFile.read(path)?.bytes
        } catch {
            throw .cannotRead(path: path, error)
        }
    }

    private func parsed(_ bytes: [UInt8]) throws(CorrectionError) -> CorrectionFile {
        do {
            return try CorrectionFile(bytes)
        } catch .damaged(let damage) {
            throw .damaged(path: path, line: damage.line)
        } catch {
            throw .foreign(path: path)
        }
    }

    private func target() throws(CorrectionError) -> String {
        do {
            return try FilePath.followingLinks(path)
        } catch {
            throw .cannotRead(path: path, error)
        }
    }

    private func hold(_ target: String) throws(CorrectionError) -> FolderLock {
        let folder = FilePath.folder(of: target)
        do {
            try FilePath.makeFolder(folder)
            return try FolderLock(folder: folder, patience: patience)
        } catch {
            throw error.code == EWOULDBLOCK ? .locked(path: path) : .cannotWrite(path: path, error)
        }
    }

    private func write(_ file: CorrectionFile, to target: String) throws(CorrectionError) {
        do {
            try WholeFile.replace(target, with: file.written())
        } catch {
            throw .cannotWrite(path: path, error)
        }
    }
}

extension DataFolders {
    /// The corrections' file, beside that of the bookmarks.
    public static func corrections(environment: (String) -> String? = variable) -> String {
        data(environment: environment) + "/corrections.json"
    }
}
