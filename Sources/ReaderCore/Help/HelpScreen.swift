import ScreenModel
import Wording

/// The keys, from the tables that drive them: first those of the screen that the help was asked on.
struct HelpScreen: ScreenState {
    private var list = ScrollingList()
    private(set) var line: LineEditor?
    /// What the rows are narrowed to.
    private var filter = ""
    private let asked: KeyScreens

    init(on screen: Screen) { asked = screen.keyScreen }

    var screen: Screen { .help(self) }

    func hints(_ context: ReaderContext) -> (keys: [Phrase], right: Phrase) {
        (["j k scroll", "/ search", "q back"], filter.isEmpty ? "" : "“\(filter)”")
    }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .help: return [.leave]
        case .search: line = LineEditor()
        case .back where !filter.isEmpty: narrow(to: "")
        default: return nil
        }
        return []
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        list.scroll(by: rows, count: helpRows(context).count, height: context.listRows)
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        move(by: 0, &context)
        return []
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        frame.putBar(context.text("Keys"), right: "")
        let rows = helpRows(context)
        if rows.isEmpty { return frame.putSentences([context.text("No key does “\(filter)”.")]) }
        for (offset, row) in rows.dropFirst(list.top).prefix(context.listRows).enumerated() {
            let y = offset + 1
            switch row {
            case .blank: break
            case .title(let title): frame.put(context.text(title), row: y, column: 2, role: .section)
            case .binding(let keys, let help):
                // Most keys fit beside a sentence at column 22; a narrow screen gives them a third.
                let column = min(22, frame.size.columns / 3)
                let end = frame.put(context.text(keys), row: y, column: 4, role: .key)
                frame.putShortened(
                    context.text(help), row: y, column: max(column, end + 2), limit: frame.size.columns - 1)
            }
        }
    }

    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {
        line.draw(in: &frame, sign: "/")
    }

    // MARK: - The line

    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        guard let typed = line?.text else { return nil }
        switch key {
        case .enter: line = nil
        case .escape, .control("c"):
            line = nil
            narrow(to: "")
        case .backspace where typed.isEmpty: line = nil
        case .down, .control("n"): move(by: 1, &context)
        case .up, .control("p"): move(by: -1, &context)
        default: if line?.press(key) == true { narrow(to: line?.text ?? "") }
        }
        return []
    }

    mutating func type(_ text: String, _ context: inout ReaderContext) {
        line?.insert(text)
        narrow(to: line?.text ?? "")
    }

    private mutating func narrow(to filter: String) {
        self.filter = filter
        list = ScrollingList()
    }

    // MARK: - The rows

    private func helpRows(_ context: ReaderContext) -> [HelpRow] {
        let rows = HelpRows.rows(for: asked, keys: context.keys)
        guard !filter.isEmpty else { return rows }
        let wanted = filter.lowercased()
        return rows.filter { row in
            guard case .binding(let keys, let help) = row else { return false }
            let names = context.text(keys).split(separator: " ")
            return names.contains { $0 == filter } || context.text(help).lowercased().contains(wanted)
        }
    }
}
