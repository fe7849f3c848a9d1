import Foundation
import Fuzzing
import NewsModel
import Testing

@testable import NewsImport

/// Damaged files of every format: what is read of them is told apart as before, or refused, and nothing ends the program.
///
/// `BROADSHEET_MUTATIONS` is the number of damaged copies of each sample, 60 if it is not set; each is made by random
/// numbers that its own number begins, so that one that fails can be made again.
@Suite struct MutationTests {
    private static let copies = ProcessInfo.processInfo.environment["BROADSHEET_MUTATIONS"].flatMap { UInt64($0) } ?? 60

    private static let formats: [any ImportFormat.Type] = [
        ScanPageFormat.self, ScanDescriptionFormat.self, NewsMLFormat.self, FeedFormat.self, EPaperFormat.self,
        SavedPageFormat.self, MailFormat.self,
    ]

    private static let samples: [String] = [
        """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A</title><item><title>B &amp; c</title>
        <pubDate>Mon, 6 May 2024 08:00:00 GMT</pubDate><description>&lt;p&gt;One&lt;br&gt;two</description></item></channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/b/"><entry><title type="html">&lt;b&gt;T</title>
        <link href="../c"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>
        """,
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": 1, "content_html": "<p>\\u00e9\\ud83d\\ude00"}]}
        """,
        """
        <!DOCTYPE html><html><head><title>T | S</title><script type="application/ld+json">{"@type": "Article", "headline": "H"}</script>
        </head><body><h1><p>T</p></h1><div class="post"><p>Words, words, words, and more of them than anybody needs to read here.</p>
        <table><tr><th>a</th><td>b</td></tr></table><br><br>Loose<ul><li>x</ul><figure><img alt="y z"><figcaption>c</figcaption></figure>
        """,
        """
        <html><body><map name=pagepicmap><area href=content_1.htm></map><table><tr><td>第01版：<strong>要闻</strong></td></tr></table>
        <a href=content_1.htm>甲</a></body></html><!--enpproperty <founder-date>2024-05-06</founder-date> /enpproperty-->
        """,
        """
        <alto><Layout><Page ID="P"><PrintSpace><TextBlock ID="b"><TextLine VPOS="1" HEIGHT="5"><String CONTENT="a" VPOS="40" HEIGHT="3"/>
        <String CONTENT="b" SUBS_TYPE="HypPart1" SUBS_CONTENT="bc"/><HYP/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>
        """,
        """
        <mets><fileSec><file ID="f"><FLocat href="a.xml"/></file></fileSec><structMap TYPE="LOGICAL"><div TYPE="ISSUE" LABEL="A 1858-05-06">
        <div TYPE="ARTICLE" LABEL="B" ID="x"><fptr><area FILEID="f" BEGIN="b"/></fptr></div></div></structMap></mets>
        """,
        """
        <newsItem guid="g"><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><nitf><body><body.head><hedline><hl1>H</hl1>
        </hedline></body.head><body.content><p>Text</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
        """,
        """
        From: =?utf-8?Q?J=C3=B6?= <a@b.example>\r\nDate: 6 May 2024 08:00\r\nSubject: S\r\nMIME-Version: 1.0\r
        Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n\r\nText =\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--x--
        """,
    ]

    @Test(arguments: samples.indices)
    func damagedCopiesAreReadOrRefused(sample: Int) {
        for copy in 0..<Self.copies {
            var random = ByteDamage(seed: copy * 1_000 + UInt64(sample))
            let file = SourceFile(path: "damaged", bytes: random.damaged(Array(Self.samples[sample].utf8)))
            for format in Self.formats {
                for content in (try? format.read(file, ImportOptions())) ?? [] { check(content, copy) }
            }
        }
    }

    @Test func damagedPackagesAreReadOrRefused() {
        let files = [
            "META-INF/container.xml": "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>",
            "c.opf": """
            <package><metadata><title>T</title></metadata><manifest><item id="a" href="a.html" media-type="application/xhtml+xml"/>
            <item id="n" href="t.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="n"><itemref idref="a"/></spine></package>
            """,
            "t.ncx":
                "<ncx><navMap><navPoint><navLabel><text>A</text></navLabel><content src='a.html#x'/></navPoint></navMap></ncx>",
            "a.html": "<html><body><p>One</p><h2 id='x'>A</h2><p>Two</p></body></html>",
        ]
        for copy in 0..<Self.copies {
            var random = ByteDamage(seed: copy)
            let damaged = files.mapValues { String(decoding: random.damaged(Array($0.utf8)), as: UTF8.self) }
            let package = PackageInMemory(files: damaged)
            for content in (try? EPUBFormat.read(package, ImportOptions()))?.issues ?? [] { check(content, copy) }
        }
    }

    /// Every text stands on the line that it says.
    private func check(_ content: FormatContent, _ copy: UInt64) {
        guard let issue = content.issue else { return }
        for paragraph in issue.articles.flatMap(\.body) {
            #expect(paragraph.sourceLines.map { content.lines[$0 - 1] } == [paragraph.text], "copy \(copy)")
        }
    }
}
