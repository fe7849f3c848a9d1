import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// The words for where a search looked, and for where its hits stand.
@Suite struct SearchReachTests {
    private static func hit(_ publication: String?, title: String? = "0514号") -> SearchHit {
        SearchHit(
            article: ArticleReference(id: ContentID("桥上"), headline: "老桥今天通车了"),
            issue: IssueReference(id: ContentID("town"), title: title, date: "2026-05-14"), publication: publication,
            section: "要闻", position: TextPosition(passage: Passage(rawValue: 0)), before: "第一个过桥的是", match: "豆腐",
            after: "老陈", matchCount: 1)
    }

    private func found(_ hit: SearchHit, columns: Int) -> Reader {
        var reader = ShelfFixture.reader(columns: columns)
        reader.press("/ \"豆腐\"")
        reader.answer(.found([hit], hasMore: false, isFirst: true, ticket: 1))
        return reader
    }

    @Test(arguments: [40, 60, 80, 120])
    func hitsNamePaperAndDayAtEveryWidth(columns: Int) {
        #expect(found(Self.hit("城关晚报"), columns: columns).row(1).hasSuffix("城关晚报 · 2026-05-14"))
        #expect(found(Self.hit(nil), columns: columns).row(1).hasSuffix("0514号 · 2026-05-14"))
        let long = found(Self.hit("城关区和老桥镇和渡口村及两岸各处联合晚报周末增刊"), columns: columns).row(1)
        #expect(long.hasSuffix(" · 2026-05-14") && long.contains("城关"))
    }

    @Test func nothingFoundSaysHowMuchWasLookedThrough() {
        var reader = ShelfFixture.reader()
        reader.press("/ \"火星\"")
        reader.answer(.found([], hasMore: false, isFirst: true, ticket: 1))
        reader.answer(.counted(0, ticket: 1))
        #expect(reader.row(2) == "  “火星” is in no story of the library; looked in 3 issues.")
        var list = Fixture.list(columns: 100)
        list.press("/ \"火星\"")
        let sentence = "“火星” is in none of the issue's 3 stories; / and then Tab search the library."
        #expect(list.screenText.contains(sentence))
    }

    @Test func aStoryWithoutAHitTellsOfThoseElsewhere() {
        var reader = Fixture.list()
        reader.press("j Enter / \"豆腐\" Enter")
        #expect(reader.said == "“豆腐” is not in this story: in this issue 1; n and N go there.")
        reader.press("N")
        #expect(reader.article?.article.headline == "老桥今天通车了")
    }

    @Test func aKeptSearchGoesOnToTheNextStoryAndStaysWithIt() {
        var reader = Fixture.list([Fixture.town, Fixture.longStory(paragraphs: 2)])
        reader.press("Enter / \"桥\" Enter")
        for _ in 0..<8 where reader.article?.article.headline == "老桥今天通车了" { reader.press("n") }
        #expect(reader.article?.article.headline == "渡船还要开到年底")
        reader.press("J")
        #expect(reader.article?.article.headline == "茶馆里的下午")
        #expect(reader.article?.search?.query.typed == "桥")
    }

    @Test func theTimeLeftIsToldForTheStoryAndTheIssue() {
        var reader = Fixture.list([Fixture.longStory()], columns: 100, rows: 12)
        reader.press("Enter")
        // The only story is the issue: its time is told once.
        #expect(reader.row(0).contains("1 of 1 · ") && reader.row(0).hasSuffix(" min left"))
        #expect(!reader.row(0).contains("issue"))
        reader.press("G")
        #expect(reader.row(0).hasSuffix("1 of 1"))
        let stories = Fixture.longStory().issue.articles + Fixture.town.issue.articles
        let issue = Issue(id: ContentID("several"), title: "潮报", language: "zh", sections: [Section(articles: stories)])
        var several = Fixture.list([OpenIssue(issue: issue, source: "/s")], columns: 100, rows: 12)
        several.press("Enter")
        #expect(several.row(0).contains("1 of 4 · ") && several.row(0).contains(" min left · "))
    }

    @Test func whatIsFoundIsMarkedInTheHeadlineTooAndALongOneBeginsBeforeIt() {
        var reader = ShelfFixture.reader(columns: 60)
        reader.press("/ \"老桥\"")
        let long = String(repeating: "镇上的人都来了", count: 5) + "老桥通车"
        let hits = ["渡船开到年底", "老桥今天通车了", long].enumerated().map { number, headline in
            SearchHit(
                article: ArticleReference(id: ContentID("\(number)"), headline: headline),
                issue: IssueReference(id: ContentID("i"), title: "试刊", date: "2026-05-14"), section: nil,
                position: TextPosition(passage: Passage(rawValue: 0)), before: "今天上午", match: "老桥", after: "通车了",
                matchCount: 1)
        }
        reader.answer(.found(hits, hasMore: false, isFirst: true, ticket: 1))
        #expect(reader.row(3).hasPrefix("  老桥今天通车了"))
        #expect(reader.row(5).hasPrefix("  …"))
        #expect(reader.row(5).contains("老桥通车"))
        #expect(reader.shown(as: .match).count == 5)
    }

    /// A story is read by being opened, but stays one of those that the search was for.
    @Test func whatIsUnreadIsStillMarkedWhenItIsOpened() {
        var reader = Fixture.list()
        reader.press("/")
        reader.receive(.text("老桥 is:unread"))
        reader.press("Enter Enter")
        #expect(reader.screen == .article && reader.context.progress(of: 0) == .read)
        #expect(!reader.shown(as: .match).isEmpty || !reader.shown(as: .currentMatch).isEmpty)
        #expect(!reader.lastRow.contains("0/0"))
    }
}
