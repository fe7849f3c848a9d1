import NewsModel

/// Splits rows into the lines of their columns.
struct RowSplitting {
    private let gutters: [WhiteGutter]
    private let em: Double
    /// The text words, from top to bottom.
    private let text: [(middle: Double, box: PageBox)]

    init(_ rows: [WordRow], em: Double) {
        gutters = WhiteGutter.gutters(of: rows, em: em)
        self.em = em
        text = rows.filter { $0.isText(em) }.flatMap(\.words).map { ($0.box.middle, $0.box) }
            .sorted { $0.middle < $1.middle }
    }

    func lines(of row: WordRow) -> [LayoutLine] {
        var lines: [LayoutLine] = []
        var start = 0
        for index in row.words.indices.dropFirst() where isCut(row, from: start, before: index) {
            lines.append(LayoutLine(Array(row.words[start..<index])))
            start = index
        }
        return lines + [LayoutLine(Array(row.words[start...]))]
    }

    /// - Parameter start: the index at which the current line begins.
    private func isCut(_ row: WordRow, from start: Int, before index: Int) -> Bool {
        let (word, next) = (row.words[index - 1], row.words[index])
        let (left, right) = (word.box.right, next.box.left)
        let gap = right - left
        guard gap >= 0.5 * em else { return false }
        let inGap = gutters.filter { min($0.right, right) - max($0.left, left) >= min(0.5 * em, 0.8 * $0.width) }
        guard row.isText(em) else {
            // In large type, another heading begins where a column does, or after a gap much wider than the blanks of
            // this heading. The blanks grow with the letterspacing.
            let blank = gap - 2 * (LetterSpacing.space(behind: start, in: row.words) ?? 0)
            if blank > 1.3 * row.size { return true }
            guard blank > 0.36 * row.size, inGap.contains(where: { abs(right - $0.right) < 0.6 * em }) else {
                return false
            }
            // Words of a heading may also begin at a column's edge by chance, except that a Chinese heading has few
            // words.
            return word.endsWide || gap > 1.1 * usualBlank(of: row, but: index)
        }
        let isBeside = inGap.contains { $0.top - 2 * em <= row.middle && $0.bottom + 2 * em >= row.middle }
        if isBeside { return true }
        // A short column shares its gutter with another place on the page, possibly followed by an indent.
        let isKnown = inGap.contains { gutter in
            (-0.3 * em...2.3 * em).contains(right - gutter.right)
                && white(max(gutter.left, left), min(gutter.right, right), at: row.middle) >= 0.4 * em
        }
        if isKnown || max(word.size, next.size) > 1.12 * min(word.size, next.size) { return true }
        if word.endsWide { return gap > 1.4 * em }
        return gap > 3 * em && white(left, right, at: row.middle) > 2 * em
    }

    /// The usual blank of a row in large type, ignoring one blank; 0 if there are too few to tell.
    private func usualBlank(of row: WordRow, but index: Int) -> Double {
        let near = max(1, index - 6)..<min(row.words.count, index + 7)
        let blanks = near.filter { $0 != index }.map { row.words[$0].box.left - row.words[$0 - 1].box.right }.sorted()
        return blanks.count < 3 ? 0 : blanks[blanks.count / 2]
    }

    /// The widest part of a gap that is also white in the lines above and below.
    private func white(_ left: Double, _ right: Double, at middle: Double) -> Double {
        let first = text.partitioningIndex { $0.middle >= middle - 1.9 * em }
        let near = text[first...].prefix { $0.middle <= middle + 1.9 * em }
            .filter { abs($0.middle - middle) > 0.4 * em && $0.box.right > left && $0.box.left < right }
        guard left < right, let white = WordRow.white(within: left...right, outside: near.map(\.box)) else { return 0 }
        return white.upperBound - white.lowerBound
    }
}

extension Array {
    /// The first index whose element satisfies the predicate, in an array in which all such elements come last.
    func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
