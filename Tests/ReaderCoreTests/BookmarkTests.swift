import NewsModel
import ScreenModel
import Testing
import Wording

@testable import ReaderCore

@Suite struct BookmarkTests {
    @Test func keepsThePlaceYouAreAt() {
        var reader = Fixture.reader()
        reader.press("Enter")
        let effects = reader.press("b")
        let expected = Bookmark(
            id: "ID-0",
            article: ArticleReference(id: ContentID("桥上"), headline: "老桥今天通车了", byline: "本报记者 林小满"),
            issue: IssueReference(id: ContentID("town"), title: "城关晚报", date: "2026-05-14"),
            source: "/papers/town.txt",
            position: TextPosition(passage: Passage(rawValue: 0)),
            quote: Quote(
                prefix: "等了三年\n老桥今天通车了\n本报记者 林小满\n", exact: "今天上午八点,老桥通车了。",
                suffix: "第一个过桥的是卖豆腐的老陈,他说这一天等了三年。\n老桥修了三年,"),
            created: "2026-05-14T08:00:00Z", modified: "2026-05-14T08:00:00Z")
        #expect(effects == [.changeBookmarks(.add(expected))])
        #expect(reader.screenText.contains("★"))
        #expect(reader.lastRow.hasPrefix(" Kept: “今天上午八点，老桥通车了。”"))
    }

    @Test func dropsWhatWasKeptAndTakesThatBack() {
        var reader = Fixture.reader()
        reader.press("Enter b")
        let kept = reader.bookmarks[0]
        #expect(reader.press("b") == [.changeBookmarks(.remove(kept))])
        #expect(reader.bookmarks.isEmpty)
        #expect(reader.press("u") == [.changeBookmarks(.add(kept))])
        #expect(reader.bookmarks == [kept])
    }

    @Test func keepsTheSentenceOfTheHitYouStandAt() {
        var reader = Fixture.reader()
        reader.press("Enter / \"两百万\" Enter b")
        #expect(reader.bookmarks[0].position == TextPosition(passage: Passage(rawValue: 1)))
        #expect(reader.bookmarks[0].quote.exact == "老桥修了三年,花了两百万元。")
    }

    @Test func aVeryLongSentenceIsKeptToTheEndOfAWord() {
        let text = (0..<200).map { "word\($0)" }.joined(separator: " ")
        let story = Fixture.article("e", "E", names: [], [text])
        let issue = Issue(id: ContentID("e"), language: "en", sections: [Section(articles: [story])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/p/e.txt")])
        reader.press("Enter b")
        let kept = reader.bookmarks[0].quote.exact
        #expect(kept.count > 300 && text.hasPrefix(kept + " "))
    }

    @Test func listsOpensDeletesAndTakesBack() {
        var reader = Fixture.reader([Fixture.town, Fixture.longStory()], columns: 60, rows: 20)
        reader.press("] ] Enter Space Space b q B")
        #expect(reader.row(0).hasSuffix("1 bookmark"))
        #expect(reader.row(1) == " ★  一篇很长的文章  long.txt                       in place")
        #expect(reader.row(2).hasPrefix("    第"))
        let kept = reader.bookmarks[0]

        reader.press("Enter")
        #expect(reader.screen == .article)
        #expect(reader.row(1).contains("★"))
        reader.press("B")
        #expect(reader.press("d") == [.changeBookmarks(.remove(kept))])
        #expect(reader.row(2) + reader.row(3) == "  No bookmarks yet: b in a story keeps the place you are  at.")
        #expect(reader.press("u") == [.changeBookmarks(.add(kept))])
        #expect(reader.row(1) == " ★  一篇很长的文章  long.txt                       in place")
    }

    @Test func opensAPaperThatIsNotOpenYet() {
        var other = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        other.press("Enter Space b")
        let bookmark = other.bookmarks[0]

        var reader = Fixture.reader()
        let effects = reader.update(.bookmarks([bookmark], notice: nil), at: Moment(time: "", id: ""))
        #expect(effects == [.locateBookmarks([bookmark], in: [Fixture.town])])
        #expect(reader.press("B Enter") == [.openIssue(for: bookmark)])
        _ = reader.update(.opened([Fixture.longStory()], at: bookmark), at: Moment(time: "", id: ""))
        #expect(reader.article?.anchor == bookmark.position)
    }

    @Test func aFailureIsSaidAndTheListIsWhatIsKept() {
        var reader = Fixture.reader()
        reader.press("Enter b")
        _ = reader.update(.bookmarksFailed("The disk is full.", kept: []), at: Moment(time: "", id: ""))
        #expect(reader.lastRow.hasPrefix(" The disk is full."))
        #expect(reader.bookmarks.isEmpty)
    }

    @Test func aLongSentenceIsSaidWhole() {
        var reader = Fixture.reader(columns: 40, rows: 10)
        let sentence =
            "The bookmarks cannot be written to /home/somebody/.local/share/broadsheet/bookmarks.json: read only."
        _ = reader.update(.failure(Phrase(text: sentence)), at: Moment(time: "", id: ""))
        let shown = (7..<10).map { reader.row($0).trimmingPrefix(" ") }
        #expect(shown.joined(separator: " ").filter { $0 != " " } == sentence.filter { $0 != " " })
    }
}
