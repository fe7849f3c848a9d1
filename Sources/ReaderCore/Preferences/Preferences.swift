import NewsModel
import Wording

/// The user's choices that hold on all screens: keys, `:set`, the settings' file and the memory change them.
struct Preferences: Equatable, Sendable {
    var setup = PageSetup()
    /// Whether contents are a front page, where there is room for one, and not a list.
    var showsFrontPage = true
    /// Whether contents leave out what is read.
    var hidesRead = false
    /// The name of a theme; `auto` is the one that fits the terminal's ground.
    var theme = "auto"
    /// `nil` for that of the locale.
    var language: Language?
    var bookmarkOrder = BookmarkOrder.created
    var searchOrder = SearchOrder.newest
    /// Whether the terminal's cursor is seen where the user is.
    var showsCursor = false
    /// How fast the user reads: characters of Chinese, and words of other languages.
    var charactersPerMinute = 400
    var wordsPerMinute = 230
}
