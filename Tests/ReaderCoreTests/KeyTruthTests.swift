import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// Each screen does what the table of keys says of it, and is never silent.
@Suite struct KeyTruthTests {
    /// An issue with the lines of its page and their places, in the library.
    private static let paper: OpenIssue = {
        func article(_ title: String, _ line: Int, left: Double) -> Article {
            var article = Article(
                id: ContentID(title), headline: title, sourceLines: [line],
                body: [Paragraph(title + "的事。", sourceLines: [line + 1])])
            article.places = [PagePlace(page: 1, box: PageBox(left: left, top: 0, right: left + 40, bottom: 40))]
            return article
        }
        let articles = [article("东", 1, left: 0), article("西", 3, left: 50)]
        var issue = NewsModel.Issue(
            id: ContentID("truth"), title: "实话报", date: "2026-05-14", language: "zh",
            sections: [Section(name: "要闻", articles: articles)])
        issue.pageSizes = [PageSize(width: 100, height: 100)]
        return OpenIssue(
            issue: issue, source: "/p/truth.txt", lines: ["东", "东的事。", "西", "西的事。"], readings: [])
    }()

    /// The screens with a selection of text or stories, each by the keys that lead to it.
    private static let scripts: [(name: String, keys: String)] = [
        ("front page", ""), ("list", "Tab"), ("story", "Enter"), ("source", "Enter s"), ("page", "Enter P"),
        ("end", "Enter Space Space"), ("found", "/ Tab \"东\" Enter"), ("bookmarks", "Enter b B"), ("help", "?"),
    ]

    private static func reader(at keys: String) -> Reader {
        var reader = Fixture.reader([paper], columns: 120, rows: 24)
        reader.press(keys)
        reader.receive(.mouse(.release, ScreenPoint(column: 0, row: 0)))
        return reader
    }

    /// What is seen and done when the key of a command is pressed.
    private func outcome(of command: Command, _ reader: Reader) -> (said: String, isSilent: Bool) {
        var after = reader
        // A message of the screen before would hide that there is none.
        after.context.message = nil
        let before = after.view()
        guard let key = reader.context.keys.keys(of: command).first else { return ("", false) }
        let effects = after.receive(.key(key))
        let isSilent = effects.isEmpty && after.view() == before && after.prompt == nil && after.message == nil
        return (after.message?.text ?? "", isSilent)
    }

    @Test(arguments: scripts.map(\.keys))
    func keysListedForAScreenDoSomethingThere(keys: String) throws {
        let reader = Self.reader(at: keys)
        let screen = try #require(reader.screens.last).state.keyScreen
        for command in Command.allCases where KeyTable.binding(of: command).screens.contains(screen) {
            let said = outcome(of: command, reader).said
            #expect(!said.contains("does nothing here") && !said.hasPrefix("Open a"), "\(command): \(said)")
        }
    }

    /// Moves that cannot go further, and what only the outside can show.
    private static let quiet: Set<Command> = [
        .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .nextStory, .previousStory,
        .leftward, .rightward, .nextMatch, .previousMatch, .listBookmarks,
    ]

    @Test(arguments: scripts.map(\.keys))
    func aKeyThatDoesNothingSaysSo(keys: String) {
        let reader = Self.reader(at: keys)
        for command in Command.allCases where !Self.quiet.contains(command) {
            #expect(!outcome(of: command, reader).isSilent, "\(command)")
        }
    }

    @Test func theArrowsGoToTheColumnBesideAndSayWhereThereIsNone() {
        var reader = Fixture.reader([FrontPageTests.issue(of: 9, seed: 2)], columns: 120, rows: 36)
        reader.press("g")
        let first = reader.contents.selection
        reader.press("Right")
        let second = reader.contents.selection
        #expect(reader.screen == .contents && second != first)
        reader.press("Right Right Right")
        #expect(reader.lastRow.hasPrefix(" This is the last column."))
        reader.press("Left Left Left Left")
        #expect(reader.lastRow.hasPrefix(" This is the first column."))
        var narrow = Fixture.reader(columns: 60, rows: 24)
        narrow.press("Right")
        #expect(narrow.screen == .article)
        narrow.press("Left")
        #expect(narrow.screen == .contents)
    }

    @Test func aFileThatTheLibraryDoesNotHaveCannotBeFinished() {
        var reader = Fixture.reader(columns: 200, rows: 60)
        reader.press("?")
        guard case .help(let help)? = reader.screens.last else { return #expect(Bool(false), "no help") }
        let own = help.pages.joined().joined().prefix { $0 != .title("On every screen") }
        #expect(!own.contains { if case .binding(_, _, .finish?) = $0 { true } else { false } })
    }

    @Test func withoutASearchTheKeyForHitsSaysSo() {
        for keys in ["", "Tab", "Enter", "Enter b B"] {
            var reader = Self.reader(at: keys)
            reader.press("n")
            #expect(reader.message?.text.hasPrefix("Nothing has been searched for") == true)
        }
    }

    @Test func theSearchOfAStoryIsSavedFromIt() {
        var reader = Self.reader(at: "Enter / \"东\" Enter S")
        #expect(reader.lastRow.hasPrefix("name: 东"))
        reader.press("Esc")
    }
}
