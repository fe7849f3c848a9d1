import NewsModel
import TextSearch
import Wording

/// A request to the library. The answer carries the ticket of the request, if it has one, so that stale answers can be
/// recognised.
public enum LibraryRequest: Equatable, Sendable {
    /// The publications and the saved searches; answered by `.shelf`.
    case shelf
    /// Some issues of a publication, newest first, counted from the newest; answered by `.issues`.
    case issues(of: PublicationSummary, offset: Int, limit: Int)
    /// All issues, newest first, for filtering the shelf; answered by `.allIssues`.
    case allIssues
    /// An issue; answered by `.opened`.
    case open(ContentID, ticket: Int)
    /// The issue of the same publication after this one, or before it; answered by `.opened` or `.noNeighbour`.
    case openNeighbour(of: ContentID, isLater: Bool, ticket: Int)
    /// The first stories that a query finds, and their count; answered by `.found` and then `.counted`, unless another
    /// search is requested in between.
    case search(TextQuery, order: SearchOrder, ticket: Int)
    /// The next stories of the newest search; answered by `.found`.
    case moreFound(ticket: Int)
    /// The queries of earlier searches; answered by `.history`.
    case history
    case rememberSearch(String)
    /// Saves a search, replacing the one with the given name, if any; answered by `.savedSearches`.
    case saveSearch(SavedSearch, replacing: String?)
    /// Deletes the search with this name; answered by `.savedSearches`.
    case forgetSearch(String)
    case saveReading(ReadingState)
    case setFinished(Bool, ContentID)
    /// Removes an issue from the library; answered by `.removed` and `.shelf`.
    case remove(ContentID)
    /// Sets the publication and date of an issue, `nil` for none; answered by `.shelf`.
    case name(ContentID, publication: String?, date: String?)
}

/// An answer of the library.
public enum LibraryReply: Equatable, Sendable {
    case shelf([PublicationSummary], searches: [SavedSearch] = [])
    case savedSearches([SavedSearch])
    case issues([IssueSummary], of: PublicationSummary, offset: Int)
    case allIssues([IssueSummary])
    case opened(OpenIssue, ticket: Int)
    case noNeighbour(isLater: Bool, ticket: Int)
    case found([SearchHit], hasMore: Bool, isFirst: Bool, ticket: Int)
    case counted(Int, ticket: Int)
    case removed(ContentID)
    /// The queries, latest first.
    case history([String])
    /// The sentence that says why a request failed.
    case failed(LibraryRequest, sentence: Phrase)
}
