import NewsImport
import NewsModel
import TestSupport
import Testing

@Suite struct DoorTests {
    private func failure(_ text: String) -> String? {
        do throws(ImportError) {
            _ = try IssueImporter.issues(from: Array(text.utf8), source: "p")
            return nil
        } catch {
            return error.description
        }
    }

    @Test func markupIsNeverShownAsText() {
        let unknown = "p is markup of a kind that Broadsheet does not know."
        #expect(failure("<?xml version=\"1.0\"?>\n<inventory><part>Hinge</part></inventory>") == unknown)
        #expect(failure("<recipe><step>Stir the pot well.</step>\n<step>Serve.</step></recipe>") == unknown)
        #expect(failure("<wall/>") == unknown)
        #expect(failure("{\\rtf1\\ansi Good morning.}") == "p is RTF, which Broadsheet does not open.")
        #expect(failure("WARC/1.0\r\n\r\nhello") == "p is a web archive, which Broadsheet does not open.")
        let book = String(repeating: "\0", count: 60) + "BOOKMOBI"
        #expect(failure(book) == "p is a Kindle book, which Broadsheet does not open.")
    }

    @Test(
        arguments: [
            ("#+TITLE: The ferry\n\n* The fare\nUnchanged.\n", "an Org document"),
            ("= The ferry\nAnn Reef\n:toc:\n\nIt sails.\n\n== The fare\n\nUnchanged.\n", "an AsciiDoc document"),
            ("The ferry\n=========\n\n.. note:: Bring coins.\n", "a reStructuredText document"),
            ("The [[ferry]] sails.\n\n== The fare ==\n\nUnchanged.\n", "wiki text"),
        ])
    func markupOfOtherProgramsIsRefusedByItsName(text: String, format: String) {
        #expect(failure(text) == "p is \(format), which Broadsheet does not open.")
    }

    @Test func signsOfOtherProgramsAloneAreText() {
        for text in [
            "The council voted.\n\n.. and then it rested: the ferry sails.\n", "# The ferry\n\n```\n.. note:: x\n```\n",
            "The ferry = a boat\n\nThe [[ sign stood alone.\n", "=== 1 ===\n\nThe ferry sails, says the council.\n",
        ] { #expect(failure(text) == nil) }
    }

    @Test func aPieceOfAPageIsRead() throws {
        let text = "<div class='story'><h2>The ferry sails</h2><p>It sails at night, says the council.</p></div>"
        let story = try #require(
            try IssueImporter.issues(from: Array(text.utf8), source: "p").first?.issue.articles.first)
        #expect(
            story.passages.compactMap(story.text(of:)) == ["The ferry sails", "It sails at night, says the council."])
    }

    @Test(
        arguments: [
            (["mimetype", "content.xml", "META-INF/manifest.xml"], "an OpenDocument file"),
            (["[Content_Types].xml", "xl/workbook.xml"], "a spreadsheet"),
        ])
    func partsOfADocumentThatIsNotOpenedAreNotShown(names: [String], format: String) throws {
        let packed = PackedFiles.archive(names.map { ($0, Array("<part/>".utf8)) }, as: .zip)
        #expect {
            _ = try IssueImporter.issues(from: packed, source: "p")
        } throws: { ($0 as? ImportError)?.description == "p is \(format), which Broadsheet does not open." }
    }

    @Test func aFewSignsDoNotMakeTextMarkup() throws {
        let text = "The sign said <closed>, and 3 < 4 while a > b. Nobody minded it much, for the bakery opens at six."
        #expect(failure(text) == nil)
        let issues = try IssueImporter.issues(from: Array(text.utf8), source: "p")
        #expect(issues[0].issue.articles.flatMap(\.body).map(\.text) == [text])
    }

    @Test func allLineEndsMayStandBesideOneAnother() throws {
        let text = "第一段说完了。\r\r第二段说完了。\r\n\r\n第三段说完了。\u{85}\u{85}第四段说完了。\u{2028}\u{2028}第五段说完了。\n"
        let imported = try IssueImporter.issues(from: Array(text.utf8), source: "p")[0]
        #expect(imported.issue.articles.flatMap(\.body).map(\.sourceLines) == [[1], [3], [5], [7], [9]])
        #expect(imported.lines.count == 10)
    }
}
