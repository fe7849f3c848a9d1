import Foundation
import NewsImport
import NewsModel
import Testing

/// The samples of feeds, pages, messages, items and scans that come with the program.
@Suite struct MarkupSampleTests {
    private func issues(_ name: String) throws -> [NewsModel.Issue] {
        let seeds = URL(filePath: #filePath).appending(path: "../../../../seeds").standardizedFileURL
        return try IssueImporter.importIssues(at: seeds.path + "/" + name).map(\.issue)
    }

    @Test func theFeedIsTwoDays() throws {
        let issues = try issues("harbour-feed.xml")
        #expect(issues.map(\.date) == ["2026-05-14", "2026-05-13"])
        #expect(issues[0].sections.map(\.name) == ["Town", "Service"])
        #expect(issues[0].articles[0].body.map(\.kind) == [.paragraph, .crosshead, .paragraph, .item, .item, .item])
        #expect(
            issues[0].articles[1].body.map(\.text) == ["Day\tHigh water", "Thursday\t4.12 a.m.", "Friday\t4.58 a.m."])
        #expect(issues[0].articles[0].source == "https://gazette.example/2026/05/lighthouse-log")
    }

    @Test func theSavedPageIsItsStory() throws {
        let story = try issues("tram-returns.html")[0].articles[0]
        #expect(story.headline == "Tram Returns to Quay Street")
        #expect(story.bylines.map(\.name) == ["Nora Winther"])
        #expect(story.body.map(\.kind) == [.paragraph, .paragraph, .crosshead, .paragraph, .quotation])
        #expect(story.photos.count == 1)
    }

    @Test func theDigitalNewspapersPageIsItsHeadlines() throws {
        let issue = try issues("wanchao-node_2.htm")[0]
        #expect(issue.publication == "晚潮报")
        #expect(issue.articles.map(\.headline) == ["渔港今晨恢复通航", "海堤步道加装夜灯", "图片新闻：归航"])
    }

    @Test func theAgencysItemAndTheLetterAreStories() throws {
        let item = try issues("harbour-item.xml")[0].articles[0]
        #expect(
            [item.headline, item.deck, item.bylineText] == [
                "Ferry carries its thousandth bicycle", "Owner was not on board", "By Ines Falk",
            ])
        let letter = try issues("letter.eml")[0].articles[0]
        #expect(letter.headline == "The Gazette's morning letter")
        #expect(letter.body.map(\.kind) == [.crosshead, .paragraph, .paragraph, .item, .item])
    }

    @Test func theScanIsAPage() throws {
        let issue = try issues("harbour-scan.xml")[0]
        #expect(issue.articles.flatMap(\.body).map(\.text).joined(separator: " ").contains("all hands were saved."))
    }

    @Test func theWeekAsAnEPUBHasItsSections() throws {
        let issue = try issues("harbour-week.epub")[0]
        #expect(issue.publication == "The Harbour Gazette")
        #expect(issue.sections.map(\.name) == ["Harbour", "Town"])
        #expect(issue.articles.map { $0.body.count } == [2, 2, 2, 2])
        #expect(issue.articles[0].source == "https://gazette.example/2026/05/00")
        #expect(issue.articles[0].date == "2026-05-13")
    }

    @Test func theLibrarysPackageHasItsArticles() throws {
        let issue = try issues("courier-1858.zip")[0]
        #expect(issue.publication == "The Northern Courier")
        #expect(issue.date == "1858-05-06")
        #expect(issue.articles.map(\.headline) == ["ARRIVAL OF THE MAIL.", "STORM SIGNALS.", nil])
        #expect(issue.articles[2].categories == ["Advertisement"])
    }
}
