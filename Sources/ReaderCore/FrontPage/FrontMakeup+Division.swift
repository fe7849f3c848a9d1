extension FrontMakeup {
    /// A way to divide a page: the columns and text rows of the lead, and the ends of the other columns' stories.
    struct Division {
        let lead: FrontBlock
        let span: Int
        let leadRows: Int
        let ends: [Int]
    }

    /// The costs of the lead, for each row of the page, in the unit of `ColumnSharing`.
    private enum Cost {
        /// The cost of a size other than half of the page, times the square of the difference.
        static let size = 2.0
        /// The rows that a lead gives up, as a share of the page, for the share of the columns that it has beyond a
        /// half: of two columns it always has both.
        static func width(of columns: Int) -> Double { columns > 2 ? 0.5 : 0.2 }
        /// The cost of a lead that leaves no column beside it.
        static let alone = 0.3
    }

    /// The cheapest division of `rows` rows.
    func division(_ lead: FrontStory, _ others: [FrontBlock], rows: Int) -> Division {
        let needs = needs(of: others)
        var best: (cost: Double, division: Division)?
        for span in 1...grid.count where grid.count == 1 || span > 1 {
            let right = grid.count - span
            let block = block(lead, measure: grid.measure, columns: span, rows: rows)
            let head = block.headRows + (leadLabel(lead, others.map(\.story)) == nil ? 0 : 1)
            func consider(leadRows: Int, heights: [Int]) {
                guard let shares = ColumnSharing.shares(of: needs, heights: heights) else { return }
                let share = Double(head + leadRows) / Double(rows)
                // The lead should have half of the page's height, and half of its columns.
                let off = (share - 0.5) + (Double(span) / Double(grid.count) - 0.5) * Cost.width(of: grid.count)
                // With three or more columns, some story should be beside the lead.
                let isWhole = grid.count > 2 && right == 0
                let blank = Double(max(0, leadRows - block.mostTextRows))
                let cost =
                    shares.cost + (off * off * Cost.size + (isWhole ? Cost.alone : 0)) * Double(rows)
                    + blank * blank * ColumnSharing.costOfBlank * Double(span) / Double(head + leadRows)
                if cost < best?.cost ?? .infinity {
                    best = (cost, Division(lead: block, span: span, leadRows: leadRows, ends: shares.ends))
                }
            }
            // The lead alone at the left, down to the last row.
            consider(leadRows: max(1, rows - head), heights: Array(repeating: rows, count: right))
            for leadRows in 2..<max(3, rows - head - 4) where others.count >= grid.count {
                let below = max(1, rows - head - leadRows - 1)
                consider(
                    leadRows: leadRows,
                    heights: Array(repeating: rows, count: right) + Array(repeating: below, count: span))
            }
        }
        if let best { return best.division }
        // Fewer stories than columns beside the lead: the lead takes the remaining columns.
        let span = max(1, grid.count - others.count)
        let block = block(lead, measure: grid.measure, columns: span, rows: rows)
        return Division(
            lead: block, span: span, leadRows: max(1, rows - block.headRows), ends: Array(others.indices.map { $0 + 1 })
        )
    }
}
