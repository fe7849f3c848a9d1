import UnicodeText

/// One character cell of a frame.
public struct Cell: Hashable, Sendable {
    /// One grapheme cluster that is safe to show; empty in the right half of a wide one.
    public var text: String
    public var role: Role

    public init(_ text: String, _ role: Role) {
        self.text = text
        self.role = role
    }
}

/// A whole screen, cell by cell, and where the cursor stands.
///
/// `put` is the only way for text to enter a frame, and it lets no control character, no bidirectional override and
/// no invisible character through: what a file says is never spoken to the terminal.
public struct Frame: Equatable, Sendable {
    public let size: ScreenSize
    /// The cursor's cell; `nil` hides it.
    public var cursor: ScreenPoint?
    /// Row by row from the top, `size.columns` cells each.
    public private(set) var cells: [Cell]

    /// An empty screen.
    public init(size: ScreenSize) {
        self.size = size
        cells = Array(repeating: Cell(" ", .text), count: max(0, size.columns) * max(0, size.rows))
    }

    /// The cells of `row`.
    public func cells(inRow row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Writes `text` from `column` on, at most to `limit` (a column, not included); a cluster that does not fit whole
    /// is left out, and so is all that follows it.
    ///
    /// - Returns: the column after the last cell written.
    @discardableResult
    public mutating func put(_ text: String, row: Int, column: Int, limit: Int = .max, role: Role = .text) -> Int {
        guard row >= 0, row < size.rows else { return column }
        let limit = min(limit, size.columns)
        var column = column
        if TerminalText.isPlain(text) {
            for scalar in text.unicodeScalars {
                let width = DisplayWidth.cells(ofScalar: scalar.value)
                guard column + width <= limit else { break }
                set(String(scalar), width: width, row: row, column: column, role: role)
                column += width
            }
        } else {
            for character in TerminalText.safe(text) {
                let width = DisplayWidth.cells(of: character)
                guard width > 0 else { continue }
                guard column + width <= limit else { break }
                set(String(character), width: width, row: row, column: column, role: role)
                column += width
            }
        }
        return column
    }

    private mutating func set(_ cluster: String, width: Int, row: Int, column: Int, role: Role) {
        guard column >= 0 else { return }
        let index = row * size.columns + column
        clearHalves(at: index, width: width, row: row)
        cells[index] = Cell(cluster, role)
        for half in 1..<width { cells[index + half] = Cell("", role) }
    }

    /// Writes text that is too long with an ellipsis at its end.
    ///
    /// - Returns: the column after the last cell written.
    @discardableResult
    public mutating func putShortened(_ text: String, row: Int, column: Int, limit: Int, role: Role = .text) -> Int {
        let limit = min(limit, size.columns)
        return put(DisplayWidth.shortened(text, to: limit - column), row: row, column: column, limit: limit, role: role)
    }

    /// Gives the cells of `columns` in `row` another role and leaves their text.
    public mutating func paint(row: Int, columns: Range<Int>, role: Role) {
        guard row >= 0, row < size.rows else { return }
        for column in columns.clamped(to: 0..<size.columns) { cells[row * size.columns + column].role = role }
    }

    /// What stands in `row` as text, without the blanks at its end.
    public func text(ofRow row: Int) -> String {
        var text = cells(inRow: row).map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The whole screen as text, a line a row, without blanks at the ends of lines.
    public var text: String {
        (0..<size.rows).map { text(ofRow: $0) }.joined(separator: "\n")
    }

    /// A wide character that is partly overwritten leaves blanks, as in a terminal.
    private mutating func clearHalves(at index: Int, width: Int, row: Int) {
        let (first, end) = (row * size.columns, (row + 1) * size.columns)
        var before = index
        while before > first, cells[before].text.isEmpty { before -= 1 }
        if before < index { for half in before..<index { cells[half].text = " " } }
        var after = index + width
        while after < end, cells[after].text.isEmpty {
            cells[after].text = " "
            after += 1
        }
    }
}
