/// The rows of the help in columns, which are read one after the other.
enum HelpColumns {
    /// `count` columns of about equal length, or fewer where there are not as many rows.
    static func columns(of rows: [HelpRow], _ count: Int) -> [[HelpRow]] {
        guard count > 1 else { return rows.isEmpty ? [] : [rows] }
        let length = (rows.count + count - 1) / count
        var columns: [[HelpRow]] = [[]]
        for row in rows {
            if columns.count < count, columns[columns.count - 1].count >= length { columns.append([]) }
            if row == .blank, columns[columns.count - 1].isEmpty { continue }
            columns[columns.count - 1].append(row)
        }
        for number in columns.indices.dropLast() {
            // A title goes with what stands below it, and a sentence with its beginning.
            while let last = columns[number].last, columns[number].count > 1,
                last.isTitle || columns[number + 1].first?.goesOn == true
            {
                columns[number].removeLast()
                columns[number + 1].insert(last, at: 0)
            }
        }
        return columns
    }
}

extension HelpRow {
    fileprivate var isTitle: Bool { if case .title = self { true } else { false } }

    /// Whether it is a line behind the first one of a sentence.
    fileprivate var goesOn: Bool { if case .binding(let keys, _, _) = self { keys.isEmpty } else { false } }
}
