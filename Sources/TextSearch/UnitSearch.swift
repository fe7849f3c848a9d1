/// Plain search in folded units.
enum UnitSearch {
    /// Where `needle` stands in `units`, from left to right, none overlapping another. An empty needle is nowhere.
    static func ranges(of needle: [UInt32], in units: [UInt32]) -> [Range<Int>] {
        guard let first = needle.first, needle.count <= units.count else { return [] }
        var found: [Range<Int>] = []
        units.withUnsafeBufferPointer { units in
            needle.withUnsafeBufferPointer { needle in
                let lastStart = units.count - needle.count
                var start = 0
                while start <= lastStart {
                    if units[start] == first, equal(needle, units, at: start) {
                        found.append(start..<start + needle.count)
                        start += needle.count
                    } else {
                        start += 1
                    }
                }
            }
        }
        return found
    }

    private static func equal(
        _ needle: UnsafeBufferPointer<UInt32>, _ units: UnsafeBufferPointer<UInt32>, at start: Int
    ) -> Bool {
        for index in needle.indices where units[start + index] != needle[index] { return false }
        return true
    }
}
