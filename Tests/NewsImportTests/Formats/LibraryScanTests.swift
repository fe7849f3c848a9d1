import NewsModel
import TestSupport
import Testing

@testable import NewsImport

private func word(_ id: String, _ text: String, _ more: String = "") -> String {
    "<String ID='\(id)' CONTENT='\(text)' HPOS='0' VPOS='0' WIDTH='9' HEIGHT='9' \(more)/>"
}

private func block(_ id: String, top: Int = 0, _ lines: String...) -> String {
    "<TextBlock ID='\(id)' HPOS='0' VPOS='\(top)' WIDTH='50' HEIGHT='10'>"
        + lines.map { "<TextLine>\($0)</TextLine>" }.joined() + "</TextBlock>"
}

private func alto(_ blocks: String) -> String {
    "<alto xmlns='http://www.loc.gov/standards/alto/ns-v3#'><Layout><Page ID='P1'><PrintSpace>\(blocks)</PrintSpace></Page></Layout></alto>"
}

private let page = alto(
    block("T1", word("w1", "HARBOUR"))
        + block(
            "T2", word("w2", "The") + word("w3", "fer", "SUBS_TYPE='HypPart1' SUBS_CONTENT='ferry'"),
            word("w4", "ry", "SUBS_TYPE='HypPart2' SUBS_CONTENT='ferry'") + word("w5", "sails."))
        + block("T3", word("w6", "Nets") + word("w7", "for") + word("w8", "sale."))
        + block("T4", word("w9", "7")))

private let head = """
    <mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><dmdSec ID="D0"><mdWrap><xmlData><mods>
    <titleInfo><title>The Buoy</title><partNumber>Vol. unknown, no. 14</partNumber></titleInfo><originInfo><dateIssued>1858-05-06</dateIssued></originInfo></mods></xmlData></mdWrap></dmdSec>
    <dmdSec ID="D1"><mods><titleInfo><nonSort>The</nonSort><title>harbour</title></titleInfo></mods></dmdSec>
    <fileSec><file ID="A1"><FLocat xlink:href="file://./text/1.xml"/></file><file ID="I1"><FLocat xlink:href="1.tif"/></file></fileSec>
    """

private func area(_ id: String) -> String {
    "<fptr><area FILEID='A1' BETYPE='IDREF' BEGIN='\(id)'/></fptr>"
}

private let nested =
    head + """
        <structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="ISSUE" DMDID="D0"><div TYPE="TITLE_SECTION"><div TYPE="TEXTBLOCK">\(area("T4"))</div></div>
        <div TYPE="CONTENT"><div TYPE="Section" LABEL="Trade"><div TYPE="Article" LABEL="Untitled Article" DMDID="D1"><div TYPE="HEADING"><div TYPE="TITLE">\(area("T1"))</div></div>
        <div TYPE="BODY"><div TYPE="PARAGRAPH"><div TYPE="TEXT">\(area("T2"))</div></div></div></div>
        <div TYPE="advertisement">\(area("T3"))</div></div></div></div></div></structMap></mets>
        """

private let linked =
    head + """
        <structMap TYPE="LOGICAL"><div TYPE="ISSUE" ID="L0" DMDID="D0"><div TYPE="ARTICLE" ID="L1"/><div TYPE="ADVERT" ID="L2"/></div></structMap>
        <structMap TYPE="PHYSICAL"><div ID="P1"><div ID="p1" LABEL="Headline"><fptr><area FILEID="I1" COORDS="0,0"/></fptr><fptr><area FILEID="A1" BEGIN="w1" END="w1"/></fptr></div>
        <div ID="p2" LABEL="Textblock"><fptr><area FILEID="A1" BEGIN="w2" END="w5"/></fptr></div><div ID="p3"><fptr><area FILEID="A1" BEGIN="w6" END="w8"/></fptr></div></div></structMap>
        <structLink><smLinkGrp><smLocatorLink xlink:href="#L1"/><smLocatorLink xlink:href="#p1"/><smLocatorLink xlink:href="#p2"/></smLinkGrp>
        <smLink xlink:from="#L2" xlink:to="#p3"/></structLink></mets>
        """

