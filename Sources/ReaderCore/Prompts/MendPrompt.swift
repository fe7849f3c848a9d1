import NewsModel
import ScreenModel
import Wording

/// Asks for the role of a line of the page, or its story, by one key. `j` and `k` go to other lines of the story.
struct MendPrompt: KeyPromptState {
    let story: Int
    /// The lines of the story that can be mended, in reading order.
    private let lines: [Int]
    private var index: Int

    var prompt: Prompt { .mend(self) }

    /// The source line in question.
    var line: Int { lines[index] }

    private static let roles: [Character: SettledRole] = [
        "h": .headline, "l": .label, "d": .deck, "y": .byline, "b": .body, "f": .furniture,
    ]

    /// The key for a role.
    static func key(of role: SettledRole) -> Character {
        roles.first { $0.value == role }?.key ?? "b"
    }

    /// `nil` for a story that has no lines.
    init?(story: Int, lines: [Int], at line: Int) {
        (self.story, self.lines) = (story, lines.contains(line) ? lines : lines + [line])
        guard let index = self.lines.firstIndex(of: line) else { return nil }
        self.index = index
    }

    func sentence(_ context: ReaderContext) -> Phrase {
        let source = context.stories.lines(of: story)
        let words = source.indices.contains(line - 1) ? source[line - 1].split(whereSeparator: \.isWhitespace) : []
        let quote = String(words.joined(separator: " ").prefix(8))
        // The lines of an issue in the library are only read on demand, so the quote may still be missing.
        return
            "\(line)\(quote.isEmpty ? "" : " “\(quote)”"):  h\u{A0}headline  l\u{A0}label  d\u{A0}deck  y\u{A0}byline  b\u{A0}body  f\u{A0}furniture  m\u{A0}move  o\u{A0}order  j\u{A0}k\u{A0}another\u{A0}line"
    }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        switch key {
        case .character("j"), .down: return ask(by: 1, &context)
        case .character("k"), .up: return ask(by: -1, &context)
        case .character("o"): return context.toggle(.fileOrder, at: story)
        case .character("m"):
            let issue = context.stories.issue(of: story)
            let filed = issue.decision(on: .story(line: line), in: context.stories[story].section)
            if let filed { return context.toggle(filed, at: story) }
            guard !context.stories[story].article.sourceLines.contains(line) else {
                return context.say("Line \(line) is of the heading: only paragraphs and captions are filed.")
            }
            return [.show(.filing(FilingScreen(line: line, of: story, context)))]
        case .character(let letter):
            return Self.roles[letter].map { context.toggle(.role($0, line: line), at: story) } ?? []
        default: return []
        }
    }

    private func ask(by step: Int, _ context: inout ReaderContext) -> [Action] {
        var next = self
        next.index = max(0, min(lines.count - 1, index + step))
        return context.ask(next.prompt, next.sentence(context))
    }
}
