import Foundation
import LosslessJSON
import NewsModel
import TestSupport
import Testing

@testable import BookmarkStore

@Suite struct BookmarkSchemaTests {
    private let checker: SchemaChecker

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let schema = root.appendingPathComponent("Sources/BookmarkStore/Bookmarks/bookmarks.schema.json")
        checker = SchemaChecker(schema: try JSONParser.value(of: Array(try Data(contentsOf: schema))))
    }

    private func faults(_ text: String) throws -> [String] {
        checker.faults(of: try JSONParser.value(of: Array(text.utf8)))
    }

    @Test func filesThatAreWrittenKeepToIt() throws {
        let folder = TemporaryFolder()
        var other = Bookmark.sample("b2", note: "n", tags: ["文化"])
        other.issue = IssueReference(id: ContentID(""), title: nil, date: nil)
        other.article.byline = "记者 某某"
        other.position = TextPosition(passage: .headline)
        try folder.store().apply([.add(.sample()), .add(other), .remove(.sample())])
        #expect(try faults(folder.read()) == [])
        #expect(try faults(BookmarkExport.json([])) == [])
    }

    @Test func itSaysWhatIsWrong() throws {
        #expect(try faults("{}") == [".format: missing", ".version: missing", ".bookmarks: missing"])
        let text = #"{"format": "x", "version": 1, "bookmarks": [{"id": 7}], "removed": [{"id": "", "removed": "t"}]}"#
        let found = try faults(text)
        #expect(found.contains(".format: not the constant"))
        #expect(found.contains(".bookmarks[0].id: not of the type"))
        #expect(found.contains(".bookmarks[0].quote: missing"))
        #expect(found.contains(".removed[0].id: too short"))
    }
}
