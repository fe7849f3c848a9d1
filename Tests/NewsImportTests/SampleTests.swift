import Foundation
import NewsImport
import NewsModel
import Testing

/// The samples that come with the program, as a reader finds them.
@Suite struct SampleTests {
    private func issue(_ name: String) throws -> NewsModel.Issue {
        let seeds = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
        return try IssueImporter.importIssues(at: seeds.standardizedFileURL.path + "/" + name)[0].issue
    }

    @Test func theChinesePageHasItsStoriesWithTheirText() throws {
        let issue = try issue("weidu-2020-12-02.txt")
        #expect(issue.furniture.map(\.text) == ["同心同力向前行"])
        #expect(issue.sections.map(\.name) == ["本周快览", "党的十九届五中全会精神学习专栏"])
        #expect(
            issue.articles.compactMap(\.headline) == [
                "青年工作有了“联席会”", "基层妇联干部“充电”", "老街新戏唱不停", "专家“云”上开讲 干部掌上听课",
                "魏都区为社区“两委”换届开好头", "一块屏幕连起五张网", "好儿媳张改娜:六年如一日", "小事里也要有工匠心",
            ])
        #expect(issue.articles.allSatisfy { !$0.body.isEmpty })
        let stage = issue.articles[2]
        #expect(stage.kicker == "一个月,一百场,二十万人在家门口看演出")
        #expect(stage.bylines.map(\.name) == ["许廷合", "邢铭伟"])
        #expect(stage.photos.map(\.credit) == ["许廷合"])
        #expect(stage.photos.map(\.printedCredit) == ["许廷合 摄"])
        // The opening of this story stands at the end of the page, and breaks off.
        let daughterInLaw = issue.articles[6]
        #expect(daughterInLaw.body.prefix(3).map(\.sourceLines) == [[109], [111, 85], [87]])
    }

    @Test func theEnglishPageHasHeadlineDeckAndByline() throws {
        let issue = try issue("harbour-gazette.txt")
        #expect(issue.date == "2026-05-14")
        #expect(issue.sections.map(\.name) == [nil, "OPINION"])
        let ferry = issue.articles[0]
        #expect(ferry.headline == "Ferry Returns to the Inner Harbour After Eleven Years")
        #expect(ferry.deck == "A morning crossing, a brass band, and forty bicycles on the first boat")
        #expect(ferry.bylines.map(\.name) == ["Jane Doe", "Miguel Ortiz"])
        #expect(ferry.body.count == 3)
        #expect(ferry.body[1].text.contains("harbour master, Ines Falk"))
        #expect(ferry.photos.map(\.credit) == ["Tom Reyes"])
        #expect(ferry.photos.map(\.printedCredit) == ["Photo by Tom Reyes"])
    }

    @Test func theDayInMarkdownHasItsPages() throws {
        let issue = try issue("liuyin-2031-04-05.md")
        #expect(issue.publication == "柳荫早报")
        #expect(issue.date == "2031-04-05")
        #expect(issue.sections.map(\.name) == ["第01版：要闻", "第02版：副刊"])
        #expect(issue.articles.map(\.headline) == ["集市搬进新棚", "渡口加开夜班", "井边的槐树", "本周集市价目"])
        #expect(issue.articles[3].body.map(\.text) == ["货品\t每斤（元）", "豆腐\t3", "青菜\t2.5", "鲫鱼\t14"])
    }

    @Test func theTranscriptionIsOfThePrintedDay() throws {
        let issue = try issue("lamps-on-the-quay.md")
        #expect(issue.publication == "Harbour Gazette")
        #expect(issue.date == "1881-11-03")
        #expect(issue.articles.map(\.deck) == ["A first evening of electric light"])
        #expect(issue.articles[0].body.map(\.kind) == [.paragraph, .paragraph, .quotation, .paragraph])
    }

    @Test func theCrawledStoryHasItsHeadOnce() throws {
        let issue = try issue("shiqiao-1951-03-12-2.txt")
        #expect(issue.date == "1951-03-12")
        #expect(issue.articles.map(\.headline) == ["石桥村修通水渠"])
        #expect(issue.articles.map(\.deck) == ["两日完工"])
        #expect(issue.articles[0].body.count == 3)
    }

    @Test func theArticlesInJSONAreAnIssueOfTheirPaper() throws {
        let issue = try issue("harbour-articles.json")
        #expect([issue.publication, issue.date] == ["Harbour Gazette", "2026-05-15"])
        #expect(issue.sections.map(\.name) == ["Town", "Service"])
        #expect(issue.articles.map(\.headline) == ["Bench Comes Back to the Quay", "Choir Looks for a Bass"])
        #expect(issue.articles.map(\.source) == ["bench", "choir"].map { "https://gazette.example/2026/05/" + $0 })
        #expect(issue.articles.map(\.body.count) == [2, 2])
    }

    @Test func theTableOfArticlesHasItsPages() throws {
        let issue = try issue("liuyin-2031-04-06.csv")
        #expect([issue.publication, issue.date] == ["柳荫早报", "2031-04-06"])
        #expect(issue.sections.map(\.page) == [1, 2])
        #expect(issue.articles.map(\.headline) == ["茶棚今天开张", "早班车改走河堤", "“会唱歌的门”"])
        #expect(issue.articles.map(\.body.count) == [2, 1, 1])
        #expect(issue.articles.map(\.bylineText) == ["温良", "许小麦", "林远"])
    }

    @Test func theDocumentHasSectionsByItsStyles() throws {
        let issue = try issue("harbour-weekend.docx")
        #expect([issue.publication, issue.date] == ["Harbour Gazette", "2026-05-16"])
        #expect(issue.sections.map(\.name) == ["Town", "Sea"])
        #expect(
            issue.articles.map(\.headline) == [
                "Net Loft Becomes a Library", "Lamp on the Mole Is Dark for Repairs", "Tides of the Week",
            ])
        #expect(issue.articles[2].body.map(\.text) == ["Day\tHigh water", "Saturday\t5.31 a.m.", "Sunday\t6.12 a.m."])
    }
}
