import NewsModel
import ScreenModel
import Testing
import TextSearch

@testable import ReaderCore

/// `n` behind the last hit of what is open: it goes on in the library.
@Suite struct FartherHitTests {
    private static func hit(_ issue: String, _ story: String, day: String) -> SearchHit {
        SearchHit(
            article: ArticleReference(id: ContentID(story), headline: "老桥旧闻"),
            issue: IssueReference(id: ContentID(issue), title: nil, date: day), publication: "城关晚报", section: nil,
            position: TextPosition(passage: Passage(rawValue: 0), character: 2), before: "从前", match: "老桥", after: "",
            matchCount: 1)
    }

    private static let newer = hit("newer", "n", day: "2026-06-01")
    private static let here = hit("town", "桥上", day: "2026-05-14")
    private static let older = hit("older", "o", day: "2025-01-01")
    private static let oldest = hit("oldest", "p", day: "2024-01-01")

    private static func issue(of hit: SearchHit) -> OpenIssue {
        OpenIssue(
            issue: Issue(
                id: hit.issue.id, date: hit.issue.date,
                sections: [
                    Section(articles: [
                        Article(id: hit.article.id, headline: "老桥旧闻", body: [Paragraph("从前老桥上人来人往。")])
                    ])
                ]), source: "/papers/old.txt", readings: [])
    }

    /// A reader at the last hit of an issue that was opened as a file.
    private func atTheLastHit() -> Reader {
        var reader = Fixture.list()
        reader.press("j Enter / \"老桥\" Enter")
        #expect(reader.article?.article.headline == "渡船还要开到年底")
        return reader
    }

    private func ticketAsked(by effects: [Effect]) -> Int? {
        for case .library(.search(_, _, let ticket)) in effects { return ticket }
        return nil
    }

    @Test func aKeyBeforeTheAnswerStaysInTheStory() throws {
        var reader = atTheLastHit()
        let ticket = try #require(ticketAsked(by: reader.press("n")))
        reader.press("b")
        let asked = reader.answer(.found([Self.older], hasMore: false, isFirst: true, ticket: ticket))
        #expect(asked.isEmpty)
        #expect(reader.said.hasPrefix("Kept:"))
        #expect(reader.article?.article.headline == "渡船还要开到年底")
    }

    @Test func itOpensTheNextOlderIssueAndEscapeLeadsBackByTheList() throws {
        var reader = atTheLastHit()
        let ticket = try #require(ticketAsked(by: reader.press("n")))
        #expect(reader.lastRow.hasPrefix(" Looking in the library…"))
        let asked = reader.answer(
            .found([Self.newer, Self.older, Self.oldest], hasMore: false, isFirst: true, ticket: ticket))
        #expect(asked == [.library(.open(ContentID("older"), ticket: ticket + 1))])
        reader.answer(.opened(Self.issue(of: Self.older), ticket: ticket + 1))
        #expect(reader.shown(as: .currentMatch) == ["老桥"])
        #expect(reader.press("n").contains(.library(.open(ContentID("oldest"), ticket: ticket + 2))))
        reader.answer(.opened(Self.issue(of: Self.oldest), ticket: ticket + 2))
        reader.press("n")
        #expect(reader.lastRow.hasPrefix(" This was the last hit."))
        reader.press("Esc")
        #expect(reader.screen == .results)
        reader.press("Esc")
        #expect(reader.screen == .contents)
        #expect(reader.screenText.contains("茶馆里的下午"))
    }

    @Test func itGoesOnFromWhereTheIssueStandsInTheList() throws {
        var reader = atTheLastHit()
        let ticket = try #require(ticketAsked(by: reader.press("n")))
        let more = reader.answer(.found([Self.newer], hasMore: true, isFirst: true, ticket: ticket))
        #expect(more == [.library(.moreFound(ticket: ticket))])
        let asked = reader.answer(
            .found([Self.here, Self.oldest], hasMore: true, isFirst: false, ticket: ticket))
        #expect(asked == [.library(.open(ContentID("oldest"), ticket: ticket + 1))])
    }

    @Test func backwardsItGoesToTheNextNewerIssue() throws {
        var reader = Fixture.list()
        reader.press("Enter / \"老桥\" Enter")
        let ticket = try #require(ticketAsked(by: reader.press("N")))
        let asked = reader.answer(
            .found([Self.newer, Self.here, Self.older], hasMore: false, isFirst: true, ticket: ticket))
        #expect(asked == [.library(.open(ContentID("newer"), ticket: ticket + 1))])
    }

    @Test func whoHasGoneElsewhereMeanwhileStaysThere() throws {
        var reader = atTheLastHit()
        let ticket = try #require(ticketAsked(by: reader.press("n")))
        reader.press("K")
        #expect(reader.answer(.found([Self.older], hasMore: false, isFirst: true, ticket: ticket)) == [])
        #expect(reader.article?.article.headline == "老桥今天通车了")
    }

    @Test func wholeReadingsOfPinyinStandBeforeThoseThatOnlyBeginSo() {
        let story = Fixture.article("一", "为对岸修路", names: [], ["大家为对岸修路。"])
        let other = Fixture.article("二", "魏都的早晨", names: [], ["魏都区的早晨。"])
        let issue = OpenIssue(
            issue: Issue(id: ContentID("w"), sections: [Section(articles: [story, other])]), source: "/w.txt")
        var reader = Fixture.list([issue])
        reader.press("/ \"weidu\" Tab S-Tab")
        reader.press("Esc Enter / \"weidu\" Tab")
        #expect(reader.row(1).hasPrefix("  魏都的早晨"))
        #expect(reader.row(3).hasPrefix("  为对岸修路"))
        #expect(!reader.row(2).contains("拼…") && reader.row(4).hasSuffix("拼…"))
    }

    @Test func theFieldOfAnOfficeIsAWord() {
        let story = Fixture.article("一", "课外交流", names: [], ["这家人的课外交流。"])
        let other = Fixture.article("二", "来客", names: [], ["外交部的来客。"])
        let issue = OpenIssue(
            issue: Issue(id: ContentID("w"), sections: [Section(articles: [story, other])]), source: "/w.txt")
        var reader = Fixture.list([issue])
        reader.press("Enter / \"waijiao\" Tab")
        #expect(reader.row(1).hasPrefix("  来客"))
        #expect(reader.row(3).hasPrefix("  课外交流"))
    }
}
