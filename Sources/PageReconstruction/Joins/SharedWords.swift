/// The words shared by chunks of text, for all pairs of nearby chunks.
struct SharedWords {
    private let reach: Int
    /// The shares by the first of two chunks, then by the distance to the second.
    private let shares: [Float]

    /// - Parameters:
    ///   - chunks: blocks in text order.
    ///   - reach: the largest distance between two chunks for which shared words are computed.
    init(_ words: BlockVocabulary, of chunks: [Int], reach: Int) {
        let reach = min(reach, chunks.count)
        self.reach = reach
        var shares = [Float](repeating: 0, count: chunks.count * reach)
        var positionOf = [Int](repeating: -1, count: words.blockCount)
        for (position, block) in chunks.enumerated() { positionOf[block] = position }
        var positions: [Int] = []
        for (word, weight) in words.weights.enumerated() where weight > 0 && words.isShared(word) {
            positions.removeAll(keepingCapacity: true)
            for block in words.tellers(of: word) where positionOf[Int(block)] >= 0 {
                positions.append(positionOf[Int(block)])
            }
            for (index, first) in positions.enumerated() {
                for second in positions[(index + 1)...] {
                    guard second - first <= reach else { break }
                    shares[first * reach + second - first - 1] += weight
                }
            }
        }
        for first in chunks.indices {
            let count = words.mentions(of: chunks[first]).count
            for second in (first + 1)..<min(chunks.count, first + reach + 1) {
                let cell = first * reach + second - first - 1
                guard shares[cell] > 0 else { continue }
                shares[cell] /= Float(BlockVocabulary.scale(count, words.mentions(of: chunks[second]).count))
            }
        }
        self.shares = shares
    }

    /// How much two chunks share: 0 for nothing, about 1 for much.
    subscript(first: Int, second: Int) -> Double {
        Double(shares[min(first, second) * reach + abs(second - first) - 1])
    }
}
