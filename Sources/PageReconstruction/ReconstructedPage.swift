import NewsModel
import Wording

/// A reconstructed page.
public struct ReconstructedPage: Equatable, Sendable {
    public package(set) var issue: Issue
    /// Sentences for the user about the page, one for each kind of problem.
    public internal(set) var notices: [Phrase] = []
}
