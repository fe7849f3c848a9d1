import LosslessJSON
import NewsModel
import Testing

@testable import NewsImport

private func read(_ text: String) -> Feed? {
    XMLTree(utf8: FeedParser.trimmed(Array(text.utf8)[...]))?.root.flatMap(FeedParser.feed)
}

@Test func anItemOfRSSIsRead() throws {
    let feed = try #require(
        read(
            """

            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Buoy</title><link>http://buoy.example/</link>
            <item><title>Nets &amp;amp; ropes</title><link>/news/1</link><guid isPermaLink="false">n1</guid>
            <pubDate>Mon, 06 May 2024 23:30:00 -0800</pubDate><dc:creator>Ann Reef</dc:creator>
            <author>desk@buoy.example (The desk)</author><category>Sea</category><category>Trade</category>
            <description>Short</description><content:encoded><![CDATA[<p>First.</p><p>Second.</p>]]></content:encoded>
            </item></channel></rss>
            """))
    let entry = try #require(feed.entries.first)
    #expect(feed.title == "The Buoy")
    #expect(entry.title == "Nets & ropes")
    #expect(entry.link == "http://buoy.example/news/1")
    #expect(entry.id == "n1")
    #expect(entry.published?.iso8601 == "2024-05-06T23:30:00-08:00")
    #expect(entry.authors == ["The desk"])
    #expect(entry.categories == ["Sea", "Trade"])
    #expect(entry.content?.blocks.map(\.text) == ["First.", "Second."])
}

@Test func anEntryOfAtomIsReadUnderItsBase() throws {
    let feed = try #require(
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://buoy.example/"><title type="html">A &amp;lt;b&gt; c</title>
            <entry xml:base="may/"><title>Tides</title><link rel="enclosure" href="x.mp3"/><link href="6.html"/><id>t:6</id>
            <updated>2024-05-07T00:00:00Z</updated><published>2024-05-06T00:00:00Z</published>
            <author><name>Ann</name></author><author><email>bo@buoy.example</email></author>
            <category term="sea"/><category term="17" label="Harbour"/><summary>S</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><ul><li>two</li></ul></div></content>
            </entry></feed>
            """))
    let entry = try #require(feed.entries.first)
    #expect(entry.link == "http://buoy.example/may/6.html")
    #expect(entry.day == "2024-05-06")
    #expect(entry.authors == ["Ann", "bo@buoy.example"])
    #expect(entry.categories == ["sea", "17"])
    #expect(entry.content?.blocks.paragraphs.map(\.kind) == [.paragraph, .item])
}

@Test func whatIsEscapedTwiceIsNoMarkupOnTheScreen() {
    #expect(FeedText.html("&lt;p&gt;Low tide&lt;/p&gt;").blocks.map(\.text) == ["Low tide"])
    #expect(FeedText.guessed("3 < 4 and <joe@example.org>").blocks.map(\.text) == ["3 < 4 and <joe@example.org>"])
}

@Test func rdfAndOldFormsAreRead() {
    let rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel>
        <title>Old</title></channel><item rdf:about="http://a.example/1"><title>One</title></item></rdf:RDF>
        """
    #expect(read(rdf)?.entries.map(\.id) == ["http://a.example/1"])
    let definition =
        "<CHANNEL HREF='http://b.example/'><TITLE>C</TITLE><ITEM HREF='/x'><TITLE>X</TITLE></ITEM></CHANNEL>"
    #expect(read(definition)?.entries.first?.link == "http://b.example/x")
}

