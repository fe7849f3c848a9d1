import NewsModel

/// A valid day of the Gregorian calendar.
struct CalendarDay: Hashable, Comparable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    /// Fails for a day that does not exist, and for a year in which no newspaper can have appeared.
    init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), CalendarMonth.has(year: year, month: month, day: day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The earliest newspapers date from 1605; a year after 2100 must be a misreading.
    static let years = 1600...2100

    /// The day as `YYYY-MM-DD`.
    var iso: String { "\(year)-\(month.padded(2))-\(day.padded(2))" }

    /// The weekday, 0 for Sunday to 6 for Saturday (Zeller's congruence for the Gregorian calendar).
    var weekday: Int {
        let shifted = month < 3 ? month + 12 : month
        let ofYear = month < 3 ? year - 1 : year
        let (century, rest) = ofYear.quotientAndRemainder(dividingBy: 100)
        let saturdayFirst = (day + 13 * (shifted + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
        return (saturdayFirst + 6) % 7
    }

    static func < (one: CalendarDay, other: CalendarDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}
