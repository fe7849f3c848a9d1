/// Separates columns that are side by side in each line, as `pdftotext -layout` leaves them.
///
/// Blanks at the same position in many lines are a gutter; each run of text belongs to the column in which it begins. A
/// line across all columns ends them. The text between two gutters is separated again by itself, because a page may
/// have two columns at its top and three at its foot, and an extractor shifts columns where the type is smaller
/// (recursive X-Y cut; Nagy and Seth 1984).
struct SideBySide {
    /// The lines of one page, including those without text.
    let rows: [LayoutRow]

    /// The minimum number of rows with text on both sides of a gutter; fewer are no evidence.
    private static let leastRows = 4
    /// The minimum where the rows above and below are not divided at the same position.
    private static let leastLocalRows = 6
    /// The minimum width in cells of a column of prose; cells of tables are narrower.
    private static let leastColumn = 12
    /// The maximum nesting of gutters; deeper ones separate cells of tables.
    private static let mostDepth = 4
    /// The number of positions tried for a horizontal cut, so that the time for each line does not grow with the page.
    private static let mostCuts = 48

    /// A part of the page that is read from top to bottom.
    struct Region: Equatable {
        let rows: Range<Int>
        /// The cells in which its runs of text begin.
        let cells: Range<Int>

        /// Whether the region has no other text beside it.
        var isWhole: Bool { cells == SideBySide.allCells }
    }

    static let allCells = 0..<Int.max

    /// The regions in reading order; a page without gutters is a single region.
    func regions() -> [Region] {
        guard rows.count(where: { $0.segments.count > 1 }) >= Self.leastRows else {
            return [Region(rows: 0..<rows.count, cells: Self.allCells)]
        }
        return Self.merged(parts(0..<rows.count, Self.allCells, depth: 0, least: Self.leastRows))
    }

    /// The regions, with vertically adjacent regions of one column merged. No gutter was found in them, so the short
    /// last line of a paragraph was split from the wider lines above it for no reason.
    private static func merged(_ regions: [Region]) -> [Region] {
        regions.reduce(into: []) { merged, region in
            guard let last = merged.last, last.cells == region.cells, last.rows.upperBound == region.rows.lowerBound
            else { return merged.append(region) }
            merged[merged.count - 1] = Region(
                rows: last.rows.lowerBound..<region.rows.upperBound, cells: region.cells)
        }
    }

    /// The number of runs of text that begin in a column other than the first.
    func partedRuns(_ regions: [Region]) -> Int {
        regions.reduce(0) { sum, region in
            guard region.cells.lowerBound > 0 else { return sum }
            return sum + rows[region.rows].count { !segments($0, region.cells).isEmpty }
        }
    }

    private func parts(_ range: Range<Int>, _ cells: Range<Int>, depth: Int, least: Int) -> [Region] {
        bands(range, cells).flatMap { band -> [Region] in
            let leaf = [Region(rows: band, cells: cells)]
            guard depth < Self.mostDepth else { return leaf }
            let gutters = gutters(of: band, cells, least: least)
            if !gutters.isEmpty {
                let edges = [cells.lowerBound] + gutters + [cells.upperBound]
                return zip(edges, edges.dropFirst()).flatMap {
                    parts(band, $0..<$1, depth: depth + 1, least: Self.leastLocalRows)
                }
            }
            guard let cut = cut(band, cells) else { return leaf }
            return parts(band.lowerBound..<cut, cells, depth: depth + 1, least: Self.leastLocalRows)
                + parts(cut..<band.upperBound, cells, depth: depth + 1, least: Self.leastLocalRows)
        }
    }

    private func segments(_ row: LayoutRow, _ cells: Range<Int>) -> [LayoutRow.Segment] {
        cells == Self.allCells ? row.segments : row.segments.filter { cells.contains($0.cells.lowerBound) }
    }

    /// Splits the rows into lines over most of the width, and the rows between these lines.
    private func bands(_ range: Range<Int>, _ cells: Range<Int>) -> [Range<Int>] {
        let own = rows[range].map { segments($0, cells) }
        let left = own.compactMap { $0.first?.cells.lowerBound }.min() ?? 0
        let width = own.reduce(0) { max($0, ($1.last?.cells.upperBound ?? 0) - left) }
        var bands: [Range<Int>] = []
        var start = 0
        var isAcross = false
        for (index, segments) in own.enumerated() where !segments.isEmpty {
            // A line over most of the page without a gap belongs to no column.
            let isWide = segments.count == 1 && segments[0].width * 10 > width * 6
            if isWide != isAcross, index > start {
                bands.append(range.lowerBound + start..<range.lowerBound + index)
                start = index
            }
            isAcross = isWide
        }
        bands.append(range.lowerBound + start..<range.upperBound)
        return bands
    }