@Test func jsonFeedsAreRead() throws {
    let text = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "http://j.example/",
         "authors": [{"name": "House"}], "items": [{"id": 7, "url": "/7", "content_text": "A\\nB", "tags": ["x"],
         "date_published": "2024-05-06T01:02:03+02:00"}, {"id": "8", "content_html": "<p>C</p>",
         "author": {"name": "Cy"}}]}
        """
    let feed = try #require(JSONValue(leniently: text).flatMap(JSONFeedParser.feed))
    #expect(feed.entries.map(\.id) == ["7", "8"])
    #expect(feed.entries.map(\.authors) == [["House"], ["Cy"]])
    #expect(feed.entries[0].link == "http://j.example/7")
    #expect(feed.entries.map { $0.content?.blocks.map(\.text) } == [["A", "B"], ["C"]])
    #expect(JSONValue(leniently: "{\"items\": [1]}").flatMap(JSONFeedParser.feed) == nil)
}

@Test func aDayIsAnIssueAndCategoriesAreSections() {
    var one = FeedEntry(title: "One", id: "1", published: WrittenDate("2024-05-06"), categories: ["Sea"])
    let two = FeedEntry(title: "Two", id: "2", published: WrittenDate("2024-05-07"))
    let three = FeedEntry(title: "Three", id: "3", published: WrittenDate("2024-05-06"), categories: ["Sea", "Air"])
    let none = FeedEntry(title: "Undated")
    let feed = Feed(title: "The Buoy", link: "http://buoy.example", entries: [one, two, none, three, one])
    let issues = feed.issues()
    #expect(issues.map(\.date) == ["2024-05-07", "2024-05-06", nil])
    #expect(issues[1].sections.map(\.name) == ["Sea"])
    #expect(issues[1].stories.map(\.headline) == ["One", "Three"])
    #expect(Feed(title: "Empty").issues().map(\.stories.count) == [0])
    one.title = "One again"
    #expect(Feed(entries: [one, one]).issues()[0].stories.count == 1)
}

@Test func entriesWithoutIdsAreOneIfLinkAndTitleAreEqual() {
    let one = FeedEntry(title: "One", link: "http://a.example")
    let two = FeedEntry(title: "Two", link: "http://a.example")
    #expect(Feed(entries: [one, two, one]).issues()[0].stories.map(\.headline) == ["One", "Two"])
}

@Test func aListOfFeedsIsShownAsAList() throws {
    let text = """
        <opml><head><title>Mine</title></head><body><outline text="Sea"><outline text="Buoy" xmlUrl="http://b.example/f"/>
        </outline><outline text="Loose" xmlUrl="http://l.example/f"/></body></opml>
        """
    let root = try #require(XMLTree(utf8: Array(text.utf8))?.root)
    let draft = OutlineParser.draft(root)
    #expect(draft.stories.map(\.headline) == ["Mine", "Sea"])
    #expect(draft.stories[1].body == [Paragraph("Buoy http://b.example/f", kind: .item)])
}

@Test func basesThatLeadInCirclesEnd() {
    let text = "<feed xml:base='a/'><entry xml:base='../a/'><link href='x' xml:base='../a/'/></entry></feed>"
    #expect(read(text)?.entries.first?.link == "a/x")
}

@Test(arguments: [
    ("jo@b.example (Jo Doe)", "Jo Doe"), ("Jo Doe <jo@b.example>", "Jo Doe"), ("\"Doe, Jo\" <jo@b.example>", "Doe, Jo"),
    ("jo@b.example", "jo@b.example"), ("Jo", "Jo"), ("Jo (jo@b.example)", "Jo"),
])
func namesAreToldFromAddresses(written: String, name: String) {
    #expect(PersonName.name(in: written) == name)
}

@Test func ampersandsThatBeginNothingAreKept() throws {
    let text =
        "<rss><channel><item><title>Nets & ropes</title><link>http://a.example/?a=1&b=2</link><description><![CDATA[<p>A & B</p>]]></description></item></channel></rss>"
    let entry = try #require(read(text)?.entries.first)
    #expect(entry.title == "Nets & ropes")
    #expect(entry.link == "http://a.example/?a=1&b=2")
    #expect(entry.content?.blocks.map(\.text) == ["A & B"])
}

@Test func theLineThatWordPressAddsIsNoText() {
    let entry = FeedEntry(
        title: "One", id: "1",
        content: .html("<p>By Jane Roe</p><p>Text.</p><p>The post <a href='x'>One</a> appeared first on Buoy.</p>"))
    let story = Feed(entries: [entry]).issues()[0].stories[0]
    #expect(story.body.map(\.text) == ["Text."])
    #expect(story.bylineText == "By Jane Roe")
}

@Test func whatPublishingSystemsAddToAStoryIsNoText() throws {
    func body(_ html: String) -> [String]? {
        let text = """
            <rss version="2.0"><channel><title>B</title><item><title>Nets mended</title><description><![CDATA[\(html)]]></description></item></channel></rss>
            """
        return read(text)?.issues().first?.stories.first?.body.map(\.text)
    }
    #expect(
        body("<h3>Nets mended</h3><p>One.</p><p>Nets was originally published in B on Medium, where people are.</p>")
            == ["One."])
    #expect(
        body("<p>One.</p><p><small>3 posts - 2 participants</small></p><p><a href='t'>Read full topic</a></p>") == [
            "One."
        ])
    #expect(
        body("<p>One.</p><p class='button-wrapper'><a class='button' href='s'>Subscribe now</a></p><p>Two.</p>") == [
            "One.", "Two.",
        ])
    #expect(body("<p>One.</p><div class='sharedaddy'><h3>Share this:</h3></div>") == ["One."])
    #expect(body("<p><a href='m'>Read more</a></p>") == ["Read more"])
}

@Test func linesOfPlainTextAreParagraphsUnlessTheyWereWrapped() throws {
    let feed = try #require(
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>B</title><entry><title>T</title>
            <summary>We mend
              the nets. It
            lasts.
            Then we sail.</summary></entry><entry><title>V</title><media:group><media:description>First line.

            00:00 Start</media:description></media:group></entry></feed>
            """))
    #expect(feed.entries[0].content?.blocks.map(\.text) == ["We mend the nets. It lasts.", "Then we sail."])
    let rss = read(
        "<rss><channel><title>B</title><item><title>T</title><description>One &amp;amp;  two.\n\nThree.</description></item></channel></rss>"
    )
    #expect(rss?.entries[0].content?.blocks.map(\.text) == ["One & two.", "Three."])
    #expect(feed.entries[1].content?.blocks.map(\.text) == ["First line.", "00:00 Start"])
}

