import Testing

@testable import NewsImport

private func parse(_ text: String) -> XMLElement? { XMLTree(utf8: Array(text.utf8))?.root }

@Test func elementsAreFoundByTheirLocalNames() throws {
    let root = try #require(parse("<a:top xmlns:a='urn:x'><a:item n='1'>one</a:item><item>two</item></a:top>"))
    #expect(root.name == "top")
    #expect(root.namespace == "urn:x")
    #expect(root.children("item").map(\.text) == ["one", "two"])
    #expect(root.child("item")?["n"] == "1")
}

@Test func aPrefixThatIsNotBoundDoesNoHarm() throws {
    let root = try #require(parse("<top><dc:creator>Ann</dc:creator></top>"))
    #expect(root.child("creator")?.text == "Ann")
    #expect(root.child("creator")?.namespace == "dc")
}

@Test func damagedDocumentsGiveWhatCanBeRead() throws {
    let root = try #require(parse("<top><a>fish & chips</a><b>cut"))
    #expect(root.child("b")?.text == "cut")
    #expect(root.child("a")?.text.hasPrefix("fish") == true)
}

@Test(arguments: ["\u{1}", "&bogus;", "&#0;", "a < b"])
func behindAFaultReferencesAreStillRead(fault: String) throws {
    let behind = "<b n='1 &lt; 2'>x &lt;p&gt; &amp;amp; &bogus;</b><c><![CDATA[&lt;i&gt;]]></c>"
    let root = try #require(parse("<top><a>\(fault)</a>\(behind)</top>"))
    let texts = root.descendants("b").map(\.text) + root.descendants("c").map(\.text)
    #expect(texts == ["x <p> &amp; &bogus;", "&lt;i&gt;"])
    #expect(root.descendants("b").first?["n"] == "1 < 2")
}

@Test func namesOfHTMLAreKnownWithoutADTD() throws {
    let root = try #require(parse("<top>caf&eacute;&nbsp;&mdash; a &lt; b &amp;eacute;</top>"))
    #expect(root.text == "café\u{A0}— a < b &eacute;")
}

@Test func entitiesThatADocumentDeclaresAreWordsOnly() throws {
    let declared = try #require(parse("<!DOCTYPE t [<!ENTITY paper 'The Buoy'>]><t>&paper; today</t>"))
    #expect(declared.text == "The Buoy today")
}

@Test func nothingOutsideOfADocumentIsRead() {
    let outside = "<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><t>a&x;b</t>"
    #expect(parse(outside)?.text == "a&x;b")
    #expect(parse("<!DOCTYPE t SYSTEM 'file:///etc/hostname'><t>text</t>")?.text == "text")
}

@Test func entitiesThatMultiplyAreNotFollowed() {
    var bomb = "<!DOCTYPE t [<!ENTITY a0 'haha'>"
    for level in 1...12 {
        bomb += "<!ENTITY a\(level) '" + String(repeating: "&a\(level - 1);", count: 10) + "'>"
    }
    bomb += "]><t>&a12;</t>"
    #expect((parse(bomb)?.text.utf8.count ?? 0) < 1_000)
}

@Test func depthIsLimited() {
    let deep = String(repeating: "<a>", count: 200_000)
    let text = parse(deep)?.text ?? ""
    #expect(text.isEmpty)
    let page = HTMLTree.parse(String(repeating: "<div>", count: 200_000) + "text")
    #expect(MarkupParser.blocks(of: page).count <= 1)
}

@Test func anEndlessAttributeIsNoTree() {
    let bytes = Array("<t a='".utf8) + [UInt8](repeating: 0x61, count: 20_000_000) + Array("'>x</t>".utf8)
    let value = XMLTree(utf8: bytes)?.root?["a"] ?? ""
    #expect(value.isEmpty)
}

@Test func zerosAreNothing() {
    #expect(parse("<t>a\0b</t>")?.text == "ab")
    #expect(MarkupParser.blocks(of: HTMLTree.parse("<p>a\0b")).map(\.text) == ["ab"])
}

@Test func oldNamesOfCharactersNeedNoSemicolon() {
    func text(_ html: String) -> [String] { MarkupParser.blocks(of: HTMLTree.parse(html)).map(\.text) }
    #expect(text("<p>A &amp B &copy 2021&nbsp&nbsp渡口</p>") == ["A & B © 2021\u{A0}\u{A0}渡口"])
    #expect(text("<p>&copying &hearts &sect=4</p>") == ["&copying &hearts &sect=4"])
    let link = HTMLTree.parse("<a href='?a=1&copy=2&lt=3'>x</a>").first(named: "a")
    #expect(link?["href"] == "?a=1&copy=2&lt=3")
    #expect(HTMLEntities.decode("Fish &amp chips &#8364; &rarr;") == "Fish & chips € →")
}

@Test func whatIsNestedTooDeeplyIsReadWithoutItsNesting() {
    let html =
        String(repeating: "<div><font size=2>", count: 100_000) + "<p>The ferry sails.</p><p>It is <b>late</b>.</p>"
    #expect(MarkupParser.blocks(of: HTMLTree.parse(html)).map(\.text) == ["The ferry sails.", "It is late ."])
}

@Test func nothingIsNoTree() {
    #expect(parse("") == nil)
    #expect(parse("no markup") == nil)
    #expect(HTMLTree.parse("").children.isEmpty)
}

@Test func theRootsNameIsFoundBehindDeclarations() {
    let text = "<?xml version='1.0'?><!-- a <b> --><!DOCTYPE x [<!ENTITY y '>'>]>\n<ns:Root a='1'>"
    #expect(XMLOpening.rootName(of: Array(text.utf8)[...]) == "root")
    #expect(XMLOpening.rootName(of: Array("plain".utf8)[...]) == nil)
}

@Test(arguments: [
    ("<?xml version='1.0' encoding='GB2312'?><rss>", "gb2312"),
    ("<html><meta http-equiv=Content-Type content='text/html; charset=big5'>", "big5"),
    ("<meta charset=\"utf-8\">", "utf-8"),
])
func documentsSayTheirEncoding(document: String, name: String) {
    #expect(DeclaredEncoding.name(in: Array(document.utf8)) == name)
}
