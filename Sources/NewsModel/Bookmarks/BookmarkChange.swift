/// A change to a bookmark that carries the version it was made from, so that a concurrent change by another program is
/// noticed and the change can be undone.
public enum BookmarkChange: Equatable, Sendable {
    case add(Bookmark)
    /// Records the removal in the file, so that a merge does not bring the bookmark back. A bookmark that another
    /// program has changed meanwhile is not removed.
    case remove(Bookmark)
    /// Merged with changes that another program has made meanwhile.
    case update(from: Bookmark, to: Bookmark)

    /// The inverse of this change.
    public var undone: BookmarkChange {
        switch self {
        case .add(let bookmark): .remove(bookmark)
        case .remove(let bookmark): .add(bookmark)
        case .update(let before, let after): .update(from: after, to: before)
        }
    }
}
