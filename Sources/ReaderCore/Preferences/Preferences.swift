import NewsModel
import Wording

/// The user's choices for all screens, changed by keys, `:set`, the settings file and the memory.
struct Preferences: Equatable, Sendable {
    var setup = PageSetup()
    /// Whether the contents are shown as a front page if there is room, and not as a list.
    var showsFrontPage = true
    /// Whether the contents leave out stories that have been read.
    var hidesRead = false
    /// The name of a theme; `auto` is the one that fits the terminal's background.
    var theme = "auto"
    /// The language of the screens; `nil` for the locale's.
    var language: Language?
    var bookmarkOrder = BookmarkOrder.created
    var searchOrder = SearchOrder.newest
    /// Whether the terminal's cursor is visible at the user's position.
    var showsCursor = false
    /// The user's reading speed: characters of Chinese, and words of other languages.
    var charactersPerMinute = 400
    var wordsPerMinute = 230
}
