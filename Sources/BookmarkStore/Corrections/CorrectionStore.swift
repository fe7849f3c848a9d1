import Files
import NewsModel

/// The corrections' file: read at any time, changed under a lock, replaced as a whole.
///
/// A file that is damaged, foreign or newer is never written over.
public struct CorrectionStore: Sendable {
    private let document: LockedDocument<CorrectionFile>

    /// The store in the file at `path`, which need not exist yet; `patience`: seconds to wait for other processes.
    public init(path: String = DataFolders.corrections(), patience: Double = 20) {
        document = LockedDocument(path: path, patience: patience)
    }

    /// The file's path; it may be a symbolic link, and stays one.
    public var path: String { document.path }

    /// All decisions, by issue.
    public func load() throws(StoreError) -> [ContentID: [PageCorrection]] {
        try document.read()?.content.corrections ?? [:]
    }

    /// Carries out a change on what is on disk now, writes it, and gives all that is decided about the issue.
    ///
    /// - Parameters:
    ///   - formerID: the id that earlier versions kept decisions under, which move to the new one.
    ///   - source: the file or URL of the issue, noted for people who read the file.
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
        return file.corrections(of: issue)
    }
}
