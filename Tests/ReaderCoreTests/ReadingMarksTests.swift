import NewsModel
import ScreenModel
import Testing
import Wording

@testable import ReaderCore

@Suite struct ReadingMarksTests {
    /// Stories of one paragraph each, in two sections.
    private static let briefs = OpenIssue(
        issue: Issue(
            id: ContentID("briefs"), title: "简讯报", date: "2026-05-14", language: "zh",
            sections: [
                Section(
                    name: "本城",
                    articles: (1...3).map {
                        Fixture.article("甲\($0)", "本城简讯\($0)", names: [], ["本城第\($0)条消息,一段就说完了。"])
                    }),
                Section(
                    name: "四乡",
                    articles: (1...3).map {
                        Fixture.article("乙\($0)", "四乡简讯\($0)", names: [], ["四乡第\($0)条消息,也是一段就说完了。"])
                    }),
            ]),
        source: "/papers/briefs.txt", readings: [])

    private static func reader(rows: Int = 24) -> Reader { Fixture.list([briefs], columns: 60, rows: rows) }

    @Test func aStoryASectionAndAnIssueAreMarkedReadAndUnread() {
        var reader = Self.reader()
        let effects = reader.press("R")
        #expect(
            effects.contains(
                .library(
                    .saveReading(ReadingState(issue: ContentID("briefs"), article: ContentID("甲1"), isRead: true)))))
        #expect(reader.row(0).contains("1 read"))
        #expect(reader.press("A s").count == 2)
        #expect(reader.row(0).contains("3 read"))
        #expect(reader.lastRow == " The section is marked read: 3 stories.")
        reader.press("A i")
        #expect(reader.row(0).contains("6 read"))
        reader.press("A i")
        #expect(!reader.row(0).contains("read"))
        reader.press("A x")
        #expect(!reader.row(0).contains("read"))
    }

    @Test func theNextUnreadStoryIsOpenedFromAnywhere() {
        var reader = Self.reader()
        reader.press("R a")
        #expect(reader.article?.article.title == "本城简讯2")
        reader.press("q A i a")
        #expect(reader.screen == .contents)
        #expect(reader.lastRow == " All stories are read.")
    }

    @Test func whatIsReadCanBeLeftOut() {
        var reader = Self.reader()
        reader.press("R z")
        #expect(!reader.screenText.contains("本城简讯1"))
        #expect(reader.screenText.contains("本城简讯2"))
        reader.press("z")
        #expect(reader.screenText.contains("本城简讯1"))
    }

    @Test func briefsFollowOneAnotherOnTheScreenAndAreReadByOneKey() {
        var reader = Self.reader(rows: 50)
        reader.press("Enter")
        #expect(reader.screenText.contains("本城第1条消息"))
        #expect(reader.screenText.contains("四乡第3条消息"))
        reader.press("Space")
        #expect(reader.screen == .end)
        #expect(reader.screenText.contains("— End of the paper —"))
        #expect(reader.screenText.contains("Nothing was skipped."))
        #expect(reader.row(0).contains("all 6 read"))
        #expect(reader.press("Space") == [.library(.openNeighbour(of: ContentID("briefs"), isLater: true, ticket: 1))])
    }

    @Test func theLastPaperNamesNoNextOne() {
        let papers = ["一", "二"].map { day in
            let story = Fixture.article(day, "河水清了", names: [], ["河水清了，岸上的人都来看。"])
            return OpenIssue(
                issue: Issue(id: ContentID("paper\(day)"), title: "潮报", sections: [Section(articles: [story])]),
                source: "/s\(day)")
        }
        var reader = Fixture.reader(papers, rows: 20)
        #expect(reader.lastRow.contains("> next issue"))
        reader.press(">")
        #expect(!reader.lastRow.contains("next issue"))
        reader.press("Enter Space")
        #expect(reader.screenText.contains("— End of the paper —") && !reader.lastRow.contains("next issue"))
        #expect(reader.row(0).hasSuffix(" read") && !reader.row(0).contains("all 1"))
    }

    /// The front of a paper, its stories, its end, and the front of the next paper.
    @Test func spaceReadsSeveralIssuesOneAfterTheOther() {
        let papers = ["一", "二"].map { day in
            let stories = ["甲", "乙"].map { Fixture.article($0 + day, "河水清了" + $0 + day, names: [], ["岸上的人都来看。"]) }
            return OpenIssue(
                issue: Issue(id: ContentID("paper\(day)"), title: "潮报\(day)", sections: [Section(articles: stories)]),
                source: "/s\(day)")
        }
        var reader = Fixture.reader(papers, rows: 20)
        var screens: [Reader.ScreenKind?] = [reader.screen]
        for _ in 0..<5 {
            reader.press("Space")
            screens.append(reader.screen)
        }
        #expect(screens == [.contents, .article, .end, .contents, .article, .end])
        #expect(reader.screenText.contains("潮报二"))
    }

    @Test(arguments: 8...40)
    func aPhotoBelowTheEndIsInOneColumn(rows: Int) {
        let photo = Photo(caption: String(repeating: "孩子们第一次骑车过河，灯一直亮到河边。", count: 3))
        let paper = Fixture.article("一", "河水清了", names: [], ["河水清了。"])
        let issue = OpenIssue(
            issue: Issue(
                id: ContentID("photo"), title: "潮报",
                sections: [Section(articles: [paper, Article(id: ContentID("二"), photos: [photo])])]),
            source: "/s")
        var reader = Fixture.list([issue], columns: 120, rows: rows)
        reader.press("g Enter c c")
        func columns(of corner: Character) -> [Int] {
            reader.screenText.split(separator: "\n").compactMap { row in
                row.firstIndex(of: corner).map { row.distance(from: row.startIndex, to: $0) }
            }
        }
        #expect(columns(of: "└").isEmpty || columns(of: "└") == columns(of: "┌"))
    }

    /// Two stories of several screens, and a brief.
    private static let longReads = OpenIssue(
        issue: Issue(
            id: ContentID("reads"), title: "长读报", language: "zh",
            sections: [
                Section(
                    articles: ["甲", "乙"].map { name in
                        Fixture.article(
                            name, "长文\(name)", names: [], (1...40).map { "第\($0)段要读好一会儿，读完了才到下一段。" })
                    } + [Fixture.article("丙", "短讯", names: [], ["一句话。"])])
            ]),
        source: "/papers/reads.txt")

    @Test func theEndOfThePaperListsWhatWasSkipped() {
        var reader = Fixture.list([Self.longReads], columns: 60, rows: 12)
        reader.press("Enter J J Space")
        #expect(reader.screen == .end)
        #expect(reader.screenText.contains("2 stories were skipped:"))
        reader.press("j Enter")
        #expect(reader.article?.article.title == "长文乙")
        #expect(reader.screenKinds == [.contents, .article])
    }

    @Test func withoutANextIssueSpaceAtTheEndOpensWhatWasSkipped() {
        var reader = Fixture.list([Self.longReads], columns: 60, rows: 12)
        reader.press("Enter J J Space")
        #expect(reader.lastRow.hasPrefix(" Space what was skipped"))
        reader.press("Space")
        #expect(reader.article?.article.title == "长文甲")
        var newest = Self.longReads
        newest = newest.remembering([], isInLibrary: true, isNewest: false)
        reader = Fixture.list([newest], columns: 60, rows: 12)
        reader.press("Enter J J Space")
        #expect(reader.lastRow.hasPrefix(" Space next issue"))
    }

    @Test func spaceAloneReadsAllStoriesWhereverItBegins() {
        var reader = Self.reader(rows: 12)
        reader.press("j j j Enter")
        for _ in 0..<10 where reader.screen == .article { reader.press("Space") }
        #expect(reader.screen == .end && reader.screenText.contains("Nothing was skipped."))
        #expect((0..<6).allSatisfy { reader.context.progress(of: $0) == .read })
    }

    @Test func theFootOfTheLastStoryNamesWhatWasSkipped() {
        var reader = Self.reader(rows: 12)
        reader.press("G Enter")
        #expect(reader.screenText.contains("Space skipped: 本城简讯1"))
        reader.press("Space")
        #expect(reader.lastRow.hasPrefix(" Back to a story that was skipped."))
    }

    @Test func whatIsReadAgainIsReadInOrder() {
        var reader = Self.reader(rows: 12)
        reader.press("A i g Enter Space Space")
        #expect(reader.screen == .article && reader.article?.article.title != "本城简讯1")
    }

    @Test func aTimeSaysWhetherItIsOfAllOrOfTheRest() {
        var reader = Fixture.list([Self.longReads], columns: 60, rows: 12)
        #expect(reader.context.text(reader.context.weather(of: 0)) == "3 stories · 4 min")
        let row = reader.row(1)
        #expect(row.hasSuffix("2 min"))
        reader.press("Enter Space Space Space q")
        #expect(reader.context.text(reader.context.weather(of: 0)).hasSuffix(" min left"))
        #expect(reader.row(1).hasSuffix("2 min"))
        reader.press("Enter G q")
        #expect(reader.row(1).hasSuffix("2 min"))
        #expect(Phrase.minutes(99 * 60).description == "1 h 39 min")
    }

    @Test func lineDownAtTheEndOpensTheStoryBelow() {
        var reader = Self.reader(rows: 50)
        reader.press("Enter j")
        #expect(reader.article?.article.title == "本城简讯2")
        #expect(!reader.screenText.contains("本城第1条消息"))
    }
}
