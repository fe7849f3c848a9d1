import Library
import NewsModel
import Testing

/// Issues of which one page after the other is imported.
@Suite struct IssuePartsTests {
    private let library: LibraryDatabase

    init() throws { library = try LibraryDatabase.inMemory() }

    /// An issue of one day's pages: number, file and text of each.
    private func issue(_ name: String, _ pages: [(page: Int, file: String, text: String)]) -> NewsModel.Issue {
        let sections = pages.map { page in
            Section(
                name: "第\(page.page)版", page: page.page, file: page.file,
                articles: [
                    Article(
                        id: ContentID(hashing: [page.text]), headline: "题\(page.page)", sourceLines: [1],
                        body: [Paragraph(page.text, sourceLines: [2])])
                ])
        }
        return Issue(
            id: ContentID(hashing: [name]), publication: "河口晚报", date: "2024-01-05", language: "zh", sections: sections)
    }

    private var pages: [[String]] {
        get throws {
            try library.issues().map { shelved in
                try library.issue(shelved.reference.id)?.issue.sections.map { "\($0.page ?? 0) \($0.file ?? "")" } ?? []
            }
        }
    }

    @Test func laterPagesGoToTheirPlaces() throws {
        let first = issue("a", [(2, "A02.txt", "渡船停了。"), (4, "A04.txt", "灯亮了。")])
        #expect(try library.add(first, source: "/papers/05") == .added)
        #expect(try library.add(issue("b", [(3, "A03.txt", "桥通车了。")]), source: "/papers/05") == .updated)
        #expect(try pages == [["2 A02.txt", "3 A03.txt", "4 A04.txt"]])
        #expect(try library.issues().map(\.reference.id) == [first.id], "what was read and marked stays with it")
        #expect(try library.headlines("桥") == ["题3"])
        #expect(try library.add(issue("b", [(3, "A03.txt", "桥通车了。")]), source: "/papers/05") == .unchanged)
    }

    @Test func theFirstPagesReadAgainTakeNothingAway() throws {
        let first = issue("a", [(2, "A02.txt", "渡船停了。")])
        try library.add(first, source: "/papers/05")
        try library.add(issue("b", [(3, "A03.txt", "桥通车了。")]), source: "/papers/05")
        #expect(try library.add(first, source: "/papers/05") == .unchanged)
        #expect(try pages == [["2 A02.txt", "3 A03.txt"]])
    }

    @Test func aFileReadAgainTakesItsOwnPlace() throws {
        try library.add(issue("a", [(2, "A02.txt", "渡船停了。"), (3, "A03.txt", "桥通车了。")]), source: "/papers/05")
        try library.add(issue("c", [(2, "A02.txt", "渡船又开了。")]), source: "/papers/05")
        #expect(try pages == [["2 A02.txt", "3 A03.txt"]])
        #expect(try library.headlines("又开") == ["题2"])
        #expect(try library.headlines("停了").isEmpty)
    }

    @Test func aForeignPageReplacesNothing() throws {
        let real = issue("a", [(2, "A02.txt", "渡船停了。"), (3, "A03.txt", "桥通车了。")])
        try library.add(real, source: "/papers/05")
        let forged = issue("f", [(2, "A02.txt", "渡船没有停。")])
        #expect(try library.add(forged, source: "/downloads") == .added)
        #expect(try library.issue(real.id)?.issue == real)
        #expect(try library.issues().count == 2)
        // With the real issue's own id as well.
        let same = NewsModel.Issue(
            id: real.id, publication: "河口晚报", date: "2024-01-05", language: "zh",
            sections: issue("x", [(3, "A03.txt", "桥没有通车。")]).sections)
        try library.add(same, source: "/elsewhere")
        #expect(try library.headlines("桥通车了") == ["题3"])
    }

    @Test func pagesFromElsewhereAreAddedWithTheirPaths() throws {
        try library.add(issue("a", [(2, "A02.txt", "渡船停了。")]), source: "/papers/05")
        try library.add(issue("b", [(2, "2.txt", "渡船停了。"), (3, "3.txt", "桥通车了。")]), source: "/more")
        #expect(try pages == [["2 A02.txt", "3 /more/3.txt"]])
    }

    @Test func storiesOfOnePageMayBeFilesOfTheirOwn() throws {
        try library.add(issue("a", [(3, "3-2.md", "渡船停了。")]), source: "/papers/05")
        try library.add(issue("b", [(3, "3-10.md", "桥通车了。")]), source: "/papers/05")
        #expect(try pages == [["3 3-2.md", "3 3-10.md"]])
    }

    @Test func aWholeIssueIsNotPutTogetherWithPages() throws {
        let whole = sampleIssue("w", date: "2024-01-05", ["题\n文字"])
        try library.add(whole, source: "/papers/whole.txt")
        #expect(try library.add(issue("a", [(2, "A02.txt", "渡船停了。")]), source: "/papers/05") == .added)
        #expect(try library.issues().count == 2)
    }
}
