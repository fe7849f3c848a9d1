import NewsModel

/// A day, with the time and the offset from Greenwich if the source states them.
struct WrittenDate: Equatable {
    var year: Int
    /// The month, 1 to 12, or `nil` if only the year is known.
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute = 0
    var second = 0
    /// The offset in minutes east of Greenwich.
    var offset: Int?

    /// The date in ISO 8601: a day, `2024-05-01`, or an instant, `2024-05-01T08:30:00+08:00`. A date without a day is
    /// written as far as it is known.
    var iso8601: String {
        guard month != nil else { return year.padded(4) }
        guard let day else { return monthText }
        let date = monthText + "-" + day.padded(2)
        guard let hour else { return date }
        return date + "T" + hour.padded(2) + ":" + minute.padded(2) + ":" + second.padded(2) + zone
    }

    /// The day as `YYYY-MM-DD`, in the source's own time zone, or `nil` if the day is unknown.
    var isoDay: String? {
        guard let day, month != nil else { return nil }
        return monthText + "-" + day.padded(2)
    }

    private var monthText: String { year.padded(4) + "-" + (month ?? 1).padded(2) }

    private var zone: String {
        guard let offset else { return "" }
        if offset == 0 { return "Z" }
        let size = abs(offset)
        return (offset < 0 ? "-" : "+") + (size / 60).padded(2) + ":" + (size % 60).padded(2)
    }

    /// Whether the day and the time exist.
    var isPossible: Bool {
        guard (1...9999).contains(year) else { return false }
        if let month, !(1...12).contains(month) { return false }
        if let day, !CalendarMonth.has(year: year, month: month ?? 1, day: day) { return false }
        if let hour, !(0...24).contains(hour) || hour == 24 && (minute, second) != (0, 0) { return false }
        return (0...59).contains(minute) && (0...60).contains(second) && (offset.map { abs($0) < 15 * 60 } ?? true)
    }
}