@Test func theExportOfASiteHasStoriesWithoutCodes() throws {
    let text = """
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Mole</title><wp:wxr_version>1.2</wp:wxr_version>
        <wp:author><wp:author_login>anna</wp:author_login><wp:author_display_name>Anna Reed</wp:author_display_name></wp:author>
        <item><title>Lamps</title><dc:creator>anna</dc:creator><wp:post_type>post</wp:post_type><content:encoded><![CDATA[Lamps are lit,
        as [sic] always.

        [caption id="a13" width="300"]<img src="a.jpg" alt="lamps" /> The first lamps.[/caption]

        They burn. [gallery ids="14,15"]

        [embed]https://video.example/1[/embed]

        [quote]Till six,[/quote] says [the mayor].]]></content:encoded></item>
        <item><title>a.jpg</title><wp:post_type>attachment</wp:post_type></item>
        <item><title>Menu</title><wp:post_type>nav_menu_item</wp:post_type></item></channel></rss>
        """
    let file = SourceFile(path: "site.xml", bytes: Array(text.utf8))
    let content = try #require(try FeedFormat.read(file, ImportOptions())?.first)
    let story = try #require(content.issue?.articles.first)
    #expect(content.issue?.articles.count == 1)
    #expect(story.bylines.map(\.name) == ["Anna Reed"])
    #expect(
        story.body.map(\.text) == ["Lamps are lit,", "as [sic] always.", "They burn.", "Till six, says [the mayor]."])
    #expect(story.photos.map(\.caption) == ["The first lamps."])
    #expect(content.notices.map(\.description) == ["site.xml: 2 entries are left out: a picture, a menu or the like."])
}

@Test func entriesWithoutAuthorsHaveThoseOfTheirFeed() {
    let feed = read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Buoy</title><author><name>Ann Reef</name></author>
        <entry><title>A</title></entry><entry><title>B</title><author><name>Bo Lund</name></author></entry></feed>
        """)
    #expect(feed?.entries.map(\.authors) == [["Ann Reef"], ["Bo Lund"]])
    let site = read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Buoy</title><author><name>The Buoy</name></author>
        <entry><title>A</title></entry></feed>
        """)
    #expect(site?.entries.map(\.authors) == [[]])
}
