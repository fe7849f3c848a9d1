import ScreenModel
import Wording

/// Waits for the digit of a command of the settings.
struct CommandChoicePrompt: KeyPromptState {
    let text: String
    let names: [String]

    var prompt: Prompt { .commandChoice(self) }

    /// `Give it to: 1 dictionary  2 translate`.
    var sentence: Phrase {
        let choices = names.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "  ")
        return "Give it to: \(choices)"
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
