import NewsImport
import NewsModel
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

    private func packed(_ document: String) -> [UInt8] {
        PackedFiles.archive(
            [
                ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array(document.utf8)),
                ("word/styles.xml", Array(Self.styles.utf8)),
            ], as: .zip)
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
}
