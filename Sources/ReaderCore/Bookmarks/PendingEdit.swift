import NewsModel
import Wording

/// Changes that have been requested but not yet confirmed.
struct PendingEdit: Equatable, Sendable {
    let changes: [BookmarkChange]
    /// Whether the changes are undone.
    let isTakingBack: Bool
    /// The number of changes carried out so far.
    var answers = 0
}

extension BookmarkChange {
    /// A sentence that reports what undoing the change restored.
    var sentenceOfUndoing: Phrase {
        switch self {
        case .add(let bookmark): "“\(bookmark.article.headline)”: the bookmark is taken back."
        case .remove(let bookmark): "“\(bookmark.article.headline)” is kept again."
        case .update(let bookmark, _): "“\(bookmark.article.headline)”: tags and note are as before."
        }
    }
}
