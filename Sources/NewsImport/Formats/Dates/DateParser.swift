import NewsModel

/// Assembles a date from tokens: marks identify the time and the zone; position, size and words identify the rest.
struct DateParser {
    private var tokens: [TimestampToken]
    private var time: (hour: Int, minute: Int, second: Int)?
    private var isAfternoon: Bool?
    private var offset: Int?

    private let isDayFirst: Bool

    /// - Parameter isDayFirst: whether the day comes before the month in dates with slashes.
    init(_ tokens: [TimestampToken], isDayFirst: Bool) {
        self.tokens = tokens
        self.isDayFirst = isDayFirst
    }

    /// The date, or `nil` if the tokens do not form one.
    mutating func date() -> WrittenDate? {
        takeCompact()
        takeTime()
        takeZone()
        takeHalfOfDay()
        guard isAfternoon == nil || time != nil, !tokens.contains(.word("w")), var date = day() else { return nil }
        if let time, date.day != nil {
            date.hour = hourOfDay(time.hour)
            (date.minute, date.second) = (time.minute, min(time.second, 59))
            date.offset = offset
            if date.hour == 24 { date.hour = 0 }
        }
        return date.isPossible ? date : nil
    }

    private func hourOfDay(_ hour: Int) -> Int {
        switch isAfternoon {
        case true?: hour < 12 ? hour + 12 : hour
        case false?: hour == 12 ? 0 : hour
        case nil: hour
        }
    }

    private func token(_ index: Int) -> TimestampToken? { tokens.indices.contains(index) ? tokens[index] : nil }

    private func number(_ index: Int) -> Int? {
        if case .number(let value, _)? = token(index) { value } else { nil }
    }

    /// Takes a date written without separators: `20240503`, `202405030815`, `20240503081500`, `20240503T081500`.
    private mutating func takeCompact() {
        guard
            case .number(let value, let digits)? = tokens.first(where: { if case .number = $0 { true } else { false } }),
            let index = tokens.firstIndex(of: .number(value, digits: digits)),
            digits == 8 || digits == 14 || digits == 12
        else { return }
        let day = digits == 8 ? value : value / (digits == 14 ? 1_000_000 : 10_000)
        let parts: [TimestampToken] = [
            .number(day / 10_000, digits: 4), .mark("-"), .number(day / 100 % 100, digits: 2), .mark("-"),
            .number(day % 100, digits: 2),
        ]
        tokens.replaceSubrange(index...index, with: parts)
        if digits > 8 {
            let clock = digits == 14 ? value % 1_000_000 : value % 10_000 * 100
            time = (clock / 10_000, clock / 100 % 100, clock % 100)
            tokens.insert(.mark("@"), at: index + 5)
        } else if case .word("t")? = token(index + 5), case .number(let clock, let digits)? = token(index + 6),
            digits == 6 || digits == 4
        {
            let clock = digits == 6 ? clock : clock * 100
            time = (clock / 10_000, clock / 100 % 100, clock % 100)
            tokens.replaceSubrange(index + 5...index + 6, with: [.mark("@")])
        }
    }

    /// Takes a time, `8:15`, `08:15:30.5`, `8时15分`, `8.15 Uhr`, and removes its tokens.
    private mutating func takeTime() {
        guard time == nil else { return }
        for index in tokens.indices {
            guard let hour = number(index), let minute = number(index + 2) else { continue }
            let mark = token(index + 1)
            let isClock = mark == .mark(":") || mark == .mark("：")
            let isWritten = [.word("时"), .word("時"), .word("点"), .word("시"), .word("h")].contains(mark)
            guard isClock || isWritten, hour <= 24, minute <= 59 else { continue }
            var end = index + 3
            var second = 0
            if isWritten, case .word? = token(end) { end += 1 }
            let hasMark = isClock ? token(end) == mark : true
            if hasMark, let found = number(isClock ? end + 1 : end), found <= 60 {
                second = found
                end += isClock ? 2 : 1
                if isWritten, token(end) == .word("秒") || token(end) == .word("초") { end += 1 }
                if token(end) == .mark(".") || token(end) == .mark(","), number(end + 1) != nil { end += 2 }
            }
            time = (hour, minute, second)
            tokens.replaceSubrange(index..<end, with: [.mark("@")])
            return
        }
    }

    /// Takes a zone after the time: `Z`, `GMT`, `+0800`, `+08:00`, `GMT+8`.
    private mutating func takeZone() {
        guard let clock = tokens.firstIndex(of: .mark("@")) else { return }
        for index in tokens.indices where index > clock {
            if case .word(let word) = tokens[index], let zone = TimestampWords.zone(word) {
                offset = offset ?? zone
                tokens[index] = .mark(" ")
            }
            guard tokens[index] == .mark("+") || tokens[index] == .mark("-") || tokens[index] == .mark("\u{2212}"),
                case .number(let value, let digits)? = token(index + 1)
            else { continue }
            let followsClock =
                index == clock + 1 || index == clock + 2 && token(clock + 1) == .mark(" ") || offset != nil
            guard followsClock || digits == 4 && value <= 1400 else { continue }
            let sign = tokens[index] == .mark("+") ? 1 : -1
            if digits >= 3 {
                offset = sign * (value / 100 * 60 + value % 100)
                tokens.replaceSubrange(index...index + 1, with: [])
            } else {
                let minutes = token(index + 2) == .mark(":") ? number(index + 3) : nil
                offset = sign * (value * 60 + (minutes ?? 0))
                tokens.replaceSubrange(index...index + (minutes == nil ? 1 : 3), with: [])
            }
            return
        }
    }

