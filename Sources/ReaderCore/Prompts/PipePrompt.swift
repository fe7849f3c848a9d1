import ScreenModel

/// The line for typing a shell command that is given a story, or the selected part of it.
struct PipePrompt: PromptState {
    private let text: String
    var line: LineEditor? = LineEditor()
    private var history = TypedHistory()

    var prompt: Prompt { .pipe(self) }

    init(text: String) { self.text = text }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        var next = self
        let typed = line?.text ?? ""
        switch key {
        case .enter:
            guard typed.contains(where: { $0 != " " }) else { return [] }
            return context.rememberTyped(typed, into: .shell) + [.effect(.give(text, to: .shell(typed)))]
        case .escape, .control("c"): return []
        case .backspace where typed.isEmpty: return []
        case .up, .control("p"): next.recall(by: 1, context)
        case .down, .control("n"): next.recall(by: -1, context)
        default:
            next.line?.press(key)
            next.history = TypedHistory()
        }
        return [.ask(next.prompt)]
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        line?.draw(in: &frame, sign: "| ", status: context.text("\(count: text.count) characters go to this command"))
    }

    private mutating func recall(by step: Int, _ context: ReaderContext) {
        guard let line = history.line(by: step, in: context.typed[.shell] ?? [], from: line?.text ?? "") else { return }
        self.line = line
    }
}
