import NewsModel

extension WrittenDate {
    /// Parses a date in any common form: ISO 8601, RFC 822, C's `asctime`, `May 3, 2024 8:15 PM`, `3. Mai 2024`,
    /// `2024年5月3日`, `2024/5/3`, `1714723200`. The result is `nil` if `text` is not a date or the date does not exist.
    ///
    /// - Parameter isDayFirst: whether `5/3/2024` is a day in March.
    init?(_ text: String, isDayFirst: Bool = false) {
        guard text.utf8.count <= Self.longestText else { return nil }
        if let seconds = Self.secondsSince1970(text) {
            self.init(secondsSince1970: seconds)
            return
        }
        var reading = DateParser(TimestampTokens.tokens(of: text), isDayFirst: isDayFirst)
        if let date = reading.date(), date.year >= Self.firstYear {
            self = date
            return
        }
        // The year of an era is a small number.
        let numbers = EastAsianDay.iso(text)?.split(separator: "-").compactMap { Int($0) } ?? []
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// Parses a Unix timestamp of the years 2001 to 2033: ten digits are seconds, thirteen are milliseconds.
    private static func secondsSince1970(_ text: String) -> Int? {
        guard let number = text.trimmedToContent, number.first == "1", let value = Int(number) else { return nil }
        return number.utf8.count == 10 ? value : number.utf8.count == 13 ? value / 1_000 : nil
    }

    private init(secondsSince1970 seconds: Int) {
        var days = seconds / 86_400
        var (year, month) = (1970, 1)
        while days >= CalendarMonth.days(year: year, month: month) {
            days -= CalendarMonth.days(year: year, month: month)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        let time = seconds % 86_400
        self.init(
            year: year, month: month, day: days + 1, hour: time / 3_600, minute: time / 60 % 60, second: time % 60,
            offset: 0)
    }

    /// The length of the longest date, in bytes; a longer text is a sentence.
    private static let longestText = 200
    /// Nothing that is read here is older than printing; programs write the year 1 where they know none.
    private static let firstYear = 1400
}
