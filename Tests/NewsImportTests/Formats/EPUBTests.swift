import NewsModel
import TestSupport
import Testing

@testable import NewsImport

private let container = """
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """

private func package(_ items: [(id: String, path: String)], metadata: String = "", toc: String = "ncx") -> String {
    """
    <package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>The Buoy [6 May 2024]</dc:title><dc:date>2024-05-06T01:00:00+00:00</dc:date><dc:language>en</dc:language>\(metadata)
    </metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
    \(items.map { "<item id='\($0.id)' href='\($0.path)' media-type='application/xhtml+xml'/>" }.joined())
    </manifest><spine toc="\(toc)">\(items.map { "<itemref idref='\($0.id)'/>" }.joined())</spine></package>
    """
}

private func point(_ label: String, _ path: String, _ inner: String = "") -> String {
    "<navPoint><navLabel><text>\(label)</text></navLabel><content src='\(path)'/>\(inner)</navPoint>"
}

private func contents(_ points: String) -> String {
    "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><navMap>\(points)</navMap></ncx>"
}

/// A story as calibre's news download writes it, bars of links around it.
private func story(_ title: String, _ paragraphs: String...) -> String {
    """
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>\(title)</title></head><body>
    <div class="calibre_navbar">| <a href="x.html">Next</a> | <a href="y.html">Main menu</a> |<hr/></div><h1>\(title)</h1>
    \(paragraphs.map { "<p>" + $0 + "</p>" }.joined())<div class="calibre_navbar"><hr/><p>This article was downloaded by
    <strong>calibre</strong> from <a href="http://buoy.example/\(title)">http://buoy.example</a></p></div></body></html>
    """
}

private let newspaper = PackageInMemory(files: [
    "mimetype": "application/epub+zip", "META-INF/container.xml": container,
    "content.opf": package(
        [("m", "menu.html"), ("f", "f/list.html"), ("a", "f/a.html"), ("b", "f/b.html"), ("c", "g/c%20d.html")],
        metadata: "<meta name='calibre:publication_type' content='periodical:newspaper:The Buoy'/>"),
    "toc.ncx": contents(
        point("Sea", "f/list.html", point("Nets", "f/a.html") + point("Ropes", "f/b.html"))
            + point("Air", "g/c%20d.html", point("Gulls", "g/c%20d.html"))),
    "menu.html": "<html><body><ul class='calibre_feed_list'><li><a href='f/list.html'>Sea</a></li></ul></body></html>",
    "f/list.html": """
    <html><body><h2 class="calibre_feed_title">Sea</h2><ul class="calibre_feed_list"><li><a href="a.html">Nets</a>
    <span class="article_date">5 May 2024</span><div class="article_description">In short</div></li></ul></body></html>
    """,
    "f/a.html": story("Nets", "One.", "Two."), "f/b.html": story("Ropes", "Three."),
    "g/c d.html": story("Gulls", "Four."),
])

private func read(_ package: PackageInMemory) throws -> FormatContent? {
    try EPUBFormat.read(package, ImportOptions())?.issues.first
}

@Test func aPeriodicalHasItsSectionsAndStories() throws {
    let issue = try #require(try read(newspaper)?.issue)
    #expect(issue.publication == "The Buoy")
    #expect(issue.title == "The Buoy [6 May 2024]")
    #expect(issue.date == "2024-05-06")
    #expect(issue.sections.map(\.name) == ["Sea", "Air"])
    #expect(issue.articles.map(\.headline) == ["Nets", "Ropes", "Gulls"])
    #expect(issue.articles.map { $0.body.map(\.text) } == [["One.", "Two."], ["Three."], ["Four."]])
    #expect(issue.articles[0].source == "http://buoy.example/Nets")
    #expect(issue.articles[0].date == "2024-05-05")
}

@Test(
    arguments: [
        ("Valley Courier, 3 May 2021", "Valley Courier"), ("山城周报 2012年7月6日 星期五", "山城周报"),
        ("What happened on 3 May 2021 at the dam", "What happened on 3 May 2021 at the dam"),
    ])
