import NewsImport
import NewsModel
import Testing

/// Articles as reading lists, feed readers, messengers, scans and collections for research give them.
@Suite struct ArticleSourceTests {
    private func issues(_ text: String) throws -> [NewsModel.Issue] {
        try IssueImporter.issues(from: Array(text.utf8), source: "p").map(\.issue)
    }

    @Test func aReadingListHasItsPagesWithTheirPapers() throws {
        let issues = try issues(
            """
            [{"id": 17, "title": "Tram returns", "url": "https://mole.example/tram", "content": "<p>The tram is back.</p>",
            "created_at": "2030-05-06T10:00:00+00:00", "published_at": "2030-05-04T08:00:00+00:00",
            "published_by": ["Anna Reed"], "domain_name": "mole.example", "tags": ["sea"], "language": "en"}]
            """)
        #expect(issues.map(\.date) == ["2030-05-04"])
        #expect(issues.map(\.publication) == ["mole.example"])
        #expect(issues[0].articles.map { $0.bylines.map(\.name) } == [["Anna Reed"]])
    }

    @Test func aCollectionForResearchHasItsArticles() throws {
        let linguists = try issues(
            """
            <DOC id="AGY_20310514.1" type="story">
            <HEADLINE>
            Ferry & mole
            </HEADLINE>
            <DATELINE>
            HARBOUR, May 14 -
            </DATELINE>
            <TEXT>
            <P>
            The ferry sails
            again.
            </P>
            <P>
            It had lain in dock.
            </P>
            </TEXT>
            </DOC>
            <DOC id="AGY_20310514.2"><HEADLINE>Mole mended</HEADLINE><TEXT>Masons closed the gap.</TEXT></DOC>
            """
        )[0].articles
        #expect(linguists.map(\.headline) == ["Ferry & mole", "Mole mended"])
        #expect(linguists[0].body.map(\.text) == ["The ferry sails again.", "It had lain in dock."])
        #expect(linguists.map(\.guid) == ["AGY_20310514.1", "AGY_20310514.2"])
        #expect(linguists[0].dateline == "HARBOUR, May 14")
        let agency = try issues(
            """
            <!DOCTYPE lewis SYSTEM "lewis.dtd">
            <REUTERS NEWID="1"><DATE>14-MAY-2031 09:30:01.79</DATE><TEXT>&#2;
            <TITLE>FERRY SAILS</TITLE><DATELINE>    HARBOUR, May 14 - </DATELINE><BODY>The ferry sails
            again.
                It had lain in dock.
            &#3;</BODY></TEXT></REUTERS>
            """
        )[0]
        #expect(agency.date == "2031-05-14")
        #expect(agency.articles[0].body.map(\.text) == ["The ferry sails again.", "It had lain in dock."])
        let pages = try issues(
            "<doc>\n<url>http://paper.example/1.html</url>\n<docno>f4</docno>\n<contenttitle>渡轮复航</contenttitle>\n<content>渡轮复航。</content>\n</doc>\n"
        )[0].articles
        #expect(pages.map(\.source) == ["http://paper.example/1.html"])
        #expect(pages.map(\.headline) == ["渡轮复航"])
    }

    @Test func textsAndPapersMayBeInObjectsOfTheirOwn() throws {
        let issue = try issues(
            """
            {"title": "Starred", "items": [{"title": "Ferry sails", "published": 1936000000, "author": "Nora Reed",
            "alternate": [{"href": "https://a.example/1"}], "summary": {"content": "<p>The ferry sails.</p>"},
            "origin": {"streamId": "feed/1", "title": "The Buoy"}}]}
            """)[0]
        #expect(issue.publication == "The Buoy")
        #expect(issue.articles.map(\.headline) == ["Ferry sails"])
        #expect(issue.articles[0].body.map(\.text) == ["The ferry sails."])
    }

    @Test func emphasisedWordsOfAMessageStayInTheirLine() throws {
        let story = try issues(
            """
            [{"id": 2, "date": "2031-05-14T09:30:00", "text": [{"type": "bold", "text": "Ferry"}, " sails again, see ",
            {"type": "link", "text": "the list"}, "."]}]
            """)[0].articles[0]
        #expect(story.body.map(\.text) == ["Ferry sails again, see the list."])
    }

    @Test func theTextOfAScanIsTheArticles() throws {
        let page = try issues(
            "{\"items\": [{\"date\": \"19310514\", \"title\": \"Harbour tribune.\", \"ocr_eng\": \"The ferry sails again.\"}]}"
        )
        #expect(page[0].articles[0].body.map(\.text) == ["The ferry sails again."])
    }
}
