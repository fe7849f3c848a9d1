import IssueDocument
import NewsModel
import Testing

@Suite struct IssueJSONTests {
    /// An issue with everything that an issue can have.
    private let issue = Issue(
        id: ContentID("i"), title: "第一期", publication: "河口晚报", edition: "A1", date: "2026-11-19", language: "zh",
        source: "https://example.org/", furniture: [Furniture(text: "报头", sourceLines: [1])],
        sections: [
            Section(name: nil, articles: []),
            Section(
                name: "要闻", page: 3, file: "3.txt", sourceLines: [2],
                articles: [
                    Article(
                        id: ContentID("a"), kicker: "引题", headline: "主\u{202E}题", deck: "副题", sourceLines: [3, 4],
                        bylines: [Byline(role: "记者", name: "李明"), Byline(name: "王芳")], bylineText: "记者 李明 王芳",
                        dateline: "本报讯",
                        body: [
                            Paragraph(
                                "一段 text", sourceLines: [9, 12],
                                joins: [Join(after: 9, character: 2, confidence: 0.975, doubtful: true)]),
                            Paragraph("小标题", kind: .crosshead), Paragraph("诗", kind: .verse),
                        ], photos: [Photo(caption: "图说", credit: "赵六", sourceLines: [7]), Photo(caption: "另一张")])
                ]),
        ])

    @Test func whatIsWrittenIsReadBack() throws {
        var other = issue
        other.sections[1].articles[0].source = "https://example.org/a"
        other.sections[1].articles[0].guid = "g"
        other.sections[1].articles[0].date = "2026-11-19T08:00:00Z"
        other.sections[1].articles[0].categories = ["城市"]
        other.sections[1].articles[0].photos[0].creditText = "赵六 摄"
        other.sections[1].articles[0].columns = 0..<12
        other.sections[1].articles[0].body[0].columns = 3..<40
        other.sections[1].articles[0].body[1].links = ["https://example.org/b", "http://example.org/c"]
        other.sections[1].articles[0].body[2].number = 4
        for issues in [[issue], [issue, other], []] {
            #expect(try IssueJSON.issues(in: Array(IssueJSON.text(of: issues).utf8)) == issues)
        }
    }

    @Test(arguments: ["", "{", "[1]", "{\"format\": \"broadsheet-bookmarks\", \"version\": 1}", "text"])
    func otherTextIsNotOurs(text: String) throws {
        #expect(try IssueJSON.issues(in: Array(text.utf8)) == nil)
    }

    @Test func aLaterFormIsSaidSo() {
        #expect(throws: IssueDocumentError.newer(version: 2)) {
            try IssueJSON.issues(in: Array(#"{"format": "broadsheet-issue", "version": 2, "issues": []}"#.utf8))
        }
    }

    @Test(arguments: [
        ("\"after\": 9", "\"after\": -9223372036854775808"), ("\"character\": 2", "\"character\": 99"),
        ("\"page\": 3", "\"page\": 99999999999"), ("\"sections\"", "\"sectoins\""),
    ])
    func aDocumentThatCannotBeIsDamaged(sound: String, broken: String) {
        let text = IssueJSON.text(of: [issue]).replacing(sound, with: broken)
        #expect(throws: IssueDocumentError.self) { try IssueJSON.issues(in: Array(text.utf8)) }
    }

    @Test func anUnknownKindKeepsItsText() throws {
        let text = IssueJSON.text(of: [issue]).replacing("\"verse\"", with: "\"chorus\"")
        let read = try #require(try IssueJSON.issues(in: Array(text.utf8)))
        #expect(read[0].articles[0].body.last == Paragraph("诗"))
    }
}
