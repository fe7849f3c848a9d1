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
    static let all: KeyScreens = [.shelf, .contents, .story, .source, .found, .bookmarks, .help]
    private static let stories: KeyScreens = [.contents, .story, .source]

    /// The screens of a command, for sorting the help.
    init(of command: Command) {
        self =
            switch command {
            case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .share, .back,
                .quitScreen,
                .quit, .help, .commandLine, .redraw, .suspend, .interrupt, .listBookmarks, .undo, .goToMark:
                .all
            case .open: [.shelf, .contents, .story, .source, .found, .bookmarks]
            case .nextStory, .previousStory: [.shelf, .contents, .story, .source, .found]
            case .nextSection, .previousSection: [.shelf, .contents, .story, .source]
            case .changeColumns, .widerMeasure, .narrowerMeasure, .restoreMarks, .changeEdges, .changeGrade: .story
            case .correct, .mend, .showPage: [.story, .source]
            case .tie: .source
            case .switchContents, .hideRead: .contents
            case .nextUnread, .toggleRead, .markMany: Self.stories
            case .nextDoubt, .previousDoubt, .toggleSource, .nextIssue, .previousIssue: Self.stories
            case .finish: [.shelf, .contents, .story, .source]
            case .search: .all
            case .changeOrder: [.story, .found, .bookmarks]
            case .nextMatch, .previousMatch: [.shelf, .contents, .story, .found, .bookmarks]
            case .saveSearch: [.shelf, .found]
            case .filter: [.shelf, .contents, .bookmarks]
            case .addIssues: .shelf
            case .toggleBookmark, .setMark: Self.stories
            case .select, .lookUp, .readAloud: .story
            case .pipe, .editSource, .writeStory: Self.stories
            case .copy, .tag, .note: [.contents, .story, .source, .bookmarks]
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
        case .search(let search): search.showsList ? .found : search.base.keyScreen
        case .bookmarks: .bookmarks
        default: .help
        }
    }
}
