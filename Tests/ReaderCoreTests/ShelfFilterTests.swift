import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// The shelf narrowed as it is typed, and what is changed of it from inside.
@Suite struct ShelfFilterTests {
    private static let all = [
        IssueSummary(
            reference: IssueReference(id: ContentID("town"), title: "桥上日", date: "2026-05-14"), publication: "城关晚报",
            source: "/p/town.txt", stories: 3, storiesRead: 1, lead: "老桥今天通车了"),
        IssueSummary(
            reference: IssueReference(id: ContentID("eve"), title: "城关晚报 2026年5月13日", date: "2026-05-13"),
            publication: "城关晚报", edition: "A1", source: "/p/eve.txt", stories: 1, storiesRead: 1, lead: "前一天的事"),
        IssueSummary(
            reference: IssueReference(id: ContentID("harbour"), title: nil, date: "2026-05-10"),
            publication: "Harbour Gazette", source: "/p/harbour.txt", stories: 1200, storiesRead: 1200),
    ]

    private func narrowed(_ typed: String) -> Reader {
        var reader = ShelfFixture.reader()
        #expect(reader.press("&") == [])
        #expect(reader.receive(.text(typed)) == [.library(.allIssues)])
        reader.answer(.allIssues(Self.all))
        return reader
    }

    @Test(arguments: ["晚报 05-14", "qiaoshangri", "14 May", "5月14日", "通车", "is:unread", "from:2026-05-14"])
    func issuesAreFoundByPaperDayNameHeadlineAndWhatIsUnread(typed: String) {
        let reader = narrowed(typed)
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("town"))
        #expect(reader.row(2).hasPrefix(" ›  2026-05-14  桥上日  老桥今天通车了"))
        #expect(reader.row(3).isEmpty)
        #expect(reader.lastRow.hasPrefix("& \(typed)") && reader.lastRow.hasSuffix("1 issue"))
    }

    @Test func aNameThatRepeatsPaperAndDayGivesItsPlaceToTheHeadline() {
        #expect(narrowed("前一天").row(2).hasPrefix("    2026-05-13  A1 · 前一天的事"))
    }

    @Test func enterKeepsTheFilterAndLeavingItKeepsTheIssue() {
        var reader = narrowed("gazette")
        reader.press("Enter")
        #expect(reader.lastRow.hasSuffix("“gazette”") && reader.lastRow.contains("q all issues"))
        #expect(reader.row(1).hasPrefix(" Harbour Gazette ─"))
        #expect(reader.press("q") == [])
        #expect(reader.row(0).hasSuffix("3 issues"))
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("harbour"))
        #expect(reader.press("q").last == .quit)
    }

    @Test func aDayAmongOtherIssuesIsNotSaidToHaveNone() {
        var reader = narrowed("晚报")
        reader.press("Enter :")
        reader.receive(.text("goto 2026-05-10"))
        reader.press("Enter")
        #expect(reader.row(reader.size.rows - 2).hasPrefix(" No issue of Sunday, 10 May 2026 among those shown"))
    }

    @Test func escapeGoesBackToWhereItBegan() {
        var reader = narrowed("gazette")
        reader.press("Esc")
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("town"))
        #expect(reader.row(0).hasSuffix("3 issues"))
    }

    @Test func theFirstIsSelectedWhereTheSelectedIssueIsNotAmongThoseFound() {
        var reader = narrowed("gazette")
        reader.receive(.key(.control("u")))
        reader.receive(.text("晚报"))
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("town"))
    }

    @Test func whatHasNothingSaysSo() {
        #expect(narrowed("nowhere").row(2) == "  No issue has “nowhere”.")
    }

    @Test func anIssueIsOpenedFromTheNarrowedShelfAndIsReadThere() {
        var reader = narrowed("桥上")
        #expect(reader.press("Enter Enter") == [.library(.open(ContentID("town"), ticket: 1))])
        reader.answer(.opened(ShelfFixture.town, ticket: 1))
        reader.press("R q")
        #expect(reader.row(2).contains("2 of 3 read"))
        reader.press("q")
        #expect(reader.row(2).contains("2 of 3 read"))
    }

    // MARK: - From inside

    @Test func anIssueIsTakenOutOnlyWhenThatIsConfirmed() {
        var reader = ShelfFixture.reader()
        reader.press("d")
        #expect(reader.lastRow == " Take “桥上日 · 2026-05-14” out of the library? y: yes")
        #expect(reader.press("n") == [])
        #expect(reader.lastRow == " The issue stays in the library.")
        #expect(reader.press("d y") == [.library(.remove(ContentID("town")))])
        reader.answer(.removed(ContentID("town")))
        #expect(reader.lastRow == " The issue is out of the library; its file is where it was.")
    }

    @Test func aPaperIsNamedAndDated() {
        var reader = ShelfFixture.reader()
        reader.press("j S")
        #expect(reader.line.map { $0.selected == $0.text.count } == true)
        #expect(reader.press("\"城\" Tab") == [])
        #expect(reader.line?.text == "城关晚报")
        reader.press("Enter")
        #expect(reader.lastRow.hasPrefix("day: 2026-05-13"))
        reader.press("\"2026-5\" Enter")
        #expect(reader.lastRow.contains("A day is written 2024-05-12"))
        let named = reader.press("C-u \"2026-5-1\" Enter")
        #expect(named == [.library(.name(ContentID("eve"), publication: "城关晚报", date: "2026-05-01"))])
    }

    @Test func whatIsImportedLeavesTheSelectedIssueSelected() {
        var reader = ShelfFixture.reader()
        reader.press("j")
        #expect(reader.press("I \"/papers\" Enter").contains(.importPath("/papers")))
        let more = PublicationSummary(name: "城关晚报", issues: 3)
        reader.answer(.shelf([more]))
        reader.answer(.issues([ShelfFixture.harbour] + ShelfFixture.issues, of: more, offset: 0))
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("eve"))
    }
}
