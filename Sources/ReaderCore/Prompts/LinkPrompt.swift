import NewsModel
import ScreenModel
import Wording

/// Waits for the digit of a link in the story.
struct LinkPrompt: KeyPromptState {
    let links: [String]

    init(_ article: Article) {
        let all = article.links
        // The last, the address of the story itself, has a digit in any case.
        links = all.count <= 9 ? all : all.prefix(8) + all.suffix(1)
    }

    var prompt: Prompt { .link(self) }

    /// `Open: 1 example.org/bridge  2 example.org/ferry`.
    var sentence: Phrase {
        let named = links.enumerated().map { "\($0 + 1) " + ($1.split(separator: "://").last ?? "") }
        return "Open: \(named.joined(separator: "  "))"
    }

    /// Any key but the digit of a link cancels.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        guard case .character(let digit) = key, let number = digit.wholeNumberValue, (1...links.count).contains(number)
        else { return [] }
        context.message = .notice("Opening \(links[number - 1])")
        return [.effect(.openLink(links[number - 1]))]
    }
}