func aPublicationIsCalledAsItsTitleWithoutTheDay(title: String, publication: String) throws {
    var files = newspaper.files
    files["content.opf"] = files["content.opf"]?.replacing("The Buoy [6 May 2024]", with: title).replacing(
        "periodical:newspaper:The Buoy", with: "")
    #expect(try read(PackageInMemory(files: files))?.issue?.publication == publication)
}

private func book(_ text: String, points: String) -> PackageInMemory {
    PackageInMemory(files: [
        "META-INF/container.xml": container, "content.opf": package([("a", "a.html"), ("b", "b.html")]),
        "toc.ncx": contents(points), "a.html": text,
        "b.html": "<html><body><p>Later.</p></body></html>",
    ])
}

@Test func chaptersOfOneFileAreCutAtTheirPlaces() throws {
    let text =
        "<html><body><p>Before.</p><h2 id='one'>One</h2><p>First.</p><h2><a id='two'/>Two</h2><p>Second.</p></body></html>"
    let points = point("One", "a.html#one") + point("Two", "a.html#two")
    let issue = try #require(try read(book(text, points: points))?.issue)
    #expect(issue.articles.map { $0.body.map(\.text) } == [["Before."], ["First."], ["Second.", "Later."]])
}

@Test func theNavigationDocumentCountsBeforeTheOldList() throws {
    var files = book("<html><body><p>Text.</p></body></html>", points: point("Old", "a.html")).files
    files["content.opf"] = files["content.opf"]?.replacing(
        "</manifest>",
        with: "<item id='n' href='n.html' media-type='application/xhtml+xml' properties='nav'/></manifest>")
    files["n.html"] = "<html><body><nav epub:type='toc'><ol><li><a href='a.html'>New</a></li></ol></nav></body></html>"
    let issue = try #require(try read(PackageInMemory(files: files))?.issue)
    #expect(issue.articles.map(\.headline) == ["New"])
}

@Test func whatIsMissingIsTold() throws {
    var files = newspaper.files
    files["f/b.html"] = nil
    let content = try #require(try read(PackageInMemory(files: files)))
    #expect(content.issue?.articles.map(\.headline) == ["Nets", "Ropes", "Gulls"])
    #expect(content.notices == ["1 text is listed and not there: f/b.html."])
    files["toc.ncx"] = nil
    files["content.opf"] = files["content.opf"]?.replacing("<itemref", with: "<other")
    let bare = try #require(try read(PackageInMemory(files: files)))
    #expect(bare.issue?.articles.map(\.headline) == ["Nets", "Gulls"])
    #expect(bare.notices.count == 2)
}

@Test func archivesThatAreNoEPUBsAndDamagedOnesAreToldApart() throws {
    #expect(try read(PackageInMemory(files: ["a.txt": "text"])) == nil)
    for files in [
        ["META-INF/container.xml": container], ["META-INF/container.xml": container, "content.opf": "<html/>"],
    ] {
        #expect(throws: FormatFault.damaged(format: "an EPUB")) { try read(PackageInMemory(files: files)) }
    }
}

@Test func aBookOfPicturesAloneIsRefused() {
    var files = newspaper.files
    for name in files.keys where name.hasSuffix("html") {
        files[name] = "<html><head><title>B</title></head><body><img src='a.jpg'/></body></html>"
    }
    #expect(throws: FormatFault.nothingToRead(format: "an EPUB")) { try read(PackageInMemory(files: files)) }
}

@Test func encryptedTextsAreRefused() {
    var files = newspaper.files
    files["f/a.html"] = "\u{1}\u{2}\u{3}"
    files["META-INF/encryption.xml"] = """
        <encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
        <CipherData><CipherReference URI="f/a.html"/></CipherData></EncryptedData></encryption>
        """
    #expect(throws: FormatFault.encrypted) { try read(PackageInMemory(files: files)) }
}

@Test func versesTablesAndNotesKeepTheirKinds() throws {
    let text = """
        <html xmlns:epub="http://www.idpf.org/2007/ops"><body><div epub:type="z3998:verse"><p>A line</p></div>
        <table><tr><td>a</td><td>b</td></tr></table><aside epub:type="footnote"><p>A note.</p></aside></body></html>
        """
    let issue = try #require(try read(book(text, points: point("One", "a.html") + point("B", "b.html")))?.issue)
    #expect(issue.articles[0].body.map(\.kind) == [.verse, .row, .note])
}

