import NewsModel
import Typesetting
import UnicodeText
import Wording

/// All preferences: the table drives `:set`, the settings file, `broadsheet config` and the memory.
public enum PreferenceTable {
    public static let all: [Preference] = [
        Preference(
            name: "columns", values: .number(ColumnGeometry.counts, words: ["auto"]),
            help: "columns side by side; auto is as many as are good to read",
            read: { $0.setup.columns.map(String.init) ?? "auto" }, write: { $1.setup.columns = Int($0) }),
        Preference(
            name: "measure", values: .number(ColumnGeometry.measures, words: ["auto"]),
            help: "the width of a column in ems, two cells each",
            read: { $0.setup.ems.map(String.init) ?? "auto" }, write: { $1.setup.ems = Int($0) }),
        Preference(
            name: "marks", values: .words(["full-width", "source"]),
            help: "full-width marks where a page has ASCII ones, or those of the source",
            read: { $0.setup.style.restoresFullWidthMarks ? "full-width" : "source" },
            write: { $1.setup.style.restoresFullWidthMarks = $0 == "full-width" }),
        Preference(
            name: "edges", values: .words(Justification.allCases.map(\.rawValue)),
            help: "even right edges of no text, of Chinese (han), or of all",
            read: { $0.setup.style.justification.rawValue },
            write: { $1.setup.style.justification = Justification(rawValue: $0) ?? .han }),
        Preference(
            name: "line-ends", values: .words(BreakGrade.allCases.map(\.rawValue)),
            help: "rules for marks at the ends of lines",
            read: { $0.setup.style.grade.rawValue },
            write: { $1.setup.style.grade = BreakGrade(rawValue: $0) ?? .basic }),
        Preference(
            name: "hyphenation", values: .words(["on", "off"]),
            help: "English words divided at the ends of lines, where libhyphen and its dictionary are installed",
            read: { $0.setup.style.hyphenates ? "on" : "off" }, write: { $1.setup.style.hyphenates = $0 == "on" }),
        Preference(
            name: "contents", values: .words(["front-page", "list"]),
            help: "contents as a front page, from 60 columns on, or as a list",
            read: { $0.showsFrontPage ? "front-page" : "list" }, write: { $1.showsFrontPage = $0 == "front-page" }),
        Preference(
            name: "read-stories", values: .words(["shown", "hidden"]),
            help: "stories that are read: in the contents, or left out",
            read: { $0.hidesRead ? "hidden" : "shown" }, write: { $1.hidesRead = $0 == "hidden" }),
        Preference(
            name: "theme", values: .anyWord,
            help: "the colours; auto goes by the terminal's ground",
            read: \.theme, write: { $1.theme = $0 }),
        Preference(
            name: "language", values: .words(["auto"] + Language.allCases.map(\.rawValue)),
            help: "the language of the screens: auto goes by the locale",
            read: { $0.language?.rawValue ?? "auto" }, write: { $1.language = Language(rawValue: $0) }),
        Preference(
            name: "cursor", values: .words(["hidden", "shown"]),
            help: "the terminal's cursor at the selection, or at the line that is read",
            read: { $0.showsCursor ? "shown" : "hidden" }, write: { $1.showsCursor = $0 == "shown" }),
        Preference(
            name: "bookmark-order", values: .words(BookmarkOrder.allCases.map(\.rawValue)),
            help: "bookmarks by when they were created, when they were modified, or by issue",
            read: \.bookmarkOrder.rawValue, write: { $1.bookmarkOrder = BookmarkOrder(rawValue: $0) ?? .created }),
        Preference(
            name: "search-order", values: .words(SearchOrder.allCases.map(\.rawValue)),
            help: "stories found: the newest first, or those with the words in their headlines",
            read: \.searchOrder.rawValue, write: { $1.searchOrder = SearchOrder(rawValue: $0) ?? .newest }),
        Preference(
            name: "characters-per-minute", values: .number(50...5000),
            help: "how fast you read Chinese",
            read: { String($0.charactersPerMinute) }, write: { $1.charactersPerMinute = Int($0) ?? 400 }),
        Preference(
            name: "words-per-minute", values: .number(20...3000),
            help: "how fast you read other languages",
            read: { String($0.wordsPerMinute) }, write: { $1.wordsPerMinute = Int($0) ?? 230 }),
    ]

    public static func preference(named name: String) -> Preference? { all.first { $0.name == name } }

    /// All values by name.
    static func values(of preferences: Preferences) -> [String: String] {
        Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.read(preferences)) })
    }
}
