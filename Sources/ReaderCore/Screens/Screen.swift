/// One screen of the reader, with its state, which stands apart: whatever holds a screen would else hold and copy the sum of all.
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

    /// The state of whichever screen it is: the only place that names them all.
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
    /// The screen that is shown: the last of a stack, which is never empty.
    var top: any ScreenState {
        get { self[count - 1].state }
        set { self[count - 1].state = newValue }
    }
}
