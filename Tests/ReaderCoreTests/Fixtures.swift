import NewsModel
import ScreenModel

@testable import ReaderCore

/// Issues written for these tests.
enum Fixture {
    static let town = OpenIssue(
        issue: Issue(
            id: ContentID("town"), title: "城关晚报", date: "2026-05-14", language: "zh",
            sections: [
                Section(
                    name: "要闻",
                    articles: [
                        article(
                            "桥上", "老桥今天通车了", kicker: "等了三年",
                            byline: "本报记者 林小满", names: ["林小满"],
                            [
                                "今天上午八点,老桥通车了。第一个过桥的是卖豆腐的老陈,他说这一天等了三年。",
                                "老桥修了三年,花了两百万元。桥面加宽了两米,自行车有了自己的道。",
                            ]),
                        article(
                            "渡船", "渡船还要开到年底", byline: "本报记者 林小满", names: ["林小满"],
                            ["渡船不停。船工说,年纪大的人还是爱坐船,老桥通车那天船上也坐满了人。"]),
                    ]),
                Section(
                    name: "副刊",
                    articles: [article("茶馆", "茶馆里的下午", names: [], ["下午三点,茶馆里只听见翻报纸的声音。"])]),
            ]),
        source: "/papers/town.txt")

    /// A story of `paragraphs` paragraphs, each of which names its number.
    static func longStory(paragraphs: Int = 60) -> OpenIssue {
        let texts = (0..<paragraphs).map { "第\($0)段说的是同一件事,只是换了一个说法,好让一行排不下它,非要折到下一行去不可。" }
        let section = Section(articles: [article("长文", "一篇很长的文章", names: [], texts)])
        return OpenIssue(
            issue: Issue(id: ContentID("long"), language: "zh", sections: [section]), source: "/papers/long.txt")
    }

    static func article(
        _ id: String, _ headline: String, kicker: String? = nil, byline: String? = nil, names: [String],
        _ paragraphs: [String]
    ) -> Article {
        Article(
            id: ContentID(id), kicker: kicker, headline: headline, bylines: names.map { Byline(name: $0) },
            bylineText: byline, body: paragraphs.map { Paragraph($0) })
    }

    static func reader(_ papers: [OpenIssue] = [town], columns: Int = 80, rows: Int = 16) -> Reader {
        Reader(issues: papers, size: ScreenSize(columns: columns, rows: rows))
    }

    /// A reader at the list of the stories.
    static func list(_ papers: [OpenIssue] = [town], columns: Int = 80, rows: Int = 16) -> Reader {
        var reader = reader(papers, columns: columns, rows: rows)
        if columns >= FrontGrid.leastWidth { reader.press("Tab") }
        return reader
    }
}

extension Reader {
    /// Types keys, separated by blanks: `j`, `Enter`, `C-d`, `Space`; `"text"` arrives in one read.
    @discardableResult
    mutating func press(_ script: String) -> [Effect] {
        script.split(separator: " ").flatMap { word -> [Effect] in
            if word.first == "\"", word.last == "\"", word.count > 1 {
                return receive(.text(String(word.dropFirst().dropLast())))
            }
            return receive(.key(Self.key(String(word))))
        }
    }

    @discardableResult
    mutating func receive(_ event: TerminalEvent) -> [Effect] {
        let id = "ID-\(bookmarks.count)"
        return update(.terminal(event), at: Moment(time: "2026-05-14T08:00:00Z", id: id))
    }

    private static func key(_ name: String) -> Key {
        let named: [String: Key] = [
            "Enter": .enter, "Esc": .escape, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home,
            "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Space": .character(" "), "Backspace": .backspace,
            "F1": .function(1), "Tab": .tab, "S-Tab": .backTab,
        ]
        if let key = named[name] { return key }
        if name.hasPrefix("C-"), let character = name.last { return .control(character) }
        return .character(Character(name))
    }

    // MARK: - Looking inside

    /// The kinds of screens, by which tests name them; a search that lists stories shows results.
    enum ScreenKind {
        case shelf, contents, article, source, page, results, filing, bookmarks, help, output, end
    }

    var screenKinds: [ScreenKind] { screens.map(kind) }

    var screen: ScreenKind? { screenKinds.last }

    private func kind(of screen: Screen) -> ScreenKind {
        switch screen {
        case .shelf: .shelf
        case .contents: .contents
        case .article: .article
        case .source: .source
        case .page: .page
        case .search(let search): search.showsList ? .results : kind(of: search.base)
        case .filing: .filing
        case .bookmarks: .bookmarks
        case .help: .help
        case .output: .output
        case .end: .end
        }
    }

    /// The story that is read.
    var article: ArticleScreen? { screens.last { $0.state.openArticle != nil }?.state.openArticle }

    var source: SourceScreen? {
        if case .source(let source)? = screens.last { source } else { nil }
    }

    var searches: [Search] {
        screens.compactMap { if case .search(let screen) = $0 { screen.search } else { nil } }
    }

    /// The line that is being typed.
    var line: LineEditor? { prompt?.state.line ?? screens.top.line }

    var selection: TextSelection? { article?.selection }
    var size: ScreenSize { context.size }
    var message: Message? { context.message }
    var contents: StoryList { context.stories }
    var bookmarks: [Bookmark] { context.bookmarks.kept.all }
    var bookmarksScreen: BookmarkList { context.bookmarks.list }

    /// The selection on the shelf, and its searches.
    var shelf: (selectedIssue: IssueSummary?, selectedSearch: SavedSearch?, searches: [SavedSearch])? {
        guard let shelf = context.library.shelf, case .shelf(let screen)? = screens.first else { return nil }
        return (shelf.issue(atEntry: screen.list.selection), screen.selectedSearch(shelf), shelf.searches)
    }

    // MARK: - Looking at the screen

    /// The screen, a row a line.
    var screenText: String { view().text }

    /// A row of the screen, from 0.
    func row(_ row: Int) -> String { view().text(ofRow: row) }

    var lastRow: String { row(size.rows - 1) }

    /// The text that is shown in `role`, row by row.
    func shown(as role: Role) -> [String] {
        let frame = view()
        return (0..<size.rows).compactMap { row in
            let cells = frame.cells(inRow: row).enumerated().filter { $0.element.role == role }
            let text = cells.map { frame.text(row: row, column: $0.offset) }.joined()
            return text.allSatisfy { $0 == " " } ? nil : text
        }
    }
}

extension Message {
    /// The sentence in English.
    var text: String { phrase.description }
}
