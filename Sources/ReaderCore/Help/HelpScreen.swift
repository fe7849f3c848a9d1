import ScreenModel
import Wording

/// The keys, from the tables that drive them.
struct HelpScreen: ScreenState {
    private var list = ScrollingList()

    var screen: Screen { .help(self) }

    func hints(_ context: ReaderContext) -> (keys: [Phrase], right: Phrase) { (["j k scroll", "q back"], "") }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        command == .help ? [.leave] : nil
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        list.scroll(by: rows, count: Self.rows.count, height: context.listRows)
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        move(by: 0, &context)
        return []
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        frame.putBar(context.text("Keys"), right: "")
        for (offset, row) in Self.rows.dropFirst(list.top).prefix(context.listRows).enumerated() {
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

    // MARK: - The rows

    private enum Row {
        case title(Phrase)
        case binding(keys: Phrase, help: Phrase)
        case blank
    }

    private static let rows: [Row] =
        KeyTable.groups.flatMap { group -> [Row] in
            let bindings = group.bindings.map { row($0.keys, $0.help) }
            return [.title(group.title)] + bindings + [.blank]
        } + promptRows + selectionRows + mouseRows

    private static let promptRows: [Row] = [
        .title("While typing a search"),
        .binding(keys: "Tab S-Tab", help: "from the story to the issue to the library, and back; complete a tag"),
        .binding(keys: "Enter", help: "keep the hits and go on reading; open the story found"),
        .binding(keys: "Esc C-c", help: "back to where you were"),
        .binding(keys: "C-n C-p", help: "the next hit or story, the one before"),
        .binding(keys: "↑ ↓", help: "the same in a list; else what was searched before"),
        .binding(keys: "C-o", help: "newest first, or by relevance"),
        .binding(keys: "C-a C-e C-u C-k C-w", help: "move and delete in the line"),
        .blank,
    ]

    private static let selectionRows: [Row] =
        [.title("While text is selected")] + SelectionKeys.bindings.map { row($0.keys, $0.help) } + [.blank]

    private static let mouseRows: [Row] = [
        .title("Mouse"),
        .binding(keys: "wheel", help: "scrolls"),
        .binding(keys: "click", help: "selects; on the selected row opens; moves the end of a selection"),
    ]

    private static func row(_ keys: [Key], _ help: Phrase) -> Row {
        .binding(keys: Phrase(text: keys.map(\.label).joined(separator: " ")), help: help)
    }
}
