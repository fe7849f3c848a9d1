import ScreenModel
import UnicodeText

/// A line of text being typed, with its cursor.
struct LineEditor: Equatable, Sendable {
    private(set) var text = ""
    /// The number of characters before the cursor.
    private(set) var cursor = 0

    /// The number of selected characters at the line's end, which typed text replaces.
    private(set) var selected: Int

    /// Creates a line with `text` in it and the cursor at its end.
    init(_ text: String = "", isSelected: Bool = false) {
        self.init("", proposing: text)
        if !isSelected { selected = 0 }
    }

    /// Creates a line whose second part is selected.
    init(_ text: String, proposing proposal: String) {
        self.text = text + proposal
        selected = proposal.count
        cursor = self.text.count
    }

    /// Inserts typed or pasted text; line ends and other control characters become spaces or are removed.
    mutating func insert(_ typed: String) {
        removeSelected()
        let clean = TerminalText.safe(typed)
        let at = text.index(text.startIndex, offsetBy: cursor)
        let tail = text[at...].count
        text.insert(contentsOf: clean, at: at)
        // A typed combining mark may have joined the character before it, so the cursor is counted from the end.
        cursor = text.count - tail
    }

    /// Types a character, or moves or deletes in the line.
    ///
    /// - Returns: whether the text has changed.
    @discardableResult
    mutating func press(_ key: Key) -> Bool {
        let before = text
        if selected > 0 {
            switch key {
            case .backspace, .delete:
                removeSelected()
                return true
            case .character: break
            default: selected = 0
            }
        }
        switch key {
        case .character(let character): insert(String(character))
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .backspace: remove(cursor - 1..<cursor)
        case .delete: remove(cursor..<cursor + 1)
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<text.count)
        case .control("w"): remove(wordStart..<cursor)
        default: break
        }
        return text != before
    }

    /// Answers a key of a line that narrows the list above it.
    ///
    /// - Parameter page: the entries that a page key moves by.
    mutating func answer(_ key: Key, page: Int) -> LineAnswer {
        switch key {
        case .enter: .kept
        case .escape, .control("c"): .left
        case .backspace where text.isEmpty: .left
        case .down, .control("n"): .moved(by: 1)
        case .up, .control("p"): .moved(by: -1)
        case .pageDown: .moved(by: page)
        case .pageUp: .moved(by: -page)
        default: press(key) ? .edited : .unchanged
        }
    }

    private mutating func removeSelected() {
        text.removeLast(selected)
        if selected > 0 { cursor = text.count }
        selected = 0
    }

    private mutating func remove(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<text.count)
        guard !range.isEmpty else { return }
        let start = text.index(text.startIndex, offsetBy: range.lowerBound)
        text.removeSubrange(start..<text.index(start, offsetBy: range.count))
        cursor = range.lowerBound
    }

    private var wordStart: Int {
        let before = Array(text.prefix(cursor))
        let blanks = before.lastIndex { !$0.isWhitespace } ?? -1
        guard blanks >= 0 else { return 0 }
        return (before[...blanks].lastIndex(where: \.isWhitespace) ?? -1) + 1
    }

    /// Draws `sign` and the line on the last row, with `status` at its right end. Of a line that is too long the part
    /// around the cursor is shown.
    func draw(in frame: inout Frame, sign: String, status: String = "", statusRole: Role = .dim) {
        let (width, row) = (frame.size.columns, frame.size.rows - 1)
        // At least eight cells of the line are visible, however long the status is.
        let statusStart = max(DisplayWidth.cells(of: sign) + 8, width - DisplayWidth.cells(of: status) - 1)
        let start = frame.put(sign, row: row, column: 0, role: .prompt)
        // Go back from the cursor as far as there is room: a pasted line may be very long.
        let room = statusStart - start - 2
        var used = 0
        var first = text.index(text.startIndex, offsetBy: cursor)
        while first > text.startIndex {
            let before = text.index(before: first)
            let cells = DisplayWidth.cells(of: text[before])
            if used + cells > room { break }
            used += cells
            first = before
        }
        let visible = String(text[first...].prefix(width))
        let typed = frame.put(
            String(visible.dropLast(selected)), row: row, column: start, limit: statusStart - 1, role: .prompt)
        frame.put(
            String(visible.suffix(selected)), row: row, column: typed, limit: statusStart - 1, role: .selection)
        frame.put(status, row: row, column: statusStart, role: statusRole)
        frame.cursor = ScreenPoint(column: min(width - 1, start + used), row: row)
    }
}

/// What a key does to a line that narrows a list.
enum LineAnswer: Equatable, Sendable {
    /// The typed text has changed.
    case edited
    /// The selection of the list moves.
    case moved(by: Int)
    /// The line ends, and the list stays narrowed.
    case kept
    /// The line ends, and so does the narrowing.
    case left
    case unchanged
}
