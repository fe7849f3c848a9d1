import NewsModel
import Testing

@testable import Library

@Suite struct NamingTests {
    private let issue = sampleIssue("a", paper: nil, ["头条\n文字"])

    @Test func anIssueIsOfThePaperAndTheDayThatItIsGiven() throws {
        let library = try LibraryDatabase.inMemory()
        try library.add(issue, source: "s")
        try library.remember(ReadingState(issue: issue.id, article: issue.articles[0].id, isRead: true))
        try library.name(issue.id, publication: "河口晚报", date: "2024-05-12")
        let summary = try #require(try library.issues(withLeads: true).first)
        #expect(summary.publication == "河口晚报")
        #expect(summary.reference.date == "2024-05-12")
        #expect(summary.storiesRead == 1)
        #expect(summary.lead == "头条")
        #expect(try library.headlines("文字 from:2024-05-12 to:2024-05-12") == ["头条"])
        #expect(try library.issue(issue.id)?.issue.publication == "河口晚报")
    }

    @Test func theNameHoldsWhenTheIssueIsImportedAgain() throws {
        let library = try LibraryDatabase.inMemory()
        try library.add(issue, source: "s")
        try library.name(issue.id, publication: "河口晚报", date: "2024-05-12")
        #expect(try library.add(issue, source: "s") == .unchanged)
        try library.remove(issue.id)
        #expect(try library.add(issue, source: "s") == .added)
        #expect(try library.publications().map(\.name) == ["河口晚报"])
    }

    @Test func letterCaseMakesNoOtherPaper() throws {
        let library = try LibraryDatabase.inMemory()
        let capitals = sampleIssue("a", date: "2024-05-12", paper: "THE QUAY POST", ["One\nText"])
        try library.add(capitals, source: "a")
        #expect(try library.publications().map(\.name) == ["THE QUAY POST"])
        try library.add(sampleIssue("b", date: "2024-05-13", paper: "The Quay Post", ["Two\nText"]), source: "b")
        try library.add(sampleIssue("c", date: "2024-05-14", paper: "the quay post", ["Three\nText"]), source: "c")
        #expect(try library.publications().map(\.name) == ["The Quay Post"])
        #expect(try library.add(capitals, source: "a") == .unchanged)
        try library.name(capitals.id, publication: "THE QUAY POST", date: "2024-05-12")
        #expect(try library.publications().map(\.name) == ["The Quay Post"])
    }

    @Test func aNameIsTakenAway() throws {
        let library = try LibraryDatabase.inMemory()
        let named = sampleIssue("b", date: "2024-05-12", ["头条\n文字"])
        try library.add(named, source: "s")
        try library.name(named.id, publication: nil, date: nil)
        #expect(try library.publications().map(\.name) == [nil])
        #expect(throws: LibraryError.noSuchIssue(id: "c")) {
            try library.name(ContentID("c"), publication: nil, date: nil)
        }
    }
}
