/// The order in which the paragraphs of a story are read.
///
/// Paragraphs follow text order, but a run of text whose last piece goes on in another run stands before that run, wherever
/// the two stand on the page, and the run that opens with a dateline stands first.
struct RunOrder {
    let ordered: [Chain]

    /// `placeOf` are the places of the blocks among the texts of the page.
    init(_ chains: [Chain], placeOf: [Int], signs: PageSigns) {
        guard chains.count > 1 else {
            ordered = chains
            return
        }
        var chainOf: [Int: Int] = [:]
        for (index, chain) in chains.enumerated() { for block in chain.blocks { chainOf[block] = index } }

        // Runs: pieces of this story that stand right behind one another.
        var runOf: [Int: Int] = [:]
        var runs: [[Int]] = []
        for block in chainOf.keys.sorted() {
            if let last = runs.last?.last, placeOf[block] == placeOf[last] + 1 {
                runs[runs.count - 1].append(block)
            } else {
                runs.append([block])
            }
            runOf[block] = runs.count - 1
        }
        var successor = [Int](repeating: -1, count: runs.count)
        var predecessors = [Int](repeating: 0, count: runs.count)
        for chain in chains {
            for (first, second) in zip(chain.blocks, chain.blocks.dropFirst()) {
                guard let from = runOf[first], let to = runOf[second], from != to, successor[from] < 0,
                    runs[from].last == first
                else { continue }
                successor[from] = to
                predecessors[to] += 1
            }
        }
        var isPlaced = [Bool](repeating: false, count: runs.count)
        var order: [Int] = []
        func follow(_ start: Int) {
            var run = start
            while run >= 0, !isPlaced[run] {
                isPlaced[run] = true
                order.append(run)
                run = successor[run]
            }
        }
        let opening = runs.indices.first { signs[runs[$0][0]].opensWithDateline }
        if let opening { follow(opening) }
        for run in runs.indices where predecessors[run] == 0 { follow(run) }
        for run in runs.indices { follow(run) }

        var ordered: [Chain] = []
        for block in order.flatMap({ runs[$0] }) {
            if let index = chainOf[block], chains[index].first == block { ordered.append(chains[index]) }
        }
        self.ordered = ordered
    }
}
