import ScreenModel
import UnicodeText

/// A line that is being typed, with its cursor.
struct Prompt: Equatable, Sendable {
    private(set) var text = ""
    /// Characters before the cursor.
    private(set) var cursor = 0

    /// A line with `text` in it and the cursor at its end.
    init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Takes typed or pasted text in; line ends and other controls become blanks or go.
    mutating func insert(_ typed: String) {
        let clean = TerminalText.safe(typed)
        let at = text.index(text.startIndex, offsetBy: cursor)
        let tail = text[at...].count
        text.insert(contentsOf: clean, at: at)
        // A typed mark may have joined the character before it, so the cursor is counted from the end.
        cursor = text.count - tail
    }

    /// Edits the line.
    ///
    /// - Returns: `false` if the key is none of a line's.
    mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .backspace: remove(cursor - 1..<cursor)
        case .delete: remove(cursor..<cursor + 1)
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<text.count)
        case .control("w"): remove(wordStart..<cursor)
        default: return false
        }
        return true
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

    /// Puts `sign`, the line and, at its right end, `status` on a row; a line too long shows its part at the cursor.
    func draw(in frame: inout Frame, row: Int, sign: String, status: String, statusRole: Role) {
        let width = frame.size.columns
        let statusStart = max(sign.count + 8, width - DisplayWidth.cells(of: status) - 1)
        let start = frame.put(sign, row: row, column: 0, role: .prompt)
        var hidden = text[...].prefix(cursor)
        var skipped = 0
        while DisplayWidth.cells(of: String(hidden)) > statusStart - start - 2, !hidden.isEmpty {
            hidden = hidden.dropFirst()
            skipped += 1
        }
        let visible = String(text.dropFirst(skipped))
        frame.put(visible, row: row, column: start, limit: statusStart - 1, role: .prompt)
        frame.put(status, row: row, column: statusStart, role: statusRole)
        frame.cursor = ScreenPoint(column: min(width - 1, start + DisplayWidth.cells(of: String(hidden))), row: row)
    }
}
