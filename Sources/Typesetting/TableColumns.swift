import UnicodeText

/// The columns of a table whose rows are set on one line each: as wide as their widest cells, numbers aligned right.
struct TableColumns: Sendable {
    private struct Column {
        var start = 0
        var width = 0
        var isNumeric = true
    }

    private let columns: [Column]
    private let measure: Int
    private let ambiguous: AmbiguousWidth

    /// The most rows measured, so that the first screens of a long table are set without delay.
    private static let rowsMeasured = 500
    /// The cells between two columns.
    private static let gap = 2

    /// Measures the columns of rows whose cells are separated by tabs.
    init(_ rows: [String], measure: Int, ambiguous: AmbiguousWidth) {
        (self.measure, self.ambiguous) = (measure, ambiguous)
        var columns: [Column] = []
        for (number, row) in rows.prefix(Self.rowsMeasured).enumerated() {
            for (index, cell) in Self.cells(of: row).enumerated() {
                if index == columns.count { columns.append(Column()) }
                columns[index].width = max(columns[index].width, Self.width(of: cell, ambiguous))
                // The first row names the columns.
                if number > 0, !cell.isEmpty, !Self.isNumber(cell) { columns[index].isNumeric = false }
            }
        }
        var start = 0
        for index in columns.indices {
            columns[index].start = start
            if rows.count == 1 || index == 0 { columns[index].isNumeric = false }
            start += columns[index].width + Self.gap
        }
        self.columns = columns
    }

    /// The changes that move the cells of a row into their columns; `nil` if the row does not fit on one line.
    func changes(to row: String) -> [GlyphChange]? {
        var changes: [GlyphChange] = []
        var column = 0
        var offset = 0
        for (index, cell) in Self.cells(of: row).enumerated() {
            // The tab before a cell is drawn as one space.
            if index > 0 { (column, offset) = (column + 1, offset + 1) }
            guard !cell.isEmpty else { continue }
            let width = Self.width(of: cell, ambiguous)
            var start = column
            if columns.indices.contains(index) {
                let slack = columns[index].isNumeric ? columns[index].width - width : 0
                start = max(column, columns[index].start + max(0, slack))
            }
            if start > column { changes.append(GlyphChange(offset: offset, gap: start - column)) }
            column = start + width
            offset += cell.unicodeScalars.count
            if column > measure { return nil }
        }
        return changes
    }

    private static func cells(of row: String) -> [Substring] {
        row.split(separator: "\t", omittingEmptySubsequences: false)
    }

    private static func width(of cell: Substring, _ ambiguous: AmbiguousWidth) -> Int {
        DisplayWidth.cells(of: TerminalText.safe(String(cell)), ambiguous: ambiguous)
    }

    /// Whether a cell is a number: digits with any signs before and after them, but no letters.
    private static func isNumber(_ cell: Substring) -> Bool {
        cell.contains { $0.isNumber } && !cell.contains { $0.isLetter }
    }
}
