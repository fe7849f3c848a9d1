/// The order in which the paragraphs of a story are read.
///
/// Paragraphs follow text order, with two exceptions: a run of text whose last chunk continues in another run comes
/// before that run, wherever the two are on the page, and the run that opens with a dateline comes first.
struct RunOrder {
    let ordered: [Chain]

    /// The block at position `number` of a chain.
    private struct Chunk {
        let block: Int
        let chain: Int
        let number: Int
    }

    /// - Parameter positionOf: by block, its position among the texts of the page.
    init(_ chains: [Chain], positionOf: [Int], signs: PageSigns) {
        guard chains.count > 1 else {
            ordered = chains
            return
        }
        // Runs are sequences of adjacent chunks of this story; `runOf` gives the run of each chunk of each chain.
        var chunks: [Chunk] = []
        for (index, chain) in chains.enumerated() {
            chunks += chain.blocks.enumerated().map { Chunk(block: $1, chain: index, number: $0) }
        }
        chunks.sort { $0.block < $1.block }
        var runs: [[Chunk]] = []
        var runOf = chains.map { [Int](repeating: 0, count: $0.blocks.count) }
        for chunk in chunks {
            if let last = runs.last?.last, positionOf[chunk.block] == positionOf[last.block] + 1 {
                runs[runs.count - 1].append(chunk)
            } else {
                runs.append([chunk])
            }
            runOf[chunk.chain][chunk.number] = runs.count - 1
        }
        var successor = [Int](repeating: -1, count: runs.count)
        var predecessors = [Int](repeating: 0, count: runs.count)
        for (chain, runOf) in zip(chains, runOf) {
            for (first, (from, to)) in zip(chain.blocks, zip(runOf, runOf.dropFirst())) {
                guard from != to, successor[from] < 0, runs[from].last?.block == first else { continue }
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
        let opening = runs.indices.first { signs[runs[$0][0].block].opensWithDateline }
        if let opening { follow(opening) }
        for run in runs.indices where predecessors[run] == 0 { follow(run) }
        for run in runs.indices { follow(run) }

        ordered = order.flatMap { runs[$0] }.filter { $0.number == 0 }.map { chains[$0.chain] }
    }
}
