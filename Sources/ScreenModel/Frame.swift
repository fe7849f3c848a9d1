import UnicodeText

/// One character cell of a frame. A cell stores no string, because thousands of cells are created, compared and
/// discarded on every key.
public struct Cell: Hashable, Sendable {
    /// The first scalar of the displayed cluster, which is safe to show; 0 in the right half of a wide cluster.
    public fileprivate(set) var scalar: UInt32
    /// Whether the cluster has more scalars, which the frame stores.
    public fileprivate(set) var isLong = false
    public fileprivate(set) var role: Role

    public var isRightHalf: Bool { scalar == 0 }
    fileprivate static let blank = UInt32(UInt8(ascii: " "))
    fileprivate static let empty = Cell(scalar: blank, role: .text)
}

/// The contents of a screen, cell by cell, and the position of the cursor.
///
/// Text can enter a frame only through `put`, which lets no control character, bidirectional override or invisible
/// character through, so that text from a file never controls the terminal.
public struct Frame: Equatable, Sendable {
    public let size: ScreenSize
    /// The cursor's cell; `nil` hides the cursor.
    public var cursor: ScreenPoint?
    /// The cell being read or selected, where the hidden cursor rests for the benefit of screen readers.
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

    /// The cluster that the cell displays; empty in the right half of a wide cluster.
    public func text(row: Int, column: Int) -> String {
        let index = row * size.columns + column
        let cell = cells[index]
        if cell.isLong { return clusters[index] ?? "" }
        return cell.isRightHalf ? "" : Unicode.Scalar(cell.scalar).map { String($0) } ?? ""
    }

    /// The smallest range of columns in `row` that contains every cell that differs from `other`, a frame of the same
    /// size (`nil` for an empty one), extended to whole wide characters.
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

    /// The first cell with a role, from the top; `nil` if there is none.
    public func firstCell(of role: Role) -> ScreenPoint? {
        cells.firstIndex { $0.role == role }.map { ScreenPoint(column: $0 % size.columns, row: $0 / size.columns) }
    }

    /// Writes `text` from `column` up to, but not including, the column `limit`. Stops at the first cluster that does
    /// not fit.
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

    /// Writes `text`, truncated with an ellipsis if it is too long.
    ///
    /// - Returns: the column after the last cell written.
    @discardableResult
    public mutating func putShortened(_ text: String, row: Int, column: Int, limit: Int, role: Role = .text) -> Int {
        let limit = min(limit, size.columns)
        return put(DisplayWidth.shortened(text, to: limit - column), row: row, column: column, limit: limit, role: role)
    }

    /// Changes the role of the cells of `columns` in `row` and keeps their text.
    public mutating func paint(row: Int, columns: Range<Int>, role: Role) {
        guard row >= 0, row < size.rows else { return }
        for column in columns.clamped(to: 0..<size.columns) { cells[row * size.columns + column].role = role }
    }

    /// The text of `row`, without trailing blanks.
    public func text(ofRow row: Int) -> String {
        var text = ""
        for column in 0..<size.columns { text += self.text(row: row, column: column) }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The text of the screen, one line per row, without trailing blanks.
    public var text: String {
        (0..<size.rows).map { text(ofRow: $0) }.joined(separator: "\n")
    }

    /// Clears the rest of wide characters that are partly overwritten, as a terminal does.
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
