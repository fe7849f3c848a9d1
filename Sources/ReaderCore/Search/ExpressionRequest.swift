import NewsModel
import TextSearch

/// A request to search stories for a regular expression in the background.
public struct ExpressionRequest: Equatable, Sendable {
    /// A story and its number among the open ones.
    public struct Story: Equatable, Sendable {
        public let number: Int
        public let article: Article
    }

    public let ticket: Int
    public let query: TextQuery
    public let stories: [Story]
}

/// The results of a request, or a part of them.
public struct ExpressionAnswer: Equatable, Sendable {
    public let ticket: Int
    /// The matches, by the numbers of the stories that were searched completely.
    public var matches: [Int: [TextMatch]]
    /// Whether this is the last answer.
    public var isLast: Bool

    public init(ticket: Int, matches: [Int: [TextMatch]] = [:], isLast: Bool = false) {
        self.ticket = ticket
        self.matches = matches
        self.isLast = isLast
    }
}
