import NewsModel

/// The location of a bookmark's text in the open issues, if it still has one.
public enum BookmarkLocation: Equatable, Sendable {
    /// The text was found. `isMoved`: not where the bookmark says. `isChanged`: in slightly other words. `isCertain`: its
    /// surroundings are there too.
    case found(article: ContentID, range: TextRange, isMoved: Bool, isChanged: Bool, isCertain: Bool)
    /// The issue is open and the text is not in it; the bookmark keeps its quote.
    case lost

    /// The location in words for the list of bookmarks.
    public var description: String {
        switch self {
        case .found(_, _, let isMoved, let isChanged, let isCertain):
            (isMoved ? "moved" : "in place") + (isChanged ? ", text changed" : isCertain ? "" : ", uncertain")
        case .lost: "lost, text kept"
        }
    }
}
