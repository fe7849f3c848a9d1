/// Parts columns that stand side by side in each line, as `pdftotext -layout` leaves them.
///
/// Blanks at the same place of many lines are a gutter; each run of text belongs to the column in which it begins. A line
/// across all columns ends them: what follows it is parted anew.
struct SideBySide {
    /// Lines of one page, with those that have no text.
    let rows: [LayoutRow]

    /// Fewer rows with text on both sides of a gutter are told by nothing.
    private static let leastRows = 4
    /// Columns of prose are wider, in cells; cells of a table are not.
    private static let leastColumn = 12

    /// The columns of each band of rows, in reading order: a band without gutters is one column of whole lines.
    func bands() -> [Band] {
        let isPossible = rows.count { $0.segments.count > 1 } >= Self.leastRows
        guard isPossible else { return [Band(rows: 0..<rows.count, gutters: [])] }
        let width = rows.reduce(0) { max($0, $1.end) }
        var bands: [Band] = []
        var start = 0
        func finish(_ end: Int) {
            if end > start { bands.append(Band(rows: start..<end, gutters: gutters(of: start..<end))) }
            start = end
        }
        var index = 0
        while index < rows.count {
            // A line over most of the page without a gap stands in no column.
            if let only = rows[index].segments.first, rows[index].segments.count == 1, only.width * 10 > width * 6 {
                finish(index)
                start = index
                while index < rows.count, rows[index].segments.count == 1,
                    rows[index].segments[0].width * 10 > width * 6
                {
                    index += 1
                }
                finish(index)
            } else {
                index += 1
            }
        }
        finish(rows.count)
        return bands
    }

    /// How many runs of text begin right behind a gutter.
    func partedRows(_ bands: [Band]) -> Int {
        bands.reduce(0) { sum, band in
            sum + rows[band.rows].reduce(0) { $0 + $1.segments.count { band.gutters.contains($0.cells.lowerBound) } }
        }
    }

    /// Rows that are parted at the same cells.
    struct Band {
        let rows: Range<Int>
        /// The first cell behind each gutter, ascending.
        let gutters: [Int]
    }

    private func gutters(of range: Range<Int>) -> [Int] {
        let filled = rows[range].filter { !$0.segments.isEmpty }
        guard filled.count(where: { $0.segments.count > 1 }) >= Self.leastRows else { return [] }
        let width = filled.reduce(0) { max($0, $1.end) }
        var covered = [Int](repeating: 0, count: width + 1)
        for row in filled {
            for segment in row.segments { for cell in segment.cells { covered[cell] += 1 } }
        }
        // Headings reach over gutters here and there.
        let most = max(1, filled.count / 12)
        var gutters: [Int] = []
        var cell = filled.map(\.start).min() ?? 0
        while cell < width {
            guard covered[cell] <= most else {
                cell += 1
                continue
            }
            var end = cell
            while end < width, covered[end] <= most { end += 1 }
            if end < width, isGutter(cell..<end, filled) { gutters.append(end) }
            cell = max(end, cell + 1)
        }
        return kept(gutters, filled)
    }

    private func isGutter(_ gap: Range<Int>, _ rows: [LayoutRow]) -> Bool {
        let bothSides = rows.count { row in
            row.segments.contains { $0.cells.upperBound <= gap.upperBound }
                && row.segments.contains { $0.cells.lowerBound >= gap.lowerBound }
        }
        let isWideEnough = gap.count >= 2 || rows.contains { $0.isEastAsian }
        return isWideEnough && bothSides >= Self.leastRows && bothSides * 8 >= rows.count
    }

    /// Gutters between columns of prose; those of tables part cells of a few letters.
    private func kept(_ gutters: [Int], _ rows: [LayoutRow]) -> [Int] {
        var kept: [Int] = []
        var start = 0
        for (index, gutter) in gutters.enumerated() {
            let end = index + 1 < gutters.count ? gutters[index + 1] : Int.max
            if isProse(start..<gutter, rows), isProse(gutter..<end, rows) {
                kept.append(gutter)
                start = gutter
            }
        }
        return kept
    }

    private func isProse(_ cells: Range<Int>, _ rows: [LayoutRow]) -> Bool {
        let segments = rows.flatMap { row in row.segments.filter { cells.contains($0.cells.lowerBound) } }
        guard segments.count >= Self.leastRows else { return false }
        let widths = segments.map(\.width).sorted()
        let letters = segments.count { $0.letters * 2 > $0.width }
        return widths[widths.count * 2 / 3] >= Self.leastColumn && letters * 3 >= segments.count * 2
    }
}

/// A line as it lies: its runs of text with the cells that they take.
struct LayoutRow {
    struct Segment {
        let cells: Range<Int>
        /// Scalars of the line.
        let scalars: Range<Int>
        /// Cells taken by letters of words.
        let letters: Int

        var width: Int { cells.count }
    }

    let number: Int
    let scalars: [Unicode.Scalar]
    let segments: [Segment]
    let isEastAsian: Bool

    var start: Int { segments.first?.cells.lowerBound ?? 0 }
    var end: Int { segments.last?.cells.upperBound ?? 0 }

    /// Blanks that part runs of text.
    private static let leastGap = 2

    /// `hanWidth` is what a full-width character takes: two cells on a screen, but one as some extractors count.
    init(_ line: SourceLine, hanWidth: Int) {
        number = line.number
        scalars = Array(line.text.unicodeScalars)
        var segments: [Segment] = []
        var cell = 0
        var (first, firstCell, last, lastCell, letters) = (-1, 0, 0, 0, 0)
        var wide = 0
        for (index, scalar) in scalars.enumerated() {
            let width = Self.width(scalar, at: cell, hanWidth: hanWidth)
            if !scalar.isBlank {
                if first >= 0, cell - lastCell >= Self.leastGap {
                    segments.append(Segment(cells: firstCell..<lastCell, scalars: first..<last, letters: letters))
                    first = -1
                }
                if first < 0 { (first, firstCell, letters) = (index, cell, 0) }
                if scalar.isIdeographic {
                    letters += hanWidth
                    wide += 1
                } else if scalar.isCasedLetter {
                    letters += 1
                }
                (last, lastCell) = (index + 1, cell + width)
            }
            cell += width
        }
        if first >= 0 { segments.append(Segment(cells: firstCell..<lastCell, scalars: first..<last, letters: letters)) }
        self.segments = segments
        isEastAsian = wide > 4
    }

    private static func width(_ scalar: Unicode.Scalar, at cell: Int, hanWidth: Int) -> Int {
        switch scalar {
        case "\t": 8 - cell % 8
        case "\u{0C}": 0
        case "\u{3000}": hanWidth
        default: scalar.value >= 0x2E80 && !scalar.isBlank ? hanWidth : 1
        }
    }

    /// The share of the line that begins between two cells: from its first text to its last.
    func share(_ cells: Range<Int>) -> (scalars: Range<Int>, start: Int)? {
        let own = segments.filter { cells.contains($0.cells.lowerBound) }
        guard let first = own.first, let last = own.last else { return nil }
        return (first.scalars.lowerBound..<last.scalars.upperBound, first.cells.lowerBound)
    }
}
