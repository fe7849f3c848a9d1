import NewsModel
import TextSearch
import Wording

/// A request to the library. The answer to a request with a ticket carries it, so that a stale one is known.
public enum LibraryRequest: Equatable, Sendable {
    /// The publications and the saved searches; `.shelf` answers.
    case shelf
    /// Some issues of a publication, newest first, counted from the newest; `.issues` answers.
    case issues(of: PublicationSummary, offset: Int, limit: Int)
    /// All issues, newest first, to narrow the shelf to some; `.allIssues` answers.
    case allIssues
    /// An issue; `.opened` answers.
    case open(ContentID, ticket: Int)
    /// The issue of the same publication that came after this one, or before it; `.opened` or `.noNeighbour` answers.
    case openNeighbour(of: ContentID, isLater: Bool, ticket: Int)
    /// The first stories that a query finds, with their count; `.found` and then `.counted` answer, unless another
    /// search is asked for in between.
    case search(TextQuery, order: SearchOrder, ticket: Int)
    /// The next stories of the newest search; `.found` answers.
    case moreFound(ticket: Int)
    /// The queries of earlier searches; `.history` answers.
    case history
    case rememberSearch(String)
    /// Keeps a search, instead of the one that had a name; `.savedSearches` answers.
    case saveSearch(SavedSearch, replacing: String?)
    /// Forgets the search of a name; `.savedSearches` answers.
    case forgetSearch(String)
    case remember(ReadingState)
    case setFinished(Bool, ContentID)
    /// Takes an issue out of the library; `.removed` and `.shelf` answer.
    case remove(ContentID)
    /// Gives an issue another publication and day, `nil` for none; `.shelf` answers.
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
    /// The latest first.
    case history([String])
    /// The sentence that says why a request came to nothing.
    case failed(LibraryRequest, sentence: Phrase)
}
