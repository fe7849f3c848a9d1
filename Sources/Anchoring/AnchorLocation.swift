import NewsModel

/// The result of searching for a bookmark's text.
public enum AnchorLocation: Equatable, Sendable {
    /// At the bookmark's own position in the story that it names.
    case unmoved(Landing)
    /// Somewhere else.
    case moved(Landing)
    /// Nowhere, or in at several equally good positions. The bookmark keeps its text.
    case lost

    /// A range of text in one of the searched stories.
    public struct Landing: Equatable, Sendable {
        /// The index of the story.
        public let article: Int
        public let range: TextRange
        /// Whether the words differ from the quoted ones, which the user should be told.
        public let isChanged: Bool
        /// Whether enough of the former context is there as well. The same words in another context may mean something
        /// else, which the user should be told.
        public let isCertain: Bool
    }

    /// The range found; `nil` if the text is lost.
    public var landing: Landing? {
        switch self {
        case .unmoved(let landing), .moved(let landing): landing
        case .lost: nil
        }
    }
}
