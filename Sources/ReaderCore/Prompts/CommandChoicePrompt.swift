import ScreenModel
import Wording

/// Waits for the digit of a command of the settings.
struct CommandChoicePrompt: KeyPromptState {
    let text: String
    let names: [String]

    var prompt: Prompt { .commandChoice(self) }

    /// `Give it to: 1 dictionary  2 translate`.
    var sentence: Phrase {
        // No line ends between a digit and its command.
        let choices = names.enumerated().map { number, name -> Phrase in
            let shown: Phrase = name == ExternalCommand.dictionaryName ? "dictionary" : Phrase(text: name)
            return Phrase(text: "\(number + 1)\u{A0}") + shown
        }
        return "Give it to: \(choices.joined(separator: Phrase(text: "  ")))"
    }

    /// `Enter` chooses the first command; any key but `Enter` or the digit of a command cancels.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        let number: Int?
        switch key {
        case .enter: number = 1
        case .character(let digit): number = digit.wholeNumberValue
        default: number = nil
        }
        guard let number, (1...names.count).contains(number) else { return [] }
        return [.effect(.give(text, to: ExternalCommand(name: names[number - 1])))]
    }
}
