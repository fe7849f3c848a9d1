import NewsModel

/// One change of the bookmarks that a reader made and can take back.
enum BookmarkEdit: Equatable, Sendable {
    case add(Bookmark)
    case remove(Bookmark)
    case update(from: Bookmark, to: Bookmark)

    var undone: BookmarkEdit {
        switch self {
        case .add(let bookmark): .remove(bookmark)
        case .remove(let bookmark): .add(bookmark)
        case .update(let before, let after): .update(from: after, to: before)
        }
    }
}
