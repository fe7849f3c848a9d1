import NewsModel
import Wording

/// A reconstructed page, with the doubtful joins that the user may correct.
public struct ReconstructedPage: Equatable, Sendable {
    public package(set) var issue: Issue
    /// The doubts in the order of their source lines.
    public let doubts: [JoinDoubt]
    /// Sentences for the user about the page, one for each kind of problem.
    public internal(set) var notices: [Phrase] = []
}

/// A chunk of text whose continuation is uncertain.
///
/// `.split(after:)` removes its join, `.join(after:with:)` gives it another.
public struct JoinDoubt: Equatable, Sendable {
    /// The 1-based source line at which the chunk ends.
    public let after: Int
    /// The first source line of the chunk joined to it; `nil` if its end was left open.
    public let with: Int?
    /// The probability of that join, 0 to 1; 0 if there is none.
    public let confidence: Double
    /// Other possible continuations, likeliest first.
    public let alternatives: [Alternative]

    /// A chunk that may be the continuation.
    public struct Alternative: Equatable, Sendable {
        /// The 1-based source line at which the chunk begins.
        public let line: Int
        /// The probability of this continuation, 0 to 1.
        public let probability: Double
    }
}
