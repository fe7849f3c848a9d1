import NewsModel

/// Changes that have been asked for and not been answered yet.
struct PendingEdit: Equatable, Sendable {
    let edits: [BookmarkChange]
    /// Whether they are asked for the other way round.
    let isTakingBack: Bool
    /// How many of them have been carried out.
    var answers = 0
}
