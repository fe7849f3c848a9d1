import NewsModel
import ScreenModel

/// The command line: completed by `Tab`, with what was typed before behind `↑`.
struct CommandPrompt: PromptState {
    var line: LineEditor?
    /// The completions that `Tab` goes through, and the one that the line shows.
    private var choices: [String] = []
    private var choice = 0
    /// The number in the history of the line that is shown, and what was typed before.
    private var recalled: Int?
    private var draft = ""

    var prompt: Prompt { .command(self) }

    init(_ text: String = "") { line = LineEditor(text) }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        var next = self
        let typed = line?.text ?? ""
        switch key {
        case .enter:
            let actions = CommandLine.run(typed, &context)
            return context.rememberTyped(typed) + actions
        case .escape, .control("c"): return []
        case .backspace where typed.isEmpty: return []
        case .tab: next.complete(by: 1, context)
        case .backTab: next.complete(by: -1, context)
        case .up, .control("p"): next.recall(by: 1, context)
        case .down, .control("n"): next.recall(by: -1, context)
        default:
            next.line?.press(key)
            (next.choices, next.recalled) = ([], nil)
        }
        return [.ask(next.prompt)]
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let shown = choices.isEmpty ? CommandLine.completions(of: line?.text ?? "", context) : choices
        let words = shown.prefix(4).map { $0.split(separator: " ").last.map(String.init) ?? $0 }
        line?.draw(in: &frame, sign: ":", status: words.joined(separator: "  ") + (shown.count > 4 ? " …" : ""))
    }

    private mutating func complete(by step: Int, _ context: ReaderContext) {
        if choices.isEmpty {
            choices = CommandLine.completions(of: line?.text ?? "", context)
            choice = step > 0 ? 0 : choices.count - 1
        } else {
            choice = (choice + step + choices.count) % choices.count
        }
        if choices.indices.contains(choice) { line = LineEditor(choices[choice]) }
        if choices.count == 1 { choices = [] }
    }

    private mutating func recall(by step: Int, _ context: ReaderContext) {
        let history = context.typedCommands
        let index = (recalled ?? -1) + step
        guard index < history.count, index >= -1 else { return }
        if recalled == nil { draft = line?.text ?? "" }
        line = LineEditor(index < 0 ? draft : history[index])
        recalled = index < 0 ? nil : index
        choices = []
    }
}

extension ReaderContext {
    /// Puts a line at the beginning of the history of commands.
    fileprivate mutating func rememberTyped(_ typed: String) -> [Action] {
        guard typed.contains(where: { $0 != " " }) else { return [] }
        typedCommands = [typed] + typedCommands.filter { $0 != typed }
        return [.effect(.remember(.typed(typed, into: .command)))]
    }
}
