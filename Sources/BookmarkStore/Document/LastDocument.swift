import Files
import Synchronization

/// A document as this program last read or wrote it, so that a change need not parse a file again that nobody has
/// touched. Ten thousand bookmarks take longer to read than to write.
final class LastDocument<Content: DocumentContent>: Sendable {
    private let last = Mutex<(content: Content, fingerprint: FileFingerprint)?>(nil)

    /// The document, if the file at `path` is still the one it was read from or written to.
    func document(at path: String) -> (content: Content, fingerprint: FileFingerprint)? {
        last.withLock { last in
            guard let last, FileFingerprint(of: path) == last.fingerprint else { return nil }
            return last
        }
    }

    /// Keeps the document, unless the file system stores times in whole seconds: another program could then write the
    /// same number of bytes within the second, and the fingerprint would not change.
    func keep(_ content: Content, _ fingerprint: FileFingerprint?) {
        last.withLock { $0 = fingerprint.flatMap { $0.tellsFractions ? (content, $0) : nil } }
    }
}
