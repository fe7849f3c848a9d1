import NewsModel
import ScreenModel
import Wording

/// Asks whether to remove an issue from the library.
struct RemovePrompt: KeyPromptState {
    let issue: IssueSummary

    var prompt: Prompt { .remove(self) }

    var sentence: Phrase {
        let named = [issue.name, issue.reference.date ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        return "Take “\(named)” out of the library? y: yes"
    }

    /// Any key but `y` cancels.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        guard key == "y" else { return context.say("The issue stays in the library.") }
        return [.effect(.library(.remove(issue.reference.id)))]
    }
}
