/// A change of the bookmarks that carries what was there before, so that a change made meanwhile by someone else is
/// noticed and this one can be undone.
public enum BookmarkChange: Equatable, Sendable {
    case add(Bookmark)
    /// Leaves a trace in the file, so that a merge does not bring the bookmark back. A bookmark that someone else has
    /// changed meanwhile is not removed.
    case remove(Bookmark)
    /// Merges with a change that someone else has made meanwhile.
    case update(from: Bookmark, to: Bookmark)

    /// The change that takes this one back.
    public var undone: BookmarkChange {
        switch self {
        case .add(let bookmark): .remove(bookmark)
        case .remove(let bookmark): .add(bookmark)
        case .update(let before, let after): .update(from: after, to: before)
        }
    }
}
