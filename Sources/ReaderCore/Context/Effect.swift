import NewsModel

/// What a reader wants done outside of it.
public enum Effect: Equatable, Sendable {
    case addBookmark(Bookmark)
    case removeBookmark(Bookmark)
    case updateBookmark(from: Bookmark, to: Bookmark)
    /// Finds the texts of bookmarks in papers; `.placed` answers.
    case placeBookmarks([Bookmark], in: [OpenIssue])
    /// Lets the reader write a bookmark's note in an editor; `.noteEdited` or `.failure` answers.
    case editNote(of: Bookmark)
    /// Gives text to the terminal's clipboard.
    case copy(String)
    /// Opens what a bookmark names; `.opened` or `.failure` answers.
    case openIssue(for: Bookmark)
    /// Keeps what the reader decides about a boundary and builds the paper anew; `.rebuilt` or `.failure` answers.
    case correct(BoundaryChange, in: OpenIssue)
    /// Reads the lines of a paper that has come without them; `.rebuilt` or `.failure` answers.
    case readSource(of: OpenIssue)
    case library(LibraryRequest)
    case suspend
    case redraw
    case quit
    /// Ends the program, which has nothing to show, with a sentence.
    case giveUp(String)
}
