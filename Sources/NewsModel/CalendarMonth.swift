/// The months of the Gregorian calendar.
public enum CalendarMonth {
    /// The number of days of a month, 1 to 12; 0 for any other number.
    public static func days(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// Whether there is such a day.
    public static func has(year: Int, month: Int, day: Int) -> Bool {
        day >= 1 && day <= days(year: year, month: month)
    }
}
