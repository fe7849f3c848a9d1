import NewsImport
import NewsModel
import Testing

@Suite struct ArticleFormatTests {
    private func issues(_ text: String) throws -> [NewsModel.Issue] {
        try IssueImporter.issues(from: Array(text.utf8), source: "p").map(\.issue)
    }

    @Test func aTableOfArticlesIsAnIssueADay() throws {
        let issues = try issues(
            """
            date,paper,page,title,author,text
            2031-04-05,柳荫早报,2,渡口加班,"方小舟","渡口从今晚起加开""两班""。
            船票不变。"
            2031-04-05,柳荫早报,1,集市搬家,,集市搬进了新棚。
            2031-04-06,柳荫早报,1,槐树开花,,槐树开花了。

            """)
        #expect(issues.map(\.date) == ["2031-04-05", "2031-04-06"])
        #expect(issues.map(\.publication) == ["柳荫早报", "柳荫早报"])
        #expect(issues[0].sections.map(\.name) == ["第1版", "第2版"])
        #expect(issues[0].sections.map(\.page) == [1, 2])
        #expect(issues[0].articles.map(\.headline) == ["集市搬家", "渡口加班"])
        #expect(issues[0].articles[1].body.map(\.text) == ["渡口从今晚起加开\"两班\"。", "船票不变。"])
        #expect(issues[0].articles[1].bylines.map(\.name) == ["方小舟"])
    }

    @Test func factsLineByLineAreNoText() throws {
        let issues = try issues(
            "@TITLE=石桥修渠\n@AUTHOR=林远\n@DATE=1951-03-12\n@PAGE=2\n\n石桥村的水渠修通了。\n第二段。\n\n@TITLE=又一篇\n@DATE=1951-03-12\n@PAGE=3\n正文一段。\n"
        )
        #expect(issues.map(\.date) == ["1951-03-12"])
        #expect(issues[0].sections.map(\.page) == [2, 3])
        #expect(issues[0].articles.map(\.headline) == ["石桥修渠", "又一篇"])
        #expect(issues[0].articles[0].bylines.map(\.name) == ["林远"])
        #expect(issues[0].articles[0].body.map(\.sourceLines) == [[6], [7]])
    }

    @Test func anAddressADayAndATitleAreTheHead() throws {
        let issues = try issues("https://paper.example/1\n2031-05-01 08:30\n老桥通车\n\n本报讯（记者 张三）老桥今日通车。\n")
        #expect(issues[0].articles.map(\.headline) == ["老桥通车"])
        #expect(issues[0].articles[0].source == "https://paper.example/1")
        #expect(issues[0].articles[0].date == "2031-05-01T08:30:00")
        #expect(issues[0].date == "2031-05-01")
        #expect(issues[0].articles[0].body.map(\.text) == ["本报讯（记者 张三）老桥今日通车。"])
    }

    @Test func otherStoriesAtTheEndAreNotes() throws {
        let issues = try issues(
            "http://paper.example/1\n2031-05-01T08:30:00+0900\n橋が開通\n橋が開通した。\n\n【関連記事】\n渡し船の話\nhttp://paper.example/2\n"
        )
        #expect(issues[0].articles.map(\.headline) == ["橋が開通"])
        #expect(issues[0].articles[0].date == "2031-05-01T08:30:00+09:00")
        #expect(issues[0].articles[0].body.map(\.kind) == [.paragraph, .note, .note, .note])
    }

    @Test func theTextMayStandBehindItsLabel() throws {
        let issues = try issues("@TITLE=Rivers\n@BODY=The river rose by a foot. It fell again on Sunday.\n")
        #expect(issues[0].articles.map(\.headline) == ["Rivers"])
        #expect(issues[0].articles[0].body.map(\.text) == ["The river rose by a foot. It fell again on Sunday."])
    }

    @Test func anArticleOfTextIsNoTable() throws {
        let issues = try issues(
            "Ferry, fog and fish\n\nThe ferry, which was late, came in fog; the fish, he said, was fresh.\n")
        #expect(issues[0].articles.map(\.headline) == ["Ferry, fog and fish"])
    }
}
