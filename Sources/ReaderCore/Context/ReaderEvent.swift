import NewsModel
import ScreenModel
import UnicodeText
import Wording

/// An event from the terminal, or an answer to an effect.
public enum ReaderEvent: Equatable, Sendable {
    case terminal(TerminalEvent)
    /// Some of the issues that the reader was made to open, with the sentences of their import.
    case issues([OpenIssue], notices: [Phrase])
    /// All issues that could be opened have come; `failure` is the sentence for the first that could not.
    case issuesEnded(notices: [Phrase], failure: Phrase?)
    /// The bookmarks as they are kept, read anew; `notice` is a sentence if something is wrong.
    case bookmarks([Bookmark], notice: Phrase?)
    /// The bookmarks as they are kept after one of the changes that were asked for.
    case bookmarksChanged([Bookmark])
    /// A change could not be kept: the sentence that says why, and what is kept.
    case bookmarksFailed(Phrase, kept: [Bookmark])
    /// The answer to `.compareBookmarks`.
    case bookmarksCompared(ComparedBookmarks)
    /// The answer to `.locateBookmarks`, by the bookmarks' ids.
    case located([String: BookmarkLocation])
    /// The note that the user wrote after `.editNote`.
    case noteEdited(String, of: Bookmark)
    /// The issues that `.openIssue` asked for, to be shown at the bookmark.
    case opened([OpenIssue], at: Bookmark)
    /// An open issue as it is built now, with its lines.
    case rebuilt(OpenIssue)
    case library(LibraryReply)
    /// English words can be divided at the ends of lines.
    case hyphenation(Hyphenation)
    /// The answer to `.match`, or a part of it.
    case expressionMatched(ExpressionAnswer)
    /// The answer to `.completePath`: the paths in order, those of folders with a slash behind them.
    case paths([String], from: String)
    /// What a command has printed that was given text.
    case output(title: String, text: String)
    /// The command that text was given to is over.
    case commandEnded
    /// The answer to `.speak`, by its ticket.
    case spoken(Int)
    /// Nothing can be read aloud, as the sentence says.
    case speechFailed(Phrase)
    /// A sentence for the user.
    case notice(Phrase)
    /// The sentence of a failure.
    case failure(Phrase)
}
