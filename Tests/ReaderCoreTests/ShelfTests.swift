import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// A library of three issues that answers in memory, as the outside does.
struct ShelfFixture {
    static let evening = PublicationSummary(name: "城关晚报", issues: 2)
    static let gazette = PublicationSummary(name: "Harbour Gazette", issues: 1)

    static let issues: [IssueSummary] = [
        IssueSummary(
            reference: IssueReference(id: ContentID("town"), title: "桥上日", date: "2026-05-14"), source: "/p/town.txt",
            stories: 3, storiesRead: 1),
        IssueSummary(
            reference: IssueReference(id: ContentID("eve"), title: "前一天", date: "2026-05-13"), edition: "A1",
            source: "/p/eve.txt", stories: 1),
    ]
    static let harbour = IssueSummary(
        reference: IssueReference(id: ContentID("harbour"), title: nil, date: "2026-05-10"), source: "/p/harbour.txt",
        stories: 1200, storiesRead: 1200)

    static func paper(_ id: String, _ articles: [Article]) -> OpenIssue {
        OpenIssue(
            issue: Issue(id: ContentID(id), title: id, language: "zh", sections: [Section(articles: articles)]),
            source: "/p/\(id).txt", readings: [])
    }

    static func titled(_ title: String) -> IssueSummary {
        IssueSummary(
            reference: IssueReference(id: ContentID(title), title: title, date: "2026-05-14"),
            publication: "Harbour Gazette",
            source: "/p/harbour.txt", stories: 3)
    }

    /// A reader whose shelf has come.
    static func reader(columns: Int = 80, rows: Int = 12) -> Reader {
        var reader = Reader(shelfOfSize: ScreenSize(columns: columns, rows: rows))
        reader.answer(.shelf([evening, gazette]))
        reader.answer(.issues(issues, of: evening, offset: 0))
        reader.answer(.issues([harbour], of: gazette, offset: 0))
        return reader
    }

    static var town: OpenIssue {
        OpenIssue(
            issue: Fixture.town.issue, source: "/p/town.txt",
            readings: [
                ReadingState(issue: ContentID("town"), article: ContentID("桥上"), isRead: true),
                ReadingState(
                    issue: ContentID("town"), article: ContentID("渡船"), isRead: false,
                    position: TextPosition(passage: Passage(rawValue: 0))),
            ])
    }
}

extension Reader {
    @discardableResult
    mutating func answer(_ reply: LibraryReply) -> [Effect] {
        update(.library(reply), at: Moment(time: "2026-05-14T08:00:00Z", id: "ID"))
    }
}

@Suite struct ShelfTests {
    @Test func anImportCountsWhatItHasDone() {
        var reader = ShelfFixture.reader()
        #expect(!reader.screenText.contains("adding"))
        let moment = Moment(time: "2026-05-14T08:00:00Z", id: "")
        _ = reader.update(.importing(ImportProgress(done: 312, total: 1825)), at: moment)
        #expect(reader.screenText.split(separator: "\n")[0].hasSuffix("adding 312 of 1,825 · 3 issues"))
        _ = reader.update(.importing(nil), at: moment)
        #expect(!reader.screenText.contains("adding"))
    }

    @Test func aTitleOfPaperAndDaySaysNoMore() {
        for title in [
            "Harbour Gazette", "Harbour Gazette [14 May 2026]", "Harbour Gazette, Thu, Sept 3",
            "Harbour Gazette 20260514", "Harbour Gazette 2026年5月14日（星期四）",
        ] {
            #expect(!ShelfFixture.titled(title).saysMore)
        }
        #expect(ShelfFixture.titled("Harbour Gazette: Boats").saysMore)
        let named = IssueSummary(
            reference: IssueReference(id: ContentID("file"), title: nil, date: "2026-05-14"),
            publication: "Harbour Gazette",
            source: "/p/000_62cd.txt", stories: 3)
        #expect(!named.saysMore)
        #expect(ShelfFixture.titled("Harbour Gazette Extra").saysMore)
    }

