import NewsModel
import ScreenModel
import UnicodeText
import Wording

/// Waits for the digit of a link in the story; if there are more than fit, some and the last one have digits at a time.
struct LinkPrompt: KeyPromptState {
    private let all: [String]
    /// The most links that have digits at a time.
    private let most: Int
    /// The most cells of a link.
    private let cells: Int
    /// The number of links passed over.
    private var passed = 0

    init(_ article: Article, columns: Int) {
        all = article.links
        // A sentence has four rows.
        (most, cells) = columns < 120 ? (5, 38) : (9, 80)
    }

    /// The links that have digits. The last, the address of the story itself, is always one of them.
    var links: [String] {
        let rest = all.dropFirst(passed)
        return rest.count <= most ? Array(rest) : rest.prefix(most - 1) + rest.suffix(1)
    }

    /// The number of links after those, before the last one.
    private var more: Int { max(0, all.count - passed - most) }

    var prompt: Prompt { .link(self) }

    /// `Open: 1 example.org/bridge  2 example.org/ferry`.
    var sentence: Phrase {
        // No line ends between a digit and its link.
        let named = links.enumerated().map { number, link in
            "\(number + 1)\u{A0}" + DisplayWidth.shortened(String(link.split(separator: "://").last ?? ""), to: cells)
        }
        let open: Phrase = "Open: \(named.joined(separator: "  "))"
        return more > 0 ? open + "  Space: \(more) more" : open
    }

    /// Space shows further links; any key but the digit of a link cancels.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        if key == " ", more > 0 {
            var next = self
            next.passed += most - 1
            return context.ask(next.prompt, next.sentence)
        }
        guard case .character(let digit) = key, let number = digit.wholeNumberValue, (1...links.count).contains(number)
        else { return [] }
        context.message = .notice("Opening \(links[number - 1])")
        return [.effect(.openLink(links[number - 1]))]
    }
}
