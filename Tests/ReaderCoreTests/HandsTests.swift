import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// Giving a story to others, the mouse, and reading aloud.
@Suite struct HandsTests {
    private func reader(commands: [String] = [], columns: Int = 80, _ papers: [OpenIssue] = [Fixture.town]) -> Reader {
        var configuration = Configuration(preferences: ["contents": "list"])
        configuration.commands = commands
        var reader = Fixture.reader(papers, columns: columns)
        reader.adopt(configuration, Memory())
        return reader
    }

    @discardableResult
    private func hear(_ event: ReaderEvent, _ reader: inout Reader) -> [Effect] {
        reader.update(event, at: Moment(time: "", id: ""))
    }

    // MARK: - Commands

    @Test func aStoryIsGivenToACommandOfTheShell() {
        var reader = reader()
        reader.press("|")
        #expect(reader.lastRow.hasPrefix("|"))
        reader.receive(.text("wc -c"))
        guard case .give(let text, .shell("wc -c"))? = reader.press("Enter").last else {
            return #expect(Bool(false), "nothing is given")
        }
        #expect(text.hasPrefix("等了三年\n老桥今天通车了"))
        hear(.output(title: "wc -c", text: "312\nbytes\n"), &reader)
        #expect(reader.row(0).hasPrefix(" wc -c"))
        #expect(reader.row(2) == "  bytes")
        reader.press("q")
        #expect(reader.screen == .contents)
    }

    @Test func whatIsSelectedIsGivenToTheOnlyCommandAtOnce() {
        var reader = reader(commands: ["dictionary"])
        #expect(reader.press("Enter v l l !") == [.give("今天上", to: .dictionary)])
    }

    @Test func ofSeveralCommandsADigitSaysWhich() {
        var reader = reader(commands: ["dictionary", "translate"])
        reader.press("Enter v l !")
        #expect(reader.said.contains("Give it to: 1\u{A0}dictionary  2\u{A0}translate"))
        #expect(reader.press("2") == [.give("今天", to: .named("translate"))])
        hear(.commandEnded, &reader)
        reader.press("v l !")
        guard case .give(_, .dictionary)? = reader.press("Enter").last else {
            return #expect(Bool(false), "Enter takes the first")
        }
    }

    @Test func whatIsGivenToACommandStaysSelected() {
        var reader = reader(commands: ["dictionary", "translate"])
        reader.press("Enter v l ! Esc")
        #expect(reader.shown(as: .selection) == ["今天"])
        reader.press("! 1 l")
        #expect(reader.shown(as: .selection) == ["今天上"])
        hear(.commandEnded, &reader)
        reader.press("| Esc Esc")
        #expect(reader.selection == nil)
    }

    @Test func oneCommandRunsAtATimeAndSaysSo() {
        var reader = reader(commands: ["translate"])
        reader.press("Enter")
        #expect(reader.order("run translate").contains { if case .give = $0 { true } else { false } })
        #expect(reader.said.contains("Given to translate … Esc ends it."))
        #expect(!reader.order("run translate").contains { if case .give = $0 { true } else { false } })
        #expect(reader.said.contains("A command is still running: Esc ends it."))
        reader.order("run")
        #expect(reader.said.contains(":run what? It may be translate."))
    }

    @Test func withoutCommandsTheSettingIsNamed() {
        var reader = reader()
        reader.press("Enter !")
        #expect(reader.said.contains("Select text in a story first"))
        reader.press("v !")
        #expect(reader.said.contains("dictionary-command"))
    }

    @Test func theSourceIsOpenedAtTheLineOfTheText() {
        let article = Article(
            id: ContentID("a"), headline: "灯", sourceLines: [5], bylines: [],
            body: [Paragraph("街灯亮了。", sourceLines: [7, 8])])
        let issue = Issue(id: ContentID("i"), language: "zh", sections: [Section(articles: [article])])
        var reader = reader([OpenIssue(issue: issue, source: "/p/lights.txt")])
        let place = SourcePlace(path: "/p/lights.txt", line: 7, words: "街灯亮了。")
        #expect(reader.press("E") == [.editSource(place)])
        #expect(reader.press("Enter E") == [.editSource(place)])
    }

    @Test func inTheSourceTheEditorOpensAtTheSelectedLine() {
        let article = Article(
            id: ContentID("a"), headline: "灯", sourceLines: [1], bylines: [],
            body: [Paragraph("街灯亮了。", sourceLines: [2]), Paragraph("人回来了。", sourceLines: [3])])
        let issue = Issue(id: ContentID("i"), language: "zh", sections: [Section(articles: [article])])
        let lines = ["灯", "  街灯亮了。", "  人回来了。"]
        var reader = reader([OpenIssue(issue: issue, source: "/p/lights.txt", lines: lines)])
        reader.press("Enter s j j")
        let place = SourcePlace(path: "/p/lights.txt", line: 3, words: "人回来了。")
        #expect(reader.press("E") == [.editSource(place)])
        reader.press("b")
        #expect(reader.bookmarks.first?.quote.exact == "人回来了。")
        reader.press("/ Esc")
        #expect(reader.screen == .source)
        reader.press("v")
        #expect(reader.screen == .article && reader.selection != nil)
    }

