/// Finds dates with the name of a month: `APRIL 20TH, 1916`, `Mercredi 8 février 1882`, `1914. augusztus 2.`
struct WesternDates {
    let tokens: [DateToken]
    /// Whether misrecognised names of months are accepted as well.
    var isLenient = false

    func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        for index in tokens.indices where tokens[index].kind == .word {
            if let season = season(at: index) { found.append(season) }
            guard let month = month(at: index) else { continue }
            if let last = found.last, last.tokens.contains(index) { continue }
            guard var date = date(month, at: index) else { continue }
            date.weekday = weekday(beside: date.tokens)
            found.append(date)
        }
        return found
    }

    private func month(at index: Int) -> Int? {
        let word = tokens[index].text
        return DateWords.month(word) ?? (isLenient ? DateWords.monthNear(word) : nil)
    }

    private func date(_ month: Int, at index: Int) -> DateExpression? {
        dayBehind(month, at: index) ?? dayBefore(month, at: index) ?? yearFirst(month, at: index)
            ?? period(month, at: index)
    }

    /// Reads `May 20, 1960`. A span, `May 20–21, 1960`, counts as its first day; in `February 171824` day and year were
    /// run together.
    private func dayBehind(_ month: Int, at index: Int) -> DateExpression? {
        guard let first = number(behind: index) else { return nil }
        if let glued = Self.gluedDay(tokens[first].text) {
            return DateExpression(year: glued.year, month: month, day: glued.day, tokens: index..<(first + 1))
        }
        if let spaced = spacedDay(from: first), let year = year(behind: first + 1) {
            return DateExpression(year: year.value, month: month, day: spaced, tokens: index..<year.end)
        }
        guard let day = dayNumber(first) else { return nil }
        let last = spanEnd(behind: behindOrdinal(first)) ?? first
        guard let year = year(behind: last) else { return nil }
        return DateExpression(year: year.value, month: month, day: day, tokens: index..<year.end)
    }

    /// Reads `20th of May, 1960`, `8 février 1882`, `2. August 1914`, `12 de mayo de 1902`.
    private func dayBefore(_ month: Int, at index: Int) -> DateExpression? {
        if let newStyle = newStyleDay(before: index), let year = year(behind: index) {
            return DateExpression(year: year.value, month: month, day: newStyle, tokens: (index - 4)..<year.end)
        }
        guard let last = number(before: index), let day = dayNumber(last), let year = year(behind: index) else {
            return nil
        }
        guard let first = spanStart(before: last) else {
            return DateExpression(year: year.value, month: month, day: day, tokens: last..<year.end)
        }
        return DateExpression(year: year.value, month: month, day: day - 1, tokens: first..<year.end)
    }

    private static let joiners: Set<String> = ["et", "und", "and", "y", "e", "i", "en", "og", "och"]

    /// The index of the first of two days of one issue: `Samedi 12 et dimanche 13 mai 1951`, `5./6. August 1961`.
    private func spanStart(before last: Int) -> Int? {
        guard let day = dayNumber(last), day > 1 else { return nil }
        var index = last - 1
        if weekday(at: index) != nil { index -= 1 }
        guard index >= 0, tokens[index].isOne(of: "-–—/&") || Self.joiners.contains(tokens[index].text) else {
            return nil
        }
        index -= 1
        while index >= 0, tokens[index].text == "." || DateWords.isOrdinal(tokens[index].text) { index -= 1 }
        return index >= 0 && tokens[index].isNumber && dayNumber(index) == day - 1 ? index : nil
    }

    /// The day in brackets in `3 (16) августа 1914`; the day before it is of the Julian calendar.
    private func newStyleDay(before index: Int) -> Int? {
        guard index >= 4, tokens[index - 1].text == ")", tokens[index - 3].text == "(", tokens[index - 4].isNumber
        else {
            return nil
        }
        return dayNumber(index - 2)
    }

    /// Reads `1914. augusztus 2.`
    private func yearFirst(_ month: Int, at index: Int) -> DateExpression? {
        guard let first = number(before: index), let year = tokens[first].number, CalendarDay.years.contains(year),
            let behind = number(behind: index), let day = dayNumber(behind)
        else { return nil }
        return DateExpression(year: year, month: month, day: day, tokens: first..<(behind + 1))
    }

    /// Reads `March 2011`, `July–August 1986`.
    private func period(_ month: Int, at index: Int) -> DateExpression? {
        guard let year = year(behind: index) else { return nil }
        var start = index
        if index >= 2, tokens[index - 1].kind == .mark, tokens[index - 1].isOne(of: "-–—/"),
            DateWords.month(tokens[index - 2].text) != nil
        {
            start = index - 2
        }
        return DateExpression(year: year.value, part: month, tokens: start..<year.end)
    }

    private func season(at index: Int) -> DateExpression? {
        guard let season = DateWords.season(tokens[index].text), let year = year(behind: index) else { return nil }
        return DateExpression(year: year.value, part: 13 + season, tokens: index..<year.end)
    }

    // MARK: Numbers

    private func dayNumber(_ index: Int) -> Int? {
        guard let number = tokens[index].number, (1...31).contains(number), tokens[index].length <= 2 else {
            return nil
        }
        return number
    }

    /// The index of the next number, skipping marks and connectors.
    private func number(behind index: Int) -> Int? {
        var next = index + 1
        while next < tokens.count, next <= index + 4 {
            if tokens[next].isNumber { return next }
            guard isPassable(next) else { return nil }
            next += 1
        }
        return nil
    }

    /// Whether the number is an issue number.
    private func isOfIssue(_ index: Int) -> Bool {
        let before = tokens[..<index].suffix(2).last { $0.text != "." }
        return before.map { ["no", "nr", "num", "vol", "issue", "№"].contains($0.text) } ?? false
    }

    private func number(before index: Int) -> Int? {
        var next = index - 1
        while next >= 0, next >= index - 5 {
            // An issue number does not count: `No. 7 — July 1949`.
            if tokens[next].isNumber { return isOfIssue(next) ? nil : next }
            // An ordinal may follow the number: `17th`, `17-го`.
            let isOrdinal =
                DateWords.isOrdinal(tokens[next].text)
                && tokens[..<next].suffix(2).last { $0.text != "-" }?.isNumber ?? false
            guard isPassable(next) || isOrdinal else { return nil }
            next -= 1
        }
        return nil
    }

    private func isPassable(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .mark: !tokens[index].isOne(of: "()[]|;")
        case .word: DateWords.isConnector(tokens[index].text)
        default: false
        }
    }

    /// The index of the ordinal suffix after a day, or of the day if there is none: `20th`, `12ten`, `1er`.
    private func behindOrdinal(_ index: Int) -> Int {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .word, !tokens[index + 1].isSpaced,
            DateWords.isOrdinal(tokens[index + 1].text)
        else { return index }
        return index + 1
    }

    /// The index of the second day of a span: `9–15`, `20 & 21`, `30-June 5`.
    private func spanEnd(behind index: Int) -> Int? {
        guard index + 2 < tokens.count, tokens[index + 1].isOne(of: "-–—/&") || tokens[index + 1].text == "and"
        else { return nil }
        var next = index + 2
        if DateWords.month(tokens[next].text) != nil { next += 1 }
        guard next < tokens.count, dayNumber(next) != nil else { return nil }
        return behindOrdinal(next)
    }

    /// The year after a token, and the index after the year. Its digits may be separated (`19 5 8`), or there may be
    /// one or two too many (`19164`).
    private func year(behind index: Int) -> (value: Int, end: Int)? {
        guard let first = number(behind: behindOrdinal(index)) else { return nil }
        let token = tokens[first]
        if let value = token.number, token.length == 4, value >= 1000 {
            return (value, first + 1)
        }
        if token.length == 5 || token.length == 6, let value = Int(token.text.prefix(4)),
            CalendarDay.years.contains(value)
        {
            return (value, first + 1)
        }
        return spacedYear(from: first)
    }

    private func spacedYear(from first: Int) -> (value: Int, end: Int)? {
        var digits = ""
        var index = first
        while index < tokens.count, tokens[index].isNumber, digits.count < 4, tokens[index].length <= 2 {
            digits += tokens[index].text
            index += 1
        }
        guard digits.count == 4, let value = Int(digits), CalendarDay.years.contains(value) else { return nil }
        return (value, index)
    }

    /// A day with separated digits: `July 1 5, 1899`.
    private func spacedDay(from first: Int) -> Int? {
        guard first + 1 < tokens.count, tokens[first].length == 1, tokens[first + 1].length == 1,
            let day = Int(tokens[first].text + tokens[first + 1].text), (10...31).contains(day)
        else { return nil }
        return day
    }

    /// A day and a year run together: `171824`.
    private static func gluedDay(_ digits: String) -> (day: Int, year: Int)? {
        guard (5...6).contains(digits.count), let year = Int(digits.suffix(4)), CalendarDay.years.contains(year),
            let day = Int(digits.dropLast(4)), (1...31).contains(day)
        else { return nil }
        return (day, year)
    }

    // MARK: Weekdays

    /// The weekday closest before the date, at most six tokens away (`Thursday Morning, the`), or shortly after it; the
    /// first of two in `Saturday–Sunday, May 21–22`.
    func weekday(beside date: Range<Int>) -> Int? {
        for index in stride(from: date.lowerBound - 1, through: max(0, date.lowerBound - 6), by: -1) {
            if let day = weekday(at: index) { return weekday(at: index - 2) ?? day }
            if tokens[index].isNumber, index < date.lowerBound - 1 { break }
        }
        for index in date.upperBound..<min(tokens.count, date.upperBound + 4) {
            if let day = weekday(at: index) { return day }
        }
        return nil
    }

    private func weekday(at index: Int) -> Int? {
        guard index >= 0, tokens[index].kind == .word else { return nil }
        let word = tokens[index].text
        return DateWords.weekday(word) ?? (isLenient || tokens[index].isCapitalised ? DateWords.weekdayNear(word) : nil)
    }
}
