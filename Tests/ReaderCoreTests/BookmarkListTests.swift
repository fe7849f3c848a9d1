import NewsModel
import ScreenModel
import Testing
import UnicodeText

@testable import ReaderCore

@Suite struct BookmarkListTests {
    /// A reader with a bookmark of each of the first two stories, and the list open.
    private var reader: Reader {
        var reader = Fixture.reader()
        reader.press("b j b B")
        return reader
    }

    private func tags(_ reader: Reader) -> [String: [String]] {
        Dictionary(reader.bookmarks.map { ($0.article.headline, $0.tags) }) { first, _ in first }
    }

    @Test(arguments: [40, 60, 80, 200])
    func theDayIsShownAtEveryWidth(columns: Int) {
        let story = Fixture.article(
            "长", String(repeating: "很长的标题", count: 12), names: [], ["今天上午八点，老桥通车了。"])
        let issue = OpenIssue(
            issue: Issue(
                id: ContentID("l"), title: "城关区和老桥镇联合晚报", date: "2026-05-14", sections: [Section(articles: [story])]),
            source: "/l.txt")
        var reader = Fixture.reader([issue], columns: columns)
        reader.press("b B")
        #expect(reader.row(1).contains(" · 2026-05-14"))
        #expect(reader.row(1).contains("很长的"))
    }

    @Test func aDayThatTheTitleNamesIsNotSaidTwice() {
        let story = Fixture.article("夜", "夜里下了雨", names: [], ["今天上午八点,老桥通车了。"])
        for (title, shown) in [
            ("《夜航晚报》 (20260514)", "夜里下了雨  《夜航晚报》 · 2026-05-14"), ("夜航晚报 2026年5月14日", "夜里下了雨  夜航晚报 2026年5月14日"),
            ("Gazette [Thu, 14 May 2026]", "夜里下了雨  Gazette [Thu, 14 May 2026]"),
            ("Gazette, May 14, 2026", "夜里下了雨  Gazette, May 14, 2026"),
            ("Gazette 14, June 2026", "夜里下了雨  Gazette 14, June 2026 · 2026-05-14"),
            ("夜航晚报 第514期", "夜里下了雨  夜航晚报 第514期 · 2026-05-14"),
        ] {
            let issue = Issue(
                id: ContentID("n"), title: title, date: "2026-05-14", sections: [Section(articles: [story])])
            var reader = Fixture.reader([OpenIssue(issue: issue, source: "/n.txt")])
            reader.press("b B")
            #expect(reader.row(1).contains(shown))
            #expect(reader.row(1).ranges(of: "2026-05-14").count == (shown.hasSuffix("05-14") ? 1 : 0))
        }
    }

