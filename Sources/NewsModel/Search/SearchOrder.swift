/// The order of search hits.
public enum SearchOrder: String, CaseIterable, Sendable {
    case newest
    /// Stories with all words in their headlines first; within each group, newest first.
    case relevance
}
