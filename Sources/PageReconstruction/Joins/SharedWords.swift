/// How much pieces of text tell of the same things, for all pairs of them that stand near one another.
struct SharedWords {
    private let reach: Int
    /// By the first of two pieces, then by how far behind it the second stands.
    private let shares: [Float]

    /// `pieces` are blocks in text order; of two that stand further apart than `reach` nothing is known.
    init(_ words: PageWords, of pieces: [Int], reach: Int) {
        let reach = min(reach, pieces.count)
        self.reach = reach
        var shares = [Float](repeating: 0, count: pieces.count * reach)
        var placeOf = [Int](repeating: -1, count: words.blockCount)
        for (place, block) in pieces.enumerated() { placeOf[block] = place }
        var places: [Int] = []
        for (word, weight) in words.weights.enumerated() where weight > 0 {
            places.removeAll(keepingCapacity: true)
            for block in words.tellers(of: word) where placeOf[Int(block)] >= 0 { places.append(placeOf[Int(block)]) }
            for (index, first) in places.enumerated() {
                for second in places[(index + 1)...] {
                    guard second - first <= reach else { break }
                    shares[first * reach + second - first - 1] += weight
                }
            }
        }
        for first in pieces.indices {
            let count = words.mentions(of: pieces[first]).count
            for second in (first + 1)..<min(pieces.count, first + reach + 1) {
                let place = first * reach + second - first - 1
                guard shares[place] > 0 else { continue }
                shares[place] /= Float(PageWords.scale(count, words.mentions(of: pieces[second]).count))
            }
        }
        self.shares = shares
    }

    /// 0 for nothing, about 1 for much.
    subscript(first: Int, second: Int) -> Double {
        Double(shares[min(first, second) * reach + abs(second - first) - 1])
    }
}