    @Test func aNameIsProposedForTheFileOfAStory() {
        var reader = reader()
        reader.press("W")
        #expect(reader.lastRow.hasPrefix(":write 老桥今天通车了.txt"))
        guard case .write(_, of: _, text: _, to: "老桥今天通车了.txt")? = reader.press("Enter").last else {
            return #expect(Bool(false), "nothing is written")
        }
    }

    @Test func whatIsTypedTakesThePlaceOfTheNameProposed() {
        var reader = reader()
        reader.press("W / t m p")
        #expect(reader.lastRow.hasPrefix(":write /tmp"))
        reader.press("C-c W Right Backspace Backspace Backspace m d")
        #expect(reader.lastRow.hasPrefix(":write 老桥今天通车了.md"))
        reader.press("C-c W Backspace")
        #expect(reader.lastRow.hasPrefix(":write"))
        #expect(!reader.lastRow.contains("老桥"))
    }

    // MARK: - Mouse

    @Test func draggingSelectsAlsoInTheSecondColumn() {
        var reader = reader(columns: 120, [Fixture.longStory(paragraphs: 12)])
        reader.press("Enter")
        reader.receive(.mouse(.press, ScreenPoint(column: 66, row: 4)))
        reader.receive(.mouse(.drag, ScreenPoint(column: 70, row: 4)))
        reader.receive(.mouse(.release, ScreenPoint(column: 70, row: 4)))
        guard let selection = reader.article?.selection else { return #expect(Bool(false), "nothing is selected") }
        #expect(selection.head.character > selection.anchor.character)
        reader.receive(.mouse(.drag, ScreenPoint(column: 119, row: 5)))
        #expect(reader.article?.selection?.anchor == selection.anchor)
        let copied = reader.press("y")
        #expect(copied.contains { if case .copy = $0 { true } else { false } })
    }

    @Test func aClickAloneSelectsNothing() {
        var reader = reader()
        reader.press("Enter")
        reader.receive(.mouse(.press, ScreenPoint(column: 20, row: 6)))
        reader.receive(.mouse(.release, ScreenPoint(column: 20, row: 6)))
        #expect(reader.article?.selection == nil)
    }

    @Test func aClickOnTheNextStoryOpensIt() {
        var reader = reader()
        reader.press("Enter G")
        guard let row = (0..<16).first(where: { reader.row($0).contains("渡船还要开到年底") }) else {
            return #expect(Bool(false), "no next story is shown")
        }
        let column = reader.article?.footer.columns.lowerBound ?? 0
        reader.receive(.mouse(.press, ScreenPoint(column: column + 2, row: row)))
        #expect(reader.article?.article.headline == "渡船还要开到年底")
    }

    // MARK: - Aloud

    @Test func aStoryIsReadSentenceBySentenceAndStopsAtAnyKey() {
        var reader = reader()
        let first = reader.press("Enter L")
        #expect(first == [.speak(Utterance(text: "等了三年", language: "zh", ticket: 0))])
        #expect(reader.article?.spoken != nil)
        let heading = ["老桥今天通车了", "本报记者 林小满"]
        let sentences = heading + ["今天上午八点,老桥通车了。", "第一个过桥的是卖豆腐的老陈,他说这一天等了三年。"]
        for (ticket, sentence) in sentences.enumerated() {
            let next = Utterance(text: sentence, language: "zh", ticket: ticket + 1)
            #expect(hear(.spoken(ticket), &reader) == [.speak(next)])
        }
        #expect(hear(.spoken(0), &reader).isEmpty)
        let place = reader.article?.anchor
        #expect(reader.press("j") == [.stopSpeaking])
        #expect(reader.article?.spoken == nil)
        #expect(reader.article?.anchor == place)
    }

    @Test func aStoryIsReadFromWhereTheUserIs() {
        var reader = reader([Fixture.longStory()])
        reader.press("Enter 5 0 %")
        guard case .speak(let utterance)? = reader.press("L").last else {
            return #expect(Bool(false), "nothing is spoken")
        }
        #expect(utterance.text.contains("段说的是同一件事") && !utterance.text.hasPrefix("第0段"))
    }

    @Test func atTheEndOfTheStoryTheVoiceIsSilent() {
        var reader = reader()
        reader.press("G Enter L")
        for ticket in 0..<5 { hear(.spoken(ticket), &reader) }
        #expect(reader.said.contains("The story has been read aloud."))
        #expect(reader.article?.spoken == nil)
        #expect(reader.context.progress(of: 2) != .unread)
    }

    @Test func aVoiceThatIsMissingIsASentence() {
        var reader = reader()
        reader.press("Enter L")
        hear(.speechFailed("Neither."), &reader)
        #expect(reader.said.contains("Neither."))
        #expect(reader.context.speech == nil)
    }

    // MARK: - The cursor

    @Test func theHiddenCursorRestsAtTheSelectionAndAtTheLineThatIsRead() {
        var reader = reader()
        reader.press("j")
        let row = (0..<16).first { reader.row($0).contains("渡船还要开到年底") }
        #expect(reader.view().focus?.row == row)
        #expect(reader.view().cursor == nil)
        reader.press("Enter")
        #expect(reader.view().focus != nil)
        reader.order("set cursor shown")
        #expect(reader.view().cursor == reader.view().focus)
    }
}
