/// The assignment of starts to ends with the highest total score, in which an end may also stay open.
///
/// Shortest augmenting paths with prices (Jonker and Volgenant 1987, after Kuhn's Hungarian method) on a sparse set of
/// options. Staying open is a column of its own for each end, so that a search stops where leaving an end open is
/// cheapest, and a page of thousands of chunks costs little more than its parts.
struct Assignment {
    struct Option {
        let start: Int
        let score: Double
    }

    /// By end, the index of the chosen option; `nil` if the end stays open.
    let chosen: [Int?]

    init(options: [[Option]], none: [Double], startCount: Int) {
        var search = Search(options: options, none: none, startCount: startCount)
        for end in options.indices { search.assign(end) }
        chosen = search.choice
    }

    private struct Search {
        let options: [[Option]]
        /// By end, the score of leaving it open.
        let none: [Double]
        var choice: [Int?]
        /// By start, the end that it is assigned to, or -1.
        var holder: [Int]
        var endPrice: [Double]
        var startPrice: [Double]
        var distance: [Double]
        var reachedBy: [(end: Int, option: Int)]
        var isDone: [Bool]

        init(options: [[Option]], none: [Double], startCount: Int) {
            self.options = options
            self.none = none
            choice = Array(repeating: nil, count: options.count)
            holder = Array(repeating: -1, count: startCount)
            endPrice = options.indices.map { end in -(options[end].map(\.score) + [none[end]]).reduce(-1e9, max) }
            startPrice = Array(repeating: 0, count: startCount)
            distance = Array(repeating: .infinity, count: startCount)
            reachedBy = Array(repeating: (-1, -1), count: startCount)
            isDone = Array(repeating: false, count: startCount)
        }

        mutating func assign(_ end: Int) {
            var touched: [Int] = []
            var finished: [Int] = []
            var bestOpen = (cost: Double.infinity, end: end)
            var current = end
            var base = 0.0
            var free = -1
            while true {
                let open = base - none[current] - endPrice[current]
                if open < bestOpen.cost { bestOpen = (open, current) }
                for (index, option) in options[current].enumerated() where !isDone[option.start] {
                    let cost = base - option.score - endPrice[current] - startPrice[option.start]
                    if cost < distance[option.start] {
                        if distance[option.start] == .infinity { touched.append(option.start) }
                        distance[option.start] = cost
                        reachedBy[option.start] = (current, index)
                    }
                }
                var nearest = -1
                for start in touched where !isDone[start] && (nearest < 0 || distance[start] < distance[nearest]) {
                    nearest = start
                }
                guard nearest >= 0, distance[nearest] < bestOpen.cost else { break }
                isDone[nearest] = true
                finished.append(nearest)
                if holder[nearest] < 0 {
                    free = nearest
                    break
                }
                base = distance[nearest]
                current = holder[nearest]
            }
            let reached = free >= 0 ? distance[free] : bestOpen.cost
            endPrice[end] += reached
            for start in finished where start != free {
                let gain = reached - distance[start]
                startPrice[start] -= gain
                endPrice[holder[start]] += gain
            }
            augment(from: end, free: free, open: bestOpen.end)
            for start in touched {
                distance[start] = .infinity
                isDone[start] = false
            }
        }

        /// Gives every end on the augmenting path its new start.
        private mutating func augment(from end: Int, free: Int, open: Int) {
            var start = free
            if start < 0 {
                let given = choice[open].map { options[open][$0].start }
                choice[open] = nil
                guard open != end, let given else { return }
                start = given
            }
            while true {
                let (owner, option) = reachedBy[start]
                let given = choice[owner].map { options[owner][$0].start }
                choice[owner] = option
                holder[start] = owner
                guard owner != end, let given else { return }
                start = given
            }
        }
    }
}
