import Files
import Synchronization

/// A document as this program last read or wrote it, so that a change needs no second reading of a file that nobody has
/// touched meanwhile: ten thousand bookmarks take longer to read than to write.
final class LastDocument<Content: DocumentContent>: Sendable {
    private let last = Mutex<(content: Content, fingerprint: FileFingerprint)?>(nil)

    /// The document, if the file at `path` is the very one that it was read from or written to.
    func document(at path: String) -> (content: Content, fingerprint: FileFingerprint)? {
        last.withLock { last in
            guard let last, FileFingerprint(of: path) == last.fingerprint else { return nil }
            return last
        }
    }

    /// Keeps the document for the next time, unless the file system tells times by the second: then another could have
    /// written as many bytes within it, and the fingerprint would be the same.
    func keep(_ content: Content, _ fingerprint: FileFingerprint?) {
        last.withLock { $0 = fingerprint.flatMap { $0.tellsFractions ? (content, $0) : nil } }
    }
}
