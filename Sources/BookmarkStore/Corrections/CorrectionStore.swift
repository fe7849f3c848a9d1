import Files
import NewsModel

/// The corrections file. It is read at any time, changed under a lock, and replaced as a whole.
///
/// A file that is damaged, foreign or newer is never overwritten.
public struct CorrectionStore: Sendable {
    private let document: LockedDocument<CorrectionFile>

    /// Creates a store for the file at `path`, which need not exist yet. `patience` is the time in seconds to wait for
    /// other processes.
    public init(path: String = DataFolders.corrections(), patience: Double = 20) {
        document = LockedDocument(path: path, patience: patience)
    }

    /// The file's path. If it is a symbolic link, it stays one.
    public var path: String { document.path }

    /// All corrections, by issue.
    public func load() throws(StoreError) -> [ContentID: [PageCorrection]] {
        try document.read()?.content.corrections ?? [:]
    }

    /// Applies a change to the file as it is on disk now, writes it, and returns all corrections of the issue.
    ///
    /// - Parameters:
    ///   - formerID: the id that earlier versions stored corrections under; they move to the new one.
    ///   - source: the file or URL of the issue, recorded for people who read the file.
    public func apply(
        _ change: CorrectionChange, to issue: ContentID, formerID: ContentID? = nil, source: String
    ) throws(StoreError) -> [PageCorrection] {
        let file = try document.edit { _, line throws(StoreError) in
            throw .damaged(.corrections, path: path, line: line)
        } _: { file throws(StoreError) in
            do throws(DocumentFailure) {
                if let formerID { file.rename(formerID, to: issue) }
                try file.apply(change, to: issue, source: source)
            } catch {
                throw .foreign(.corrections, path: path)
            }
        }
        return file.content.corrections(of: issue)
    }
}
