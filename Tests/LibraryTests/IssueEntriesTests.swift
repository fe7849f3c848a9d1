import Library
import NewsModel
import Testing

/// Issues that are imported again with other stories, and issues with the text of another.
@Suite struct IssueEntriesTests {
    private let library: LibraryDatabase

    init() throws { library = try LibraryDatabase.inMemory() }

    /// A day of a feed: the id and the text of each entry.
    private func feed(_ entries: [(guid: String, text: String)]) -> NewsModel.Issue {
        let name = entries.map(\.guid)
        let articles = entries.enumerated().map { number, entry in
            Article(
                id: ContentID(hashing: name + [entry.guid]), headline: "题" + entry.guid, sourceLines: [2 * number + 1],
                guid: entry.guid, body: [Paragraph(entry.text, sourceLines: [2 * number + 2])])
        }
        return Issue(
            id: ContentID(hashing: name), publication: "河口快讯", date: "2024-01-05", language: "zh",
            sections: [Section(articles: articles)])
    }

    private var headlines: [[String?]] {
        get throws {
            try library.issues().map { shelved in
                try library.issue(shelved.reference.id)?.issue.articles.map(\.headline) ?? []
            }
        }
    }

    @Test func aFeedFetchedTwiceADayIsOneIssue() throws {
        let morning = feed([("b", "渡船停了。"), ("a", "灯亮了。")])
        let evening = feed([("c", "桥通车了。"), ("b", "渡船停了。")])
        #expect(try library.add(morning, source: "morning.xml") == .added)
        #expect(try library.add(evening, source: "evening.xml") == .updated)
        #expect(try headlines == [["题c", "题b", "题a"]])
        #expect(try library.issues().map(\.reference.id) == [morning.id], "what was read and marked stays with it")
        #expect(try library.headlines("桥通车") == ["题c"])
        for _ in 0..<2 { #expect(try library.add(evening, source: "evening.xml") == .unchanged) }
        #expect(try library.add(morning, source: "morning.xml") == .unchanged)
    }

    @Test func anEntryIsReplacedByItsOwnSourceAlone() throws {
        try library.add(feed([("a", "渡船停了。")]), source: "feed.xml")
        #expect(try library.add(feed([("b", "灯亮了。"), ("a", "渡船又开了。")]), source: "feed.xml") == .updated)
        #expect(try headlines == [["题b", "题a"]])
        #expect(try library.headlines("又开") == ["题a"])
        #expect(try library.add(feed([("c", "雨。"), ("a", "渡船没有停。")]), source: "forged.xml") == .added)
        #expect(try library.headlines("又开") == ["题a"])
    }

    @Test func entriesWithNothingInCommonAreTwoIssues() throws {
        try library.add(feed([("a", "渡船停了。")]), source: "letters")
        #expect(try library.add(feed([("b", "灯亮了。")]), source: "letters") == .added)
    }

    @Test func equalTextsOfTwoDaysOrPapersAreTwoIssues() throws {
        let days = ["2024-01-05", "2024-01-06", "2024-01-07"]
        for _ in 0..<2 {
            for day in days { try library.add(sampleIssue("x", date: day, ["今日休刊"]), source: "/papers/\(day).txt") }
        }
        #expect(try library.issues().map(\.reference.date).sorted { $0 ?? "" < $1 ?? "" } == days)
        let other = sampleIssue("x", date: days[0], paper: "柳荫早报", ["今日休刊"])
        #expect(try library.add(other, source: "/other.txt") == .added)
        #expect(try library.issues().count == 4)
    }
}
