import NewsModel
import ScreenModel
import Testing
import TextSearch

@testable import ReaderCore

/// Searches that stand on the shelf.
@Suite struct SavedSearchTests {
    private let saved = [
        SavedSearch(name: "党建", query: "党建"), SavedSearch(name: "河边", query: "headline:河 -桥"),
    ]

    private func shelf() -> Reader {
        var reader = ShelfFixture.reader()
        reader.answer(.savedSearches(saved))
        return reader
    }

    @Test func standOnTheShelfBeforeThePublications() {
        var reader = shelf()
        #expect(
            reader.screenText == """
                 Library                                                               3 issues
                 Saved searches ──────────────────────────────────────────────────── 2 searches
                 /  党建
                 /  河边  headline:河 -桥

                 城关晚报 ──────────────────────────────────────────────────────────── 2 issues
                 ›  2026-05-14  桥上日                                              1 of 3 read
                 •  2026-05-13  前一天 · A1                                             1 story

                 Harbour Gazette ────────────────────────────────────────────────────── 1 issue
                    2026-05-10  harbour.txt                                      all 1,200 read
                 Enter open  / search  & narrow  I import  B bookmarks  ? help  q quit
                """)
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("town"), "the newest issue stays selected")
        reader.press("[")
        #expect(reader.shelf?.selectedSearch == saved[0])
        reader.press("j")
        #expect(reader.shelf?.selectedSearch == saved[1])
        #expect(reader.lastRow == " Enter open  / search  S another name  d delete  ? help  q quit")
        reader.press("j G")
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("harbour"))
        reader.press("g ]")
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("town"))
    }

    @Test func openAsWhatTheyFindAndGoBackToTheShelf() {
        var reader = shelf()
        let ask: Effect = .library(.search(TextQuery("党建"), order: .newest, ticket: 1))
        #expect(reader.press("g Enter") == [.library(.history), ask])
        #expect(reader.screen == .results)
        #expect(reader.line == nil)
        #expect(reader.row(0).hasPrefix(" “党建”  in the library"))
        reader.press("q")
        #expect(reader.screen == .shelf)
        #expect(reader.searches.isEmpty)
        #expect(reader.receive(.mouse(.press, ScreenPoint(column: 5, row: 2))).contains { $0 != ask })
        #expect(reader.screen == .results)
    }

    @Test func aSearchIsSavedFromItsResultsUnderAName() {
        var reader = ShelfFixture.reader()
        reader.press("/ \"党建\"")
        reader.answer(.found([Self.found], hasMore: false, isFirst: true, ticket: 1))
        reader.press("Enter")  // which asks for the story's issue
        #expect(reader.screen == .results)
        reader.press("S")
        #expect(reader.lastRow == "name: 党建")
        #expect(
            reader.press("C-u \"平台\" Enter") == [
                .library(.saveSearch(SavedSearch(name: "平台", query: "党建"), replacing: nil))
            ])
        #expect(reader.lastRow == " “平台” is on the shelf now.")
        #expect(reader.press("S Enter").count == 1, "the query is a name as well")
        #expect(reader.press("S C-u Enter").isEmpty)
        #expect(reader.press("S Esc").isEmpty)
        #expect(reader.screen == .results)
    }

    @Test func getAnotherNameAndAreDeleted() {
        var reader = shelf()
        #expect(
            reader.press("g S C-u \"党史\" Enter") == [
                .library(.saveSearch(SavedSearch(name: "党史", query: "党建"), replacing: "党建"))
            ])
        let request = LibraryRequest.saveSearch(SavedSearch(name: "党史", query: "党建"), replacing: "党建")
        reader.answer(.failed(request, sentence: "There is one."))
        #expect(reader.lastRow == " There is one.")
        #expect(reader.press("j d") == [.library(.forgetSearch("河边"))])
        #expect(reader.lastRow == " “河边” is off the shelf; it searched “headline:河 -桥”.")
        reader.answer(.savedSearches([saved[0]]))
        #expect(reader.press("G d").isEmpty)
        #expect(reader.shelf?.searches == [saved[0]])
    }

    @Test func everySizeIsDrawn() {
        var reader = shelf()
        reader.answer(.savedSearches((0..<60).map { SavedSearch(name: "名\($0)", query: "词\($0)") }))
        for columns in [0, 1, 40, 41, 79, 100, 400] {
            for rows in [0, 1, 10, 11, 100] {
                reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
                #expect(reader.view().cells.count == columns * rows)
            }
        }
        reader.receive(.resize(ScreenSize(columns: 40, rows: 10)))
        reader.press("g")
        #expect(reader.row(1) == " Saved searches ─────────── 60 searches")
        reader.press("PgDn PgDn")
        #expect(reader.screenText.contains("名14"))
    }

    private static let found = SearchHit(
        article: ArticleReference(id: ContentID("f"), headline: "第一条"),
        issue: IssueReference(id: ContentID("far"), title: "远郊报", date: "2026-04-01"), section: "要闻",
        position: TextPosition(passage: Passage(rawValue: 1), character: 3), before: "镇上的", match: "党建", after: "好。",
        matchCount: 1)
}
