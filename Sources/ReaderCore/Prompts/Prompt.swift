import ScreenModel

/// A question on the last row that can be asked over any screen.
enum Prompt: Equatable, Sendable {
    case mark(MarkPrompt)
    case link(LinkPrompt)
    case tags(TagPrompt)
    case searchName(SearchNamePrompt)

    /// The line that is typed; `nil` where one key is the answer.
    var line: LineEditor? {
        switch self {
        case .mark, .link: nil
        case .tags(let prompt): prompt.line
        case .searchName(let prompt): prompt.line
        }
    }

    /// Answers a key. The prompt is gone then, unless it asks again.
    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        switch self {
        case .mark(let prompt): prompt.press(key, &context)
        case .link(let prompt): prompt.press(key, &context)
        case .tags(let prompt): prompt.press(key, context)
        case .searchName(let prompt): prompt.press(key, &context)
        }
    }

    /// The prompt with characters taken into its line.
    func typed(_ text: String) -> Prompt {
        switch self {
        case .mark, .link: return self
        case .tags(var prompt):
            prompt.line.insert(text)
            return .tags(prompt)
        case .searchName(var prompt):
            prompt.line.insert(text)
            return .searchName(prompt)
        }
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        switch self {
        case .mark, .link: frame.putStatus(context.message, keys: [], right: "")
        case .tags(let prompt): prompt.draw(in: &frame, context)
        case .searchName(let prompt): prompt.line.draw(in: &frame, sign: "name: ")
        }
    }
}
