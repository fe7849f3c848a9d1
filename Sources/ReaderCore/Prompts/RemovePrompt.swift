import NewsModel
import ScreenModel
import Wording

/// Asks whether to remove an issue from the library.
struct RemovePrompt: KeyPromptState {
    let issue: IssueSummary

    var prompt: Prompt { .remove(self) }

    var sentence: Phrase {
        let name = issue.saysMore ? issue.name : issue.publication ?? issue.name
        let day = issue.reference.isDated(by: name) ? nil : issue.reference.date
        let named = [name, day].compactMap(\.self).joined(separator: " · ")
        return "Take “\(named)” out of the library? y: yes"
    }

    /// Any key but `y` cancels.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        guard key == "y" else { return context.say("The issue stays in the library.") }
        return [.effect(.library(.remove(issue.reference.id)))]
    }
}
