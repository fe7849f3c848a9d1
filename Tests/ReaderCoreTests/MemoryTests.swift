import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// The memory between two sittings: what is kept, and how it is taken up again.
@Suite struct MemoryTests {
    private func reading(_ story: String, isRead: Bool = false, passage: Int = 0) -> ReadingState {
        ReadingState(
            issue: Fixture.town.issue.id, article: ContentID(story), isRead: isRead,
            position: TextPosition(passage: Passage(rawValue: passage)))
    }

    private func reopened(_ remembered: [ReadingState]) -> Reader {
        var reader = Reader(size: ScreenSize(columns: 80, rows: 16), isOpening: true)
        _ = reader.update(
            .issues([Fixture.town.remembering(remembered, isInLibrary: false, isNewest: false)], notices: []),
            at: Moment(time: "", id: ""))
        return reader
    }

    @Test func aStoryThatIsLeftIsRemembered() {
        var reader = Fixture.reader()
        reader.press("Enter")
        let story = reader.article?.article.id
        let effects = reader.press("q")
        guard case .library(.saveReading(let kept))? = effects.first else {
            return #expect(Bool(false), "nothing is remembered")
        }
        #expect(kept.article == story)
    }

    @Test func aPageComesBackAtTheStoryThatWasLeft() {
        let reader = reopened([reading("桥上", isRead: true), reading("渡船")])
        #expect(reader.contents.selection == 1)
        #expect(reader.context.progress(of: 0) == .read)
        #expect(reader.context.progress(of: 1) == .begun)
    }

    /// What was read of a story in an earlier sitting is not counted as time again.
    @Test func theRestOfABegunStoryIsCountedFromItsPlace() {
        let context = reopened([reading("桥上", passage: 1)]).context
        #expect(context.secondsLeft(of: 0) < context.seconds(of: 0))
        #expect(reopened([reading("桥上")]).context.secondsLeft(of: 1) == context.seconds(of: 1))
    }

    @Test func behindAStoryThatWasReadComesTheNextUnread() {
        #expect(reopened([reading("渡船", isRead: true), reading("桥上", isRead: true)]).contents.selection == 2)
        #expect(reopened([reading("茶馆", isRead: true)]).contents.selection == 2)
    }

    @Test func marksOfAStoryThatIsGoneDoNothing() {
        #expect(reopened([reading("没有了")]).contents.selection == 0)
    }

    @Test func choicesAreRememberedWithTheSettingThatTheyAreInsteadOf() {
        var reader = Fixture.reader()
        reader.adopt(Configuration(preferences: ["edges": "all"]), Memory())
        reader.press("Enter")
        #expect(reader.press("c") == [.remember(.choice("columns", .init("1", instead: "auto")))])
        #expect(reader.press("r") == [.remember(.choice("edges", .init("none", instead: "all")))])
        #expect(reader.press("r r").last == .remember(.choice("edges", nil)))
    }

    @Test func aChoiceHoldsUntilItsSettingIsChanged() {
        var memory = Memory()
        memory.choices = ["columns": .init("2", instead: "auto"), "theme": .init("mono", instead: "auto")]
        var reader = Fixture.reader()
        reader.adopt(Configuration(preferences: ["theme": "dark"]), memory)
        #expect(reader.context.setup.columns == 2)
        #expect(reader.context.preferences.theme == "dark")
    }

    @Test func aChoiceThatNoPreferenceHasDoesNothing() {
        var memory = Memory()
        memory.choices = ["columns": .init("99", instead: "auto"), "colour": .init("red", instead: "auto")]
        var reader = Fixture.reader()
        reader.adopt(Configuration(), memory)
        #expect(reader.context.setup.columns == nil)
    }

    @Test func theOrderOfBookmarksIsKept() {
        var reader = Fixture.reader()
        reader.press("B")
        #expect(
            reader.press("o") == [.remember(.choice("bookmark-order", .init("modified", instead: "created")))])
        #expect(reader.context.bookmarks.list.order == .modified)
    }

    @Test func theShelfComesBackAtItsIssue() {
        var memory = Memory()
        var reader = ShelfFixture.reader()
        reader.press("j")
        guard let place = reader.press("Q").compactMap(\.shelfPlace).first else {
            return #expect(Bool(false), "the shelf's place is not remembered")
        }
        memory.shelf = place
        var later = Reader(shelfOfSize: ScreenSize(columns: 80, rows: 16))
        later.adopt(Configuration(), memory)
        #expect(later.context.library.shelf?.place == place)
    }
}

extension Effect {
    fileprivate var shelfPlace: Memory.ShelfSelection? {
        if case .remember(.shelf(let place)) = self { place } else { nil }
    }
}
