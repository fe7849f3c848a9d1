/// The order of names as people count: `page 2` before `page 10`.
enum NaturalOrder {
    static func isBefore(_ one: String, _ other: String) -> Bool {
        let first = Array(one.utf8)
        let second = Array(other.utf8)
        var (i, j) = (0, 0)
        while i < first.count, j < second.count {
            if isDigit(first[i]), isDigit(second[j]) {
                let (a, nextI) = number(first, i)
                let (b, nextJ) = number(second, j)
                if a.count != b.count { return a.count < b.count }
                for (x, y) in zip(a, b) where x != y { return x < y }
                (i, j) = (nextI, nextJ)
            } else {
                if first[i] != second[j] { return first[i] < second[j] }
                i += 1
                j += 1
            }
        }
        if i < first.count || j < second.count { return j < second.count }
        return one < other
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The digits at `place` without leading zeros, and the place behind them.
    private static func number(_ bytes: [UInt8], _ place: Int) -> (ArraySlice<UInt8>, Int) {
        var start = place
        var end = place
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        while start + 1 < end, bytes[start] == 0x30 { start += 1 }
        return (bytes[start..<end], end)
    }
}
