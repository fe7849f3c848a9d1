import NewsModel
import TextSearch

/// A request of a screen beyond itself.
enum Action {
    /// A request to the outside of the reader.
    case effect(Effect)
    /// Asks the user a question on the last row.
    case ask(Prompt)
    /// Pushes a screen on the stack.
    case show(Screen)
    /// Replaces the top screen.
    case replace(Screen)
    /// Removes the top screen.
    case leave
    /// Shows the contents, and closes the story opened from them.
    case showContents
    /// Opens a story of the open issues by its number, with the hits of a query marked.
    case openStory(Int, query: TextQuery? = nil, at: StoryStart = .whereLeft)
    /// Opens the story `by` places further among those found by a search below; if there is none, one found by a new
    /// search.
    case openFound(by: Int, query: TextQuery)
    /// Opens the story of a bookmark at its text.
    case openBookmark(Bookmark)
    /// Adds a bookmark of a range of a story, as a named mark if it has a letter.
    case addBookmark(TextRange, of: Int, mark: Character? = nil)
    /// Performs a command as if its key were pressed.
    case run(Command)
    /// Goes to a place on the screen.
    case go(to: Destination)
    /// Sets the typed tags of a bookmark.
    case setTags(typed: String, of: Bookmark)
}

/// The position at which a story is opened.
enum StoryStart {
    /// At the first hit of the query if there is one, otherwise where the user left it.
    case whereLeft
    case position(TextPosition)
    case boundary(StoryBoundary)
}
