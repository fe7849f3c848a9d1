import NewsModel
import ScreenModel
import Testing
import TextSearch

@testable import ReaderCore

@Suite struct SearchTests {
    @Test func findsWhileTypingAndReturnsOnEscape() {
        var reader = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        reader.press("Enter Space")
        let before = reader.screenText
        reader.press("/ 第")
        #expect(reader.lastRow.hasSuffix("/60]  1  …"))
        reader.press("5 0")
        #expect(reader.lastRow.hasPrefix("/第50"))
        #expect(reader.lastRow.hasSuffix(" [1/1]  1  …"))
        #expect(reader.screenText.contains("第50段"))
        #expect(reader.shown(as: .currentMatch) == ["第50"])
        reader.press("Esc")
        #expect(reader.screenText == before)
    }

    @Test func keepsTheHitsAndStepsFromStoryToStory() {
        var reader = Fixture.reader()
        reader.press("Enter / \"老桥\" Enter")
        #expect(reader.lastRow.hasSuffix("“老桥” 1/3  100%"))
        #expect(reader.shown(as: .match).count == 2)
        reader.press("n n")
        #expect(reader.lastRow.hasSuffix("3/3  100%"))
        reader.press("n")
        // The next story has one, and keeps the search.
        #expect(reader.article?.article.headline == "渡船还要开到年底")
        #expect(reader.lastRow.hasSuffix("“老桥” 1/1  100%"))
        #expect(reader.press("n") == [.library(.search(TextQuery("老桥"), order: .newest, ticket: 2))])
        reader.answer(.found([], hasMore: false, isFirst: true, ticket: 2))
        #expect(reader.lastRow.hasPrefix(" From the end on to the first hit."))
        reader.press("N")
        #expect(reader.article?.article.headline == "老桥今天通车了")
        #expect(reader.lastRow.hasSuffix("3/3  100%"))
    }

    @Test func takesAWordThatArrivesInOneReadAsOneSearch() {
        var one = Fixture.reader()
        one.press("Enter \"/老桥\"")
        var two = Fixture.reader()
        two.press("Enter / 老 桥")
        #expect(one.screenText == two.screenText)
        #expect(one.line?.text == "老桥")
    }

    @Test func takesAPasteIntoThePromptOnly() {
        var reader = Fixture.reader()
        reader.receive(.paste("q"))
        #expect(reader.lastRow == " Press / first: pasted text goes into a search.")
        reader.press("Enter /")
        reader.receive(.paste("老\n桥\u{1B}"))
        #expect(reader.line?.text == "老 桥\u{FFFD}")
    }

    @Test func putsTheCursorIntoThePrompt() {
        var reader = Fixture.reader()
        reader.press("Enter /")
        #expect(reader.view().cursor == ScreenPoint(column: 1, row: 15))
        reader.press("\"老桥\"")
        #expect(reader.view().cursor == ScreenPoint(column: 5, row: 15))
        reader.press("Left")
        #expect(reader.view().cursor == ScreenPoint(column: 3, row: 15))
        reader.press("C-c")
        #expect(reader.view().cursor == nil)
    }

    @Test func findsAHitAcrossWrappedLines() {
        var reader = Fixture.reader(columns: 40, rows: 16)
        reader.press("Enter / \"等了三年\"")
        #expect(reader.lastRow.hasSuffix(" [1/2]  1  …"))
        reader.press("Down")
        #expect(reader.shown(as: .currentMatch) == ["等", "了三年"])
    }

    @Test func saysWhatIsNotThere() {
        var reader = Fixture.reader()
        reader.press("Enter / \"火星\"")
        #expect(reader.lastRow.hasSuffix(" [story 0/0]  issue 0  library …"))
        reader.press("Enter")
        #expect(reader.lastRow.hasPrefix(" “火星” is not in this story: in this issue 0."))
        reader.press("n")
        #expect(reader.lastRow.hasPrefix(" Nothing has been searched for: / begins."))
    }

    @Test func editsTheLine() {
        var reader = Fixture.reader()
        reader.press("Enter / \"ab\" Left c Home d End Backspace")
        #expect(reader.line?.text == "dac")
        reader.press("C-u")
        #expect(reader.line?.text == "")
        reader.press("Backspace")
        #expect(reader.line == nil)
    }

    @Test func narrowsTheContentsByHeadlineBylineAndText() {
        var reader = Fixture.reader()
        reader.press("/ \"渡船\"")
        #expect(reader.contents.visible == [1])
        #expect(reader.lastRow.hasSuffix(" [issue 1]  library …"))
        reader.press("C-u \"林小满\"")
        #expect(reader.contents.visible == [0, 1])
        reader.press("C-u \"翻报纸\"")
        #expect(reader.contents.visible == [2])
        reader.press("Esc")
        #expect(reader.contents.visible == [0, 1, 2])
    }

    @Test func opensANarrowedStoryAtItsHitAndComesBackToTheList() {
        var reader = Fixture.reader()
        reader.press("/ \"通车\" Enter")
        #expect(reader.contents.visible == [0, 1])
        reader.press("J Enter")
        #expect(reader.shown(as: .currentMatch) == ["通车"])
        #expect(reader.article?.article.headline == "渡船还要开到年底")
        reader.press("J")
        #expect(reader.lastRow.hasPrefix(" This is the last story."))
        reader.press("Esc")
        #expect(reader.contents.visible == [0, 1])
        reader.press("Esc")
        #expect(reader.contents.visible == [0, 1, 2])
    }
}
