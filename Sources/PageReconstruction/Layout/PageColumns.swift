/// The lines of a page in reading order, column by column where columns are side by side.
struct PageColumns {
    private let source: Slice<SourceLines>
    private let page: Int

    init(_ source: Slice<SourceLines>, page: Int) {
        self.source = source
        self.page = page
    }

    func lines(partsColumns: Bool) -> [TextLine] {
        guard partsColumns, hasGaps else { return wholeLines(source) }
        // Gaps in the head of a page are not gutters.
        if let head = source.firstIndex(where: { !PageBlocks.trimmed($0.text).isEmpty }), isHead(source[head].text) {
            let rest = PageColumns(source[(head + 1)...], page: page).lines(partsColumns: true)
            return wholeLines(source[...head]) + rest
        }
        var layout = SideBySide(rows: source.map { LayoutRow($0, hanWidth: 2) })
        var regions = layout.regions()
        if layout.rows.contains(where: \.isEastAsian) {
            let narrow = SideBySide(rows: source.map { LayoutRow($0, hanWidth: 1) })
            let narrowRegions = narrow.regions()
            if narrow.partedRuns(narrowRegions) > layout.partedRuns(regions) {
                (layout, regions) = (narrow, narrowRegions)
            }
        }
        return regions.enumerated().flatMap { column, region in
            if !region.isWhole { return columnLines(layout.rows[region.rows], region.cells, column) }
            let start = source.startIndex
            return wholeLines(source[start + region.rows.lowerBound..<start + region.rows.upperBound], column: column)
        }
    }

    /// A quick check that excludes most files: whether enough lines contain gaps of three blanks.
    private var hasGaps: Bool {
        var count = 0
        for line in source {
            var blanks = 0
            var isInside = false
            for byte in line.text.utf8 {
                if byte == 0x20 || byte == 0x09 {
                    blanks += byte == 0x09 ? 3 : 1
                } else {
                    if isInside, blanks >= 3 {
                        count += 1
                        break
                    }
                    isInside = true
                    blanks = 0
                }
            }
            if count >= 4 { return true }
        }
        return false
    }

    /// Whether the line is the head of a page: `THE RIVER SUN        Tuesday, May 5, 1998        A3`.
    private func isHead(_ line: String) -> Bool {
        let text = PageBlocks.trimmed(line)
        let shape = LineShape(text)
        guard shape.gaps > 0 else { return false }
        return LinePatterns.isFolio(text, shape, lines: 1)
            || shape.isEastAsian && EastAsianHead.isHead(DateTokens.tokens(of: text))
    }

    private func wholeLines(_ source: Slice<SourceLines>, column: Int = 0) -> [TextLine] {
        var lines: [TextLine] = []
        lines.reserveCapacity(source.count { !$0.text.isEmpty })
        var blanks = 0
        for line in source {
            let text = PageBlocks.trimmed(line.text)
            guard !text.isEmpty else {
                blanks += 1
                continue
            }
            lines.append(
                TextLine(
                    number: line.number, column: column, text: text, indent: TextLine.indent(of: line.text),
                    blanksBefore: blanks,
                    page: page))
            blanks = 0
        }
        return lines
    }

    private func columnLines(_ rows: ArraySlice<LayoutRow>, _ cells: Range<Int>, _ column: Int) -> [TextLine] {
        var lines: [TextLine] = []
        // The top of a column is separate from the foot of the previous column.
        var blanks = 1
        let shares = rows.compactMap { $0.share(cells)?.start }
        let margin = shares.min() ?? 0
        for row in rows {
            guard let share = row.share(cells) else {
                blanks += row.segments.isEmpty ? 1 : 0
                continue
            }
            let isWhole =
                share.scalars.lowerBound == row.segments.first?.scalars.lowerBound
                && share.scalars.upperBound == row.segments.last?.scalars.upperBound
            let text = String(String.UnicodeScalarView(row.scalars[share.scalars]))
            lines.append(
                TextLine(
                    number: row.number, columns: isWhole ? nil : share.scalars, column: column, text: text,
                    indent: share.start - margin, blanksBefore: blanks, page: page))
            blanks = 0
        }
        return lines
    }
}
