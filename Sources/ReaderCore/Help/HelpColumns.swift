/// The rows of the help in columns, which are read one after another.
enum HelpColumns {
    /// `count` columns of about equal length, or fewer if there are not enough rows.
    static func columns(of rows: [HelpRow], _ count: Int) -> [[HelpRow]] {
        var height = (rows.count + count - 1) / count
        while true {
            let columns = columns(of: rows, height: height)
            if columns.count <= count { return columns }
            height += 1
        }
    }

    /// As many columns of `height` rows as needed.
    static func columns(of rows: [HelpRow], height: Int) -> [[HelpRow]] {
        var columns: [[HelpRow]] = []
        var column: [HelpRow] = []
        for row in rows {
            if column.count >= height {
                var next: [HelpRow] = []
                // Keep a title with the row below it, and a sentence in one column.
                while let last = column.last, column.count > 1, last.isTitle || (next.first ?? row).goesOn {
                    next.insert(column.removeLast(), at: 0)
                }
                columns.append(column)
                column = next
            }
            if row != .blank || !column.isEmpty { column.append(row) }
        }
        return column.isEmpty ? columns : columns + [column]
    }
}

extension HelpRow {
    fileprivate var isTitle: Bool { if case .title = self { true } else { false } }

    /// Whether the row continues a sentence.
    fileprivate var goesOn: Bool { if case .binding(let keys, _, _) = self { keys.isEmpty } else { false } }
}
