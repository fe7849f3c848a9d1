import NewsModel
import Testing

@testable import NewsImport

/// The blocks of a page as lines, `kind: text`.
private func shown(_ html: String) -> [String] {
    MarkupParser.blocks(of: HTMLTree.parse(html)).map { block in
        switch block.kind {
        case .text(let kind): "\(kind.rawValue): \(block.text)"
        case .heading(let level): "h\(level): \(block.text)"
        case .caption: "caption: \(block.text)"
        case .target: "target: \(block.text)"
        }
    }
}

@Test func blocksAreParagraphsOfTheirKinds() {
    let html = """
        <h2>Harbour</h2><p>The ferry  came
        at <b>noon</b>.</p>loose text<ul><li>nets</li><li>ropes</li></ul>
        <blockquote><p>It was late.</p></blockquote><aside role="doc-footnote">A note.</aside>
        """
    #expect(
        shown(html) == [
            "h2: Harbour", "paragraph: The ferry came at noon.", "paragraph: loose text", "item: nets", "item: ropes",
            "quotation: It was late.", "note: A note.",
        ])
}

@Test func nothingOfScriptsStylesControlsAndHiddenTextIsShown() {
    let html = """
        <style>p {}</style><script>var a = "<p>x</p>"</script><nav><a>Home</a></nav><p>Shown</p>
        <p style="DISPLAY : none">no</p><p hidden>no</p><textarea>no</textarea><form><input value="no"><select><option>no
        </select><p>In a form</p></form><template><p>no</p></template>
        """
    #expect(shown(html) == ["paragraph: Shown", "paragraph: In a form"])
}

@Test func aParagraphInAHeadingKeepsItsText() {
    #expect(shown("<h1><p>One headline</p></h1><p>Text</p>") == ["h1: One headline", "paragraph: Text"])
    #expect(shown("<H3 class=a><p align=center>上篇</p><p>下篇</p></H3>") == ["h3: 上篇下篇"])
}

@Test func lineBreaksEndParagraphs() {
    #expect(shown("<p>　　第一段。<br>　　第二段。</p>") == ["paragraph: 第一段。", "paragraph: 第二段。"])
    #expect(shown("<div>One long line of text that goes on<br><br>Two</div>").count == 2)
}

@Test func shortLinesAreVerse() {
    let html = "<p>Slow the river,<br>slow the boat,<br>nobody hurries<br>over the moat</p>"
    #expect(
        shown(html) == [
            "verse: Slow the river,", "verse: slow the boat,", "verse: nobody hurries", "verse: over the moat",
        ])
    #expect(shown("<pre>  a\n\n    b\t c</pre>") == ["verse:   a", "verse:     b    c"])
}

@Test func whiteSpaceIsCollapsedAndEndsOfLinesBetweenHanAreNone() {
    #expect(shown("<p> a \n b&nbsp;c </p>") == ["paragraph: a b\u{A0}c"])
    #expect(shown("<p>港口\n  今日开放，\nopen today</p>") == ["paragraph: 港口今日开放， open today"])
    #expect(shown("<p>&nbsp;&nbsp;　缩进</p>") == ["paragraph: 缩进"])
}

@Test func numbersOfWindowsCharactersMeanThoseCharacters() {
    #expect(shown("<p>&#147;quoted&#148; &#150; &#8220;</p>") == ["paragraph: “quoted” – “"])
}

@Test func tablesOfDataAreRowsAndTablesThatPlaceTextAreNot() {
    let data =
        "<table><caption>Tides</caption><tr><th>Day</th><th>High</th></tr><tr><td>Mon</td><td>4.10</td></tr></table>"
    #expect(shown(data) == ["paragraph: Tides", "row: Day\tHigh", "row: Mon\t4.10"])
    let layout = "<table><tr><td><p>One.</p><p>Two.</p></td><td>Side</td></tr></table>"
    #expect(shown(layout) == ["paragraph: One.", "paragraph: Two.", "paragraph: Side"])
}

@Test(
    arguments: [
        ("The old pier <span class='photo-credit'>Photo: Nora Winther</span>", "The old pier", "Photo: Nora Winther"),
        ("<p>The old pier</p><p class=source>(Nora Winther)</p>", "The old pier", "(Nora Winther)"),
        (
            "<div class='caption-credit'>The old pier. <em itemprop=copyrightHolder>Buoy Press</em></div>",
            "The old pier.", "Buoy Press"
        ),
        ("<span class=credit>Photo: Nora Winther</span>", "Photo: Nora Winther", nil),
        ("The old pier, a source of pride", "The old pier, a source of pride", nil),
    ] as [(String, String, String?)])
func theCreditOfAPictureIsNoneOfItsCaption(html: String, caption: String, credit: String?) {
    let photos = MarkupParser.blocks(of: HTMLTree.parse("<figure><figcaption>\(html)</figcaption></figure>")).photos
    #expect(photos == [Photo(caption: caption, credit: credit)])
}

