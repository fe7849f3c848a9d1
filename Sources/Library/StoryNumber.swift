import NewsModel

/// Row ids of articles: the day in the upper bits and the rank within the day in the lower ones. A higher number is a
/// newer story and, within an issue, an earlier one.
enum StoryNumber {
    /// The number of stories that one day can hold, about thirty papers' worth; more are numbered as if they had no
    /// date. The index stores differences between numbers, with seven bits to a byte: a larger range would make it a
    /// third larger.
    static let perDay: Int64 = 1 << 10

    /// The numbers of a day, `YYYY-MM-DD`. The numbers of stories without a date are below those of every day.
    static func range(of date: String?) -> Range<Int64> {
        guard let date, let day = days(date) else { return undated }
        return day * perDay..<(day + 1) * perDay
    }

    /// The numbers of the days from `from` to `to`; unbounded where either is `nil`.
    static func range(from: String?, to: String?) -> ClosedRange<Int64> {
        let low = from.flatMap(days).map { $0 * perDay } ?? 0
        let high = to.flatMap(days).map { ($0 + 1) * perDay - 1 } ?? Int64.max
        return low <= high ? low...high : 0...0
    }

    /// Below the numbers of the first day, 1400-01-01, which is day 511,280.
    static let undated: Range<Int64> = 1..<(500_000 * perDay)

    /// The number of days since March 1 of the year 0 in the Gregorian calendar, for years from 1400 on; `nil` for an
    /// invalid date. Source: the usual computation with years that begin in March, so that the leap day comes last.
    private static func days(_ date: String) -> Int64? {
        let parts = date.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 3, (1400...9999).contains(parts[0]),
            CalendarMonth.has(year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2]))
        else { return nil }
        let year = parts[1] > 2 ? parts[0] : parts[0] - 1
        let month = parts[1] > 2 ? parts[1] - 3 : parts[1] + 9
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + parts[2] - 1
    }
}