    /// The row at which to cut horizontally, so that most rows on both sides are divided by gutters of their own.
    private func cut(_ range: Range<Int>, _ cells: Range<Int>) -> Int? {
        guard rows[range].count(where: { segments($0, cells).count > 1 }) >= Self.leastLocalRows else { return nil }
        var best: (cut: Int, parted: Int)?
        let step = max(1, range.count / Self.mostCuts)
        for cut in stride(from: range.lowerBound + Self.leastRows, to: range.upperBound - Self.leastRows, by: step) {
            let parted = parted(range.lowerBound..<cut, cells) + parted(cut..<range.upperBound, cells)
            if parted > best?.parted ?? 0 { best = (cut, parted) }
        }
        return best?.cut
    }

    /// The number of rows with text on both sides, summed over the gutters.
    private func parted(_ range: Range<Int>, _ cells: Range<Int>) -> Int {
        gutters(of: range, cells, least: Self.leastLocalRows).reduce(0) { sum, gutter in
            sum
                + rows[range].count { row in
                    let own = segments(row, cells)
                    return own.contains { $0.cells.upperBound <= gutter }
                        && own.contains { $0.cells.lowerBound >= gutter }
                }
        }
    }

    private func gutters(of range: Range<Int>, _ cells: Range<Int>, least: Int) -> [Int] {
        let filled = rows[range].map { segments($0, cells) }.filter { !$0.isEmpty }
        guard filled.count(where: { $0.count > 1 }) >= least else { return [] }
        let first = filled.reduce(Int.max) { min($0, $1[0].cells.lowerBound) }
        let width = filled.reduce(0) { max($0, $1[$1.count - 1].cells.upperBound) }
        // Coverage is accumulated from differences, so that each run of text costs two steps however wide it is.
        var covered = [Int](repeating: 0, count: width + 2)
        for segments in filled {
            for segment in segments {
                covered[segment.cells.lowerBound] += 1
                covered[segment.cells.upperBound] -= 1
            }
        }
        for cell in covered.indices.dropFirst() { covered[cell] += covered[cell - 1] }
        // A few headings may extend across a gutter.
        let most = max(1, filled.count / 12)
        let isEastAsian = rows[range].contains(where: \.isEastAsian)
        var gutters: [Int] = []
        var cell = first
        while cell < width {
            guard covered[cell] <= most else {
                cell += 1
                continue
            }
            var end = cell
            while end < width, covered[end] <= most { end += 1 }
            let isWideEnough = end - cell >= 2 || isEastAsian
            if end < width, cell > first, isWideEnough, isGutter(cell..<end, filled, least: least) {
                gutters.append(end)
            }
            cell = max(end, cell + 1)
        }
        return kept(gutters, filled)
    }

    private func isGutter(_ gap: Range<Int>, _ rows: [[LayoutRow.Segment]], least: Int) -> Bool {
        let bothSides = rows.count { row in
            row.contains { $0.cells.upperBound <= gap.upperBound }
                && row.contains { $0.cells.lowerBound >= gap.lowerBound }
        }
        // A page also has headings and pictures; a region cut out for its gutters has little else than columns.
        let leastShare = least > Self.leastRows ? 3 : 8
        return bothSides >= least && bothSides * leastShare >= rows.count
    }

    /// The gutters between columns of prose; those of tables separate cells of a few letters.
    private func kept(_ gutters: [Int], _ rows: [[LayoutRow.Segment]]) -> [Int] {
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

    private func isProse(_ cells: Range<Int>, _ rows: [[LayoutRow.Segment]]) -> Bool {
        let segments = rows.flatMap { row in row.filter { cells.contains($0.cells.lowerBound) } }
        guard segments.count >= Self.leastRows else { return false }
        let widths = segments.map(\.width).sorted()
        let letters = segments.count { $0.letters * 2 > $0.width }
        return widths[widths.count * 2 / 3] >= Self.leastColumn && letters * 3 >= segments.count * 2
    }
}