@Test func picturesShowTheirCaptions() {
    #expect(shown("<figure><img alt='dam'><figcaption>The dam</figcaption></figure>") == ["caption: The dam"])
    #expect(
        shown("<figure><img alt='not this'><figcaption>The old pier</figcaption></figure>") == ["caption: The old pier"]
    )
    #expect(
        shown("<p>Text <img src=a.jpg alt='A gull on a post'></p>") == ["caption: A gull on a post", "paragraph: Text"])
    #expect(
        shown("<p><img alt='T'>he end <img alt='IMG_001.jpg'><img width=1 alt='counter'></p>") == ["paragraph: The end"]
    )
}

@Test func readingsStandInBrackets() {
    #expect(shown("<p><ruby>港<rt>みなと</rt></ruby></p>") == ["paragraph: 港(みなと)"])
    #expect(shown("<p><ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby></p>") == ["paragraph: 港（みなと）"])
}

@Test func placesAreMarkedWhereTheyAreAskedFor() {
    let page = HTMLTree.parse("<h2><a id='two'></a>Second</h2><p id='three'>Third</p>")
    let blocks = MarkupParser.blocks(of: page, targets: ["two", "three"])
    #expect(blocks.map(\.text) == ["two", "Second", "three", "Third"])
}

@Test func captionsTellWhoTookThePicture() {
    #expect(PhotoCredit.photo("渔港清晨。　李帆摄") == Photo(caption: "渔港清晨。", credit: "李帆摄"))
    #expect(PhotoCredit.photo("渔港清晨（本报记者 李帆 摄）") == Photo(caption: "渔港清晨", credit: "本报记者 李帆 摄"))
    #expect(PhotoCredit.photo("他在海边拍摄") == Photo(caption: "他在海边拍摄"))
}

@Test(arguments: [
    ("b/c.html", "http://a.org/x/y", "http://a.org/x/b/c.html"), ("/c", "http://a.org/x/y", "http://a.org/c"),
    ("../c?q=1#f", "http://a.org/x/y/z", "http://a.org/x/c?q=1#f"), ("//b.org/c", "https://a.org", "https://b.org/c"),
    ("?q", "http://a.org/x", "http://a.org/x?q"), ("http://b.org/", "http://a.org/", "http://b.org/"),
    ("c", "http://a.org", "http://a.org/c"), ("c", "x/y/z", "x/y/c"),
    ("mailto:a@b.org", "http://a.org", "mailto:a@b.org"),
])
func referencesAreResolved(reference: String, base: String, address: String) {
    #expect(WebAddress.resolve(reference, against: base) == address)
}

@Test func textBehindAndInDeepElementsStays() {
    let html =
        String(repeating: "<div>", count: 400) + "<p>deep</p>" + String(repeating: "</div>", count: 400)
        + "<p>after</p>"
    #expect(shown(html).map { $0.suffix(5) } == [" deep", "after"])
}

@Test func aSecondRootAndEndsWithoutBeginningsDoNoHarm() {
    #expect(
        shown("</p></div><html lang=en><body>one<html class=x><p>two</body></html></b><p>three") == [
            "paragraph: one", "paragraph: two", "paragraph: three",
        ])
}

@Test func marksOfNotesAreSetApartAndNotesBeginWithThem() {
    let html = """
        <p>It opened<sup><a href="#n1">1</a></sup> late<a href="#n2">2</a> and shut<sup><a href="#n3">*</a></sup>.</p>
        <ol><li id="n1">In spring. <a href="#r1">↩</a></li><li id="n2"><p>By log.</p><p>Twice.</p></li></ol>
        <p><a id="n3" href="#r3">*</a> At night.</p><p id="n4"><a href="other.html#r4">4</a>. Elsewhere.</p>
        """
    #expect(
        shown(html) == [
            "paragraph: It opened[1] late[2] and shut*.", "note: [1] In spring.", "note: [2] By log.", "note: Twice.",
            "note: * At night.", "note: [4] Elsewhere.",
        ])
    #expect(shown("<ol class='footnotes'><li>A note.</li></ol>") == ["note: A note."])
}

@Test(arguments: [
    "<!doctype html><html lang=en><meta charset=utf-8><title>T</title><article><p>One.</p></article><p>Two.</p>",
    "<title>T</title><main><p>One.<p>Two.</main>",
    "<html><head><title>T</title></head><body><p>One.</p></body></html><p>Two.</p>",
    "<html><head><title>T</title></head><body><p>One.</p></body><body><p>Two.</p></body></html>",
    "<html><head><title>T</title><style>p{}</style></head><body><p>One.</p></body><script>x()</script>\n<div>Two.</div>",
    "<html><head><title>T</title><header><p>One.</p></header></head><body><p>Two.</p></body></html>",
])
func oneBodyHasAllThatIsShown(html: String) throws {
    let page = HTMLTree.parse(html)
    let body = try #require(page.first(named: "body"))
    #expect(MarkupParser.blocks(of: body).map(\.text) == ["One.", "Two."])
    #expect(page.elements(named: "body").count == 1)
    #expect(page.first(named: "title")?.textContent == "T")
}

