/// A date as stated in a line.
struct DateExpression: Equatable, Sendable {
    enum Value: Hashable, Sendable {
        /// A day as written; misrecognition may have turned it into one that does not exist.
        case day(year: Int, month: Int, day: Int)
        /// A month (1 to 12) or a season (from 13) without a day.
        case period(year: Int, part: Int)
    }

    var value: Value
    /// The range of the line's tokens that state the date.
    var tokens: Range<Int>
    /// The weekday, 0 for Sunday to 6, if the line names one beside the date.
    var weekday: Int?
    /// Whether day and month are ambiguous, because either could be the other.
    var isEitherOrder = false

    init(day: CalendarDay, tokens: Range<Int>, weekday: Int? = nil) {
        value = .day(year: day.year, month: day.month, day: day.day)
        self.tokens = tokens
        self.weekday = weekday
    }

    init(year: Int, month: Int, day: Int, tokens: Range<Int>) {
        value = .day(year: year, month: month, day: day)
        self.tokens = tokens
    }

    init(year: Int, part: Int, tokens: Range<Int>) {
        value = .period(year: year, part: part)
        self.tokens = tokens
    }

    /// The day, if it exists.
    var day: CalendarDay? {
        guard case .day(let year, let month, let day) = value else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    var isPeriod: Bool {
        if case .period = value { true } else { false }
    }

    /// Whether the weekday matches the date, or `nil` if there is no weekday.
    var weekdayAgrees: Bool? {
        guard let weekday, case .day = value else { return nil }
        return day?.weekday == weekday
    }

    /// The date with month and day exchanged, if they are ambiguous and only so match the weekday.
    var inOrderOfWeekday: DateExpression {
        guard isEitherOrder, weekdayAgrees == false, case .day(let year, let month, let day) = value,
            let other = CalendarDay(year: year, month: day, day: month), other.weekday == weekday
        else { return self }
        return DateExpression(day: other, tokens: tokens, weekday: weekday)
    }

    /// The days that differ from the written day in one digit of similar shape and fall on the given weekday. If the
    /// written day exists, only the last two digits of the year may differ, because weekdays are misprinted as well.
    var likelyMeant: [CalendarDay] {
        guard case .day(let year, let month, let day) = value, let weekday else { return [] }
        var meant = Misreading.neighbours(of: year, digits: 4).map { CalendarDay(year: $0, month: month, day: day) }
        if self.day == nil {
            meant += Misreading.neighbours(of: day, digits: day < 10 ? 1 : 2).map {
                CalendarDay(year: year, month: month, day: $0)
            }
        } else {
            meant = meant.filter { ($0?.year ?? 0) / 100 == year / 100 }
        }
        return meant.compactMap { $0 }.filter { $0.weekday == weekday }
    }
}
