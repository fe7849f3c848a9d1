import NewsModel
import Wording

/// Something that the reader wants done outside of it.
public enum Effect: Equatable, Sendable {
    case addBookmark(Bookmark)
    case removeBookmark(Bookmark)
    case updateBookmark(from: Bookmark, to: Bookmark)
    /// Compares the shown bookmarks with those on disk; `.bookmarksCompared` answers with the result.
    case compareBookmarks(BookmarkComparison)
    /// Finds the texts of bookmarks in issues; `.located` answers.
    case locateBookmarks([Bookmark], in: [OpenIssue])
    /// Lets the user write a bookmark's note in an editor; `.noteEdited` or `.failure` answers.
    case editNote(of: Bookmark)
    /// Gives text to the terminal's clipboard.
    case copy(String)
    /// Opens the issue that a bookmark names; `.opened` or `.failure` answers.
    case openIssue(for: Bookmark)
    /// Keeps a decision of the user about a page, in a file of the issue's if it has several, and builds the issue
    /// anew; `.rebuilt` or `.failure` answers.
    case correct(CorrectionChange, in: OpenIssue, file: String?)
    /// Reads the lines of an issue that has come without them; `.rebuilt` or `.failure` answers.
    case readSource(of: OpenIssue)
    /// Opens an address of the web, `http` or `https`, in another program.
    case openLink(String)
    case library(LibraryRequest)
    /// Remembers something beyond this sitting.
    case remember(MemoryChange)
    /// Looks for a regular expression, in the place of the one before; `.expressionMatched` answers.
    case match(ExpressionRequest)
    /// Leaves the search for a regular expression.
    case stopMatching
    /// Shows frames by the theme of a name.
    case useTheme(String)
    /// Adds what a path names to the library; `.notice` or `.failure` answers, and the shelf.
    case importPath(String)
    /// Looks for paths that begin with what is typed; `.paths` answers.
    case completePath(String)
    /// Writes an issue to a file that is not there yet, in the form that its name ends on; `.notice` or `.failure` answers.
    case export(OpenIssue, to: String)
    /// Writes a story to a file that is not there yet, in the form that its name ends on, as text in the one given; `.notice`
    /// or `.failure` answers.
    case write(Article, of: OpenIssue, text: String, to: String)
    /// Gives text to a command; `.output`, `.notice` or `.failure` answers, and then
    /// `.commandEnded`.
    case give(String, to: ExternalCommand)
    /// Ends the command that text was given to.
    case cancelCommand
    /// Opens a source in the user's editor.
    case editSource(SourcePlace)
    /// Reads a sentence aloud; `.spoken` answers when it is over.
    case speak(Utterance)
    case stopSpeaking
    case suspend
    case redraw
    case quit
    /// Ends the program, which has nothing to show, with a sentence.
    case giveUp(Phrase)
}