private func scan(_ description: String, _ pages: [String: String], name: String = "x-mets.xml")
    throws
    -> FormatContent?
{
    var files = pages
    files[name] = description
    return try ScanPackageFormat.read(PackageInMemory(files: files), ImportOptions())?.issues.first
}

@Test func nestedDivisionsAreSectionsAndStories() throws {
    let issue = try #require(try scan(nested, ["text/1.xml": page])?.issue)
    #expect(issue.publication == "The Buoy")
    #expect(issue.date == "1858-05-06")
    #expect(issue.edition == "no. 14")
    #expect(issue.sections.map(\.name) == ["Trade"])
    #expect(issue.furniture.map(\.text) == ["7"])
    #expect(issue.articles.map(\.headline) == ["The harbour", nil])
    #expect(issue.articles.map { $0.body.map(\.text) } == [["The ferry sails."], ["Nets for sale."]])
    #expect(issue.articles.map(\.categories) == [[], ["Advertisement"]])
}

@Test func linksTieRangesOfWordsToStories() throws {
    let issue = try #require(try scan(linked, ["1.xml": page])?.issue)
    #expect(issue.articles.map(\.headline) == ["HARBOUR", nil])
    #expect(issue.articles.map { $0.body.map(\.text) } == [["The ferry sails."], ["Nets for sale."]])
}

@Test func zonesTieBlocksToStories() throws {
    let description = """
        <didl:DIDL xmlns:didl="urn:d"><didl:Item><didl:Component><didl:Resource><srw_dc:dcx><dc:title>The Buoy</dc:title><dc:date>1813-11-16</dc:date></srw_dc:dcx>
        </didl:Resource></didl:Component><didl:Item><didl:Descriptor><didl:Statement>article 1</didl:Statement></didl:Descriptor>
        <didl:Component><didl:Resource><srw_dc:dcx><dc:subject>advertentie</dc:subject><dc:title xsi:type="x">Ropes</dc:title></srw_dc:dcx></didl:Resource></didl:Component>
        <didl:Component><didl:Descriptor><didl:Statement>metadata/zoning</didl:Statement></didl:Descriptor><didl:Resource><dcx:zoning><dcx:article-part order="1">
        <dcx:area hpos="0" vpos="0" width="60" height="40"/><dcx:blocks alto="p1.xml"/></dcx:article-part></dcx:zoning></didl:Resource></didl:Component></didl:Item></didl:Item></didl:DIDL>
        """
    let text = alto(
        block("A", top: 0, word("a", "Ropes.")) + block("B", top: 20, word("b", "Cheap."))
            + block("C", top: 90, word("c", "Other.")))
    let issue = try #require(try scan(description, ["p1.xml": text], name: "didl.xml")?.issue)
    #expect(issue.date == "1813-11-16")
    #expect(issue.articles.map(\.headline) == ["Ropes."])
    #expect(issue.articles[0].body.map(\.text) == ["Cheap."])
    #expect(issue.articles[0].categories == ["Advertisement"])
    #expect(issue.furniture.map(\.text) == ["Other."])
}

@Test func wordsUnderWrongLinesStandAtTheirOwnPlaces() {
    func word(_ text: String, left: Double, top: Double) -> AltoWord {
        AltoWord(id: "", text: text, box: AltoBox(left: left, top: top, width: 10, height: 10))
    }
    let lines = [
        AltoLine(
            words: [word("one", left: 0, top: 0), word("four", left: 20, top: 41)],
            box: AltoBox(top: 0, height: 10)),
        AltoLine(
            words: [word("three", left: 0, top: 40), word("two", left: 20, top: 1)],
            box: AltoBox(top: 40, height: 10)),
    ]
    let ordered = AltoLines.ordered(lines).map { $0.words.map(\.text) }
    #expect(ordered == [["one", "two"], ["three", "four"]])
}

