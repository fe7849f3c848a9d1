import NewsModel
import TextSearch

/// Something that a screen wants done beyond itself.
enum Action {
    /// Something outside of the reader.
    case effect(Effect)
    /// Asks the user something on the last row.
    case ask(Prompt)
    /// Puts a screen on top.
    case show(Screen)
    /// Puts a screen in the place of the one on top.
    case replace(Screen)
    /// Takes the top screen away.
    case leave
    /// Shows the contents, without the story that was opened from them.
    case showContents
    /// Opens a story of the open issues by its number, with the hits of a query marked.
    case openStory(Int, query: TextQuery? = nil, at: StoryStart = .whereLeft)
    /// Opens the next story that a search below has found, or the one before; `nil` if no list of stories is there.
    case openFound(by: Int, query: TextQuery)
    /// Opens what a bookmark names at its text.
    case goTo(Bookmark)
    /// Makes a bookmark of a stretch of a story, and a named mark if it has a letter.
    case keep(TextRange, story: Int, mark: Character? = nil)
    /// Carries out a command as if its key were pressed.
    case obey(Command)
    /// Goes to a place of the screen.
    case goToPlace(Place)
    /// Gives a bookmark the tags that were typed.
    case setTags(typed: String, of: Bookmark)
}

/// The position at which a story is opened.
enum StoryStart {
    /// At the first hit of the query if there is one, else where the user left it.
    case whereLeft
    case position(TextPosition)
    case boundary(StoryBoundary)
}
