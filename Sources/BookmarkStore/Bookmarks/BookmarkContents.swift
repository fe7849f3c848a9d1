import Files
import NewsModel
import Wording

/// The content of the bookmarks file, and the state in which it was found.
public struct BookmarkContents: Equatable, Sendable {
    /// The bookmarks, in the file's order.
    public var bookmarks: [Bookmark]
    public var state: State
    /// The number of entries that are not bookmarks. They stay in the file as they are.
    public var unread: Int
    /// The value of `BookmarkFileStore.fingerprint()` until someone changes the file.
    public var fingerprint: FileFingerprint?

    /// The state of a file.
    public enum State: Equatable, Sendable {
        case fine
        /// The file does not exist yet.
        case missing
        /// The file was truncated or garbled. The readable part has been kept, and the damaged file has been set aside
        /// under another name. If it could not be set aside (`nil`), nothing can be changed.
        case damaged(line: Int, setAside: String?)
        /// The bookmarks are unknown, and nothing can be changed.
        case unreadable(StoreError)
        /// Written by a later version of the program: read-only.
        case newer(version: Int)
    }

    /// The reason why the bookmarks are unknown, so that nobody takes them for none.
    public var refusal: StoreError? {
        if case .unreadable(let error) = state { error } else { nil }
    }

    /// A sentence for the user if anything is out of the ordinary.
    public var notice: Phrase? {
        switch state {
        case .fine, .missing:
            guard unread > 0 else { return nil }
            return unread == 1
                ? "One entry of the bookmarks cannot be read; it stays in the file as it is."
                : "\(unread) entries of the bookmarks cannot be read; they stay in the file as they are."
        case .damaged(let line, let name?):
            let kept: Phrase =
                bookmarks.count == 1 ? "1 bookmark was kept" : "\(bookmarks.count) bookmarks were kept"
            return "The bookmarks' file was damaged in line \(line): \(kept), the file as it was is now \(name)."
        case .damaged(let line, nil):
            return "The bookmarks' file is damaged in line \(line) and cannot be set aside: nothing can be changed."
        case .unreadable(let error): return error.phrase
        case .newer(let version):
            return "The bookmarks were written by a later Broadsheet (version \(version) of the file): read only."
        }
    }
}
