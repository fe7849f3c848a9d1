import NewsImport
import NewsModel
import TestSupport
import Testing

@Suite struct DOCXTests {
    private static let document = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>集市搬进新棚</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">昨天清晨，</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>集市搬了家。</w:t></w:r></w:p>
        <w:p/>
        <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>豆腐</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>货品</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>价</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        </w:body></w:document>
        """
    private static let styles = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="heading 1"/></w:style></w:styles>
        """

    private func packed(_ document: String, notes: String = "") -> [UInt8] {
        PackedFiles.archive(
            [
                ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array(document.utf8)),
                ("word/styles.xml", Array(Self.styles.utf8)), ("word/footnotes.xml", Array(notes.utf8)),
            ], as: .zip)
    }

    @Test func notesStandBehindTheirStory() throws {
        func heading(_ text: String) -> String {
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        func text(_ text: String, _ note: Int) -> String {
            "<w:p><w:r><w:t>\(text)</w:t></w:r><w:r><w:footnoteReference w:id=\"\(note)\"/></w:r></w:p>"
        }
        let power =
            "<w:p><w:r><w:t>40 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"
        let xml = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let document =
            "<w:document \(xml)><w:body>\(heading("集市"))\(text("集市搬了家", 2))\(power)\(heading("槐树"))\(text("槐树开了花", 3))</w:body></w:document>"
        let notes = """
            <w:footnotes \(xml)><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>据县志。</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="3"><w:p><w:r><w:t>五月。</w:t><w:footnoteReference w:id="3"/></w:r></w:p></w:footnote></w:footnotes>
            """
        let issue = try IssueImporter.issues(from: packed(document, notes: notes), source: "p")[0].issue
        #expect(
            issue.articles.map { $0.body.map(\.text) } == [
                ["集市搬了家[1]", "40 m²", "[1] 据县志。"], ["槐树开了花[2]", "[2] 五月。"],
            ])
        #expect(issue.articles[0].body.map(\.kind) == [.paragraph, .paragraph, .note])
    }

    @Test func headingsAreToldByTheirStyle() throws {
        let issues = try IssueImporter.issues(from: packed(Self.document), source: "p").map(\.issue)
        #expect(issues.count == 1)
        #expect(issues[0].articles.map(\.headline) == ["集市搬进新棚"])
        #expect(issues[0].articles[0].body.map(\.text) == ["昨天清晨，集市搬了家。", "豆腐", "货品\t价"])
        #expect(issues[0].articles[0].body.map(\.kind) == [.paragraph, .item, .row])
        #expect(issues[0].articles[0].body.map(\.sourceLines) == [[2], [3], [4]])
    }

    @Test func aTitleStandsAboveTheHeadings() throws {
        func paragraph(_ text: String, _ style: String) -> String {
            "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        let text =
            paragraph("柳荫早报 2031年4月5日", "Title") + paragraph("第一版 要闻", "a3") + paragraph("集市搬家", "Heading2")
            + paragraph("集市搬了家。", "x") + paragraph("第二版 副刊", "a3") + paragraph("槐树", "Heading2")
            + paragraph("槐树开花了。", "x")
        let document =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(text)</w:body></w:document>"
        let issue = try IssueImporter.issues(from: packed(document), source: "p")[0].issue
        #expect(issue.publication == "柳荫早报")
        #expect(issue.date == "2031-04-05")
        #expect(issue.sections.map(\.name) == ["第一版 要闻", "第二版 副刊"])
        #expect(issue.articles.map(\.headline) == ["集市搬家", "槐树"])
    }

    @Test func aDamagedDocumentIsRefused() {
        #expect(
            throws: ImportError.refused(
                path: "p", reason: "is a DOCX document that is damaged, so that it cannot be opened")
        ) {
            try IssueImporter.issues(from: packed("no markup"), source: "p")
        }
    }

    @Test func stylesTellDeckCaptionAndQuotationAndBoxesAreText() throws {
        func paragraph(_ text: String, _ style: String, _ inner: String = "") -> String {
            "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r>\(inner)</w:p>"
        }
        let content = "<w:txbxContent>\(paragraph("Boxed.", "x"))</w:txbxContent>"
        let box =
            "<w:r><w:A><w:Choice><w:drawing>\(content)</w:drawing></w:Choice><w:Fallback><w:pict>\(content)</w:pict></w:Fallback></w:A></w:r>"
        let text =
            paragraph("The ferry", "Title") + paragraph("Why at night", "Subtitle") + paragraph("6 May 2024", "x")
            + paragraph("It sails.", "x", box)
            + paragraph("The ferry leaves.", "Caption") + paragraph("We wait.", "Quote")
        let document =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(text)</w:body></w:document>"
        let story = try IssueImporter.issues(from: packed(document), source: "p")[0].issue.articles[0]
        #expect(story.headline == "The ferry")
        #expect(story.deck == "Why at night")
        #expect(story.body.map(\.text) == ["It sails.", "Boxed.", "We wait."])
        #expect(story.body.map(\.kind) == [.paragraph, .paragraph, .quotation])
        #expect(story.photos.map(\.caption) == ["The ferry leaves."])
    }

    private func plain(_ paragraphs: [(text: String, properties: String)]) -> String {
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + paragraphs.map { "<w:p><w:pPr>\($0.properties)</w:pPr><w:r><w:t>\($0.text)</w:t></w:r></w:p>" }.joined()
            + "</w:body></w:document>"
    }

    @Test func theFirstLineInTheMiddleIsTheTitleWhereNoStyleIs() throws {
        let middle = "<w:jc w:val=\"center\"/>"
        let document = plain([
            ("关于集市搬家的通知", middle), ("（2031年4月5日）", middle), ("各摊主：", ""), ("集市搬进新棚。请按时到场。", ""), ("集市办公室", ""),
            ("2031年4月5日", ""),
        ])
        let issue = try IssueImporter.issues(from: packed(document), source: "p")[0].issue
        #expect(issue.articles.map(\.headline) == ["关于集市搬家的通知"])
        #expect(issue.articles[0].date == "2031-04-05")
        #expect(issue.articles[0].body.map(\.text) == ["各摊主：", "集市搬进新棚。请按时到场。", "集市办公室", "2031年4月5日"])
    }

    @Test(arguments: [("Title", "Willow Gazette"), ("Normal", "Willow Gazette")])
    func theNameAndTheDayAboveTheHeadingsAreThePapers(style: String, name: String) throws {
        let document = plain([
            (name, "<w:pStyle w:val=\"\(style)\"/>"), ("Saturday, 5 April 2031", ""),
            ("The market moves", "<w:pStyle w:val=\"Heading1\"/>"), ("It moved on Friday.", ""),
            ("The ferry sails", "<w:pStyle w:val=\"Heading1\"/>"), ("It sails at night.", ""),
        ])
        let issue = try IssueImporter.issues(from: packed(document), source: "p")[0].issue
        #expect([issue.publication, issue.date] == [name, "2031-04-05"])
        #expect(issue.articles.map(\.headline) == ["The market moves", "The ferry sails"])
        #expect(issue.furniture.map(\.text) == [name, "Saturday, 5 April 2031"])
    }

    @Test func hiddenAndMovedWordsStandOnceAndReadingsBehindTheirBase() throws {
        func run(_ inside: String, _ properties: String = "") -> String {
            "<w:r><w:rPr>\(properties)</w:rPr>\(inside)</w:r>"
        }
        func text(_ words: String) -> String { "<w:t xml:space=\"preserve\">\(words)</w:t>" }
        let ruby =
            "<w:ruby><w:rt>\(run(text("kè")))</w:rt><w:rubyBase>\(run(text("课")))</w:rubyBase></w:ruby>"
        let body = """
            <w:p>\(run(text("Shown."), "<w:vanish w:val=\"0\"/>"))\(run(text("Hidden."), "<w:vanish/>"))</w:p>
            <w:p><w:moveFrom>\(run(text("Moved.")))</w:moveFrom></w:p><w:p><w:moveTo>\(run(text("Moved.")))</w:moveTo></w:p>
            <w:p>\(run(ruby))\(run(text("e") + "<w:noBreakHyphen/>" + text("mail")))</w:p>
            <w:p>\(run("<w:drawing><wp:docPr descr=\"The ferry at night\"/></w:drawing>"))</w:p>
            """
        let document =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>\(body)</w:body></w:document>"
        let story = try IssueImporter.issues(from: packed(document), source: "d")[0].issue.articles[0]
        #expect(story.body.map(\.text) == ["Shown.", "Moved.", "课(kè)e-mail"])
        #expect(story.photos.map(\.caption) == ["The ferry at night"])
    }
}
