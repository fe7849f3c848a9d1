/// Kinds of screens, by the keys that do something there.
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
    static let stories: KeyScreens = [.contents, .story, .source, .page, .end]
    /// The screens from which the text of one story is one key away.
    static let text: KeyScreens = [.story, .source, .page]
}
