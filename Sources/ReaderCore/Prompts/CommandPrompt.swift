import NewsModel
import ScreenModel

/// The command line: completed by `Tab`, with what was typed before behind `↑`.
struct CommandPrompt: PromptState {
    var line: LineEditor?
    /// The completions that `Tab` goes through, and the one that the line shows.
    private var choices: [String] = []
    private var choice: Int?
    /// Whether there is no path that begins as the line does.
    private var isFruitless = false
    /// The number in the history of the line that is shown, and what was typed before.
    private var recalled: Int?
    private var draft = ""

    var prompt: Prompt { .command(self) }

    /// A line with `text` in it, and behind that what is proposed, which gives way to what is typed.
    init(_ text: String = "", proposing proposal: String = "") { line = LineEditor(text, proposing: proposal) }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        var next = self
        let typed = line?.text ?? ""
        switch key {
        case .enter:
            let actions = CommandLine.run(typed, &context)
            return context.rememberTyped(typed) + actions
        case .escape, .control("c"): return []
        case .backspace where typed.isEmpty: return []
        case .tab, .backTab:
            if choices.isEmpty, let path = CommandLine.path(in: typed) {
                return [.ask(next.prompt), .effect(.completePath(String(path)))]
            }
            next.complete(by: key == .tab ? 1 : -1, context)
        case .up, .control("p"): next.recall(by: 1, context)
        case .down, .control("n"): next.recall(by: -1, context)
        default:
            next.line?.press(key)
            (next.choices, next.recalled, next.isFruitless) = ([], nil, false)
        }
        return [.ask(next.prompt)]
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let shown = choices.isEmpty ? CommandLine.completions(of: line?.text ?? "", context) : choices
        let words = shown.prefix(4).map { choice in
            // The name of a folder has its slash behind it.
            let path = CommandLine.path(in: choice)
            let word = (path ?? choice[...]).dropLast().split(separator: path == nil ? " " : "/").last ?? ""
            return word + String(choice.suffix(1))
        }
        let status = isFruitless ? context.text("nothing there begins so") : words.joined(separator: "  ")
        line?.draw(in: &frame, sign: ":", status: status + (shown.count > 4 ? " …" : ""))
    }

    private mutating func complete(by step: Int, _ context: ReaderContext) {
        if choices.isEmpty {
            choices = CommandLine.completions(of: line?.text ?? "", context)
            choice = nil
        }
        guard !choices.isEmpty else { return }
        let next = choice.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
        line = LineEditor(choices[next])
        choice = next
        if choices.count == 1 { choices = [] }
    }

    /// Takes the paths that go on from what is typed, if it still is: what all of them begin with is put in, and `Tab` goes
    /// through them then.
    mutating func take(_ paths: [String], from typed: String) {
        guard let before = line?.text, CommandLine.path(in: before).map(String.init) == typed else { return }
        isFruitless = paths.isEmpty
        guard var common = paths.first else { return }
        for path in paths.dropFirst() { common = String(zip(common, path).prefix { $0.0 == $0.1 }.map(\.0)) }
        let command = before.dropLast(typed.count)
        line = LineEditor(command + common)
        choices = paths.count == 1 ? [] : paths.map { command + $0 }
        choice = nil
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
