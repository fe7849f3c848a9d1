import NewsModel
import ScreenModel
import Testing
import TextSearch
import UnicodeText

@testable import ReaderCore

@Suite struct SearchScopeTests {
    /// An issue of the library with a long story, and a short one of the same matter.
    private static var party: OpenIssue {
        let long = (0..<30).map { "第\($0)段说的是党员老陈修桥的事,说得很长很长,好让一行排不下它。" } + ["最后一段说的是党建平台。"]
        let articles = [
            Fixture.article("修桥", "老陈修桥", names: [], long), Fixture.article("平台", "平台上线了", names: [], ["党建平台昨天上线。"]),
            Fixture.article("天气", "晴", names: [], ["今天晴。"]),
        ]
        return OpenIssue(
            issue: Issue(
                id: ContentID("party"), title: "街道报", date: "2026-05-12", language: "zh",
                sections: [Section(name: "要闻", articles: articles)]), source: "/p/party.txt", readings: [])
    }

    private static func found(_ number: Int, issue: String = "far") -> SearchHit {
        SearchHit(
            article: ArticleReference(id: ContentID("f\(number)"), headline: "第\(number)条"),
            issue: IssueReference(id: ContentID(issue), title: "远郊报", date: "2026-04-01"), section: "要闻",
            position: TextPosition(passage: Passage(rawValue: 1), character: 3), before: "镇上的", match: "党建平台",
            after: "办得很好。", matchCount: 2)
    }

    private static var far: OpenIssue {
        let story = Fixture.article("f0", "第0条", names: [], ["先说别的。", "镇上的党建平台办得很好。", "再说一遍:党建平台。"])
        return OpenIssue(
            issue: Issue(
                id: ContentID("far"), title: "远郊报", date: "2026-04-01", language: "zh",
                sections: [Section(name: "要闻", articles: [story])]), source: "/p/far.txt", readings: [])
    }

    /// A reader in the middle of the long story.
    private func reading(columns: Int = 80, rows: Int = 12) -> Reader {
        var reader = ShelfFixture.reader(columns: columns, rows: rows)
        reader.press("Enter")
        reader.answer(.opened(Self.party, ticket: 1))
        reader.press("Enter Space Space")
        return reader
    }

