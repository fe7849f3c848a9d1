import ScreenModel
import UnicodeText

/// The command line, with completion by `Tab` and earlier lines by `↑`.
struct CommandPrompt: PromptState {
    var line: LineEditor?
    /// The completions that `Tab` cycles through, and the one shown.
    private var choices: [String] = []
    private var choice: Int?
    /// Whether no path begins with the typed text.
    private var isFruitless = false
    private var history = TypedHistory()

    var prompt: Prompt { .command(self) }

    /// Creates a line with `text` in it, followed by a proposal that typed text replaces.
    init(_ text: String = "", proposing proposal: String = "") { line = LineEditor(text, proposing: proposal) }

    func press(_ key: Key, _ context: inout ReaderContext) -> [Action] {
        var next = self
        let typed = line?.text ?? ""
        switch key {
        case .enter:
            let actions = CommandLine.run(typed, &context)
            return context.rememberTyped(typed, into: .command) + actions
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
            (next.choices, next.history, next.isFruitless) = ([], TypedHistory(), false)
        }
        return [.ask(next.prompt)]
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let shown = choices.isEmpty ? CommandLine.completions(of: line?.text ?? "", context) : choices
        let words = shown.prefix(Self.mostShown).map { choice in
            // The name of a folder ends with a slash.
            let path = CommandLine.path(in: choice)
            let word = (path ?? choice[...]).dropLast().split(separator: path == nil ? " " : "/").last ?? ""
            return String(word) + String(choice.suffix(1))
        }
        if isFruitless {
            line?.draw(in: &frame, sign: ":", status: context.text("nothing there begins so"))
        } else {
            // What is typed comes first; the line needs its sign, a cursor and two blanks beside it.
            let room = frame.size.columns - DisplayWidth.cells(of: line?.text ?? "") - 5
            let status = Self.status(words, isMore: shown.count > Self.mostShown, fitting: room)
            line?.draw(in: &frame, sign: ":", status: status)
            markChoice(of: words, in: status, &frame)
        }
    }

    /// Marks the completion that the line has taken, if it is among those shown.
    private func markChoice(of words: [String], in status: String, _ frame: inout Frame) {
        guard !choices.isEmpty, let choice, words.indices.contains(choice) else { return }
        let before = words.prefix(choice).map { $0 + "  " }.joined()
        guard status.hasPrefix(before + words[choice]) else { return }
        let start = frame.size.columns - 1 - DisplayWidth.cells(of: status) + DisplayWidth.cells(of: before)
        let columns = start..<start + DisplayWidth.cells(of: words[choice])
        frame.paint(row: frame.size.rows - 1, columns: columns, role: .selection)
    }

    /// The most completions shown, more than fit in most rows.
    private static let mostShown = 30

    /// As many of the completions as fit in `cells` cells.
    private static func status(_ words: [String], isMore: Bool, fitting cells: Int) -> String {
        for count in (0...words.count).reversed() {
            let status = words.prefix(count).joined(separator: "  ") + (isMore || count < words.count ? " …" : "")
            if DisplayWidth.cells(of: status) <= cells { return status }
        }
        return ""
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

    /// Takes the paths that complete the typed text, if it is still the same: inserts their common beginning, and lets
    /// `Tab` cycle through them.
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
        guard let line = history.line(by: step, in: context.typed[.command] ?? [], from: line?.text ?? "") else {
            return
        }
        self.line = line
        choices = []
    }
}
