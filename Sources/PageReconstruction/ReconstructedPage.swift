import NewsModel
import Wording

/// A page put back together, with the places where a reader may know better.
public struct ReconstructedPage: Equatable, Sendable {
    public package(set) var issue: Issue
    /// In the order of the source lines after which they stand.
    public let doubts: [JoinDoubt]
    /// Sentences about the page for the user, one for each matter.
    public internal(set) var notices: [Phrase] = []
}

/// A chunk of text of which it is not sure what it goes on with.
///
/// `.split(after:)` takes its join away, `.join(after:with:)` gives it another.
public struct JoinDoubt: Equatable, Sendable {
    /// The 1-based source line that the chunk ends on.
    public let after: Int
    /// The first source line of what it was joined with; `nil` where its end was left open.
    public let with: Int?
    /// The probability, 0 to 1, of that join; 0 where there is none.
    public let confidence: Double
    /// Other continuations, likeliest first.
    public let alternatives: [Alternative]

    /// A chunk that another may go on with.
    public struct Alternative: Equatable, Sendable {
        /// The 1-based source line that the chunk begins on.
        public let line: Int
        /// 0 to 1.
        public let probability: Double
    }
}