    @Test func widensFromTheStoryToTheLibraryAndComesBackToWhereItBegan() {
        var reader = reading()
        let before = reader.screenText
        // When 党, 党建, 党建平台 is typed, each is asked of the library, and every scope is counted
        #expect(reader.press("/") == [.library(.history)])
        #expect(reader.press("党") == [.library(.search(TextQuery("党"), order: .newest, ticket: 2))])
        #expect(reader.lastRow.hasPrefix("/党 "))
        #expect(reader.lastRow.hasSuffix("/31]  issue 2  library …"))
        reader.answer(.found([Self.found(0)], hasMore: true, isFirst: true, ticket: 2))
        reader.answer(.counted(3992, ticket: 2))
        #expect(reader.lastRow.hasSuffix("/31]  issue 2  library 3,992"))
        #expect(reader.press("建") == [.library(.search(TextQuery("党建"), order: .newest, ticket: 3))])
        reader.answer(.counted(3991, ticket: 2))  // nobody waits for that any more
        #expect(reader.lastRow.hasSuffix(" [story 1/1]  issue 2  library …"))
        #expect(reader.press("\"平台\"") == [.library(.search(TextQuery("党建平台"), order: .newest, ticket: 4))])
        reader.answer(.found((0..<50).map { Self.found($0) }, hasMore: true, isFirst: true, ticket: 4))
        reader.answer(.counted(120, ticket: 4))
        #expect(reader.shown(as: .currentMatch) == ["党建平台"])
        // When it is widened to the issue, its stories are listed
        reader.press("Tab")
        #expect(
            reader.screenText == """
                 “党建平台”  in this issue                                            2 stories
                  老陈修桥                                           要闻 · 街道报 · 2026-05-12
                    最后一段说的是党建平台。
                  平台上线了                                         要闻 · 街道报 · 2026-05-12
                    党建平台昨天上线。






                /党建平台                                     story 1/1  [issue 2]  library 120
                """)
        // When it is widened to the library, those of all papers are
        reader.press("Tab")
        #expect(reader.row(0).hasSuffix(" 50 of 120 stories"))
        #expect(reader.row(1) == "  第0条                                                     远郊报 · 2026-04-01")
        #expect(reader.row(2) == "    镇上的党建平台办得很好。                                                 ×2")
        #expect(reader.shown(as: .match).first == "党建平台")
        let results = reader.screenText
        // When the first is opened, it stands at the hit
        #expect(
            reader.press("Enter") == [.library(.rememberSearch("党建平台")), .library(.open(ContentID("far"), ticket: 5))])
        let left = reader.answer(.opened(Self.far, ticket: 5))
        #expect(left.count == 1, "the place in the story that was left is remembered")
        #expect(reader.article?.article.headline == "第0条")
        #expect(reader.lastRow.contains("“党建平台” 1/2"))
        // When one goes back, the results are there
        reader.press("Esc")
        #expect(reader.screen == .results)
        #expect(reader.row(3) == results.split(separator: "\n")[3])
        // When it is refined, the library is asked again
        #expect(reader.press("/") == [])
        #expect(reader.receive(.text(" -天气")) == [.library(.search(TextQuery("党建平台 -天气"), order: .newest, ticket: 6))])
        #expect(reader.row(1).hasPrefix("  第0条"), "what was found stays until the answer comes")
        reader.answer(.found([Self.found(3)], hasMore: false, isFirst: true, ticket: 6))
        reader.answer(.counted(1, ticket: 6))
        #expect(reader.row(0).hasSuffix(" 1 story"))
        // When it is left, all is as it was
        reader.press("Esc")
        #expect(reader.screenText == before)
        #expect(reader.line == nil)
        #expect(reader.searches.isEmpty)
    }

    @Test func scrollingAsksForMoreUntilAllAreThere() {
        var reader = ShelfFixture.reader()
        reader.press("/ 党")
        reader.answer(.found((0..<50).map { Self.found($0) }, hasMore: true, isFirst: true, ticket: 1))
        reader.answer(.counted(60, ticket: 1))
        #expect(reader.row(0).hasSuffix(" 50 of 60 stories"))
        #expect(reader.press("Down Down Down") == [])
        #expect(reader.press("C-n PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn") == [.library(.moreFound(ticket: 1))])
        reader.answer(.found((50..<60).map { Self.found($0) }, hasMore: false, isFirst: false, ticket: 1))
        #expect(reader.row(0).hasSuffix(" 60 stories"))
    }

    @Test func ordersByRelevanceOnRequest() {
        var reader = ShelfFixture.reader()
        reader.press("/ 党")
        reader.answer(.found([Self.found(1), Self.found(2)], hasMore: false, isFirst: true, ticket: 1))
        reader.answer(.counted(2, ticket: 1))
        #expect(reader.press("C-o").last == .library(.search(TextQuery("党"), order: .relevance, ticket: 2)))
        #expect(reader.row(1).hasPrefix("  第1条"))
        reader.answer(.found([Self.found(2), Self.found(1)], hasMore: false, isFirst: true, ticket: 2))
        #expect(reader.row(1).hasPrefix("  第2条"))
    }

    @Test func anIssueIsOrderedByRelevanceAsWell() {
        var reader = reading()
        reader.press("/ \"平台\" Tab C-o")
        #expect(reader.row(1).hasPrefix("  平台上线了"))
        #expect(reader.row(3).hasPrefix("  老陈修桥"))
        reader.press("C-o")
        #expect(reader.row(1).hasPrefix("  老陈修桥"))
        reader.press("Enter Esc")
        #expect(reader.lastRow.contains("o by relevance"))
        reader.press("o")
        #expect(reader.row(1).hasPrefix("  平台上线了"))
        #expect(reader.lastRow.contains("o as printed"))
    }

    @Test func saysWhatIsWrongWithAQueryWhileItIsTyped() {
        var reader = reading()
        reader.press("/ \"from:yesterday\"")
        #expect(reader.row(10) == " from: needs a date such as 2024-05-03 or 2024-05, not “yesterday”.")
        reader.press("C-u \"~(\"")
        #expect(reader.row(10).hasPrefix(" The regular expression is wrong at character "))
        #expect(reader.press("C-u \"~党.\" Tab Tab") == [])
        #expect(reader.row(10) == " A regular expression searches a story or an issue, not the library.")
    }

    @Test func showsBySignThatPinyinIsRead() {
        var reader = Fixture.reader()
        reader.press("Enter / \"laoqiao\"")
        #expect(reader.lastRow.contains(" 拼  [story 1/3] "))
        #expect(reader.shown(as: .currentMatch) == ["老桥"])
        reader.press("C-u \"老桥\"")
        #expect(!reader.lastRow.contains("拼"))
    }

    @Test func walksThroughWhatWasSearchedBefore() {
        var reader = Fixture.reader()
        reader.press("Enter / 三")
        reader.answer(.history(["党建", "党"]))
        reader.press("Up")
        #expect(reader.line?.text == "党建")
        reader.press("Up Up")
        #expect(reader.line?.text == "党")
        reader.press("Down Down")
        #expect(reader.line?.text == "三")
        #expect(reader.press("Enter") == [.library(.rememberSearch("三"))])
        reader.press("/ Up")
        #expect(reader.line?.text == "三")
    }

    @Test func allWordsAreMeantInEveryScope() {
        var reader = Fixture.reader()
        reader.press("/ \"老桥\"")
        #expect(reader.contents.visible == [0, 1])
        reader.receive(.text(" 船工"))
        #expect(reader.contents.visible == [1])
        reader.press("C-u")
        reader.receive(.text("老桥 -船工"))
        #expect(reader.contents.visible == [0])
        reader.press("C-u \"section:副刊\"")
        #expect(reader.contents.visible == [2])
    }

    @Test func aNarrowedListWidensToTheLibrary() {
        var reader = Fixture.reader()
        reader.press("/ \"老桥\"")
        #expect(reader.lastRow.hasSuffix(" [issue 2]  library …"))
        reader.press("Tab")
        #expect(reader.screen == .results)
        reader.press("Tab")
        #expect(reader.screen == .contents)
        reader.press("Esc")
        #expect(reader.contents.visible == [0, 1, 2])
    }

    @Test func aStoryFoundInTheOpenPapersIsOpenedAtOnce() {
        var reader = Fixture.reader()
        reader.press("Enter / \"老桥\" Tab Down Enter")
        #expect(reader.article?.article.headline == "渡船还要开到年底")
        #expect(reader.shown(as: .currentMatch) == ["老桥"])
        reader.press("q")
        #expect(reader.screen == .results)
        reader.press("q")
        #expect(reader.article?.article.headline == "老桥今天通车了")
    }

    @Test func aSearchWithinAStoryFoundKeepsTheWayBack() {
        var reader = Fixture.reader()
        reader.press("Enter / \"老桥\" Tab Down Enter / \"船\" Tab Enter Esc Esc Esc Esc")
        #expect(reader.screenKinds == [.contents, .article])
        #expect(reader.article?.article.headline == "老桥今天通车了")
        #expect(reader.searches.isEmpty)
    }

    @Test func aLibraryThatFailsSaysSoInItsScope() {
        var reader = Fixture.reader()
        reader.press("/ 老")
        reader.answer(.failed(.search(TextQuery("老"), order: .newest, ticket: 1), sentence: "The library is damaged."))
        #expect(!reader.screenText.contains("damaged"))
        reader.press("Tab")
        #expect(reader.row(14) == " The library is damaged.")
    }

    @Test(arguments: [60, 80, 120, 200])
    func aHitStandsAmongWholeWords(columns: Int) {
        let words = (100..<160).map { "word\($0)" }
        let text = (words[..<30] + ["lantern"] + words[30...]).joined(separator: " ")
        let story = Fixture.article("lamps", "Lamps", names: [], [text])
        let issue = Issue(
            id: ContentID("lamps"), title: "Gazette", language: "en", sections: [Section(articles: [story])])
        var reader = Fixture.list([OpenIssue(issue: issue, source: "/p/l.txt")], columns: columns)
        reader.press("/ \"lantern\" Tab S-Tab Tab")
        reader.press("Esc Enter / \"lantern\" Tab")
        let row = reader.row(2)
        #expect(row.contains(" lantern ") && row.contains("…word") && row.hasSuffix("…"))
        #expect(DisplayWidth.cells(of: row) >= columns - 10)
        let shown = row.split { " …".contains($0) }.map(String.init)
        #expect(shown.allSatisfy { (words + ["lantern"]).contains($0) }, "\(row)")
    }

    @Test func aHeadlineHasRoomOnANarrowScreen() {
        let story = Fixture.article("lamps", "Keepers of the old harbour lights remember", names: [], ["The lights."])
        let issue = Issue(
            id: ContentID("lamps"), title: "The Harbour Gazette", date: "2026-05-12", language: "en",
            sections: [Section(articles: [story])])
        var reader = Fixture.list([OpenIssue(issue: issue, source: "/p/l.txt")], columns: 40)
        reader.press("/ \"lights\" Tab S-Tab Tab")
        reader.press("Esc Enter / \"lights\" Tab")
        #expect(reader.row(1).hasPrefix("  …harbour lights remember"))
        #expect(reader.row(1).hasSuffix("2026-05-12"))
    }

    @Test func clicksOpenWhatWasFound() {
        var reader = ShelfFixture.reader()
        reader.press("/ 党")
        reader.answer(.found([Self.found(1), Self.found(2)], hasMore: false, isFirst: true, ticket: 1))
        #expect(
            reader.receive(.mouse(.press, ScreenPoint(column: 4, row: 3))) == [
                .library(.open(ContentID("far"), ticket: 2))
            ])
    }

    @Test func everySizeIsDrawn() {
        var reader = reading()
        reader.press("/ \"党建\" Tab Tab")
        reader.answer(.found([Self.found(1), Self.found(2)], hasMore: true, isFirst: true, ticket: 2))
        for columns in [0, 1, 40, 41, 79, 100, 400] {
            for rows in [0, 1, 10, 11, 100] {
                reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
                #expect(reader.view().cells.count == columns * rows)
            }
        }
        reader.receive(.resize(ScreenSize(columns: 40, rows: 10)))
        #expect(reader.lastRow == "/党建                       1/1  2  […]")
    }

    @Test(arguments: ["~(党", "is:foo"]) func aLineThatCannotBeReadStaysOpen(typed: String) {
        var reader = Fixture.list()
        reader.press("/")
        reader.receive(.text(typed))
        reader.press("Enter")
        #expect(reader.line?.text == typed)
        #expect(!reader.shown(as: .failure).isEmpty)
        reader.press("Esc")
        #expect(reader.contents.visible.count == 3 && reader.line == nil)
    }
}
