/// Tables: prices, results, programmes.
extension BlockRuns {
    /// The minimum numbers of rows; fewer are too little evidence.
    private static let leastTable = 3
    private static let figuresOfLongRow = 4
    private static let leastResults = 2
    private static let leastTimes = 2
    private static let leastNumeric = 6

    mutating func markTable(_ run: Range<Int>, _ blocks: [Block]) {
        let numeric = blocks[run].count {
            $0.shape.digits * 3 > $0.shape.letters + $0.shape.digits || $0.shape.count <= 2
        }
        let figures = blocks[run].count { $0.shape.digits > 0 }
        if run.count >= Self.leastNumeric, numeric * 2 >= run.count, figures * 3 >= run.count {
            // The heading of the next text may be directly below the figures.
            for index in run where !blocks[index].shape.isCapitals || blocks[index].shape.digits > 2 {
                table[index] = true
            }
            return
        }
        markRows(run, blocks, least: Self.leastTable) { row, _ in
            row.shape.gaps >= 2 || row.shape.gaps == 1 && Self.hasFigure(row)
        }
        markRows(run, blocks, least: Self.leastResults) { row, first in
            let figures = Self.figuresAtEnd(first)
            return figures >= Self.figuresOfLongRow && Self.figuresAtEnd(row) == figures
        }
        let endsInFigure = { (row: Block) in
            LineKind.endsInFigure(row.text, row.shape) && !LinePatterns.isContentsEntry(row.folded)
        }
        markRows(run, blocks, least: Self.leastTable) { row, _ in endsInFigure(row) }
        markRows(run, blocks, least: Self.leastResults) { row, _ in endsInFigure(row) && row.text.contains(":") }
        // Two sides of a match; more such lines belong to another table.
        let goals = run.filter { Self.isGoals(blocks[$0]) }
        if goals.count == 2, goals[0] + 1 == goals[1] { for index in goals { table[index] = true } }
        markRows(run, blocks, least: Self.leastTimes) { row, _ in LineKind.beginsWithTime(row.text) }
        let results = run.filter { Self.isResult(blocks[$0]) }
        if results.count >= Self.leastResults, let last = results.last {
            // A game of which only the teams are named: `Rezzato-Sirmione n.d.`
            let hasGame =
                last + 2 == run.upperBound && blocks[last + 1].blanksBefore == 0 && !blocks[last + 1].shape.isCapitals
            let rows = hasGame ? results + [last + 1] : results
            for index in rows { (table[index], sure[index]) = (true, sure[index] ?? .row) }
        }
    }

    /// Marks the stretches of a run, `least` blocks and longer, whose blocks are all rows as their first block is one.
    private mutating func markRows(
        _ run: Range<Int>, _ blocks: [Block], least: Int, where isRow: (_ row: Block, _ first: Block) -> Bool
    ) {
        var first = run.lowerBound
        while first < run.upperBound {
            let end = (first..<run.upperBound).first { !isRow(blocks[$0], blocks[first]) } ?? run.upperBound
            if end - first >= least { for index in first..<end { table[index] = true } }
            first = max(end, first + 1)
        }
    }

    /// `Dunmore  12  18  15  16 - 61`: how many figures stand behind the name, five here.
    private static func figuresAtEnd(_ block: Block) -> Int {
        let words = block.text.split(separator: " ")
        let behindName = words.reversed().prefix { $0.allSatisfy { $0.isNumber || "-–—".contains($0) } }
        return behindName.count == words.count ? 0 : behindName.count { $0.contains(where: \.isNumber) }
    }

    /// Whether the block contains a figure, which may be Chinese: `米一升　三十二錢`.
    private static func hasFigure(_ block: Block) -> Bool {
        block.shape.digits > 0
            || block.folded.scalars.contains { "一二三四五六七八九十百".unicodeScalars.contains($0) }
    }

    /// Whether the block is one side of a result, above or below the other side: `MONTALE 0`.
    private static func isGoals(_ block: Block) -> Bool {
        let words = block.text.split(separator: " ")
        return (2...4).contains(words.count) && block.shape.start == .upper && words[words.count - 1].count <= 2
            && words[words.count - 1].allSatisfy(\.isNumber)
            && words.dropLast().allSatisfy { $0.allSatisfy(\.isLetter) }
    }

    /// Whether the block is a result: `Tigers 5, Owls 3`, `Arsenal  1  Coventry City  0`, two names with a number each; or
    /// two names and a score: `Salò-Gavardo 2-0`.
    private static func isResult(_ block: Block) -> Bool {
        let words = block.text.split(separator: " ")
        if block.shape.words <= 8, block.shape.start == .upper, let score = words.last, words.count > 1,
            score.count <= 5, score.contains(where: { "-–".contains($0) }),
            score.split(whereSeparator: { "-–".contains($0) }).count == 2,
            score.allSatisfy({ $0.isNumber || "-–".contains($0) }),
            words.dropLast().contains(where: { $0.contains { "-–".contains($0) } })
        {
            return true
        }
        if block.shape.words <= 10, LineKind.isResult(block.text) { return true }
        let sides = block.text.split(separator: ",")
        return sides.count == 2 && block.shape.words <= 10
            && sides.allSatisfy { side in
                let words = side.split { $0 == " " || $0 == "." }.prefix { !$0.hasPrefix("(") }
                return words.count > 1 && words.first?.first?.isUppercase ?? false
                    && words.last?.allSatisfy(\.isNumber) ?? false
            }
    }
}
