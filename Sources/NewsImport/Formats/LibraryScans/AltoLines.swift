/// The lines of a block: as the file has them or, if a word lies outside its line, rebuilt from the places of the
/// words.
enum AltoLines {
    static func ordered(_ lines: [AltoLine]) -> [AltoLine] {
        lines.allSatisfy(isConsistent) ? lines : rebuilt(lines)
    }

    /// Whether the middle of each word is within its line.
    private static func isConsistent(_ line: AltoLine) -> Bool {
        guard line.box.height > 0 else { return true }
        return line.words.allSatisfy { word in
            let tolerance = max(line.box.height, word.box.height) / 2
            return word.box.middle >= line.box.top - tolerance
                && word.box.middle <= line.box.top + line.box.height + tolerance
        }
    }

    /// Groups words into lines: words whose middles are less than half a word's height apart are on one line.
    private static func rebuilt(_ lines: [AltoLine]) -> [AltoLine] {
        let words = lines.flatMap(\.words).sorted { $0.box.middle < $1.box.middle }
        let heights = words.map(\.box.height).sorted()
        guard !heights.isEmpty else { return lines }
        let reach = heights[heights.count / 2] / 2
        var rows: [[AltoWord]] = []
        var middle = -Double.infinity
        for word in words {
            if rows.isEmpty || word.box.middle - middle > reach { rows.append([]) }
            rows[rows.count - 1].append(word)
            let row = rows[rows.count - 1]
            middle = row.reduce(0) { $0 + $1.box.middle } / Double(row.count)
        }
        return rows.map { row in
            AltoLine(words: row.sorted { $0.box.left < $1.box.left }, box: row[0].box)
        }
    }
}
