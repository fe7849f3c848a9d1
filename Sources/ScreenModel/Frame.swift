import UnicodeText

/// One character cell of a frame. It holds no text of its own: a screen has thousands, which are made, compared and
/// thrown away with every key.
public struct Cell: Hashable, Sendable {
    /// The first scalar of the grapheme cluster shown, which is safe to show; 0 in the right half of a wide one.
    public fileprivate(set) var scalar: UInt32
    /// Whether the cluster has more scalars; the frame knows them.
    public fileprivate(set) var isLong = false
    public fileprivate(set) var role: Role

    public var isRightHalf: Bool { scalar == 0 }
    fileprivate static let blank = UInt32(UInt8(ascii: " "))
    fileprivate static let empty = Cell(scalar: blank, role: .text)
}

/// A whole screen, cell by cell, and where the cursor stands.
///
/// `put` is the only way for text to enter a frame, and it lets no control character, no bidirectional override and
/// no invisible character through: what a file says is never spoken to the terminal.
public struct Frame: Equatable, Sendable {
    public let size: ScreenSize
    /// The cursor's cell; `nil` hides it.
    public var cursor: ScreenPoint?
    /// The cell that is read or selected, where the hidden cursor rests: programs that read the screen aloud go by it.
    public var focus: ScreenPoint?
    /// Row by row from the top, `size.columns` cells each.
    public private(set) var cells: [Cell]
    private var clusters = Clusters()

    /// An empty screen.
    public init(size: ScreenSize) {
        self.size = size
        cells = Array(repeating: Cell.empty, count: max(0, size.columns) * max(0, size.rows))
    }

    /// The cells of `row`.
    public func cells(inRow row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// The cluster that the cell at `column` of `row` shows; empty in the right half of a wide one.
    public func text(row: Int, column: Int) -> String {
        let index = row * size.columns + column
        let cell = cells[index]
        if cell.isLong { return clusters[index] ?? "" }
        return cell.isRightHalf ? "" : Unicode.Scalar(cell.scalar).map { String($0) } ?? ""
    }

    /// The columns of `row` from the first to the last that look otherwise than in `other`, a frame of the same size (`nil`:
    /// an empty one), with the whole of wide characters at their ends.
    public func columns(ofRow row: Int, notAsIn other: Frame?) -> Range<Int> {
        let start = row * size.columns
        let cells = cells.span.extracting(start..<start + size.columns)
        func isOther(_ column: Int) -> Bool {
            let cell = cells[column]
            guard let other else { return cell != .empty }
            return cell != other.cells[start + column]
                || cell.isLong && clusters[start + column] != other.clusters[start + column]
        }
        var (first, end) = (0, size.columns)
        while first < end, !isOther(first) { first += 1 }
        while end > first, !isOther(end - 1) { end -= 1 }
        guard first < end else { return 0..<0 }
        while first > 0, cells[first].isRightHalf { first -= 1 }
        while end < size.columns, cells[end].isRightHalf { end += 1 }
        return first..<end
    }

    /// The first cell of a role, from the top; `nil` where nothing has it.
    public func firstCell(of role: Role) -> ScreenPoint? {
        cells.firstIndex { $0.role == role }.map { ScreenPoint(column: $0 % size.columns, row: $0 / size.columns) }
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
                set(Cell(scalar: scalar.value, role: role), width: width, row: row, column: column)
                column += width
            }
        } else {
            for character in TerminalText.safe(text) {
                let width = DisplayWidth.cells(of: character)
                guard width > 0 else { continue }
                guard column + width <= limit else { break }
                let scalars = character.unicodeScalars
                let cell = Cell(scalar: scalars.first?.value ?? Cell.blank, isLong: scalars.count > 1, role: role)
                set(cell, width: width, row: row, column: column)
                if cell.isLong, column >= 0 { clusters[row * size.columns + column] = String(character) }
                column += width
            }
        }
        return column
    }

    private mutating func set(_ cell: Cell, width: Int, row: Int, column: Int) {
        guard column >= 0 else { return }
        let index = row * size.columns + column
        clearHalves(at: index, width: width, row: row)
        for cell in index..<index + width where cells[cell].isLong { clusters[cell] = nil }
        cells[index] = cell
        for half in 1..<width { cells[index + half] = Cell(scalar: 0, role: cell.role) }
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

    /// The text of `row`, without the blanks at its end.
    public func text(ofRow row: Int) -> String {
        var text = ""
        for column in 0..<size.columns { text += self.text(row: row, column: column) }
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
        while before > first, cells[before].isRightHalf { before -= 1 }
        for half in before..<index { clear(half) }
        var after = index + width
        while after < end, cells[after].isRightHalf {
            clear(after)
            after += 1
        }
    }

    private mutating func clear(_ index: Int) {
        if cells[index].isLong { clusters[index] = nil }
        cells[index] = Cell(scalar: Cell.blank, role: cells[index].role)
    }
}