@Test func theBylineAndTheDeckOfAPublishersStoryAreItsOwn() throws {
    var files = newspaper.files
    files["f/a.html"] = """
        <html><body><h1>Nets</h1><p class="standfirst">They are dear.</p><div class="byline"><p>Ola Berg in Vik</p></div>
        <p>One.</p></body></html>
        """
    files["f/b.html"] = "<html><body><h1>Ropes</h1><p>By Jane Roe</p><p>Three.</p></body></html>"
    files["g/c d.html"] = "<html><body><h1>Gulls</h1><p>本报记者 李帆</p><p>By noon they came.</p></body></html>"
    let stories = try #require(try read(PackageInMemory(files: files))?.issue?.articles)
    #expect(stories.map(\.bylineText) == ["Ola Berg in Vik", "By Jane Roe", "本报记者 李帆"])
    #expect(stories.map(\.deck) == ["They are dear.", nil, nil])
    #expect(stories.map { $0.body.map(\.text) } == [["One."], ["Three."], ["By noon they came."]])
    #expect(stories[1].bylines.map(\.name) == ["Jane Roe"])
}

@Test func coverAndPrintedContentsAreNoStories() throws {
    var files = newspaper.files
    files["f/a.html"] =
        "<html><body><h1>Contents</h1><p><a href='b.html'>Ropes</a></p><p><a href='c.html'>Gulls</a></p></body></html>"
    files["f/b.html"] = "<html><body><img src='c.jpg' alt='The cover'/></body></html>"
    files["toc.ncx"] = contents(
        point("Contents", "f/a.html") + point("Cover", "f/b.html") + point("Gulls", "g/c%20d.html"))
    let issue = try #require(try read(PackageInMemory(files: files))?.issue)
    #expect(issue.articles.map(\.headline) == ["Gulls"])
}

@Test func aPublishersPeriodicalHasKickersAndNoListsOfItsOwn() throws {
    func story(_ fly: String, _ title: String) -> String {
        """
        <html><body><h5 class="fly-title">\(fly)</h5><h2>\(title)</h2><p class="rubric">In short</p><p class="datePublished">May 6th 2024</p>
        <p>The ferry sails.</p></body></html>
        """
    }
    let files = [
        "META-INF/container.xml": container,
        "content.opf": package([("s", "s.html"), ("a", "a.html"), ("b", "b.html")]),
        "toc.ncx": contents(point("Leaders", "s.html", point("Nets", "a.html") + point("Ropes", "b.html"))),
        "s.html":
            "<html><body><h1>Leaders</h1><ul><li><a href='a.html'>Nets</a></li><li><a href='b.html'>Ropes</a></li></ul></body></html>",
        "a.html": story("Sea", "Nets"), "b.html": story("Port", "Ropes"),
    ]
    let issue = try #require(try read(PackageInMemory(files: files))?.issue)
    #expect(issue.sections.map(\.name) == ["Leaders"])
    #expect(issue.articles.map(\.headline) == ["Nets", "Ropes"])
    #expect(issue.articles.map(\.kicker) == ["Sea", "Port"])
    #expect(issue.articles.map(\.deck) == ["In short", "In short"])
    #expect(issue.articles.map(\.date) == ["2024-05-06", "2024-05-06"])
    #expect(issue.articles.map { $0.body.map(\.text) } == [["The ferry sails."], ["The ferry sails."]])
}

@Test func theTitleOfAnEPUBTellsTheDayWhereNothingElseDoes() throws {
    let opf = package([("a", "a.html")]).replacing("The Buoy [6 May 2024]", with: "晚潮报 2024年5月6日").replacing(
        "<dc:date>2024-05-06T01:00:00+00:00</dc:date>", with: "")
    let files = [
        "META-INF/container.xml": container, "content.opf": opf, "toc.ncx": contents(point("渔港", "a.html")),
        "a.html": "<html><body><h1>渔港</h1><p>渔港重开。</p></body></html>",
    ]
    let issue = try #require(try read(PackageInMemory(files: files))?.issue)
    #expect(issue.publication == "晚潮报")
    #expect(issue.date == "2024-05-06")
}

