import IssueDocument
import NewsImport
import NewsModel
import Testing
import Wording

@Suite struct IssueJSONTests {
    @Test func whatWasExportedComesBack() throws {
        let page = "# 柳荫早报 2031年4月5日\n\n## 第01版\n\n### 集市搬家\n\n- 豆腐\n\n正文一段。\n\n### 渡口加班\n\n正文。\n"
        let issues = try IssueImporter.issues(from: Array(page.utf8), source: "p").map(\.issue)
        let document = IssueJSON.text(of: issues)
        var back = try IssueImporter.issues(from: Array(document.utf8), source: "q").map(\.issue)
        // The former id is that of the file's own lines, which are others here.
        for index in back.indices { back[index].formerID = issues[index].formerID }
        #expect(back == issues)
        #expect(IssueJSON.text(of: back) == document)
    }

    @Test func aLongDocumentComesInPieces() throws {
        let page = (1...400).map { "## 第\($0)件事\n\n" + String(repeating: "渡口今天加开了两班船。", count: 40) }
        let issues = try IssueImporter.issues(from: Array(page.joined(separator: "\n\n").utf8), source: "p").map(
            \.issue)
        var pieces: [String] = []
        IssueJSON.write(issues) { pieces.append($0) }
        #expect(pieces.count > 4)
        #expect(pieces.allSatisfy { $0.utf8.count < 100_000 })
        #expect(try IssueJSON.issues(in: Array(pieces.joined().utf8))?.first?.articles == issues[0].articles)
    }

    @Test func whatALaterVersionWroteIsRefused() {
        let reason: Phrase = "was written by a later Broadsheet (version 9 of the form)"
        #expect(throws: ImportError.refused(path: "p", reason: reason)) {
            try IssueImporter.issues(from: Array(#"{"format": "broadsheet-issue", "version": 9}"#.utf8), source: "p")
        }
        #expect(
            throws: ImportError.refused(
                path: "p", reason: "is a document of issues that is damaged, so that it cannot be opened")
        ) {
            try IssueImporter.issues(
                from: Array(#"{"format": "broadsheet-issue", "version": 1, "issue": {"id": 3}}"#.utf8), source: "p")
        }
    }

    @Test func onlyPagesOfLinesCanBeCorrected() throws {
        let page = try IssueImporter.issues(from: Array("老井出水\n\n井里又有了水，村里人都来看。\n".utf8), source: "p")[0]
        #expect(IssueImporter.isRebuilt(page.issue, from: page.lines, path: "p"))
        let given = try IssueImporter.issues(from: Array("# 老井出水\n\n井里又有了水。\n".utf8), source: "p")[0]
        #expect(!IssueImporter.isRebuilt(given.issue, from: given.lines, path: "p"))
    }
}
