import ScreenModel
import UnicodeText
import Wording

/// The help on keys, made from the tables that drive them; the keys of the screen below come first.
struct HelpScreen: ScreenState {
    private var list = ScrollingList()
    private(set) var line: LineEditor?
    /// The text by which the rows are filtered.
    private var filter = ""
    private let asked: KeyScreens
    /// Whether text is selected on that screen.
    private let isSelecting: Bool
    /// The commands that have nothing to do there.
    private let idle: Set<Command>
    /// The rows, page by page and column by column, and the inputs they were made from: making them takes longer than
    /// drawing them.
    private(set) var pages: [[[HelpRow]]] = []
    private var madeFor: Making?

    private struct Making: Equatable {
        let filter: String
        let size: ScreenSize
        let language: Language
    }

    /// The least width of a column in cells.
    private static let narrowest = 60

    init(on screen: Screen, _ context: ReaderContext) {
        asked = screen.state.keyScreen
        isSelecting = screen.state.openArticle?.selection != nil
        let open = context.stories.issues.isEmpty ? nil : context.stories.issue(of: context.stories.selection)
        idle = asked != .shelf && open?.isInLibrary == false ? [.finish] : []
    }

    var screen: Screen { .help(self) }

    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        let page: Phrase = pages.count > 1 ? "page \(list.top + 1)/\(pages.count)" : ""
        let isWhole = columns.allSatisfy { $0.count <= context.listRows }
        let moves: [Hint] = turnsPages ? [Hint(" ", does: "on")] : isWhole ? [] : [Hint("j", "k", does: "scroll")]
        return (moves + [Hint("/", does: "search"), .leave], filter.isEmpty ? page : "“\(filter)”")
    }

    /// Whether the help is turned page by page, like a story in columns.
    var turnsPages: Bool { pages.count > 1 }

    /// The columns on the screen.
    private var columns: [[HelpRow]] {
        pages.isEmpty ? [] : turnsPages ? pages[min(list.top, pages.count - 1)] : pages[0]
    }

    /// The first row of the columns on the screen.
    private var topRow: Int { turnsPages ? 0 : list.top }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .help: return [.leave]
        case .search: line = LineEditor()
        case .back where !filter.isEmpty: narrow(to: "")
        case .nextMatch where !filter.isEmpty, .previousMatch where !filter.isEmpty:
            return context.say("All keys with “\(filter)” are shown; \(key: "q") shows the others again.")
        default: return nil
        }
        return []
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        if turnsPages {
            // A key turns one page, or goes to either end.
            list.scroll(by: rows.magnitude == Int.max.magnitude ? rows : rows.signum(), count: pages.count, height: 1)
        } else {
            list.scroll(by: rows, count: columns.map(\.count).max() ?? 0, height: context.listRows)
        }
    }

    /// Performs the command of a clicked row on the screen below the help.
    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        let row = topRow + point.row - 1
        let column = min(point.column / width(context), columns.count - 1)
        guard line == nil, columns.indices.contains(column), columns[column].indices.contains(row),
            case .binding(_, _, let command?) = columns[column][row]
        else { return [] }
        return command == .help ? [.leave] : [.leave, .run(command)]
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        let making = Making(filter: filter, size: context.size, language: context.language)
        if making != madeFor {
            pages = made(context)
            madeFor = making
        }
        move(by: 0, &context)
        return []
    }

    /// Lays out the rows in as few columns as show all of them at once, otherwise in pages of as many columns as fit. A
    /// single column is scrolled; several are not, because the eye could not follow.
    private func made(_ context: ReaderContext) -> [[[HelpRow]]] {
        let most = max(1, context.size.columns / Self.narrowest)
        let rows = shownRows(context)
        for count in 1...most where rows.count <= count * context.listRows {
            let columns = HelpColumns.columns(of: broken(rows, count, context), count)
            if columns.allSatisfy({ $0.count <= context.listRows }) { return columns.isEmpty ? [] : [columns] }
        }
        let brokenRows = broken(rows, most, context)
        if most == 1 { return [[brokenRows]] }
        let columns = HelpColumns.columns(of: brokenRows, height: max(1, context.listRows))
        return stride(from: 0, to: columns.count, by: most).map { Array(columns[$0...].prefix(most)) }
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        frame.putBar(context.text("Keys"), right: "")
        if columns.isEmpty { return frame.putSentences([context.text("No key does “\(filter)”.")]) }
        for (number, rows) in columns.enumerated() {
            let left = number * width(context)
            for (offset, row) in rows.dropFirst(topRow).prefix(context.listRows).enumerated() {
                draw(row, in: &frame, row: offset + 1, left: left, context)
            }
        }
    }

    private func draw(_ row: HelpRow, in frame: inout Frame, row y: Int, left: Int, _ context: ReaderContext) {
        switch row {
        case .blank: break
        case .title(let title): frame.put(context.text(title), row: y, column: left + 2, role: .section)
        case .binding(let keys, let help, _):
            let end = frame.put(context.text(keys), row: y, column: left + 4, role: .key)
            frame.putShortened(
                context.text(help), row: y, column: max(left + helpStart(width(context)), end + 2),
                limit: left + width(context) - 1)
        }
    }

    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {
        line.draw(in: &frame, sign: "/")
    }

    // MARK: - The line

    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        switch line?.answer(key, page: context.listRows) {
        case nil: return nil
        case .kept: line = nil
        case .left:
            line = nil
            narrow(to: "")
        case .moved(let rows): move(by: rows, &context)
        case .edited: narrow(to: line?.text ?? "")
        case .unchanged: break
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

    /// The width of a column in cells.
    private func width(_ context: ReaderContext) -> Int {
        max(1, context.size.columns / max(1, pages.first?.count ?? 1))
    }

    /// The cell in a column of `width` cells at which sentences begin: 22 cells are enough for most keys; in a narrow
    /// column, 12 for one or two of them, as many more would break the sentences.
    private func helpStart(_ width: Int) -> Int { width < 72 ? 12 : 22 }

    /// Splits a row into one row per line of its sentence.
    private func broken(_ row: HelpRow, width: Int, _ context: ReaderContext) -> [HelpRow] {
        guard case .binding(let keys, let help, let command) = row else { return [row] }
        let start = max(helpStart(width), 6 + DisplayWidth.cells(of: context.text(keys)))
        let text = context.text(help)
        let room = max(8, width - 1 - start)
        // Breaks are only computed if necessary, so that the help opens without delay.
        let lines = DisplayWidth.cells(of: text) <= room ? [text] : text.lines(fitting: room)
        return lines.enumerated().map { number, line in
            .binding(keys: number == 0 ? keys : "", help: Phrase(text: line), command: command)
        }
    }

    /// The rows as shown in `count` columns.
    private func broken(_ rows: [HelpRow], _ count: Int, _ context: ReaderContext) -> [HelpRow] {
        rows.flatMap { broken($0, width: context.size.columns / count, context) }
    }

    private func shownRows(_ context: ReaderContext) -> [HelpRow] {
        let rows = HelpRows.rows(for: asked, isSelecting: isSelecting, idle: idle, keys: context.keys)
        let wanted = filter.lowercased()
        return rows.filter { row in
            if filter.isEmpty { return true }
            guard case .binding(let keys, let help, _) = row else { return false }
            let names = context.text(keys).split(separator: " ")
            return names.contains { $0 == filter } || context.text(help).lowercased().contains(wanted)
        }
    }
}
