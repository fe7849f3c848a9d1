/// A date as a line states it.
struct DateExpression: Equatable, Sendable {
    enum Value: Hashable, Sendable {
        /// As written: recognition may have made a day of it that no calendar has.
        case day(year: Int, month: Int, day: Int)
        /// A month (1 to 12) or a season (13 on) without a day.
        case period(year: Int, part: Int)
    }

    var value: Value
    /// The tokens of the line that say it.
    var tokens: Range<Int>
    /// 0 for Sunday to 6, where the line names one beside the date.
    var weekday: Int?
    /// A day and a month of which either could be the other.
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

    /// The day, if the calendar has it.
    var day: CalendarDay? {
        guard case .day(let year, let month, let day) = value else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    var isPeriod: Bool {
        if case .period = value { true } else { false }
    }

    /// Whether the calendar agrees with the weekday; `nil` where there is none.
    var weekdayAgrees: Bool? {
        guard let weekday, case .day = value else { return nil }
        return day?.weekday == weekday
    }

    /// The days that differ from what is written in one digit of like shape and fall on the weekday beside it. What the
    /// calendar has differs in the year's last two digits alone: weekdays are misprinted, too.
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
