import NewsModel
import Wording

/// The location of a bookmark's text in the open issues, if it is still there.
public enum BookmarkLocation: Phrased, Equatable, Sendable {
    /// The text was found. `isMoved`: not where the bookmark says. `isChanged`: in slightly different words.
    /// `isCertain`: together with its surroundings.
    case found(article: ContentID, range: TextRange, isMoved: Bool, isChanged: Bool, isCertain: Bool)
    /// The issue is open, but the text is not in it; the bookmark keeps its quote.
    case lost

    /// The location in words, for the list of bookmarks.
    public var phrase: Phrase {
        switch self {
        case .found(_, _, let isMoved, let isChanged, let isCertain):
            switch (isMoved, isChanged, isCertain) {
            case (true, true, _): "moved, text changed"
            case (true, false, true): "moved"
            case (true, false, false): "moved, uncertain"
            case (false, true, _): "in place, text changed"
            case (false, false, true): "in place"
            case (false, false, false): "in place, uncertain"
            }
        case .lost: "lost, text kept"
        }
    }
}
