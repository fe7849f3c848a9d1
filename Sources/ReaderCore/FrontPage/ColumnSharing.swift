/// Distributes a sequence of stories among columns that are read one after another.
enum ColumnSharing {
    /// The rows that a story needs in a column, including the blank row below it.
    struct Need {
        let least: Int
        let natural: Int
        let most: Int
    }

    /// The cost of blank rows, times the square of their share, beside rows that are only shorter or longer than natural.
    static let costOfBlank = 8.0
    /// The cost of each row for which there is no room.
    private static let costOfRowTooMany = 100.0

    /// The cheapest distribution: the end of each column's stories, and its cost. A column costs, for each row, the
    /// square of the share by which it is too full or too empty; blank rows cost more, and stories that do not fit far
    /// more. `nil` if there are fewer stories than columns.
    static func shares(of needs: [Need], heights: [Int]) -> (ends: [Int], cost: Double)? {
        guard !heights.isEmpty else { return needs.isEmpty ? ([], 0) : nil }
        guard needs.count >= heights.count else { return nil }
        // The least cost of the first stories in the columns so far, and for each column where it begins in that way.
        var costs = [0] + needs.map { _ in Double.infinity }
        var starts: [[Int]] = []
        for height in heights {
            var next = Array(repeating: Double.infinity, count: costs.count)
            var from = Array(repeating: 0, count: costs.count)
            for start in needs.indices where costs[start] < .infinity {
                var sum = Need(least: -1, natural: -1, most: -1)
                for end in start..<needs.count {
                    let need = needs[end]
                    sum = Need(
                        least: sum.least + need.least, natural: sum.natural + need.natural,
                        most: sum.most + need.most)
                    let cost = costs[start] + Self.cost(of: sum, height: height)
                    if cost < next[end + 1] { (next[end + 1], from[end + 1]) = (cost, start) }
                    if sum.least > 3 * height { break }
                }
            }
            costs = next
            starts.append(from)
        }
        guard costs[needs.count] < .infinity else { return nil }
        var ends = [needs.count]
        for from in starts.dropFirst().reversed() { ends.append(from[ends[ends.count - 1]]) }
        return (ends.reversed(), costs[needs.count])
    }

    private static func cost(of need: Need, height: Int) -> Double {
        let height = Double(max(1, height))
        let off = (Double(need.natural) - height) / height
        let over = max(0, Double(need.least) - height)
        let blank = max(0, height - Double(need.most)) / height
        return (off * off + blank * blank * costOfBlank) * height + over * costOfRowTooMany
    }
}