    @Test func aFileThatIsNamedByItsDayDoesNotSayItTwice() {
        let story = Fixture.article("夜", "夜里下了雨", names: [], ["今天上午八点,老桥通车了。"])
        let issue = Issue(id: ContentID("n"), date: "2026-05-14", sections: [Section(articles: [story])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/papers/yehang-2026-05-14.txt")])
        reader.press("b B")
        #expect(reader.row(1).ranges(of: "2026-05-14").count == 1)
        #expect(!reader.row(1).contains("·"))
    }

    @Test func aPreviewFillsItsRowWhileTheStoryIsOpen() {
        let text = "今天上午八点，老桥通车了。" + String(repeating: "雨下了一夜，", count: 20)
        let story = Fixture.article("夜", "夜里下了雨", names: [], [text])
        let issue = Issue(id: ContentID("n"), publication: "夜航晚报", sections: [Section(articles: [story])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/n.txt")], columns: 160)
        reader.press("b B")
        #expect(reader.row(2).hasPrefix("    今天上午八点，老桥通车了。雨下了一夜，"))
        #expect((157...159).contains(DisplayWidth.cells(of: reader.row(2))) && reader.row(2).hasSuffix("…"))
    }

    @Test func aPaperWithoutATitleHasItsOwnName() {
        let story = Fixture.article("夜", "夜里下了雨", names: [], ["今天上午八点,老桥通车了。" + String(repeating: "雨下了一夜。", count: 9)])
        let issue = Issue(id: ContentID("n"), publication: "夜航晚报", sections: [Section(articles: [story])])
        var reader = Fixture.reader([OpenIssue(issue: issue, source: "/n.txt")])
        reader.press("b B")
        #expect(reader.row(1).contains("夜里下了雨  夜航晚报"))
        #expect(reader.row(2).hasSuffix("…"))
    }

    @Test func twoBookmarksAtOneLineHaveASignOfTheirOwn() {
        var reader = Fixture.reader()
        reader.press("Enter b")
        #expect(reader.screenText.contains("★") && !reader.screenText.contains("★²"))
        reader.press("v l l l l b")
        #expect(reader.screenText.contains("★²"))
    }

    @Test func tagsGoToTheBookmarkAndNotToAMarkAtTheSamePlace() {
        var reader = Fixture.reader()
        reader.press("Enter m a b t")
        reader.receive(.text("econ"))
        reader.press("Enter")
        #expect(reader.said.contains("Tags: econ"))
        #expect(reader.bookmarks.map(\.tags).contains(["econ"]))
        #expect(reader.bookmarks.map(\.tags).contains(["mark:a"]))
        #expect(Set(reader.bookmarks.map(\.quote.exact)).count == 1, "a mark quotes the whole sentence as well")
        reader.press("u u t")
        reader.receive(.text("later"))
        reader.press("Enter")
        #expect(reader.said.hasSuffix("Tags: later") || reader.said.contains("Tags: later "))
    }

    @Test func tagsAreTypedCompletedShownAndTakenBack() {
        var reader = reader
        let before = reader.bookmarks[0]
        let effects = reader.press("t \"老城\" Enter")
        var after = before
        after.tags = ["老城"]
        #expect(effects == [.changeBookmarks(.update(from: before, to: after))])
        #expect(reader.row(1).contains("#老城"))

        reader.press("j t \"老\"")
        #expect(reader.lastRow.hasPrefix("tags: 老"))
        #expect(reader.lastRow.hasSuffix("Tab: 老城"))
        reader.press("Tab Enter")
        #expect(reader.bookmarks.allSatisfy { $0.tags == ["老城"] })

        reader.press("u u")
        #expect(reader.bookmarks.allSatisfy { $0.tags.isEmpty })
    }

    @Test func theListIsNarrowedByTextTagAndDate() {
        var reader = reader
        reader.press("t \"水路\" Enter")
        reader.press("/ \"#水\"")
        #expect(reader.bookmarksScreen.shown.map(\.tags) == [["水路"]])
        #expect(reader.row(0).hasSuffix("1 of 2 bookmarks"))
        reader.press("C-u \"老桥今天\" Enter")
        #expect(reader.bookmarksScreen.shown.map(\.article.headline) == ["老桥今天通车了"])
        reader.press("/ C-u \"from:2027\" Esc")
        #expect(reader.bookmarksScreen.filter == "老桥今天")
        reader.press("/ \"from:2027\"")
        #expect(reader.row(2).hasPrefix("  No bookmark has “from:2027”."))
        reader.press("Enter q")
        #expect(reader.bookmarksScreen.shown.count == 2)
        #expect(reader.screen == .bookmarks)
    }

    @Test func theOrderChangesAndTheSelectionStays() {
        var reader = reader
        let selected = reader.bookmarksScreen.selected
        reader.press("o o")
        #expect(reader.row(0).hasSuffix("2 bookmarks · by issue"))
        #expect(reader.bookmarksScreen.selected == selected)
    }

    @Test func aNoteIsWrittenOutsideAndKept() {
        var reader = reader
        let bookmark = reader.bookmarks[0]
        #expect(reader.press("e") == [.editNote(of: bookmark)])
        let effects = reader.update(
            .noteEdited("再读一遍", of: bookmark), at: Moment(time: "2026-05-15T08:00:00Z", id: ""))
        var after = bookmark
        after.note = "再读一遍"
        after.modified = "2026-05-15T08:00:00Z"
        #expect(effects == [.changeBookmarks(.update(from: bookmark, to: after))])
        #expect(reader.row(2).contains("✎ 再读一遍"))
        reader.press("u")
        #expect(reader.bookmarks[0].note.isEmpty)
    }

    @Test func aNoteForWhatOthersRemovedIsSaid() {
        var reader = Fixture.reader()
        reader.press("b")
        let bookmark = reader.bookmarks[0]
        _ = reader.update(.bookmarksFailed("Gone.", kept: []), at: Moment(time: "", id: ""))
        _ = reader.update(.noteEdited("kept words", of: bookmark), at: Moment(time: "", id: ""))
        #expect(reader.lastRow.contains("kept words"))
    }

    @Test func tagsThatCannotBeTypedStay() {
        var reader = Fixture.reader()
        reader.press("b")
        var bookmark = reader.bookmarks[0]
        bookmark.tags = ["two words", "甲", "#x"]
        _ = reader.update(.bookmarksChanged([bookmark]), at: Moment(time: "", id: ""))
        reader.press("t Enter")
        #expect(reader.bookmarks[0].tags == ["two words", "甲", "#x"])
        reader.press("t \"乙\" Enter")
        #expect(reader.bookmarks[0].tags == ["two words", "甲", "#x", "乙"])
        _ = reader.update(.bookmarksChanged(reader.bookmarks), at: Moment(time: "", id: ""))
        reader.press("t \"丙\"")
        _ = reader.update(.bookmarks([], notice: nil), at: Moment(time: "", id: ""))
        reader.press("Enter")
        #expect(reader.screenText.contains("removed elsewhere; its tags were: 甲 乙"))
    }

    @Test func whatCouldNotBeWrittenIsNotTakenBack() {
        var reader = Fixture.reader()
        reader.press("b")
        let bookmark = reader.bookmarks[0]
        _ = reader.update(.bookmarksChanged([bookmark]), at: Moment(time: "", id: ""))
        reader.press("t \"甲\" Enter")
        _ = reader.update(.bookmarksFailed("Full.", kept: [bookmark]), at: Moment(time: "", id: ""))
        reader.press("u")
        #expect(reader.bookmarks.isEmpty)
        // What takes back may fail too, and can be tried again.
        _ = reader.update(.bookmarksFailed("Full.", kept: [bookmark]), at: Moment(time: "", id: ""))
        reader.press("u")
        #expect(reader.bookmarks.isEmpty)
        _ = reader.update(.bookmarksChanged([]), at: Moment(time: "", id: ""))
        reader.press("u")
        #expect(reader.lastRow.hasPrefix(" There is nothing to undo."))
    }

    @Test func everythingIsTakenBackStepByStep() {
        var reader = Fixture.reader()
        reader.press("b t \"甲\" Enter b")
        #expect(reader.bookmarks.isEmpty)
        reader.press("u")
        #expect(reader.bookmarks.map(\.tags) == [["甲"]])
        reader.press("u")
        #expect(reader.bookmarks.map(\.tags) == [[]])
        reader.press("u")
        #expect(reader.bookmarks.isEmpty)
        #expect(reader.press("u").isEmpty)
        #expect(reader.lastRow == " There is nothing to undo.")
    }

    @Test func storiesShowHowManyBookmarksTheyHave() {
        var reader = Fixture.list()
        reader.press("Enter b / \"两百万\" Enter b q")
        #expect(reader.row(2).hasPrefix("  ★²等了三年 老桥今天通车了"))
        #expect(reader.row(0).hasSuffix("3 stories · 1 read · 2 ★"))
    }
}

@Suite struct NamedMarkTests {
    @Test func aLetterMarksAPlaceAndComesBack() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        reader.press("Enter Space m a")
        let place = reader.article?.anchor
        #expect(reader.lastRow.hasPrefix(" Mark a is set; 'a comes back here."))
        #expect(reader.bookmarks.map(\.tags) == [["mark:a"]])
        #expect(reader.row(1).hasPrefix("a "))
        #expect(reader.shown(as: .highlight).isEmpty)
        reader.press("G ' a")
        #expect(reader.article?.anchor == place)
        reader.press("q ' a")
        #expect(reader.article?.anchor == place)
    }

    @Test func theNameGoesToTheNewPlaceAndBack() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        reader.press("Enter m a")
        let first = reader.bookmarks[0]
        let effects = reader.press("Space m a")
        #expect(effects.first == .changeBookmarks(.remove(first)))
        #expect(reader.bookmarks.count == 1)
        reader.press("u")
        #expect(reader.bookmarks == [first])
    }

    @Test func anUnknownLetterAndAnyOtherKeyDoNothing() {
        var reader = Fixture.reader()
        reader.press("' x")
        #expect(reader.lastRow == " There is no mark x: mx sets it.")
        #expect(reader.press("m Esc").isEmpty)
        #expect(reader.bookmarks.isEmpty)
    }
}
