import ScreenModel
import Wording

/// Asks what is to be marked read: the section or the issue of a story.
struct ReadPrompt: KeyPromptState {
    let story: Int

    var prompt: Prompt { .read(self) }

    static let sentence: Phrase = "Mark read or unread: s the section, i the issue"

    /// Any other key gives up.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        switch key {
        case "s": context.toggleRead(sectionOf: story)
        case "i": context.toggleRead(issueOf: story)
        default: []
        }
    }
}
