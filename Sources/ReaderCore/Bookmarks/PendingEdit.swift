import NewsModel
import Wording

/// Changes that have been asked for and not been answered yet.
struct PendingEdit: Equatable, Sendable {
    let changes: [BookmarkChange]
    /// Whether they are asked for the other way round.
    let isTakingBack: Bool
    /// The number of them that have been carried out.
    var answers = 0
}

extension BookmarkChange {
    /// A sentence on what is as before once the change is undone.
    var sentenceOfUndoing: Phrase {
        switch self {
        case .add(let bookmark): "“\(bookmark.article.headline)”: the bookmark is taken back."
        case .remove(let bookmark): "“\(bookmark.article.headline)” is kept again."
        case .update(let bookmark, _): "“\(bookmark.article.headline)”: tags and note are as before."
        }
    }
}
