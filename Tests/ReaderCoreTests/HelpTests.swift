import NewsModel
import ScreenModel
import Testing
import UnicodeText
import Wording

@testable import ReaderCore

/// The help in columns.
@Suite struct HelpTests {
    private func help(columns: Int, rows: Int) -> Reader {
        var reader = Fixture.reader(columns: columns, rows: rows)
        reader.press("Enter ?")
        return reader
    }

    @Test func aWideScreenShowsAllOfItAtOnce() {
        let wide = help(columns: 200, rows: 60)
        for binding in KeyTable.groups.flatMap(\.bindings) where DisplayWidth.cells(of: binding.help.description) <= 40
        {
            #expect(wide.screenText.contains(binding.help.description))
        }
        #expect(wide.row(1).contains("On this screen"))
        var moved = wide
        moved.press("j")
        #expect(moved.screenText == wide.screenText)
    }

    @Test(arguments: [40, 80, 119])
    func oneColumnIsScrolledWhereItIsNotAllSeen(columns: Int) {
        #expect(help(columns: columns, rows: 24).row(2).contains("Enter l  "))
        #expect(!help(columns: columns, rows: 24).row(1).contains("On every screen"))
    }

    @Test(arguments: [(120, 24), (200, 24)])
    func severalColumnsAreTurnedOver(columns: Int, rows: Int) throws {
        var reader = help(columns: columns, rows: rows)
        #expect(reader.row(2).contains("Enter l  "))
        var shown: [String] = [reader.screenText]
        while shown.count < 2 || shown[shown.count - 1] != shown[shown.count - 2] {
            reader.press("Space")
            shown.append(reader.screenText)
        }
        let all = shown.joined(separator: "\n")
        for binding in KeyTable.groups.flatMap(\.bindings) where DisplayWidth.cells(of: binding.help.description) <= 30
        {
            #expect(all.contains(binding.help.description))
        }
        reader.press("Home")
        #expect(reader.screenText == shown[0])
    }

    @Test(arguments: [(120, 24), (120, 100), (180, 60), (240, 46)])
    func noColumnEndsWithATitleOrBeginsWithinASentence(columns: Int, rows: Int) throws {
        let reader = help(columns: columns, rows: rows)
        guard case .help(let screen)? = reader.screens.last else { throw Missing() }
        for column in screen.pages.joined() {
            if case .title? = column.last { #expect(Bool(false), "a title ends a column") }
            if case .binding(let keys, _, _)? = column.first { #expect(!keys.isEmpty) }
        }
        #expect(screen.pages.joined().count > 1)
    }

    @Test(arguments: [(40, 300), (60, 200), (120, 100), (200, 60)])
    func sentencesStandInOneColumnAndBeginNoLineWithAMark(columns: Int, rows: Int) throws {
        var reader = Fixture.reader(columns: columns, rows: rows)
        reader.context.preferences.language = .chinese
        reader.press("Enter ?")
        guard case .help(let screen)? = reader.screens.last else { throw Missing() }
        for case .binding(_, let help, _) in screen.pages.joined().joined() {
            let first = try #require(reader.context.text(help).first)
            #expect(!"，。；、：）”》？！".contains(first))
        }
        #expect(
            columns < 60
                || HelpRows.rows(for: .story, keys: KeyMap()).allSatisfy { row in
                    guard case .binding(let keys, _, _) = row else { return true }
                    return DisplayWidth.cells(of: keys.description) <= 16
                })
    }

    @Test(arguments: [Language.english, .chinese])
    func theKeyOfTheHelpIsTheLastToGiveWay(language: Language) {
        for columns in [40, 50, 60, 80] {
            var shelf = ShelfFixture.reader(columns: columns, rows: 10)
            shelf.context.preferences.language = language
            shelf.receive(.resize(ScreenSize(columns: columns, rows: 10)))
            #expect(shelf.lastRow.contains("? " + shelf.context.text("help")), "\(columns)")
        }
    }

    @Test func aClickDoesWhatTheKeyOfAnyColumnDoes() throws {
        var reader = help(columns: 200, rows: 60)
        let row = try #require((1..<59).first { reader.row($0).contains("list the bookmarks") })
        let text = reader.row(row)
        let start = try #require(text.firstRange(of: "list the bookmarks")).lowerBound
        let column = DisplayWidth.cells(of: String(text[..<start]))
        reader.receive(.mouse(.press, ScreenPoint(column: column, row: row)))
        reader.receive(.mouse(.release, ScreenPoint(column: column, row: row)))
        #expect(reader.screen == .bookmarks)
    }

    private struct Missing: Error {}
}
