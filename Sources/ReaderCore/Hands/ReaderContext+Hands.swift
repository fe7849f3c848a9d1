import NewsModel
import UnicodeText
import Wording

extension ReaderContext {
    /// Gives text to a command of the settings: at once if there is only one, otherwise the user chooses one by its
    /// digit.
    mutating func lookUp(_ text: String) -> [Action] {
        switch commands.count {
        case 0: return say("config.toml names no command for this, as dictionary-command = \"sdcv -n\".")
        case 1: return [.effect(.give(text, to: ExternalCommand(name: commands[0])))]
        default:
            let prompt = CommandChoicePrompt(text: text, names: Array(commands.prefix(9)))
            return ask(.commandChoice(prompt), prompt.sentence)
        }
    }

    /// Opens the source of a story in the editor, at the line of a position.
    mutating func editSource(of story: Int, at position: TextPosition) -> [Action] {
        let article = stories[story].article
        let line = article.sourcePosition(of: position)?.line ?? article.sourceLines.first ?? 1
        let text =
            article.text(of: position.passage)?.unicodeScalars.dropFirst(position.character) ?? "".unicodeScalars[...]
        return editSource(of: story, line: line, words: text)
    }

    /// Opens the source of a story in the editor, at a line of it.
    func editSource(of story: Int, line: Int) -> [Action] {
        let lines = stories.lines(of: story)
        let text = lines.indices.contains(line - 1) ? lines[line - 1].drop(while: \.isWhitespace) : ""
        return editSource(of: story, line: line, words: text.unicodeScalars)
    }

    private func editSource(of story: Int, line: Int, words: Substring.UnicodeScalarView) -> [Action] {
        let issue = stories.issue(of: story)
        let part = issue.issue.sections[stories[story].section].file.flatMap { issue.part(named: $0) }
        let words = String(words.prefix(SourcePlace.mostWords))
        return [.effect(.editSource(SourcePlace(path: part?.path ?? issue.source, line: max(1, line), words: words)))]
    }

    /// Asks for the file to write a story to.
    func askForFile(of story: Int) -> [Action] {
        let headline = TerminalText.safe(stories[story].article.title)
        let name = headline.map { "/\u{FFFD}".contains($0) ? " " : $0 }.prefix(60).drop { ".-~ ".contains($0) }
        let file = name.isEmpty ? "\(story + 1)" : String(name)
        return [.ask(.command(CommandPrompt("write ", proposing: file + ".txt")))]
    }

    /// The text of a story for a command.
    func text(ofStory story: Int) -> String {
        CopiedText.story(stories[story].article, in: stories.issue(of: story))
    }
}