@Test func itemsOfNumberedListsKeepTheirNumbers() {
    let html = """
        <ol><li>bread<li><p>fish</p><p>smoked</p><ul><li>eel</ul><li value=7>salt<li></ol><p>all</p>
        <ol start=3><li>tea</ol><ol type=a><li>honey</ol>
        """
    let blocks = MarkupParser.blocks(of: HTMLTree.parse(html))
    #expect(blocks.map(\.text) == ["bread", "fish", "smoked", "eel", "salt", "all", "tea", "honey"])
    #expect(blocks.map(\.number) == [1, 2, nil, nil, 7, nil, 3, nil])
}

@Test func linksOfAParagraphAreKeptWithIt() {
    let html = """
        <p>The <a href="https://a.example/tide">tide</a> and <a href="/boats?x=1#y">boats</a>, <a href="#up">up</a>,
        <a href="javascript:go()">go</a>, <a href="mailto:a@b.example">mail</a>.</p>
        <p><a href="https://a.example/picture"><img src="p.png"></a></p><p>None.</p><ul><li><a href="nets">nets</a></ul>
        """
    let blocks = MarkupParser.blocks(of: HTMLTree.parse(html), base: "https://b.example/news/1.html")
    let boats = "https://b.example/boats?x=1#y"
    #expect(blocks.map(\.links) == [["https://a.example/tide", boats], [], ["https://b.example/news/nets"]])
    #expect(MarkupParser.blocks(of: HTMLTree.parse(html)).map(\.links) == [["https://a.example/tide"], [], []])
}

@Test func linksWithNumbersThatAreNoMarksStay() {
    #expect(
        shown("<p><a href='#c1'>1</a> The start</p><p>Pages <a href='#p3'>3</a>–<a href='#p5'>5</a></p>") == [
            "paragraph: 1 The start", "paragraph: Pages 3–5",
        ])
    #expect(
        shown("<p>See<a href='#c2'>2</a></p><div id='c2'><h2>Two</h2><p>Text.</p></div>") == [
            "paragraph: See[2]", "h2: Two", "paragraph: Text.",
        ])
}

@Test func raisedFiguresStayRaised() {
    #expect(
        shown("<p>40 m<sup>2</sup>, 10<sup>−6</sup>, the 1<sup>st</sup>, M<sup>me</sup></p>") == [
            "paragraph: 40 m², 10⁻⁶, the 1st, Mme"
        ])
}

@Test func wordsThatAreOnlySpokenAreNotShown() {
    #expect(shown("<p><span class='visually-hidden'>Photo</span></p><p>Text.</p>") == ["paragraph: Text."])
}

@Test func aCaptionIsToldByItsClassAndSaysMoreThanTheAlternativeText() {
    let html = "<div><img src='a' alt='Ferry'><p class='caption'>The ferry leaves.</p></div><p>Text.</p>"
    #expect(shown(html) == ["caption: The ferry leaves.", "paragraph: Text."])
}

@Test func marksOfWordProcessorsForSingleBrowsersAreNoText() {
    func texts(_ html: String) -> [String] { MarkupParser.blocks(of: HTMLTree.parse(html)).map(\.text) }
    #expect(texts("<p><![if !supportLists]><span>· </span><![endif]>Cakes</p>") == ["· Cakes"])
    #expect(texts("<!--[if !mso]><p>Hidden</p><![endif]--><p>Shown</p>") == ["Shown"])
    #expect(texts("<!--[if !IE]><!--><p>Shown</p><!--<![endif]-->") == ["Shown"])
    #expect(texts("<p>a &lt;![if x]&gt;</p>") == ["a <![if x]>"])
}

@Test func anArticleForReadersWithoutScriptsIsShownButNoRequest() throws {
    let sentences = String(repeating: "The ferry sails at night, says the council, and it sails again. ", count: 10)
    let page = "<html><head><title>The ferry</title></head><body><noscript><p>TEXT</p></noscript></body></html>"
    let story = try read(page.replacing("TEXT", with: sentences), by: SavedPageFormat.self)?.first?.issue?.articles
        .first
    #expect(story?.body.map(\.text) == [MarkdownInline.trimmed(sentences)])
    #expect(throws: FormatFault.nothingToRead(format: "a page")) {
        try read(page.replacing("TEXT", with: "Please allow scripts to read this page."), by: SavedPageFormat.self)
    }
}
