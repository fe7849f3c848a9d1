import ScreenModel
import Wording

/// Asks whether to mark the section or the issue of a story as read.
struct ReadPrompt: KeyPromptState {
    let story: Int

    var prompt: Prompt { .read(self) }

    static let sentence: Phrase = "Mark read or unread: s the section, i the issue"

    /// Any other key cancels.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        switch key {
        case "s": context.toggleRead(sectionOf: story)
        case "i": context.toggleRead(issueOf: story)
        default: []
        }
    }
}
