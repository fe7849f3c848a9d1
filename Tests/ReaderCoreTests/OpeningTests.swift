import NewsModel
import ScreenModel
import Testing
import Wording

@testable import ReaderCore

/// Issues that come while the reader is already there.
@Suite struct OpeningTests {
    private func reader() -> Reader {
        Reader(size: ScreenSize(columns: 80, rows: 12), isOpening: true)
    }

    @Test func waitsInOneWordAndMayBeLeft() {
        var reader = reader()
        #expect(reader.isWaiting)
        #expect(reader.view().text.contains("Opening …"))
        #expect(reader.lastRow == " q quit")
        #expect(reader.press("j Enter").isEmpty)
        #expect(reader.press("q") == [.quit])
        #expect(reader.press("Esc") == [.quit])
    }

    @Test func obeysWhatWasTypedBeforeThereWasAPaper() {
        var reader = reader()
        reader.press("j Enter")
        #expect(reader.view().text.contains("Opening …"))
        reader.hear(.issues([Fixture.town], notices: []))
        #expect(reader.row(1).contains("渡船还要开到年底"))
    }

    @Test func showsWhatHasComeAndKeepsTheSelectedStory() {
        var reader = reader()
        reader.hear(.issues([Fixture.town], notices: []))
        #expect(!reader.isWaiting)
        reader.press("Tab")
        #expect(reader.view().text.contains("opening, 1 paper so far"))
        reader.press("j")
        reader.hear(.issues([Fixture.longStory(paragraphs: 2)], notices: []))
        #expect(reader.view().text.contains("opening, 2 papers so far"))
        reader.press("Enter")
        #expect(reader.view().text(ofRow: 1).contains("渡船还要开到年底"))
        reader.hear(.issuesEnded(notices: [], failure: nil))
        reader.press("q")
        #expect(!reader.view().text.contains("so far"))
        #expect(reader.view().text.contains("一篇很长的文章"))
    }

    @Test func theSearchCountsWhatComesWhileItIsTyped() {
        var reader = reader()
        reader.hear(.issues([Fixture.town], notices: []))
        reader.press("/ \"同一件事\"")
        #expect(reader.lastRow.contains("[issue 0]"))
        reader.hear(.issues([Fixture.longStory(paragraphs: 2)], notices: []))
        #expect(reader.lastRow.contains("[issue 1]"))
    }

    @Test func tellsTheFirstNoticeAndHowManyMoreThereAre() {
        var reader = reader()
        reader.hear(.issues([Fixture.town], notices: ["The town is not valid UTF-8."]))
        reader.hear(.issuesEnded(notices: ["One is empty."], failure: nil))
        #expect(reader.view().text.contains("The town is not valid UTF-8. (and 1 more notice)"))
    }

    @Test func aFailureEndsOnlyAReaderThatHasNothing() {
        var empty = reader()
        let failure: Phrase = "There is no such file."
        #expect(empty.hear(.issuesEnded(notices: [], failure: failure)) == [.giveUp(failure)])
        var other = reader()
        other.hear(.issues([Fixture.town], notices: []))
        #expect(other.hear(.issuesEnded(notices: [], failure: failure)).isEmpty)
        #expect(other.view().text.contains(failure.description))
    }

    @Test func looksForBookmarksWhenAllPapersAreThere() {
        var reader = reader()
        reader.hear(.issues([Fixture.town], notices: []))
        let added = reader.press("Enter b")
        #expect(added.count == 1)
        guard case .changeBookmarks(.add(let bookmark))? = added.first else { return }
        var later = self.reader()
        #expect(later.hear(.bookmarks([bookmark], notice: nil)).isEmpty)
        #expect(later.hear(.issues([Fixture.town], notices: [])).isEmpty)
        #expect(
            later.hear(.issuesEnded(notices: [], failure: nil)) == [.locateBookmarks([bookmark], in: [Fixture.town])])
    }
}

extension Reader {
    @discardableResult
    fileprivate mutating func hear(_ event: ReaderEvent) -> [Effect] {
        update(event, at: Moment(time: "2026-05-14T08:00:00Z", id: "ID"))
    }
}
