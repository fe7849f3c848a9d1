/// Finds where a text holds something like a pattern, in time proportional to the text.
///
/// Source: Myers, *A fast bit-vector algorithm for approximate string matching based on dynamic programming*, JACM 46
/// (1999), in the block form of Hyyrö, *A bit-vector algorithm for computing Levenshtein and Damerau edit distances*
/// (2003).
struct ApproximateSearch {
    /// Symbols are numbers below `alphabet`; `alphabet` itself stands for one that the text has not.
    let pattern: [Int32]
    private let blocks: Int
    /// For each symbol and block the places of the symbol in the pattern, a bit each.
    private let places: [UInt64]

    init(pattern: [Int32], alphabet: Int) {
        self.pattern = pattern
        blocks = (pattern.count + 63) / 64
        var places = [UInt64](repeating: 0, count: (alphabet + 1) * blocks)
        for (index, symbol) in pattern.enumerated() where symbol < alphabet {
            places[Int(symbol) * blocks + index / 64] |= 1 << UInt64(index % 64)
        }
        self.places = places
    }

    /// Where matches of at most `limit` insertions, deletions and substitutions end (the offset behind them), the best
    /// of each neighbourhood, best first.
    func ends(in text: [Int32], limit: Int) -> [(end: Int, distance: Int)] {
        guard !pattern.isEmpty else { return [] }
        var positive = [UInt64](repeating: .max, count: blocks)
        var negative = [UInt64](repeating: 0, count: blocks)
        let lastBit: UInt64 = 1 << UInt64((pattern.count - 1) % 64)
        var distance = pattern.count
        var found: [(end: Int, distance: Int)] = []
        for (index, symbol) in text.enumerated() {
            var carry = 0  // of the row above: a match may begin anywhere, so its first row is 0 throughout
            for block in 0..<blocks {
                var equal = places[Int(symbol) * blocks + block]
                let isNegativeIn: UInt64 = carry < 0 ? 1 : 0
                let vertical = equal | negative[block]
                equal |= isNegativeIn
                let horizontal = (((equal & positive[block]) &+ positive[block]) ^ positive[block]) | equal
                var plus = negative[block] | ~(horizontal | positive[block])
                var minus = positive[block] & horizontal
                let top: UInt64 = block == blocks - 1 ? lastBit : 1 << 63
                let out = plus & top != 0 ? 1 : minus & top != 0 ? -1 : 0
                plus = plus << 1 | (carry > 0 ? 1 : 0)
                minus = minus << 1 | isNegativeIn
                positive[block] = minus | ~(vertical | plus)
                negative[block] = plus & vertical
                carry = out
            }
            distance += carry
            guard distance <= limit else { continue }
            // Of ends closer than half a pattern the best one stands for all.
            if let last = found.last, index + 1 - last.end <= pattern.count / 2 {
                if distance < last.distance { found[found.count - 1] = (index + 1, distance) }
            } else {
                found.append((index + 1, distance))
            }
        }
        return found.sorted { ($0.distance, $0.end) < ($1.distance, $1.end) }
    }

    /// What a part of the pattern stands for in a text.
    struct Alignment {
        /// From the first to the last symbol of the text that the part was aligned with.
        var range: Range<Int>
        /// How many symbols of the part stand in the text unchanged.
        var matches: Int
    }

    /// The best match of the pattern that ends at `end`: what becomes of `part` in it, without what only fills a gap at
    /// its edges.
    func alignment(endingAt end: Int, in text: [Int32], distance: Int, part: Range<Int>) -> Alignment {
        let first = max(0, end - pattern.count - distance)
        let stride = end - first + 1
        let cost = costs(of: text[first..<end])
        var row = pattern.count
        var column = end - first
        var range = (start: column, end: column)
        var matched: [Int] = []
        while row > 0 {
            if row == part.upperBound { range.end = column }
            let here = cost[row * stride + column]
            let isEqual = column > 0 && pattern[row - 1] == text[first + column - 1]
            if column > 0, cost[(row - 1) * stride + column - 1] + (isEqual ? 0 : 1) == here {
                row -= 1
                column -= 1
                if isEqual, part.contains(row) { matched.append(column) }
            } else if column > 0, cost[row * stride + column - 1] + 1 == here {
                column -= 1
                continue
            } else {
                row -= 1
            }
            if row == part.lowerBound { range.start = column }
        }
        matched.reverse()
        guard let start = Self.edge(of: matched), let last = Self.edge(of: matched.reversed()) else {
            return Alignment(range: first..<first, matches: 0)
        }
        // A few changed characters at an edge belong to the text; more than that were there before.
        let few = 4
        let lower = start - range.start > few ? start : range.start
        let upper = range.end - last - 1 > few ? last + 1 : range.end
        return Alignment(range: first + lower..<first + upper, matches: matched.count)
    }

    /// The first of the places from which on three stand side by side, or of all: one match alone in a gap is chance.
    private static func edge(of places: [Int]) -> Int? {
        let sure = places.indices.dropLast(2).first { abs(places[$0 + 2] - places[$0]) == 2 }
        return sure.map { places[$0] } ?? places.first
    }

    /// In row `r` and column `c` the distance of the first `r` symbols of the pattern to the text before `c`, from the
    /// best place in it on.
    private func costs(of text: ArraySlice<Int32>) -> [Int32] {
        let stride = text.count + 1
        var cost = [Int32](repeating: 0, count: (pattern.count + 1) * stride)
        for row in 1..<pattern.count + 1 {
            cost[row * stride] = Int32(row)
            for column in 1..<stride {
                let change: Int32 = pattern[row - 1] == text[text.startIndex + column - 1] ? 0 : 1
                let diagonal = cost[(row - 1) * stride + column - 1] + change
                let gap = min(cost[(row - 1) * stride + column], cost[row * stride + column - 1]) + 1
                cost[row * stride + column] = min(diagonal, gap)
            }
        }
        return cost
    }
}
