import IssueExport
import NewsModel
import Testing
import Wording

@Suite struct BookmarkDocumentTests {
    private let bookmark = Bookmark(
        id: "b1", article: ArticleReference(id: ContentID("a1"), headline: "城南老街的灯", byline: "记者 某某"),
        issue: IssueReference(id: ContentID("i1"), title: "河口晚报", date: "2026-11-19"), source: "/tmp/page.txt",
        position: TextPosition(passage: Passage(rawValue: 2), character: 5),
        quote: Quote(prefix: "入夜以后,", exact: "街灯一盏一盏亮起来", suffix: ",像一条河。"), tags: ["a,b"],
        note: "<b> & \"q\", *x*\n# two", created: "2026-11-20T08:00:00Z", modified: "2026-11-20T08:00:00Z")

    @Test func markdownIsGroupedAndEscaped() {
        #expect(
            BookmarkDocument.markdown([bookmark]) == ##"""
                # Bookmarks

                ## 河口晚报, 2026-11-19

                ### 城南老街的灯

                记者 某某

                > 街灯一盏一盏亮起来

                \<b\> \& "q", \*x\*

                \# two

                2026-11-20 · #a,b

                """##)
    }

    @Test func csvQuotesAndDefusesFormulas() {
        var bookmark = bookmark
        bookmark.article.headline = "=1+1"
        let lines = BookmarkDocument.csv([bookmark])
        #expect(lines.hasPrefix("issue,date,headline,byline,quote,note,tags,mark,created,modified,source,id\r\n"))
        #expect(
            lines.contains(
                #"河口晚报,2026-11-19,'=1+1,记者 某某,街灯一盏一盏亮起来,"<b> & ""q"", *x*\#n# two","a,b",,2026-11-20T08:00:00Z"#))
    }

    @Test func theLetterOfAMarkIsNoTag() {
        var bookmark = bookmark
        bookmark.tags = ["mark:a", "文化"]
        #expect(BookmarkDocument.markdown([bookmark]).contains("2026-11-20 · mark a · #文化\n"))
        #expect(BookmarkDocument.html([bookmark], in: .chinese).contains("<footer>2026-11-20 · 标记 a · #文化</footer>"))
        #expect(BookmarkDocument.csv([bookmark]).contains(",文化,a,2026-11-20T08:00:00Z"))
    }

    @Test func htmlIsEscaped() {
        let page = BookmarkDocument.html([bookmark])
        #expect(page.contains("<h2>河口晚报, 2026-11-19</h2>"))
        #expect(page.contains("<p>&lt;b&gt; &amp; &quot;q&quot;, *x*</p>"))
        #expect(!page.contains("<b>"))
    }
}
