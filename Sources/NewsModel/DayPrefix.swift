/// A day as users write it in a query: in full, or only the month or year.
public enum DayPrefix {
    /// Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public static func isOne(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard (1...3).contains(parts.count),
            zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(digits.contains) })
        else { return false }
        let numbers = parts.compactMap { Int($0) } + [1, 1]
        return CalendarMonth.has(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
