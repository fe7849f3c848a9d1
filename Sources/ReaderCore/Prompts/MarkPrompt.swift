import NewsModel
import ScreenModel
import Wording

/// Waits for the letter of a named mark, which is a bookmark with the tag `mark:a`.
enum MarkPrompt: KeyPromptState {
    case set(StoryPosition)
    case goTo

    var prompt: Prompt { .mark(self) }

    var sentence: Phrase {
        switch self {
        case .set: "Mark this place with a letter:"
        case .goTo: "Go to the mark with the letter:"
        }
    }

    /// Any key but a letter or a digit cancels.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        guard case .character(let letter) = key, letter.isLetter || letter.isNumber else { return [] }
        switch self {
        case .set(let cursor):
            // A mark stands for a position, but needs a quote to be found again: the rest of the sentence.
            let end = context.stories[cursor.story].article.sentence(at: cursor.position).end
            let range = TextRange(start: cursor.position, end: end)
            return [.addBookmark(range, of: cursor.story, mark: letter)]
        case .goTo:
            let tag = Bookmark.markTag(letter)
            if let bookmark = context.bookmarks.kept.all.first(where: { $0.tags.contains(tag) }) {
                return [.openBookmark(bookmark)]
            }
            return context.say("There is no mark \(letter): m\(letter) sets it.")
        }
    }
}
