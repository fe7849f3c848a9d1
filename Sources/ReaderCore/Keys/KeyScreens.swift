/// The screens on which a command does something.
struct KeyScreens: OptionSet, Sendable {
    let rawValue: Int

    static let shelf = KeyScreens(rawValue: 1)
    static let contents = KeyScreens(rawValue: 2)
    static let story = KeyScreens(rawValue: 4)
    static let source = KeyScreens(rawValue: 8)
    static let found = KeyScreens(rawValue: 16)
    static let bookmarks = KeyScreens(rawValue: 32)
    static let help = KeyScreens(rawValue: 64)
    static let page = KeyScreens(rawValue: 128)
    static let end = KeyScreens(rawValue: 256)
    static let all: KeyScreens = [.shelf, .contents, .story, .source, .found, .bookmarks, .help, .page, .end]
    /// The screens with a cursor in a story.
    private static let stories: KeyScreens = [.contents, .story, .source, .page, .end]
    /// The screens from which the text of one story is one key away.
    private static let text: KeyScreens = [.story, .source, .page]

    /// The screens of a command, for sorting the help.
    init(of command: Command) {
        self =
            switch command {
            case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .share, .back,
                .leftward, .quitScreen, .quit, .help, .commandLine, .redraw, .suspend, .interrupt, .listBookmarks,
                .undo, .goToMark, .search:
                .all
            case .open, .rightward: [.shelf, .contents, .story, .source, .found, .bookmarks, .page, .end]
            case .nextStory, .previousStory: [.shelf, .contents, .story, .source, .found, .page, .end]
            case .nextSection, .previousSection: [.shelf, .contents, .story, .source, .page]
            case .changeColumns, .widerMeasure, .narrowerMeasure: .story
            case .restoreMarks, .changeEdges, .changeGrade: [.contents, .story]
            case .correct, .mend: [.story, .source]
            case .tie: .source
            case .switchContents, .hideRead: .contents
            case .toggleRead, .markMany, .nextIssue, .previousIssue, .toggleBookmark, .setMark, .pipe, .editSource,
                .writeStory:
                Self.stories
            case .nextUnread, .finish: Self.stories.union(.shelf)
            case .nextDoubt, .previousDoubt: [.contents, .story, .source]
            case .toggleSource, .showPage, .select, .readAloud: Self.text
            case .changeOrder: [.story, .source, .found, .bookmarks]
            case .nextMatch, .previousMatch: [.shelf, .contents, .story, .source, .found, .bookmarks]
            case .saveSearch: [.shelf, .contents, .story, .found]
            case .filter: [.shelf, .bookmarks]
            case .addIssues: .shelf
            case .lookUp: .story
            case .copy, .tag, .note: Self.stories.union(.bookmarks)
            case .delete: [.shelf, .bookmarks]
            }
    }

    init(rawValue: Int) { self.rawValue = rawValue }
}

extension Screen {
    /// The screen under which the help lists its keys.
    var keyScreen: KeyScreens {
        switch self {
        case .shelf: .shelf
        case .contents: .contents
        case .article: .story
        case .source: .source
        case .page: .page
        case .search(let search): search.showsList ? .found : search.base.keyScreen
        case .bookmarks: .bookmarks
        case .end: .end
        case .filing, .help, .output: .help
        }
    }
}
