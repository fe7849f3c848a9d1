import Glibc

/// A point in time with a resolution of one second, written as `2026-11-23T12:00:00Z`.
public struct Timestamp: Comparable, Hashable, Sendable, CustomStringConvertible {
    /// Seconds since 1970 in UTC.
    public let seconds: Int

    public init(seconds: Int) {
        self.seconds = seconds
    }

    /// Parses ISO 8601, to the second: a date and a time with `Z`, an offset or nothing (UTC), or a date alone. `nil`
    /// for other text.
    public init?(_ written: String) {
        var rest = Substring(written)
        func number(_ count: Int) -> Int? {
            let digits = rest.prefix(count)
            guard digits.count == count, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            rest.removeFirst(count)
            return Int(digits)
        }
        func take(_ mark: Character) -> Bool {
            guard rest.first == mark else { return false }
            rest.removeFirst()
            return true
        }
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
            CalendarMonth.has(year: year, month: month, day: day)
        else { return nil }
        var seconds = Self.days(year: year, month: month, day: day) * 86_400
        if take("T") || take(" ") || take("t") {
            guard let hour = number(2), take(":"), let minute = number(2) else { return nil }
            seconds += hour * 3600 + minute * 60
            if take(":") {
                guard let second = number(2) else { return nil }
                seconds += second
                if take(".") { rest = rest.drop { $0.isASCII && $0.isNumber } }
            }
            if let sign = rest.first, sign == "+" || sign == "-" {
                rest.removeFirst()
                guard let hours = number(2) else { return nil }
                _ = take(":")
                let offset = hours * 3600 + (number(2) ?? 0) * 60
                seconds -= sign == "+" ? offset : -offset
            } else {
                _ = take("Z") || take("z")
            }
        }
        guard rest.isEmpty else { return nil }
        self.seconds = seconds
    }

    /// The current time of the system clock.
    public static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: time.tv_sec)
    }

    /// The day in the system's time zone, `YYYY-MM-DD`: what a user means by the day of a bookmark.
    public var localDay: String {
        var seconds = time_t(seconds)
        var local = tm()
        localtime_r(&seconds, &local)
        return Timestamp(seconds: self.seconds + local.tm_gmtoff).description.prefix(10).description
    }

    public static func < (one: Timestamp, other: Timestamp) -> Bool {
        one.seconds < other.seconds
    }

    /// In the form `2026-11-23T12:00:00Z`.
    public var description: String {
        let (days, second) = seconds.floored(by: 86_400)
        let (year, month, day) = Self.date(days: days)
        return year.padded(4) + "-" + month.padded(2) + "-" + day.padded(2) + "T" + (second / 3600).padded(2) + ":"
            + (second / 60 % 60).padded(2) + ":" + (second % 60).padded(2) + "Z"
    }

    // Source of both conversions: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, days_from_civil and
    // civil_from_days.

    private static func days(year: Int, month: Int, day: Int) -> Int {
        let (era, yearOfEra) = (month <= 2 ? year - 1 : year).floored(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (days + 719_468).floored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Int {
    /// The decimal digits of a number that is not negative, with zeros before them up to `width` digits.
    public func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }

    /// Quotient and remainder of a division that rounds down, so that the remainder is never negative.
    fileprivate func floored(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