    @Test func listsPublicationsAndTheirIssuesNewestFirst() {
        var reader = ShelfFixture.reader()
        #expect(
            reader.screenText == """
                 Library                                                               3 issues
                 城关晚报 ──────────────────────────────────────────────────────────── 2 issues
                 ›  2026-05-14  桥上日                                              1 of 3 read
                 •  2026-05-13  前一天 · A1                                             1 story

                 Harbour Gazette ────────────────────────────────────────────────────── 1 issue
                    2026-05-10  harbour.txt                                      all 1,200 read




                 Enter open  / search  & narrow  I import  B bookmarks  ? help  q quit
                """)
        reader.receive(.resize(ScreenSize(columns: 40, rows: 10)))
        #expect(reader.row(2) == " ›  2026-05-14  桥上日              1/3")
    }

    @Test func whatIsFarAwayComesToTheMiddleAndWhatIsNearToTheEdge() {
        var list = ScrollingList()
        func top(showing entry: Int) -> Int {
            list.select(entry)
            list.showSelection(count: 100, height: 10)
            return list.top
        }
        #expect(top(showing: 60) == 55)
        #expect(top(showing: 66) == 57)
        #expect(top(showing: 20) == 15)
        #expect(top(showing: 99) == 90)
        #expect(top(showing: 0) == 0)
    }

    @Test func asksForWhatTheScreenShowsAndForNothingTwice() {
        var reader = Reader(shelfOfSize: ScreenSize(columns: 80, rows: 12))
        #expect(reader.start() == [.library(.shelf)])
        let many = PublicationSummary(name: "日报", issues: 250)
        #expect(reader.answer(.shelf([many])) == [.library(.issues(of: many, offset: 0, limit: 100))])
        #expect(reader.row(2) == "    …")
        #expect(reader.press("j") == [])
        #expect(reader.press("G") == [.library(.issues(of: many, offset: 200, limit: 100))])
    }

    @Test func anEmptyShelfSaysWhatToDo() {
        var reader = Reader(shelfOfSize: ScreenSize(columns: 80, rows: 12))
        #expect(!reader.screenText.contains("empty"))
        reader.answer(.shelf([]))
        #expect(reader.row(2) == "  The library is empty.")
        #expect(reader.row(4) == "  I adds pages, archives, or folders of them; so does broadsheet import PATH…")
        #expect(reader.press("j Enter f ]") == [])
    }

    @Test func aLibraryThatCannotBeReadIsASentence() {
        var reader = Reader(shelfOfSize: ScreenSize(columns: 40, rows: 12))
        reader.answer(.failed(.shelf, sentence: "The library /p/library.sqlite is damaged; it is left as it is."))
        reader.press("j")
        #expect(reader.row(2) == "  The library /p/library.sqlite is")
        #expect(reader.row(3) == "  damaged; it is left as it is.")
    }

    @Test func opensAnIssueAndComesBack() {
        var reader = ShelfFixture.reader()
        #expect(reader.press("Enter") == [.library(.open(ContentID("town"), ticket: 1))])
        reader.answer(.opened(ShelfFixture.town, ticket: 1))
        reader.press("Tab")
        #expect(reader.row(0).hasSuffix("3 stories · 1 read"))
        #expect(reader.row(2).hasPrefix("    等了三年 老桥今天通车了"))
        #expect(reader.row(3).hasPrefix(" ›  渡船还要开到年底"))
        #expect(reader.contents.selection == 1)
        reader.press("q")
        #expect(reader.row(0).hasPrefix(" Library"))
        #expect(reader.press("q").last == .quit)
    }

    @Test func dropsAnAnswerThatNobodyWaitsFor() {
        var reader = ShelfFixture.reader()
        reader.press("Enter j Enter")
        let before = reader.screenText
        reader.answer(.opened(ShelfFixture.town, ticket: 1))
        #expect(reader.screenText == before)
    }

    @Test func remembersWhatWasReadWhenAStoryIsLeft() {
        var reader = ShelfFixture.reader()
        reader.press("Enter")
        reader.answer(.opened(ShelfFixture.town, ticket: 1))
        #expect(reader.press("Enter") == [])
        #expect(
            reader.press("q") == [
                .library(
                    .saveReading(
                        ReadingState(
                            issue: ContentID("town"), article: ContentID("渡船"), isRead: true,
                            position: TextPosition(passage: Passage(rawValue: 0)))))
            ])
        reader.press("q")
        #expect(reader.row(2).hasSuffix("2 of 3 read"))
    }

    @Test func opensABegunStoryWhereItWasLeft() {
        var reader = ShelfFixture.reader()
        let long = Fixture.longStory().issue
        let left = TextPosition(passage: Passage(rawValue: 20))
        let reading = ReadingState(issue: long.id, article: ContentID("长文"), isRead: false, position: left)
        reader.press("Enter")
        reader.answer(.opened(OpenIssue(issue: long, source: "/p/long.txt", readings: [reading]), ticket: 1))
        reader.press("Enter")
        #expect(reader.screenText.contains("第20段"))
        reader.press("Space")
        let place = reader.article?.anchor
        reader.press("q Enter")
        #expect(reader.article?.anchor == place)
        guard case .library(.saveReading(let kept))? = reader.press("Q").first else {
            return #expect(Bool(false), "nothing is remembered")
        }
        #expect(kept.position == place)
        #expect(kept.isRead == false)
    }

    @Test func aMarkThatCouldNotBeKeptIsTakenBackOnTheScreen() {
        var reader = ShelfFixture.reader()
        let before = reader.row(3)
        reader.press("j f")
        #expect(reader.row(3).hasPrefix(" ✓  2026-05-13"))
        reader.answer(.failed(.setFinished(true, ContentID("eve")), sentence: "The library is locked."))
        #expect(reader.row(3) == before)
        #expect(reader.press("f") == [.library(.setFinished(true, ContentID("eve")))])
    }

    @Test func marksAnIssueFinishedAndTakesThatBack() {
        var reader = ShelfFixture.reader()
        #expect(reader.press("j f") == [.library(.setFinished(true, ContentID("eve")))])
        #expect(reader.row(3).hasPrefix(" ✓  2026-05-13"))
        #expect(reader.press("f") == [.library(.setFinished(false, ContentID("eve")))])
        #expect(reader.row(3).hasPrefix(" •  2026-05-13"))
    }

    @Test func goesToTheNextAndThePreviousIssueFromWithin() {
        var reader = ShelfFixture.reader()
        reader.press("Enter")
        reader.answer(.opened(ShelfFixture.town, ticket: 1))
        reader.press("Tab")
        reader.press("Enter")
        #expect(reader.press("<") == [.library(.openNeighbour(of: ContentID("town"), isLater: false, ticket: 2))])
        let effects = reader.answer(
            .opened(ShelfFixture.paper("eve", [Fixture.article("昨天", "昨天的事", names: [], ["昨天。"])]), ticket: 2))
        #expect(effects.count == 1)
        #expect(reader.screenKinds == [.shelf, .contents])
        #expect(reader.row(1).hasPrefix(" •  昨天的事"))
        reader.press("<")
        reader.answer(.noNeighbour(isLater: false, ticket: 3))
        #expect(reader.lastRow == " This is the oldest issue.")
    }

    @Test func goesFromFileToFile() {
        var reader = Fixture.reader([Fixture.town, Fixture.longStory(paragraphs: 2)])
        reader.press("Enter >")
        #expect(reader.screen == .contents)
        #expect(reader.contents.selection == 3)
        reader.press(">")
        #expect(reader.lastRow == " This is the last issue.")
    }

    @Test func countsTheBookmarksOfAnIssue() {
        var reader = ShelfFixture.reader()
        reader.press("Enter")
        reader.answer(.opened(ShelfFixture.town, ticket: 1))
        reader.press("b q")
        #expect(reader.row(2).hasSuffix("★ 1      1 of 3 read"))
    }

    @Test func movesByPublicationsAndByTheMouse() {
        var reader = ShelfFixture.reader()
        reader.press("j ]")
        #expect(reader.shelf?.selectedIssue == ShelfFixture.harbour)
        reader.press("]")
        #expect(reader.lastRow == " This is the last publication.")
        reader.press("[ [")
        #expect(reader.lastRow == " This is the first publication.")
        let effects = [reader.receive(.mouse(.press, ScreenPoint(column: 20, row: 3)))].flatMap(\.self)
        #expect(effects == [.library(.open(ContentID("eve"), ticket: 1))])
    }

    @Test func everySizeIsDrawn() {
        var reader = ShelfFixture.reader()
        for columns in [40, 41, 71, 72, 100, 400] {
            for rows in [10, 11, 100] {
                reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
                #expect(reader.view().cells.count == columns * rows)
            }
        }
    }

    // MARK: - Months

    /// A daily of three months of two, three and one issues.
    private static let daily = PublicationSummary(
        name: "日报", issues: 6, newest: "2026-05-02",
        months: [
            MonthSummary(month: "2026-05", issues: 2, unread: 2), MonthSummary(month: "2026-04", issues: 3, unread: 1),
            MonthSummary(month: "2025-12", issues: 1, unread: 0),
        ])
    private static let days = ["2026-05-02", "2026-05-01", "2026-04-20", "2026-04-12", "2026-04-01", "2025-12-31"]

    private static func dailyReader() -> Reader {
        var reader = Reader(shelfOfSize: ScreenSize(columns: 80, rows: 14))
        reader.answer(.shelf([daily]))
        let issues = days.map {
            IssueSummary(
                reference: IssueReference(id: ContentID($0), title: "日报", date: $0), source: "/p/\($0).txt", stories: 2)
        }
        reader.answer(.issues(issues, of: daily, offset: 0))
        return reader
    }

    @Test func headingsDivideAndDoNotRepeatTheDays() {
        func headings(_ months: [(String, Int)]) -> [ShelfHeading.Kind] {
            ShelfHeading.headings(of: months.map { MonthSummary(month: $0.0, issues: $0.1, unread: 0) }).map(\.kind)
        }
        #expect(headings([("2026-05", 2), ("1881-11", 1)]) == [])
        let monthly = [("2026-02", 1), ("2026-01", 1), ("2025-12", 1), ("2025-11", 1)]
        #expect(headings(monthly) == [.year("2026"), .year("2025")])
        #expect(headings([("2026-02", 28), ("2026-01", 31)]) == [.month(0), .month(1)])
    }

    @Test func aJumpEndsInTheMiddleOfTheScreen() {
        var list = ScrollingList()
        list.show(12..<13, of: 100, height: 10)
        #expect(list.top == 3)
        list.show(14..<15, of: 100, height: 10, hasJumped: true)
        #expect(list.top == 9)
        list.show(15..<16, of: 100, height: 10, hasJumped: true)
        #expect(list.top == 9)
    }

    @Test func issuesStandUnderTheirMonthsWithWhatIsUnread() {
        #expect(
            Self.dailyReader().screenText == """
                 Library                                                               6 issues
                 日报 ───────────────────────────────────────────────────── 6 issues · 3 unread
                  2026                                                      5 issues · 3 unread
                    May 2026                                                2 issues · 2 unread
                 •  2026-05-02  日报                                                  2 stories
                 •  2026-05-01  日报                                                  2 stories
                    April 2026                                              3 issues · 1 unread
                 •  2026-04-20  日报                                                  2 stories
                 •  2026-04-12  日报                                                  2 stories
                 •  2026-04-01  日报                                                  2 stories
                  2025                                                                  1 issue
                    December 2025                                                       1 issue
                 •  2025-12-31  日报                                                  2 stories
                 Enter open  / search  & narrow  I import  B bookmarks  ? help  q quit
                """)
    }

    @Test func sectionKeysGoFromMonthToMonth() {
        var reader = Self.dailyReader()
        reader.press("]")
        #expect(reader.shelf?.selectedIssue?.reference.date == "2026-04-20")
        reader.press("j ]")
        #expect(reader.shelf?.selectedIssue?.reference.date == "2025-12-31")
        reader.press("[ [")
        #expect(reader.shelf?.selectedIssue?.reference.date == "2026-05-02")
        reader.receive(.mouse(.press, ScreenPoint(column: 10, row: 3)))
        #expect(reader.screen == .shelf)
    }

    @Test func aDayIsGoneToInThePaperThatHasItsMonth() {
        var reader = Reader(shelfOfSize: ScreenSize(columns: 80, rows: 14))
        let other = PublicationSummary(
            name: "周报", issues: 1, newest: "2027-01-01", months: [MonthSummary(month: "2027-01", issues: 1, unread: 1)])
        reader.answer(.shelf([other, Self.daily]))
        let issues = Self.days.map {
            IssueSummary(
                reference: IssueReference(id: ContentID($0), title: "日报", date: $0), source: "/p/\($0).txt", stories: 2)
        }
        reader.answer(.issues(issues, of: Self.daily, offset: 0))
        reader.press(":")
        reader.receive(.text("goto 2026-04-12"))
        reader.press("Enter")
        #expect(reader.shelf?.selectedIssue?.reference.date == "2026-04-12")
        // No paper has an issue of this month: the one that is selected has one before.
        reader.press(":")
        reader.receive(.text("goto 2026-03"))
        reader.press("Enter")
        #expect(reader.shelf?.selectedIssue?.reference.date == "2025-12-31")
        #expect(reader.lastRow.hasPrefix(" No issue of March 2026: this is the one before it."))
        for (written, found) in [("12 April 2026", "2026-04-12"), ("4月12日", "2026-04-12"), ("2026-4-12", "2026-04-12")]
        {
            reader.press("g :")
            reader.receive(.text("goto \(written)"))
            reader.press("Enter")
            #expect(reader.shelf?.selectedIssue?.reference.date == found)
        }
        reader.press(":")
        reader.receive(.text("goto 2026-13-45"))
        reader.press("Enter")
        #expect(reader.lastRow.contains("“2026-13-45” is no place"))
    }

    @Test(arguments: [
        ("12 May 2024", "2024-05-12"), ("May 12, 2024", "2024-05-12"), ("may 2024", "2024-05"),
        ("Sunday, 12 May 2024", "2024-05-12"), ("2024年5月12日 星期日", "2024-05-12"), ("2024年5月", "2024-05"),
        ("5月12日", "2026-05-12"), ("12 Dec", "2025-12-12"), ("30 February 2024", nil), ("harbour 12", nil), ("", nil),
    ])
    func aDayIsReadAsItIsWritten(written: String, day: String?) {
        #expect(Destination(written: written, newest: "2026-05-14") == day.map(Destination.day))
    }

    @Test(arguments: [
        ("20240512", "2024-05-12"), ("2024/5/12", "2024-05-12"), ("2024.05", "2024-05"), ("2024-05-12", "2024-05-12"),
    ])
    func aDayIsReadInDigits(written: String, day: String) {
        #expect(Destination(written) == .day(day))
        #expect(Destination("20241399") == .number(20_241_399))
        #expect(Destination("2024") == .number(2024))
    }

    @Test func theNextUnreadIssueIsGoneToFromAnywhere() {
        var reader = ShelfFixture.reader()
        reader.press("a")
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("eve"))
        // The gazette is read: the search goes on from the top.
        reader.press("a")
        #expect(reader.shelf?.selectedIssue?.reference.id == ContentID("town"))
        reader.press("f j f g a")
        #expect(reader.lastRow.hasPrefix(" All issues are read."))
    }

    @Test func theEndsOfOnePaperAreMonths() {
        var reader = Self.dailyReader()
        reader.press("g [")
        #expect(reader.lastRow.hasPrefix(" This is the newest month."))
        reader.press("] ] ] ] ]")
        #expect(reader.lastRow.hasPrefix(" This is the oldest month."))
    }

    @Test func aDayIsGoneToInThePaperThatHasIt() {
        func paper(_ name: String, _ days: [String]) -> (PublicationSummary, [IssueSummary]) {
            let issues = days.map { day in
                IssueSummary(
                    reference: IssueReference(id: ContentID(name + day), title: name, date: day), source: "/p/\(day)",
                    stories: 1)
            }
            let months = [MonthSummary(month: "2026-05", issues: days.count, unread: days.count)]
            return (PublicationSummary(name: name, issues: days.count, newest: days[0], months: months), issues)
        }
        let papers = [paper("周报", ["2026-05-16", "2026-05-09"]), paper("日报", ["2026-05-15", "2026-05-14"])]
        var reader = Reader(shelfOfSize: ScreenSize(columns: 80, rows: 14))
        reader.answer(.shelf(papers.map(\.0)))
        for (paper, issues) in papers { reader.answer(.issues(issues, of: paper, offset: 0)) }
        for (day, found) in [("2026-05-14", "2026-05-14"), ("2026-05-16", "2026-05-16"), ("2026-05-12", "2026-05-09")] {
            reader.press(":")
            reader.receive(.text("goto \(day)"))
            reader.press("Enter")
            #expect(reader.shelf?.selectedIssue?.reference.date == found)
        }
    }

    @Test func theKeyThatLeavesSaysWhereItLeads() {
        #expect(Fixture.reader().lastRow.contains("q quit"))
        var reader = Self.dailyReader()
        #expect(reader.lastRow.contains("q quit"))
        reader.press("Enter")
        reader.answer(.opened(Fixture.town, ticket: 1))
        #expect(reader.screen == .contents)
        #expect(reader.lastRow.contains("q back"))
    }
}