    private mutating func takeHalfOfDay() {
        for (index, token) in tokens.enumerated() {
            guard case .word(let word) = token else { continue }
            if word == "pm" || word == "p" && self.token(index + 1) == .mark(".") { isAfternoon = true }
            if word == "am" || word == "a" && self.token(index + 1) == .mark(".") { isAfternoon = false }
            if word == "午" || word == "후" || word == "전", case .word(let first)? = self.token(index - 1) {
                if first == "下" || word == "후" { isAfternoon = true }
                if first == "上" || word == "전" { isAfternoon = false }
            }
        }
    }

    // MARK: The day

    private func day() -> WrittenDate? {
        written() ?? ordinal() ?? dayWithMonthName() ?? numeric()
    }

    /// Reads `2024年5月3日`, `2024년 5월 3일`.
    private func written() -> WrittenDate? {
        guard let mark = tokens.indices.first(where: { token($0) == .word("年") || token($0) == .word("년") }) else {
            return nil
        }
        let numbers = tokens.indices.compactMap { index in number(index).map { (index, $0) } }
        guard let year = numbers.last(where: { $0.0 < mark }) else { return nil }
        let later = numbers.filter { $0.0 > mark && $0.1 <= 31 }.map(\.1)
        return WrittenDate(year: year.1, month: later.first, day: later.count > 1 ? later[1] : nil)
    }

    /// Reads a day of the year: `2024-124`.
    private func ordinal() -> WrittenDate? {
        let numbers = numbers()
        guard numbers.count == 2, numbers[0].digits == 4, numbers[1].digits == 3, (1...366).contains(numbers[1].value),
            monthWord() == nil
        else { return nil }
        var day = numbers[1].value
        for month in 1...12 {
            let length = CalendarMonth.days(year: numbers[0].value, month: month)
            if day <= length { return WrittenDate(year: numbers[0].value, month: month, day: day) }
            day -= length
        }
        return nil
    }

    private func numbers() -> [(value: Int, digits: Int)] {
        tokens.compactMap { if case .number(let value, let digits) = $0 { (value, digits) } else { nil } }
    }

    private func monthWord() -> Int? {
        for case .word(let word) in tokens where !TimestampWords.isWeekday(word) || word == "mar" || word == "mars" {
            if let month = TimestampWords.month(word) { return month }
        }
        return nil
    }

    /// Reads `3 May 2024`, `May 3, 2024`, `2024-May-03`.
    private func dayWithMonthName() -> WrittenDate? {
        guard let month = monthWord() else { return nil }
        let numbers = numbers()
        if let year = numbers.firstIndex(where: { $0.digits >= 4 }) {
            let day = numbers.indices.first { $0 != year && (1...31).contains(numbers[$0].value) }
            return WrittenDate(year: numbers[year].value, month: month, day: day.map { numbers[$0].value })
        }
        guard numbers.count >= 2, (1...31).contains(numbers[0].value) else { return nil }
        return WrittenDate(year: Self.year(numbers[1].value), month: month, day: numbers[0].value)
    }

    /// Reads `2024-05-03`, `2024/5/3`, `3.5.2024`, `5/3/2024`, `2024-05`, `2024`.
    private func numeric() -> WrittenDate? {
        let numbers = numbers()
        guard let first = numbers.first else { return nil }
        if first.digits == 4 { return yearFirst(numbers) }
        if first.digits == 6, numbers.count == 1 {
            return WrittenDate(year: first.value / 100, month: first.value % 100)
        }
        guard numbers.count >= 3 else { return nil }
        if numbers[2].digits != 4 {
            guard token(1) == .mark("-") else { return nil }
            return WrittenDate(year: Self.year(first.value), month: numbers[1].value, day: numbers[2].value)
        }
        let year = numbers[2].value
        let isMonthFirst =
            !isDayFirst && tokens.contains(.mark("/")) && first.value <= 12 || numbers[1].value > 12
        return isMonthFirst
            ? WrittenDate(year: year, month: first.value, day: numbers[1].value)
            : WrittenDate(year: year, month: numbers[1].value, day: first.value)
    }

    private func yearFirst(_ numbers: [(value: Int, digits: Int)]) -> WrittenDate? {
        guard numbers.count > 1 else { return tokens.count <= 3 ? WrittenDate(year: numbers[0].value) : nil }
        guard numbers[1].digits <= 2 else { return nil }
        guard numbers.count > 2, numbers[2].digits <= 2 else {
            return WrittenDate(year: numbers[0].value, month: numbers[1].value)
        }
        return WrittenDate(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    }

    /// Expands two-digit years as RFC 2822, section 4.3 does: below 50 they are of this century.
    private static func year(_ written: Int) -> Int {
        written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written
    }
}