@Test func storiesOfASectionThatIsOneFileAreToldByItsPoints() throws {
    let text = """
        <html><body><h1 id="n">News</h1><ul><li><a href="#n1">Nets</a></li><li><a href="#n2">Ropes</a></li></ul>
        <h2 id="n1">Nets</h2><p>One.</p><p><a href="#n">Back to top</a></p><h2>Ropes<a id="n2"></a></h2><p>Two.</p>
        <h1 id="s">Gulls</h1><p>Three.</p><h2 id="s1">At sea</h2><p>Four.</p></body></html>
        """
    let points =
        point("News", "a.html#n", point("Nets", "a.html#n1") + point("Ropes", "a.html#n2"))
        + point("Gulls", "a.html#s", point("At sea", "a.html#s1"))
    let issue = try #require(try read(book(text, points: points))?.issue)
    #expect(issue.sections.map(\.name) == ["News", nil])
    #expect(issue.articles.map(\.headline) == ["Nets", "Ropes", "Gulls"])
    #expect(issue.articles[0].body.map(\.text) == ["One."])
    #expect(issue.articles[1].body.map(\.text) == ["Two."])
    #expect(issue.articles[2].body.map(\.text).prefix(3) == ["Three.", "At sea", "Four."])
}

@Test func headingsOfAPageThatIsAChapterBeginItsStories() throws {
    let text = """
        <html><body><h1>第1版 要闻</h1><h2>渔港重开</h2><p>渔港重开了。</p><h3>夜里</h3><p>灯亮着。</p><h2>渡轮加班</h2><p>每小时一班。</p></body></html>
        """
    let issue = try #require(try read(book(text, points: point("第1版 要闻", "a.html") + point("灯塔", "b.html")))?.issue)
    #expect(issue.sections.map(\.name) == ["第1版 要闻", nil])
    #expect(issue.sections.map(\.page) == [1, nil])
    #expect(issue.articles.map(\.headline) == ["渔港重开", "渡轮加班", "灯塔"])
    #expect(issue.articles[0].body.map(\.kind) == [.paragraph, .crosshead, .paragraph])
}

@Test func aHeadingRightBelowTheHeadlineIsTheDeckAndAPlaceBesideTheDayStays() throws {
    let text = """
        <html><body><h1>Nets</h1><h2>Mended at last</h2><div class="dateline">May 6th 2024 | PORT</div><p>One.</p><h3>Later</h3><p>Two.</p></body></html>
        """
    let story = try #require(try read(book(text, points: point("Nets", "a.html")))?.issue?.articles.first)
    #expect(story.deck == "Mended at last")
    #expect(story.body.map(\.text).prefix(4) == ["May 6th 2024 | PORT", "One.", "Later", "Two."])
}

@Test func chaptersInOtherEncodingsAreReadAndNoiseIsEncrypted() throws {
    func utf16(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    var files = newspaper.files.mapValues { Array($0.utf8) }
    files["f/a.html"] = utf16(story("Nets", "Größe.", "渔网。"))
    files["content.opf"] = files["content.opf"].map { utf16(String(decoding: $0, as: UTF8.self)) }
    func read() throws -> [String] {
        let archive = PackedFiles.archive(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, as: .zip)
        let issues = try IssueImporter.issues(from: archive, source: "buoy.epub")
        return issues[0].issue.articles[0].body.map(\.text)
    }
    #expect(try read() == ["Größe.", "渔网。"])
    files["META-INF/encryption.xml"] = Array(
        """
        <encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>
        <enc:CipherReference URI="f/a.html"/></enc:CipherData></enc:EncryptedData></encryption>
        """.utf8)
    #expect(try read() == ["Größe.", "渔网。"], "a chapter that can be read is not encrypted")
    files["f/a.html"] = [0x9A, 0x3C, 0x81, 0xF3, 0x00, 0x3C, 0xE1]
    #expect(throws: ImportError.self) { try read() }
}
