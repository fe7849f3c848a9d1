/// Natural order of names: `page 2` comes before `page 10`.
enum NaturalOrder {
    static func isBefore(_ one: String, _ other: String) -> Bool {
        let first = one.utf8.span
        let second = other.utf8.span
        var (i, j) = (0, 0)
        while i < first.count, j < second.count {
            if first[i].isDigit, second[j].isDigit {
                let (a, b) = (number(first, at: i), number(second, at: j))
                if a.count != b.count { return a.count < b.count }
                for (x, y) in zip(a, b) where first[x] != second[y] { return first[x] < second[y] }
                (i, j) = (a.upperBound, b.upperBound)
            } else {
                if first[i] != second[j] { return first[i] < second[j] }
                i += 1
                j += 1
            }
        }
        if i < first.count || j < second.count { return j < second.count }
        return one < other
    }

    /// The range of the digits from `index` on, without leading zeros.
    private static func number(_ bytes: Span<UInt8>, at index: Int) -> Range<Int> {
        var start = index
        var end = index
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        while start + 1 < end, bytes[start] == 0x30 { start += 1 }
        return start..<end
    }
}
