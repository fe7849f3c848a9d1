import NewsModel
import Testing

@testable import NewsImport

/// Plain text in which crawlers, notebooks and archives left marks of their own.
@Suite struct TextWithMarksTests {
    private func issues(_ text: String) throws -> [NewsModel.Issue] {
        try IssueImporter.issues(from: Array(text.utf8), source: "p").map(\.issue)
    }

    @Test func tagsAndReferencesAreNotShown() throws {
        let issue = try issues(
            """
            The Weekly Ferry<br>
            Thursday, March 19, 1987<br>
            <br>
            <h3>Six hours in a lift</h3>
            By Nora Finch<br/>
            <br>
            Mrs Ames, who is&nbsp;seventy, was shut in a lift on <b>Tuesday</b> from lunch until dusk.<br>The porter &amp; his son pulled her out.
            """)[0]
        #expect(issue.publication == "The Weekly Ferry")
        #expect(issue.articles.map(\.headline) == ["Six hours in a lift"])
        #expect(
            issue.articles.first?.body.map(\.text) == [
                "Mrs Ames, who is\u{A0}seventy, was shut in a lift on Tuesday from lunch until dusk.",
                "The porter & his son pulled her out.",
            ])
    }

    @Test func signsThatAreNoTagsStay() {
        #expect(TaggedText.plain(["The tag <b> makes bold, <i> slants."]) == ["The tag <b> makes bold, <i> slants."])
        #expect(TaggedText.plain(["A <b>bold", "word</b>, <br>", "<i>and</i> on"]) == ["A bold", "word, ", "and on"])
        #expect(TaggedText.plain(["a < b and <c> & d", "2 * 3 ** 4"]) == ["a < b and <c> & d", "2 * 3 ** 4"])
        #expect(
            TaggedText.plain(["**A title**", "*By Nora Finch*", "a **bold** word"]) == [
                "A title", "By Nora Finch", "a bold word",
            ])
    }

    @Test func storiesOfAnArchiveHaveTheirFacts() throws {
        let issues = try issues(
            """
            Harbour News Service

            January 14, 1992, Tuesday

            LENGTH: 118 words

            HEADLINE: New bridge spans the river

            BODY:
            A long bridge over the river was opened to traffic here today.

            The ferry which it replaces had been in use since 1958.

            LOAD-DATE: January 15, 1992

            Copyright 1992 Harbour News Service

            The Strait Observer

            February 2, 1992

            SECTION: Pg. 14

            HEADLINE: Fish prices jump before the holiday

            BYLINE: LIN MEI

            BODY:
            POMFRET doubled in price at the markets yesterday.
            """)
        #expect(issues.map(\.publication) == ["Harbour News Service", "The Strait Observer"])
        #expect(issues.map(\.date) == ["1992-01-14", "1992-02-02"])
        let articles = issues.flatMap(\.articles)
        #expect(articles.map(\.headline) == ["New bridge spans the river", "Fish prices jump before the holiday"])
        #expect(articles.map { $0.body.flatMap(\.sourceLines) } == [[10, 12], [29]])
        #expect(articles.last?.bylineText == "LIN MEI")
        #expect(issues.first?.furniture.map(\.sourceLines) == [[1], [3], [5], [9], [14], [16]])
    }

    @Test func titlesAndTextsAfterTheirNamesAreStories() throws {
        let issue = try issues(
            """
            河口日报
            2030年6月4日 星期二
            标题：跨河大桥今日合龙
            正文：本报讯 昨天下午四时，跨河大桥最后一段钢梁就位，大桥全线合龙。
            大桥全长一千二百米，预计年底通车。
            标题：早稻收购价公布
            正文：今年早稻收购价每五十公斤提高三元，各收购点明日开秤。
            """)[0]
        #expect(issue.publication == "河口日报")
        #expect(issue.date == "2030-06-04")
        #expect(issue.articles.map(\.headline) == ["跨河大桥今日合龙", "早稻收购价公布"])
        #expect(issue.articles.map { $0.body.flatMap(\.sourceLines) } == [[4, 5], [7]])
    }

    /// Addresses in angle brackets are no markup, however many there are.
    @Test func addressesAreNoTags() {
        let letters = [
            "From Jane <jane@x.example>: all is well.", "From Pia <p@x.example>, see <https://x.example/a>.",
        ]
        #expect(!MarkupSigns.looksLikeMarkup(letters + letters))
        #expect(MarkupSigns.looksLikeMarkup(["<item id=\"1\">a</item>", "<item>b</item>", "<empty/>"]))
    }
}
