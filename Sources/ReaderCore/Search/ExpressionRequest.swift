import NewsModel
import TextSearch

/// A regular expression that is to be looked for in stories, beside the keys.
public struct ExpressionRequest: Equatable, Sendable {
    /// A story with its number among the open ones.
    public struct Story: Equatable, Sendable {
        public let number: Int
        public let article: Article
    }

    public let ticket: Int
    public let query: TextQuery
    public let stories: [Story]
}

/// The stories that a request found, or a part of them.
public struct ExpressionAnswer: Equatable, Sendable {
    public let ticket: Int
    /// The matches by the numbers of the stories that were looked at to their ends.
    public var matches: [Int: [TextMatch]]
    /// Whether nothing more comes.
    public var isLast: Bool

    public init(ticket: Int, matches: [Int: [TextMatch]] = [:], isLast: Bool = false) {
        self.ticket = ticket
        self.matches = matches
        self.isLast = isLast
    }
}
