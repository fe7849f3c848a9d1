import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

@Suite struct ContentsTests {
    @Test func headlinesHaveTheMarksOfTheirStories() {
        let issue = OpenIssue(
            issue: Issue(
                id: ContentID("marks"), title: "潮报", language: "zh",
                sections: [Section(articles: [Fixture.article("一", "老桥:通了(图)", names: [], ["今天,通了。"])])]),
            source: "/s")
        var reader = Fixture.list([issue])
        #expect(reader.screenText.contains("老桥：通了（图）"))
        reader.press("Enter p h")
        #expect(reader.screenText.contains("老桥:通了(图)"))
    }

    @Test func listTheStoriesUnderTheirSectionsInPrintOrder() {
        #expect(
            Fixture.list(columns: 80, rows: 12).screenText == """
                 城关晚报  2026-05-14                                                 3 stories
                 要闻 ─────────────────────────────────────────────────────────────────────────
                 •  等了三年 老桥今天通车了                                      林小满  <1 min
                 •  渡船还要开到年底                                             林小满  <1 min

                 副刊 ─────────────────────────────────────────────────────────────────────────
                 •  茶馆里的下午                                                         <1 min




                 Enter open  / search  b keep  B bookmarks  ? help  q quit  Tab front page
                """)
    }

    @Test func previewTheSelectedStoryFromAHundredColumnsOn() {
        var reader = Fixture.list(columns: 100, rows: 10)
        reader.press("j")
        #expect(
            reader.screenText == """
                 城关晚报  2026-05-14                                                                     3 stories
                 要闻 ──────────────────────────────────────────────── │ 渡船还要开到年底
                 •  等了三年 老桥今天通车了             林小满  <1 min │ 本报记者 林小满
                 •  渡船还要开到年底                    林小满  <1 min │ ────────────────────────────────────────
                                                                       │     渡船不停。船工说，年纪大的人还是爱坐
                 副刊 ──────────────────────────────────────────────── │ 船，老桥通车那天船上也坐满了人。
                 •  茶馆里的下午                                <1 min │
                                                                       │
                                                                       │
                 Enter open  / search  b keep  B bookmarks  ? help  q quit  Tab front page
                """)
    }

    @Test func keepTheHeadlineWhereThereIsNoRoomForTheRest() {
        let reader = Fixture.list(columns: 40, rows: 10)
        #expect(reader.row(2) == " •  等了三年 老桥今天通车了")
    }

    @Test func moveByStoriesAndSectionsAndStopAtTheEnds() {
        var reader = Fixture.list()
        reader.press("j j j j")
        #expect(reader.shown(as: .selection).map { $0.prefix(10) } == [" •  茶馆里的下午"])
        reader.press("[")
        #expect(reader.contents.selection == 1 || reader.contents.selection == 0)
        reader.press("g ]")
        #expect(reader.contents.selection == 2)
        reader.press("]")
        #expect(reader.lastRow == " This is the last section.")
    }

    @Test func markWhatWasBegunAndWhatWasRead() {
        var reader = Fixture.list(columns: 80, rows: 10)
        reader.press("Enter q")
        #expect(reader.row(2).hasPrefix(" ›  "))
        reader.press("Enter G q")
        #expect(reader.row(2).hasPrefix("    "))
        #expect(reader.row(0).hasSuffix("3 stories · 1 read"))
    }

    @Test func nameSeveralPapersAboveTheirStories() {
        let reader = Fixture.list([Fixture.town, Fixture.longStory(paragraphs: 2)], columns: 80, rows: 16)
        #expect(reader.row(1) == " 城关晚报  2026-05-14")
        #expect(reader.row(9) == " long")
        #expect(reader.row(10).hasPrefix(" •  一篇很长的文章"))
    }

    @Test func sayThatAnEmptyPaperIsEmpty() {
        #expect(Fixture.reader([]).row(2) == "  No story was found here.")
    }

    @Test func clickSelectsAndOpens() {
        var reader = Fixture.list()
        reader.receive(.mouse(.press, ScreenPoint(column: 20, row: 3)))
        #expect(reader.screen == .article)
        #expect(reader.article?.article.headline == "渡船还要开到年底")
    }

    @Test func askForQWhenInterrupted() {
        var reader = Fixture.list()
        #expect(reader.press("C-c").isEmpty)
        #expect(reader.lastRow == " Press q to go back or quit, Q to quit at once.")
        #expect(reader.press("q") == [.quit])
    }

    @Test func whatIsSearchedForIsMarkedInTheSelectedRowAsWell() {
        var reader = Fixture.list()
        reader.press("/ \"茶馆\" Enter")
        #expect(reader.shown(as: .currentMatch) == ["茶馆"])
        reader.press("q / \"桥\" Enter j")
        #expect(reader.shown(as: .match).contains("桥") || reader.shown(as: .currentMatch).contains("桥"))
    }

    /// Where not all names of a row fit, some are left out, and none is cut.
    @Test(arguments: [60, 80, 100, 200]) func aNameInARowIsWholeOrLeftOut(columns: Int) {
        let names = ["许廷合", "邢铭伟", "欧阳晓", "林小满"]
        let story = Fixture.article("名", "老桥通车", kicker: "等了三年的事情终于办成", names: names, ["今天上午，老桥通车了。"])
        let stories = [Fixture.article("首", "渡船停航", names: [], ["今天上午，渡船停航了。"]), story]
        let issue = Issue(id: ContentID("n"), title: "晚报", sections: [Section(articles: stories)])
        let reader = Fixture.list([OpenIssue(issue: issue, source: "/n.txt")], columns: columns)
        let shown = reader.shown(as: .byline).joined().split(separator: " ").map(String.init)
        #expect(!shown.isEmpty && shown.allSatisfy { names.contains($0) || $0 == "…" })
        #expect(reader.screenText.contains("等了三年的事情终于办成") || !reader.screenText.contains("等了"))
    }

    @Test func aPhotoIsNamedInTheLanguageOfTheScreens() {
        var story = Fixture.article("照", "", names: [], [])
        (story.headline, story.photos) = (nil, [Photo(caption: "孩子们骑车过河。")])
        let issue = Issue(id: ContentID("p"), title: "晚报", sections: [Section(articles: [story])])
        var reader = Fixture.list([OpenIssue(issue: issue, source: "/p.txt")])
        #expect(reader.screenText.contains("[photo] 孩子们"))
        _ = reader.order("set language zh")
        #expect(reader.screenText.contains("〔图〕孩子们"))
    }
}
