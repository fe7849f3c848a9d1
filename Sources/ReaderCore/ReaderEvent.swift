import NewsModel
import ScreenModel

/// What happens to a reader: from the terminal, or as an answer to an effect.
public enum ReaderEvent: Equatable, Sendable {
    case terminal(TerminalEvent)
    /// Some of the papers that the reader was made to open, with the sentences of their import.
    case papers([Paper], notices: [String])
    /// All papers that could be opened have come; `failure` is the sentence for the first that could not.
    case papersEnded(notices: [String], failure: String?)
    /// The bookmarks as they are kept, read anew; `notice` is a sentence if something is wrong.
    case bookmarks([Bookmark], notice: String?)
    /// The bookmarks as they are kept after one of the changes that were asked for.
    case bookmarksChanged([Bookmark])
    /// A change could not be kept: the sentence that says why, and what is kept.
    case bookmarksFailed(String, kept: [Bookmark])
    /// What `.placeBookmarks` found, by the bookmarks' ids.
    case placed([String: BookmarkPlace])
    /// What a reader wrote when `.editNote` let them.
    case noteEdited(String, of: Bookmark)
    /// The papers that `.openPaper` asked for, to be shown at the bookmark.
    case opened([Paper], at: Bookmark)
    /// An open paper as it is built now, with its lines.
    case rebuilt(Paper)
    case library(LibraryReply)
    /// A sentence for the reader.
    case notice(String)
    /// The sentence of a failure.
    case failure(String)
}

/// When something happens, and a name that nothing else has: what a reader needs to make a bookmark.
public struct Moment: Equatable, Sendable {
    /// ISO 8601 in UTC.
    public var time: String
    /// A UUID.
    public var id: String

    public init(time: String, id: String) {
        self.time = time
        self.id = id
    }
}

/// What a reader wants done outside of it.
public enum Effect: Equatable, Sendable {
    case addBookmark(Bookmark)
    case removeBookmark(Bookmark)
    case updateBookmark(from: Bookmark, to: Bookmark)
    /// Finds the texts of bookmarks in papers; `.placed` answers.
    case placeBookmarks([Bookmark], in: [Paper])
    /// Lets the reader write a bookmark's note in an editor; `.noteEdited` or `.failure` answers.
    case editNote(of: Bookmark)
    /// Gives text to the terminal's clipboard.
    case copy(String)
    /// Opens what a bookmark names; `.opened` or `.failure` answers.
    case openPaper(for: Bookmark)
    /// Keeps what the reader decides about a seam and builds the paper anew; `.rebuilt` or `.failure` answers.
    case correct(BoundaryChange, in: Paper)
    /// Reads the lines of a paper that has come without them; `.rebuilt` or `.failure` answers.
    case readSource(of: Paper)
    case library(LibraryRequest)
    case suspend
    case redraw
    case quit
    /// Ends the program, which has nothing to show, with a sentence.
    case giveUp(String)
}
