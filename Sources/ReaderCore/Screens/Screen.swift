/// A screen of the reader and its state. The cases are indirect: otherwise any value that contains a screen would be as
/// large as the largest state, and be copied with it.
indirect enum Screen: Equatable, Sendable {
    case shelf(ShelfScreen)
    case contents(ContentsScreen)
    case article(ArticleScreen)
    case source(SourceScreen)
    case page(PageScreen)
    case search(SearchScreen)
    case filing(FilingScreen)
    case bookmarks(BookmarksScreen)
    case end(EndScreen)
    case help(HelpScreen)
    case output(OutputScreen)

    /// The state of the screen; the only place that names all screens.
    var state: any ScreenState {
        get {
            switch self {
            case .shelf(let state): state
            case .contents(let state): state
            case .article(let state): state
            case .source(let state): state
            case .page(let state): state
            case .search(let state): state
            case .filing(let state): state
            case .bookmarks(let state): state
            case .end(let state): state
            case .help(let state): state
            case .output(let state): state
            }
        }
        set { self = newValue.screen }
    }
}

extension [Screen] {
    /// The visible screen: the last one of the stack, which is never empty.
    var top: any ScreenState {
        get { self[count - 1].state }
        set { self[count - 1].state = newValue }
    }
}
