import NewsModel
import Testing
import Wording

@testable import NewsImport

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

    @Test func factsBeforeTheFirstTitleAreThoseOfAllArticles() throws {
        let issues = try issues("@DATE=20210809\n@VOLUME=7\n@PAGE=2\n@TITLE=台风过境\n码头停航。\n@TITLE=赛艇夺冠\n市队夺冠。\n")
        #expect(issues.map(\.date) == ["2021-08-09"])
        #expect(issues[0].sections.map(\.page) == [2])
        #expect(issues[0].articles.map(\.headline) == ["台风过境", "赛艇夺冠"])
        #expect(issues[0].articles.map(\.date) == ["2021-08-09", "2021-08-09"])
        #expect(issues[0].articles.map { $0.body.map(\.text) } == [["码头停航。"], ["市队夺冠。"]])
        #expect(issues[0].furniture.map(\.sourceLines) == [[1], [2], [3]])
    }

    @Test(arguments: ["来源：晚潮报  作者：陈晓雨", "来源：晚潮报 作者：陈晓雨", "Source: 晚潮报 | Author: 陈晓雨"])
    func oneLineMayNameSeveralFacts(line: String) throws {
        let issue = try issues("标题：渔港 来源：不是\n\(line)\n日期：2031年5月1日\n\n渔港今晨恢复通航。\n")[0]
        #expect(issue.publication == "晚潮报")
        #expect(issue.articles.map(\.headline) == ["渔港 来源：不是"])
        #expect(issue.articles[0].bylines.map(\.name) == ["陈晓雨"])
        #expect(issue.articles[0].body.map(\.text) == ["渔港今晨恢复通航。"])
    }

    @Test(
        arguments: [
            ("03.07.2019", "2019-07-03", "2019-07-03"), ("1714723200", "2024-05-03", "2024-05-03T08:00:00Z"),
            ("1714723200000", "2024-05-03", "2024-05-03T08:00:00Z"), ("Feb 5, 2024", "2024-02-05", "2024-02-05"),
        ])
    func daysOfTablesAreWrittenInManyWays(written: String, day: String, date: String) throws {
        let issue = try issues(
            "title;publish_date;byline;text\nHarbour reopens;\(written);By Jo Park;The harbour reopened.\n")[0]
        #expect(issue.date == day)
        #expect(issue.articles[0].date == date)
        #expect(issue.articles[0].bylines.map(\.name) == ["Jo Park"])
    }

    @Test(
        arguments: [
            ("01版 要闻", 1, "01版 要闻"), ("第12版：副刊", 12, "第12版：副刊"), ("第3版()", 3, "第3版"), ("A05版", 5, "A05版"),
            ("Page 4", 4, "Page 4"), ("改版记", nil, nil), ("第一次改版", nil, nil),
        ] as [(String, Int?, String?)])
    func pagesHaveANumberAndAName(written: String, number: Int?, name: String?) {
        #expect(PageName(written)?.number == number)
        #expect(PageName(written)?.name == name)
    }

    @Test func lineEndsThatWereEscapedTwiceAreLineEnds() throws {
        let issue = try issues("{\"title\": \"风大\", \"text\": \"风大。\\\\n船停。\"}")[0]
        #expect(issue.articles[0].body.map(\.text) == ["风大。", "船停。"])
    }

    @Test func columnsMayBeCalledAfterTheirTable() throws {
        let issue = try issues(
            "{\"news_title\": \"雪封山口\", \"news_content\": \"山口被雪封住。\", \"news_time\": \"2018-12-01 10:22:00\", \"news_author\": \"何山\"}"
        )[0]
        #expect(issue.date == "2018-12-01")
        #expect(issue.articles[0].bylines.map(\.name) == ["何山"])
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

    @Test func jsonOfArticlesIsReadUnderUsualNames() throws {
        let issues = try issues(
            #"""
            {"newspaper": "Harbour Gazette", "issue_date": "1912-04-16", "articles": [
                {"headline": "Ferry Late", "byline": "I. Falk", "section": "News", "text": "The ferry was late.\n\nNobody minded."},
                {"headline": "Fog", "section": "Weather", "body": "<p>Fog came.</p><p>It stayed.</p>", "url": "https://p.example/fog"}]}
            """#)
        #expect(issues.count == 1)
        #expect(issues[0].publication == "Harbour Gazette")
        #expect(issues[0].date == "1912-04-16")
        #expect(issues[0].sections.map(\.name) == ["News", "Weather"])
        #expect(issues[0].articles.map(\.headline) == ["Ferry Late", "Fog"])
        #expect(
            issues[0].articles.map { $0.body.map(\.text) } == [
                ["The ferry was late.", "Nobody minded."], ["Fog came.", "It stayed."],
            ])
        #expect(issues[0].articles[1].source == "https://p.example/fog")
    }

    @Test func linesOfJSONAreOneArticleEach() throws {
        let issues = try issues(
            #"{"title":"一","content":"甲。","date":"2031-01-01 08:30","id":"a-1"}"# + "\n"
                + #"{"title":"二","content":"乙。","date":"2031-01-01","tags":["乡间"]}"# + "\n")
        #expect(issues.map(\.date) == ["2031-01-01"])
        #expect(issues[0].articles.map(\.headline) == ["一", "二"])
        #expect(issues[0].articles[0].date == "2031-01-01T08:30:00")
        #expect(issues[0].articles[0].guid == "a-1")
        #expect(issues[0].articles[1].categories == ["乡间"])
    }

    @Test func otherJSONIsRefused() {
        let reason: Phrase = "is JSON without articles, which Broadsheet does not open"
        #expect(throws: ImportError.refused(path: "p", reason: reason)) { try issues(#"{"rows": [1, 2, 3]}"#) }
        #expect(throws: ImportError.refused(path: "p", reason: "is JSON that is damaged, so that it cannot be opened"))
        {
            try issues(#"{"rows": [1, 2, "#)
        }
    }

    @Test func jsonOfTurnsInBracketsIsText() throws {
        let issues = try issues(
            "[0.0] A: The ferry has stopped running, says the ferryman.\n[6.0] B: The motor went first.\n")
        #expect(issues.count == 1)
    }

    @Test func objectsThatStandForTextsAreRead() throws {
        let issues = try issues(
            """
            {"response": {"docs": [{"headline": {"main": "The ferry"}, "byline": {"original": "By Jane Roe"},
             "pub_date": "2024-05-06T18:30:00+0000", "section_name": "City", "print_page": "12", "lead_paragraph": "It sails."}]},
             "results": [{"webTitle": "The market", "webPublicationDate": "2024-05-06", "fields": {"body": "<h2>Fish</h2><p>It moves.</p>"}},
             {"title": {"rendered": "The bridge"}, "date": "2024-05-06", "author": 3, "categories": [4], "content": {"rendered": "<p>None.</p>"}}]}
            """)
        #expect(issues.map(\.date) == ["2024-05-06"])
        #expect(issues[0].sections.map(\.name) == ["City", nil])
        #expect(issues[0].sections[0].page == 12)
        let stories = issues[0].articles
        #expect(stories.map(\.headline) == ["The ferry", "The market", "The bridge"])
        #expect(stories.map(\.bylineText) == ["Jane Roe", nil, nil])
        #expect(stories.map { $0.body.map(\.text) } == [["It sails."], ["Fish", "It moves."], ["None."]])
        #expect(stories[1].body.map(\.kind) == [.crosshead, .paragraph])
        #expect(stories[2].categories.isEmpty)
    }

    @Test func namesOfColumnsAreKnownInMoreLanguages() throws {
        let story = try #require(
            try issues(
                "Titel;Datum;Autor;Ressort;Zeitung;Text\nBrücke offen;06.05.2031;Jo Berg;Lokales;Der Bote;Sie ist offen.\n"
            ).first)
        #expect([story.publication, story.date, story.sections[0].name] == ["Der Bote", "2031-05-06", "Lokales"])
        #expect(story.articles[0].headline == "Brücke offen")
        #expect(story.articles[0].body.map(\.text) == ["Sie ist offen."])
    }

    @Test func theOpeningIsTheTextWhereNoMoreIsGivenAndASummaryStandsAboveIt() throws {
        let story = try #require(
            try issues(
                """
                {"headline": {"main": "Bridge open"}, "abstract": "After years.", "lead_paragraph": "The bridge is open.",
                "keywords": [{"name": "subject", "value": "Bridges"}], "pub_date": "2031-04-05"}
                """
            ).first?.articles.first)
        #expect(story.body.map(\.text) == ["The bridge is open."])
        #expect(story.deck == "After years.")
        #expect(story.categories == ["Bridges"])
    }

    @Test func labelsInBracketsAreFactsAndRulesPartArticles() throws {
        let issue = try #require(
            try issues(
                """
                【标题】集市搬家
                【日期】2031年4月5日
                【版次】第3版
                【作者】方小舟
                【正文】
                集市搬进了新棚。
                --------
                【标题】槐树开花
                【日期】2031年4月5日
                【正文】槐树开花了。
                """
            ).first)
        #expect(issue.articles.map(\.headline) == ["集市搬家", "槐树开花"])
        #expect(issue.articles.map { $0.body.map(\.text) } == [["集市搬进了新棚。"], ["槐树开花了。"]])
        #expect(issue.articles[0].bylines.map(\.name) == ["方小舟"])
        #expect(issue.sections.map(\.page).first == 3)
    }

    @Test func articlesDeepInAnExportAreFound() throws {
        let text = "{\"db\": [{\"data\": {\"posts\": [{\"title\": \"Lamps\", \"html\": \"<p>Oil.</p>\"}]}}]}"
        #expect(try issues(text).first?.articles.map(\.headline) == ["Lamps"])
    }
}
