import Testing

@testable import NewsImport

/// Files that are made to harm, by the whole of a format.
@Suite struct BadInputTests {
    @Test func feedsWithEntitiesThatMultiplyOrReadFilesStayText() throws {
        let text = """
            <!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <rss><channel><title>&b;</title><item><title>x&c;y</title></item></channel></rss>
            """
        let issue = try #require(try read(text, by: FeedFormat.self)?.first?.issue)
        #expect(issue.articles.map(\.headline) == ["x&c;y"])
    }

    @Test func aDocumentTypeOutsideIsNeverRead() throws {
        let text = """
            <!DOCTYPE rss SYSTEM "file:///etc/passwd" [<!ENTITY % more SYSTEM "file:///etc/hostname">%more;]>
            <rss><channel><title>A</title><item><title>One &more;</title></item></channel></rss>
            """
        let issue = try #require(try read(text, by: FeedFormat.self)?.first?.issue)
        #expect(issue.articles.map(\.headline) == ["One &more;"])
    }

    @Test func nothingIsLostBehindAZero() throws {
        let page =
            "<html><body><h1>The fer\0ry</h1><p>It sails\0 again, says the council.</p><p>After it.</p></body></html>"
        let saved = try read(page, by: SavedPageFormat.self)?.first?.issue?.articles.flatMap(\.body).map(\.text)
        #expect(saved?.last == "After it.")
        let feed =
            "<rss><channel><title>A</title><item><title>On\0e</title></item><item><title>Two</title></item></channel></rss>"
        #expect(try read(feed, by: FeedFormat.self)?.first?.issue?.articles.last?.headline == "Two")
        let plain = try IssueImporter.issues(from: Array("The ferry\0 sails.\n\nAfter it.\n".utf8), source: "p")
        let texts = plain[0].issue.articles.flatMap { story in story.passages.compactMap(story.text(of:)) }
        #expect(texts.contains("After it."))
    }

    @Test func aFeedThatEndsEarlyIsReadAndToldSo() throws {
        let text = "<rss><channel><title>A</title><item><title>One</title></item><item><title>Two"
        let content = try #require(try read(text, by: FeedFormat.self)?.first)
        #expect(content.issue?.articles.map(\.headline) == ["One", "Two"])
        #expect(content.notices == ["file ends before its end: what stands there is shown."])
    }

    @Test(arguments: ["<div>", "<table><tr><td>", "<ul><li>", "<b>", "<blockquote>"])
    func pagesOfNothingButBeginningsAreRead(tag: String) throws {
        let text = "<html><body>" + String(repeating: tag, count: 200_000) + "text"
        _ = try? read(text, by: SavedPageFormat.self)
        let deep = String(repeating: "<item>", count: 200_000)
        _ = try? read("<rss><channel>" + deep, by: FeedFormat.self)
    }

    @Test func endsWithoutBeginningsAreReadInTime() throws {
        let text = "<html><body>" + String(repeating: "<b>", count: 20_000) + String(repeating: "</i>", count: 20_000)
        _ = try? read(text, by: SavedPageFormat.self)
    }

    @Test func anEndlessAttributeHidesNoText() throws {
        let endless = String(repeating: "a", count: 12_000_000)
        let text = "<html><body><p>Before.</p><p title='\(endless)'>Within.</p><p>After.</p></body></html>"
        let texts = try read(text, by: SavedPageFormat.self)?.first?.issue?.articles.flatMap(\.body).map(\.text)
        #expect(texts?.first == "Before.")
        #expect(texts?.allSatisfy { $0.count < 10 } == true)
    }

    @Test func contentsThatLeadInCirclesEnd() throws {
        let package = PackageInMemory(files: [
            "META-INF/container.xml": "<container><rootfile full-path='c.opf'/></container>",
            "c.opf": """
            <package><manifest><item id="a" href="a.html" media-type="application/xhtml+xml"/><item id="n" href="n.html"
            media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref idref="a"/><itemref idref="a"/></spine></package>
            """,
            "n.html":
                "<html><body><nav><ol><li><a href='a.html'>A</a><ol><li><a href='a.html'>A</a></li></ol></li></ol></nav></body></html>",
            "a.html": "<html><body><p>Once.</p></body></html>",
        ])
        let issue = try #require(try EPUBFormat.read(package, ImportOptions())?.issues.first?.issue)
        #expect(issue.articles.flatMap(\.body).map(\.text) == ["Once."])
    }

    @Test func partsInPartsEnd() throws {
        var text = "MIME-Version: 1.0\n"
        for level in 0..<500 { text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        _ = try? read(text, by: MailFormat.self)
    }

    @Test func aWrongDeclarationDoesNotChangeTheText() throws {
        let text = "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>潮</title></channel></rss>"
        #expect(try read(text, by: FeedFormat.self)?.first?.issue?.publication == "潮")
        let wide = "<?xml version='1.0' encoding='no-such-thing'?><rss><channel><title>Tide</title></channel></rss>"
        #expect(try read(wide, by: FeedFormat.self)?.first?.issue?.publication == "Tide")
    }
}
