import UnicodeText

/// All units up to U+FFFF in the order of their readings: units of one set of `PinyinTable` are adjacent.
///
/// Pairs with the same readings are adjacent too. A pair's number is dense, from 0 to 2³² - 1, ordered by the set of
/// the first unit, the set of the second, the first unit, and the second. Dense numbers keep the distances in the index
/// short.
struct ReadingOrder: Sendable {
    /// Built at first use, in less than a millisecond.
    static let shared = ReadingOrder(PinyinTable.shared)

    private let pinyin: PinyinTable
    /// The rank of each unit.
    private let ranks: [UInt16]
    /// The rank of the first unit of each set, followed by the total.
    private let starts: [UInt64]

    private init(_ pinyin: PinyinTable) {
        self.pinyin = pinyin
        var starts = [UInt64](repeating: 0, count: pinyin.sets.count + 1)
        for unit in 0..<UInt32(0x1_0000) { starts[pinyin.set(of: unit) + 1] += 1 }
        for set in pinyin.sets.indices { starts[set + 1] += starts[set] }
        var next = starts
        ranks = (0..<UInt32(0x1_0000)).map { unit in
            let set = pinyin.set(of: unit)
            defer { next[set] += 1 }
            return UInt16(next[set])
        }
        self.starts = starts
    }

    /// The number of a unit, which is below 2¹⁶.
    func number(of unit: UInt32) -> UInt64 { UInt64(ranks[Int(unit)]) }

    /// The number of a pair of units, each below 2¹⁶.
    func number(of first: UInt32, _ second: UInt32) -> UInt64 {
        let (firstSet, secondSet) = (pinyin.set(of: first), pinyin.set(of: second))
        return self.first(of: firstSet, secondSet) + (number(of: first) - starts[firstSet]) * size(of: secondSet)
            + number(of: second) - starts[secondSet]
    }

    /// The numbers of a set's units.
    func numbers(of set: Int) -> Range<UInt64> { starts[set]..<starts[set + 1] }

    /// The numbers of the pairs whose first unit is in one set and whose second unit is in a range of sets.
    func numbers(of first: Int, _ second: ClosedRange<Int>) -> Range<UInt64> {
        self.first(of: first, second.lowerBound)..<self.first(of: first, second.upperBound + 1)
    }

    /// The lowest number of a pair of these sets; `second` may be one past the last set.
    private func first(of first: Int, _ second: Int) -> UInt64 {
        starts[first] << 16 + size(of: first) * starts[second]
    }

    private func size(of set: Int) -> UInt64 { starts[set + 1] - starts[set] }
}
