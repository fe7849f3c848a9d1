import NewsModel

/// What became of a bookmark's text in the papers that are open.
public enum BookmarkPlace: Equatable, Sendable {
    /// `isMoved`: elsewhere than the bookmark says; `isChanged`: in words not quite those that it quotes; `isCertain`:
    /// what stood around them stands there too.
    case found(article: ContentID, range: TextRange, isMoved: Bool, isChanged: Bool, isCertain: Bool)
    /// The story or its paper is there and the text is not; the bookmark keeps it.
    case lost

    /// The words of the list.
    public var description: String {
        switch self {
        case .found(_, _, let isMoved, let isChanged, let isCertain):
            (isMoved ? "moved" : "in place") + (isChanged ? ", text changed" : isCertain ? "" : ", uncertain")
        case .lost: "lost, text kept"
        }
    }
}
