/// Distributes set lines among columns.
struct ColumnFilling {
    let lines: [SetLine]
    /// The number of columns.
    let count: Int
    /// Whether no line will follow the last one.
    let isComplete: Bool

    /// The lines from `start` on that span all columns: the heading with its rule, if there are several columns.
    func heading(from start: Int, rows: Int) -> Range<Int> {
        guard count > 1 else { return start..<start }
        var end = start
        while end < lines.count, end - start < rows, lines[end].spansColumns { end += 1 }
        return start..<end
    }

    /// The columns of one page from `start` on, each of at most `height` lines; more text may follow the last.
    func columns(from start: Int, height: Int) -> [Range<Int>] {
        guard height > 0 else { return [] }
        var columns: [Range<Int>] = []
        var next = start
        while columns.count < count, next < lines.count {
            let column = column(from: next, height: height)
            columns.append(column)
            next = column.upperBound
        }
        return columns
    }

    /// The fewest lines of a column that is not the last: one or two at the top of each say nothing.
    private static let leastDepth = 3

    /// All lines from `start` on, which are known to fit, in columns as short as possible.
    func balanced(from start: Int, height: Int) -> [Range<Int>] {
        // A text of a few lines is read faster in one column than across two.
        if lines.count - start < 2 * Self.leastDepth, lines.count - start <= height { return [start..<lines.count] }
        var least = max(Self.leastDepth, (lines.count - start + count - 1) / count)
        while least < height {
            let columns = columns(from: start, height: least)
            let parts = columns.dropFirst().contains { keepsTogether($0.lowerBound, height: height) }
            // The last column is not the only deepest one.
            let isLow = columns.dropLast().contains { $0.count >= columns.last?.count ?? 0 }
            if !parts, isLow || columns.count < 2, columns.last?.upperBound ?? start == lines.count { return columns }
            least += 1
        }
        return columns(from: start, height: height)
    }

    /// One column from `start` on. It does not begin with a blank line, and lines that belong together stay together if
    /// the column has room for them.
    private func column(from start: Int, height: Int) -> Range<Int> {
        var first = start
        while first < lines.count - 1, lines[first].kind == .blank { first += 1 }
        var end = min(first + height, lines.count)
        while end < lines.count, end > first + 1, keepsTogether(end, height: height) { end -= 1 }
        if end < lines.count, keepsTogether(end, height: height) { end = min(first + height, lines.count) }
        return first..<end
    }

    /// Whether the line is the last of several of a paragraph, which must not open a column alone.
    private func isWidow(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.kind.isText, lines[index - 1].passage == line.passage, lines[index - 1].kind == line.kind
        else { return false }
        return index + 1 < lines.count ? lines[index + 1].passage != line.passage : isComplete
    }

    /// Whether the line before is the first of several of a paragraph, which must not close a column alone.
    private func isBelowOrphan(_ index: Int) -> Bool {
        let (first, line) = (lines[index - 1], lines[index])
        guard line.kind.isText, first.passage == line.passage, first.kind == line.kind else { return false }
        return index < 2 || lines[index - 2].passage != line.passage
    }

    private func isWithinTable(_ index: Int, height: Int) -> Bool {
        guard lines[index].kind == .row, lines[index - 1].kind == .row else { return false }
        let before = lines[..<index].suffix(height).reversed().prefix { $0.kind == .row }.count
        return before + lines[index...].prefix(height).prefix { $0.kind == .row }.count <= height
    }

    /// Whether a column should not end before line `index`: inside a box, below a crosshead, or in a table that fits in
    /// a column.
    private func keepsTogether(_ index: Int, height: Int) -> Bool {
        switch lines[index].frame {
        case .sides, .bottom: return true
        default: break
        }
        if lines[index].kind == .caption { return lines[index - 1].kind == .caption }
        if isWidow(index) || isBelowOrphan(index) || isWithinTable(index, height: height) { return true }
        let above = lines[index - 1].kind == .blank ? index - 2 : index - 1
        return above >= 0 && lines[above].kind == .crosshead
    }
}

extension SetLine {
    var spansColumns: Bool { kind.isHeading || frame == .rule }
}
