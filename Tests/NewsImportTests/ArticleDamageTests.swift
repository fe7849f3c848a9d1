import NewsModel
import Testing

@testable import NewsImport

/// Articles in JSON and in tables that are damaged, wrapped, or written in other ways than usual.
@Suite struct ArticleDamageTests {
    private func read(_ text: String) throws -> ImportedIssue {
        try IssueImporter.issues(from: Array(text.utf8), source: "p")[0]
    }

    private func article(_ name: String) -> String { #"{"title": "\#(name)", "content": "\#(name)."}"# }

    @Test(arguments: [
        "A\nnot json\nB", "A\nB\n{\"title\": \"C\", \"cont", "[A,\nB,\n{\"title\": \"C", "[A, B, {\"title\": \"C",
        "A\n{\"title\": C}\nB", "[A, B",
    ])
    func whatCannotBeReadIsTold(written: String) throws {
        let text = written.replacing("A", with: article("One")).replacing("B", with: article("Two"))
        let imported = try read(text)
        #expect(imported.issue.articles.map(\.headline) == ["One", "Two"])
        #expect(imported.notices == ["p: 1 piece that cannot be read as JSON is left out."])
    }

    @Test(arguments: [
        "A B", "A,B", "callback([A,B]);", "var data = [A, B];", "// exported\n[A, B]", "/* a\nb */ [A, B]",
        "window.data = {\"list\": [A, B], \"score\": NaN};",
    ])
    func whatWrapsJSONIsNoText(written: String) throws {
        let text = written.replacing("A", with: article("One")).replacing("B", with: article("Two"))
        let imported = try read(text)
        #expect(imported.issue.articles.map(\.headline) == ["One", "Two"])
        #expect(imported.notices.isEmpty)
    }

    @Test(arguments: ["[1, 2, 3]", "[[[[]]]]", #"{"title": "Settings", "port": 8080}"#])
    func jsonWithoutArticlesIsRefused(text: String) {
        #expect(
            throws: ImportError.refused(path: "p", reason: "is JSON without articles, which Broadsheet does not open")
        ) {
            try read(text)
        }
    }

    @Test func theTextMayStandBehindItsFacts() throws {
        let issue = try read(
            "{\n  \"title\": \"The ferry\",\n  \"date\": \"2031-04-05\"\n}\n\nIt sails again.\n\nIt is late.\n"
        ).issue
        #expect(issue.date == "2031-04-05")
        #expect(issue.articles[0].body.map(\.text) == ["It sails again.", "It is late."])
    }

    @Test func textsAreFoundUnderOtherNames() throws {
        let long = String(repeating: "The ferry sails again. ", count: 6)
        let issue = try read(
            """
            {"2031-04-05": [{"doc_title": "A", "paragraphs": ["One.", "Two."]},
            {"title": "B", "content": [{"type": "paragraph", "text": "One."}, {"type": "image", "url": "x"}]},
            {"title": "C", "words": "\(long)"}, {"title": "D", "body": "# Tide\\n\\nIt **ebbs**."}]}
            """
        ).issue
        #expect(issue.date == "2031-04-05")
        #expect(issue.articles.map { $0.body.map(\.text) }.prefix(2) == [["One.", "Two."], ["One."]])
        #expect(issue.articles[2].body.map(\.text) == [MarkdownInline.trimmed(long)])
        #expect(issue.articles[3].body.map(\.text) == ["Tide", "It ebbs."])
        #expect(issue.articles[3].body.map(\.kind) == [.crosshead, .paragraph])
    }

    @Test func cellsBeyondTheLastColumnStayInTheText() throws {
        let plain = try read("title,date,content\nThe ferry,2031-04-05,It sails, he said, again.\n")
        #expect(plain.issue.articles[0].body.map(\.text) == ["It sails, he said, again."])
        #expect(plain.notices.isEmpty)
        let moved = try read("title,content,author\nThe ferry,It sails, again,Jo Park\n")
        #expect(moved.issue.articles[0].body.map(\.text) == ["It sails,Jo Park"])
        #expect(
            moved.notices == [
                "p: 1 row has more cells than the first row names; the rest stands at the end of the text."
            ])
    }

    @Test(arguments: [
        "sep=;\ntitle;date;content\nFog;2031-04-05;It came.", "title|date|content\nFog|2031-04-05|It came.",
    ])
    func tablesMayTellTheirSeparatorOrUseBars(text: String) throws {
        let issue = try read(text).issue
        #expect(issue.articles.map(\.headline) == ["Fog"])
        #expect(issue.date == "2031-04-05")
    }

    @Test(
        arguments: [
            ("令和13年4月5日", "2031-04-05"), ("民國120年4月5日", "2031-04-05"), ("二〇三一年四月五日", "2031-04-05"),
            ("0001-01-01T00:00:00", nil),
        ])
    func daysOfErasAreRead(written: String, day: String?) throws {
        let issue = try read("title,date,content\n渡口,\(written),加班。\n").issue
        #expect(issue.date == day)
    }
}
