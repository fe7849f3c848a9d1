import NewsModel
import Wording

/// A request of the reader to the outside.
public enum Effect: Equatable, Sendable {
    /// Saves a change of the bookmarks; answered by `.bookmarksChanged` or `.bookmarksFailed`.
    case changeBookmarks(BookmarkChange)
    /// Compares the shown bookmarks with those on disk; answered by `.bookmarksCompared`.
    case compareBookmarks(BookmarkComparison)
    /// Finds the texts of bookmarks in issues; answered by `.located`.
    case locateBookmarks([Bookmark], in: [OpenIssue])
    /// Lets the user write a bookmark's note in an editor; answered by `.noteEdited` or `.failure`.
    case editNote(of: Bookmark)
    /// Copies text to the terminal's clipboard.
    case copy(String)
    /// Opens the issue of a bookmark; answered by `.opened` or `.failure`.
    case openIssue(for: Bookmark)
    /// Saves a decision of the user about a page and rebuilds the issue; `file` names a file of an issue that has
    /// several. Answered by `.rebuilt` or `.failure`.
    case correct(CorrectionChange, in: OpenIssue, file: String?)
    /// Reads the lines of an issue that was opened without them; answered by `.rebuilt` or `.failure`.
    case readSource(of: OpenIssue)
    /// Opens a web address, `http` or `https`, in another program.
    case openLink(String)
    case library(LibraryRequest)
    /// Saves something for later sessions.
    case remember(MemoryChange)
    /// Searches for a regular expression, replacing the search before; answered by `.expressionMatched`.
    case match(ExpressionRequest)
    /// Cancels the search for a regular expression.
    case stopMatching
    /// Shows frames with the named theme.
    case useTheme(String)
    /// Adds the issues at a path to the library; answered by `.notice` or `.failure`, and the shelf.
    case importPath(String)
    /// Looks for paths that begin with the typed text; answered by `.paths`.
    case completePath(String)
    /// Writes an issue to a new file, in the format of the file's extension; answered by `.notice` or `.failure`.
    case export(OpenIssue, to: String)
    /// Writes a story to a new file, in the format of the file's extension, `text` being its plain text; answered by
    /// `.notice` or `.failure`.
    case write(Article, of: OpenIssue, text: String, to: String)
    /// Gives text to a command; answered by `.output`, `.notice` or `.failure`, and then `.commandEnded`.
    case give(String, to: ExternalCommand)
    /// Ends the running command.
    case cancelCommand
    /// Opens a source file in the user's editor.
    case editSource(SourcePlace)
    /// Reads a sentence aloud; answered by `.spoken` at its end.
    case speak(Utterance)
    case stopSpeaking
    case suspend
    case redraw
    case quit
    /// Ends the program with a sentence, because there is nothing to show.
    case giveUp(Phrase)
}
