import NewsModel
import ScreenModel
import UnicodeText
import Wording

/// An event from the terminal, or an answer to an effect.
public enum ReaderEvent: Equatable, Sendable {
    case terminal(TerminalEvent)
    /// Some of the issues to open, with the notices of their import.
    case issues([OpenIssue], notices: [Phrase])
    /// All issues that could be opened have arrived; `failure` is the sentence for the first that could not.
    case issuesEnded(notices: [Phrase], failure: Phrase?)
    /// The stored bookmarks, just read; `notice` is a sentence if something is wrong.
    case bookmarks([Bookmark], notice: Phrase?)
    /// The stored bookmarks after one of the requested changes.
    case bookmarksChanged([Bookmark])
    /// The stored bookmarks are unknown, for the reason in the sentence.
    case bookmarksUnreadable(Phrase)
    /// A change could not be saved: the sentence that says why, and the bookmarks that are stored; `nil` if they are
    /// unknown.
    case bookmarksFailed(Phrase, kept: [Bookmark]?)
    /// The answer to `.compareBookmarks`.
    case bookmarksCompared(ComparedBookmarks)
    /// The answer to `.locateBookmarks`, by bookmark id.
    case located([String: BookmarkLocation])
    /// The note that the user wrote, the answer to `.editNote`.
    case noteEdited(String, of: Bookmark)
    /// The issues requested by `.openIssue`, to be shown at the bookmark.
    case opened([OpenIssue], at: Bookmark)
    /// An open issue as rebuilt, with its lines.
    case rebuilt(OpenIssue)
    case library(LibraryReply)
    /// How far an import into the library is; `nil` at its end.
    case importing(ImportProgress?)
    /// The dictionary for hyphenating English words is loaded.
    case hyphenation(Hyphenation)
    /// The answer to `.match`, or a part of it.
    case expressionMatched(ExpressionAnswer)
    /// The answer to `.completePath`: the paths, sorted; folders end with a slash.
    case paths([String], from: String)
    /// The output of a command that was given text.
    case output(title: String, text: String)
    /// The command that was given text has ended.
    case commandEnded
    /// The answer to `.speak`, by its ticket.
    case spoken(Int)
    /// Nothing can be read aloud, for the reason in the sentence.
    case speechFailed(Phrase)
    /// A sentence for the user.
    case notice(Phrase)
    /// A sentence about a failure.
    case failure(Phrase)
}
