import NewsModel

/// The result of looking for a bookmark's text.
public enum AnchorPlace: Equatable, Sendable {
    /// At the bookmark's position in the story that it names.
    case inPlace(Landing)
    /// Somewhere else.
    case moved(Landing)
    /// Nowhere, or in several places none of which is better than the others: the bookmark keeps its text.
    case lost

    /// A stretch of one of the stories that were searched.
    public struct Landing: Equatable, Sendable {
        /// The story, as an index.
        public let article: Int
        public let range: TextRange
        /// Whether its words are not quite those that the bookmark quotes, which a reader should be told.
        public let isChanged: Bool
        /// Whether enough of what stood around it stands there as well. The same words may stand in other surroundings
        /// and mean something else, which a reader should be told.
        public let isCertain: Bool
    }

    /// The text, unless it is lost.
    public var landing: Landing? {
        switch self {
        case .inPlace(let landing), .moved(let landing): landing
        case .lost: nil
        }
    }
}
