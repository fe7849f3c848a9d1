import NewsModel

/// Changes that have been asked for and not been answered yet.
struct PendingEdit: Equatable, Sendable {
    let edits: [BookmarkEdit]
    /// Whether they are asked for the other way round.
    let isTakingBack: Bool
    /// How many of them have been carried out.
    var answers = 0
}

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
