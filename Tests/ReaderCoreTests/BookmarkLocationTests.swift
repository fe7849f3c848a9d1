import Anchoring
import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

@Suite struct BookmarkLocationTests {
    private let moment = Moment(time: "2026-05-14T08:00:00Z", id: "")

    /// A bookmark of the second sentence of the first story.
    private func bookmark() -> Bookmark {
        var reader = Fixture.reader()
        reader.press("Enter / \"第一个过桥\" Enter b")
        return reader.bookmarks[0]
    }

    private func altered(_ change: (String) -> String) -> OpenIssue {
        var issue = Fixture.town.issue
        issue.sections[0].articles[0].body[0].text = change(issue.sections[0].articles[0].body[0].text)
        return OpenIssue(issue: issue, source: Fixture.town.source)
    }

    /// A reader of `paper` that has loaded the bookmark and been told its location.
    private func reader(of paper: OpenIssue, _ bookmark: Bookmark) -> Reader {
        var reader = Fixture.reader([paper])
        let effects = reader.update(.bookmarks([bookmark], notice: nil), at: moment)
        for case .locateBookmarks(let bookmarks, let papers) in effects {
            var locator = BookmarkLocator(in: papers) { FoldedQuote($0) }
            _ = reader.update(.located(locator.locations(of: bookmarks)), at: moment)
        }
        return reader
    }

    @Test func whatABookmarkQuotesIsHighlighted() {
        var reader = reader(of: Fixture.town, bookmark())
        reader.press("Enter")
        #expect(reader.shown(as: .highlight) == ["第一个过桥的是卖豆腐的老陈， 他说这一天等", "了三年。"])
        reader.press("B")
        #expect(reader.row(1).hasSuffix("in place"))
    }

    @Test func aMovedTextIsFoundMarkedAndOpened() {
        var reader = reader(of: altered { "这一句是后来加的。" + $0 }, bookmark())
        reader.press("B")
        #expect(reader.row(1).hasSuffix(" moved"))
        #expect(reader.press("Enter").isEmpty)
        #expect(reader.shown(as: .highlight).joined() == "第一个过桥的是卖豆腐的老陈，他说这一天等了三年。")
    }

    @Test func aLostTextIsKeptAndTold() {
        var reader = reader(of: altered { _ in "这里什么都没有了。" }, bookmark())
        reader.press("B")
        #expect(reader.row(1).hasSuffix("lost, text kept"))
        #expect(reader.row(2).hasPrefix("    第一个过桥的是卖豆腐的老陈，他说这一天等了三年。"))
        reader.press("Enter")
        #expect(reader.message?.text == "Its text is not there any more; it was “第一个过桥的是卖豆腐的老陈,他说这一天等了三年。”")
        #expect(reader.screen == .article)
    }

    @Test func aPaperThatWasCopiedElsewhereStillHasItsBookmarks() {
        let copied = OpenIssue(issue: Fixture.town.issue, source: "/elsewhere/copy.txt")
        var reader = reader(of: copied, bookmark())
        reader.press("B")
        #expect(reader.row(1).hasSuffix("in place"))
    }

    @Test func aStoryThatIsPutTogetherAnewHasItsBookmarksLookedForAnew() {
        let kept = bookmark()
        var reader = reader(of: Fixture.town, kept)
        let rebuilt = altered { "前面多了一段。" + $0 }
        #expect(reader.update(.rebuilt(rebuilt), at: moment) == [.locateBookmarks([kept], in: [rebuilt])])
        var locator = BookmarkLocator(in: [rebuilt]) { FoldedQuote($0) }
        _ = reader.update(.located(locator.locations(of: [kept])), at: moment)
        reader.press("B")
        #expect(reader.row(1).hasSuffix(" moved"))
    }

    @Test func changesByOthersAreTold() {
        let kept = bookmark()
        var reader = reader(of: Fixture.town, kept)
        #expect(reader.lastRow.hasPrefix(" Enter open"))
        var other = kept
        other.id = "other"
        var changed = kept
        changed.note = "from elsewhere"
        _ = reader.update(.bookmarks([changed, other], notice: nil), at: moment)
        #expect(reader.lastRow.hasPrefix(" Bookmarks changed elsewhere: 1 added, 1 changed."))
        #expect(reader.bookmarks.count == 2)
    }

    @Test func whileChangesAreOnTheWayTheLastAnswerCounts() {
        var reader = Fixture.reader()
        _ = reader.update(.bookmarks([], notice: nil), at: moment)
        reader.press("b j b")
        let both = reader.bookmarks
        _ = reader.update(.bookmarksChanged([both[1]]), at: moment)
        #expect(reader.bookmarks == both)
        _ = reader.update(.bookmarksChanged(both), at: moment)
        #expect(reader.bookmarks == both)
        #expect(reader.lastRow.hasPrefix(" Kept: "))
    }
}