/// References in words, prefixes, pages that end in the middle, blocks within others.
@Test func altoIsReadAsItComes() throws {
    func texts(_ text: String) -> [[String]] {
        AltoParser.pages(Array(text.utf8)).map { $0.blocks.map { AltoText.text(of: [$0]) } }
    }
    let words = word("w1", "Smith &amp; Sons") + word("w2", "&lt;1&#233;&quot;&amp;lt;") + "<SP/>" + word("w3", "")
    #expect(texts(alto(block("T1", words))) == [["Smith & Sons <1é\"<"]])
    let cut = alto(block("T1", word("w1", "one")) + block("T2", word("w2", "two") + word("w3", "three")))
    #expect(
        texts(String(cut.prefix(upTo: try #require(cut.range(of: "<String ID='w3'")).lowerBound))) == [["one", "two"]])
    let prefixed = cut.replacing("<", with: "<a:").replacing("<a:/", with: "</a:").replacing("xmlns=", with: "xmlns:a=")
    #expect(texts(prefixed) == [["one", "two three"]])
    let composed = alto(
        "<ComposedBlock ID='C1'><ComposedBlock ID='C2'>\(block("T1", word("w1", "one")))</ComposedBlock>"
            + block("T2", word("w2", "two")) + "</ComposedBlock>" + block("T3", word("w3", "three")))
    #expect(AltoParser.pages(Array(composed.utf8))[0].blocks.map(\.groups) == [["C1", "C2"], ["C1"], []])
    #expect(texts("<other>" + alto(block("T1", words)) + "</other>").isEmpty)
}

@Test func descriptionsWithoutTheirPagesSaySo() throws {
    let content = try #require(try read(nested, by: ScanDescriptionFormat.self)?.first)
    #expect(content.issue?.articles.map(\.headline) == ["The harbour"])
    #expect(content.notices.count == 1)
}

@Test func recognisedPagesAloneAreTheirLines() throws {
    #expect(
        try read(page, by: ScanPageFormat.self)?.first?.lines == [
            "HARBOUR", "", "The fer", "ry sails.", "", "Nets for sale.", "", "7",
        ])
    let regions = """
        <PcGts><Page><ReadingOrder><OrderedGroup><RegionRefIndexed index="1" regionRef="b"/><RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder>
        <TextRegion id="b"><TextLine><TextEquiv><Unicode>Second</Unicode></TextEquiv></TextLine></TextRegion>
        <TextRegion id="a"><TextEquiv><Unicode>First</Unicode></TextEquiv></TextRegion></Page></PcGts>
        """
    #expect(try read(regions, by: ScanPageFormat.self)?.first?.lines == ["First", "", "Second"])
    let ocr =
        "<html><body><div class='ocr_page'><p class='ocr_par'><span class='ocr_line'><span class='ocrx_word'>Low</span> <span class='ocrx_word'>tide</span></span></p></div></body></html>"
    #expect(try read(ocr, by: ScanPageFormat.self)?.first?.lines == ["Low tide"])
    #expect(throws: FormatFault.nothingToRead(format: "a page of recognised text")) {
        try read(alto(""), by: ScanPageFormat.self)
    }
}

@Test func aStoryOfPicturesAloneIsToldSo() throws {
    let pictures = linked.replacing("LABEL=\"Headline\"", with: "LABEL=\"Illustration\"").replacing(
        "LABEL=\"Textblock\"", with: "LABEL=\"Illustration\"")
    let issue = try #require(try scan(pictures, ["1.xml": page])?.issue)
    #expect(issue.articles.map(\.categories) == [["Illustration"], ["Advertisement"]])
}

@Test(arguments: ["type='TYPE'", "custom='readingOrder {index:0;} structure {type:TYPE;}'"])
func aRegionThatIsCalledAHeadingIsOne(mark: String) throws {
    func region(_ id: String, _ top: Int, _ lines: [String], _ type: String = "paragraph") -> String {
        func coordinates(_ top: Int) -> String {
            "<Coords points='50,\(top) 450,\(top) 450,\(top + 25) 50,\(top + 25)'/>"
        }
        let texts = lines.enumerated().map { number, line in
            "<TextLine>\(coordinates(top + 30 * number))<TextEquiv><Unicode>\(line)</Unicode></TextEquiv></TextLine>"
        }
        return "<TextRegion id='\(id)' \(mark.replacing("TYPE", with: type))>\(texts.joined())</TextRegion>"
    }
    let order = ["a", "b", "c", "d"].enumerated().map { "<RegionRefIndexed index='\($0)' regionRef='\($1)'/>" }
    let text = """
        <PcGts><Page imageWidth='500' imageHeight='900'><ReadingOrder><OrderedGroup>\(order.joined())</OrderedGroup></ReadingOrder>
        \(region("a", 60, ["The ferry sails"], "heading"))
        \(region("b", 110, ["The ferry between the port and the is-", "land sails at night from next week, said", "the council."]))
        \(region("c", 260, ["The market has moved"], "heading"))
        \(region("d", 310, ["The market has moved to the new hall by", "the quay, where it is dry, and where the", "boats can land."]))
        </Page></PcGts>
        """
    let issue = try #require(try IssueImporter.issues(from: Array(text.utf8), source: "p").first?.issue)
    #expect(issue.articles.map(\.headline) == ["The ferry sails", "The market has moved"])
}

@Test func textWithoutLinesOrPlacesIsKept() throws {
    func shown(_ text: String) throws -> String {
        let issue = try IssueImporter.issues(from: Array(text.utf8), source: "p")[0].issue
        let stories = issue.articles.flatMap { story in story.passages.compactMap(story.text(of:)) }
        return (stories + issue.furniture.map(\.text)).joined(separator: " ")
    }
    func region(_ top: Int, _ inside: String) -> String {
        "<TextRegion><Coords points='50,\(top) 450,\(top + 60)'/>\(inside)</TextRegion>"
    }
    func text(_ words: String) -> String { "<TextEquiv><Unicode>\(words)</Unicode></TextEquiv>" }
    let line = "<TextLine><Coords points='50,60 450,85'/>\(text("The ferry sails at night."))</TextLine>"
    let regions = try shown(
        """
        <PcGts><Page imageWidth='500' imageHeight='900'>\(region(60, line))
        \(region(200, text("The market has moved&#10;to the new hall.")))
        \(region(300, "<TextLine>\(text("It is dry there."))</TextLine>"))</Page></PcGts>
        """)
    for words in ["The ferry sails at night.", "market has moved", "to the new hall.", "It is dry there."] {
        #expect(regions.contains(words))
    }
    let word = "<span class='ocrx_word'"
    let ocr = try shown(
        """
        <html><body><div class='ocr_page' title='bbox 0 0 500 900'><p class='ocr_par' title='bbox 50 60 450 90'>
        <span class='ocr_line' title='bbox 50 60 450 90'>\(word) title='bbox 50 60 100 90'>The</span>
        \(word)>ferry</span> \(word) title='bbox 200 60 300 90'>sails.</span></span></p>
        <p class='ocr_par' title='bbox 50 120 450 150'>It is late.</p></div></body></html>
        """)
    #expect(ocr.contains("The ferry sails.") && ocr.contains("It is late."))
}

@Test func aPageThatIsCutOffIsTold() throws {
    let whole = try #require(try scan(linked, ["1.xml": page]))
    #expect(!whole.notices.contains { "\($0)".contains("before its end") })
    let cut = try #require(try scan(linked, ["1.xml": String(page.dropLast(40))]))
    #expect(cut.notices.contains("1.xml ends before its end: what stands there is shown."))
}

/// A page of a heading and a text, with the places of their lines.
private func printedPage(_ heading: String, _ text: String) -> String {
    func block(_ top: Int, _ height: Int, _ text: String) -> String {
        let lines = text.split(separator: "|").enumerated().map { number, line in
            "<TextLine><String CONTENT='\(line)' HPOS='50' VPOS='\(top + 30 * number)' WIDTH='400' HEIGHT='\(height)'/></TextLine>"
        }
        return "<TextBlock>\(lines.joined())</TextBlock>"
    }
    return """
        <alto><Layout><Page WIDTH="500" HEIGHT="900"><PrintSpace>\(block(60, 44, heading))\(block(130, 20, text))</PrintSpace></Page>
        </Layout></alto>
        """
}

/// Two pages that are described as such and not tied to stories: with a map of pages alone, and with one of an issue.
@Test(arguments: [
    """
    <mets xmlns="http://www.loc.gov/METS/" LABEL="The Buoy (Quayside), 1858-05-06"><fileSec><file ID="A2"><FLocat href="a.xml"/></file>
    <file ID="A1"><FLocat href="b.xml"/></file></fileSec><structMap><div TYPE="np:issue"><div TYPE="np:page"><fptr FILEID="A1"/></div>
    <div TYPE="np:page"><fptr FILEID="A2"/></div></div></structMap></mets>
    """,
    """
    <mets xmlns="http://www.loc.gov/METS/"><dmdSec ID="D"><mdWrap MDTYPE="DC"><xmlData><title>The Buoy (Quayside)</title><date>1858/05/06 (12)</date>
    </xmlData></mdWrap></dmdSec><fileSec><file ID="A1"><FLocat href="b.xml"/></file><file ID="A2"><FLocat href="a.xml"/></file></fileSec>
    <structMap TYPE="LOGICAL"><div TYPE="issue" ID="L" DMDID="D"/></structMap><structMap TYPE="PHYSICAL"><div ID="P0"><div ID="P1"><fptr FILEID="A1"/></div>
    <div ID="P2"><fptr FILEID="A2"/></div></div></structMap><structLink><smLink from="L" to="P0"/></structLink></mets>
    """,
])
func pagesThatAreTiedToNoStoriesAreReadInTheirOrder(description: String) throws {
    let package = PackageInMemory(files: [
        "1858-05-06.xml": description,
        "a.xml": printedPage("MARKET", "The market has moved to|the new hall by the quay,|where it is dry."),
        "b.xml": printedPage("HARBOUR", "The ferry sails at night|from next week, said|the council."),
    ])
    let content = try #require(try ScanPackageFormat.read(package, ImportOptions()))
    #expect(content.claimed == Set(package.names))
    guard case .page(let lines, _?, _, let described?) = content.issues.first else {
        Issue.record("The pages are not laid out.")
        return
    }
    #expect(lines.filter { $0.allSatisfy(\.isUppercase) && !$0.isEmpty } == ["HARBOUR", "MARKET"])
    #expect(described.publication == "The Buoy (Quayside)")
    #expect(described.date == "1858-05-06")
}

@Test func pagesWithADescriptionAreNoSecondIssue() throws {
    let description = """
        <mets xmlns="http://www.loc.gov/METS/" LABEL="The Buoy, 1858-05-06"><fileSec><file ID="A1"><FLocat href="p1.xml"/></file>
        <file ID="A2"><FLocat href="p2.xml"/></file></fileSec><structMap><div TYPE="np:issue"><div TYPE="np:page"><fptr FILEID="A1"/></div>
        <div TYPE="np:page"><fptr FILEID="A2"/></div></div></structMap></mets>
        """
    let pages = [
        ("p1.xml", printedPage("HARBOUR", "The ferry sails at night|from next week, said|the council.")),
        ("p2.xml", printedPage("MARKET", "The market has moved to|the new hall by the quay,|where it is dry.")),
    ]
    func publications(_ files: [(String, String)]) throws -> [String?] {
        let archive = PackedFiles.archive(files.map { ($0, Array($1.utf8)) }, as: .zip)
        return try IssueImporter.issues(from: archive, source: "p.zip").map(\.issue.publication)
    }
    #expect(try publications(pages + [("mets.xml", description)]) == ["The Buoy"])
    #expect(try publications(pages) == [nil])
}

@Test func packagesInOtherEncodingsAreRead() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8)
    func bytes(_ text: String) -> [UInt8] { latin + text.unicodeScalars.map { UInt8($0.value) } }
    let archive = PackedFiles.archive(
        [("x-mets.xml", bytes(nested.replacing("Buoy", with: "Bouée"))), ("text/1.xml", bytes(page))], as: .zip)
    #expect(try IssueImporter.issues(from: archive, source: "b.zip").map(\.issue.publication) == ["The Bouée"])
}
