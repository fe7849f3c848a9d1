/// Distributes a sequence of stories among columns that are read one after another.
enum ColumnSharing {
    /// The rows that a story needs in a column, including the blank row below it.
    struct Need {
        let least: Int
        let natural: Int
        let most: Int
    }

    /// The cheapest distribution: the end of each column's stories, and its cost. A column costs, for each row, the
    /// square of the share by which it is too full or too empty; blank rows cost more, and stories that do not fit far
    /// more. `nil` if there are fewer stories than columns.
    static func shares(of needs: [Need], heights: [Int]) -> (ends: [Int], cost: Double)? {
        guard !heights.isEmpty else { return needs.isEmpty ? ([], 0) : nil }
        guard needs.count >= heights.count else { return nil }
        var best: [(cost: Double, ends: [Int])?] = [(0, [])] + needs.map { _ in nil }
        for height in heights {
            var next: [(cost: Double, ends: [Int])?] = Array(repeating: nil, count: best.count)
            for (start, way) in best.enumerated() {
                guard let way else { continue }
                var sum = Need(least: -1, natural: -1, most: -1)
                for end in start..<needs.count {
                    let need = needs[end]
                    sum = Need(
                        least: sum.least + need.least, natural: sum.natural + need.natural,
                        most: sum.most + need.most)
                    let cost = way.cost + Self.cost(of: sum, height: height)
                    if cost < next[end + 1]?.cost ?? .infinity { next[end + 1] = (cost, way.ends + [end + 1]) }
                    if sum.least > 3 * height { break }
                }
            }
            best = next
        }
        return best[needs.count].map { ($0.ends, $0.cost) }
    }

    private static func cost(of need: Need, height: Int) -> Double {
        let height = Double(max(1, height))
        let off = (Double(need.natural) - height) / height
        let over = max(0, Double(need.least) - height)
        let blank = max(0, height - Double(need.most)) / height
        return (off * off + blank * blank * 8) * height + over * 100
    }
}
