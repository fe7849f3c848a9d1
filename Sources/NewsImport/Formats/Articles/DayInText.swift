import NewsModel

/// Finds days that are written in a text, in numbers or in English.
enum DayInText {
    /// The first day, as `YYYY-MM-DD`, and its range.
    static func first(in text: String) -> (day: String, range: Range<String.Index>)? {
        let characters = Array(text)
        var best: (day: String, start: Int, end: Int)?
        var cursor = 0
        while cursor < characters.count {
            if characters[cursor].isDigit, cursor == 0 || !characters[cursor - 1].isDigit,
                let found = numeric(characters, at: cursor)
            {
                best = (found.day, cursor, found.end)
                break
            }
            if characters[cursor].isLetter, cursor == 0 || !characters[cursor - 1].isLetter,
                let found = english(characters, at: cursor)
            {
                best = (found.day, cursor, found.end)
                break
            }
            cursor += 1
        }
        guard let best else { return nil }
        let start = text.index(text.startIndex, offsetBy: best.start)
        return (best.day, start..<text.index(start, offsetBy: best.end - best.start))
    }

    private static func digits(_ text: [Character], at start: Int) -> (value: Int, count: Int) {
        var (value, count) = (0, 0)
        while start + count < text.count, count < 9, text[start + count].isDigit,
            let digit = text[start + count].wholeNumberValue
        {
            value = value * 10 + digit
            count += 1
        }
        return (value, count)
    }

    /// Reads `2025年8月10日`, `2025-08-10`, `2025/8/10`, `2025.8.10`, `20250810`, `10 May 2026`.
    private static func numeric(_ text: [Character], at start: Int) -> (day: String, end: Int)? {
        let first = digits(text, at: start)
        if first.count == 8 {
            return iso(first.value / 10_000, first.value / 100 % 100, first.value % 100).map { ($0, start + 8) }
        }
        if first.count == 4 {
            var next = skipBlanks(text, start + 4)
            guard next < text.count, "年-/.—".contains(text[next]) else { return nil }
            let month = digits(text, at: skipBlanks(text, next + 1))
            guard (1...2).contains(month.count) else { return nil }
            next = skipBlanks(text, skipBlanks(text, next + 1) + month.count)
            guard next < text.count, "月-/.—".contains(text[next]) else { return nil }
            let dayStart = skipBlanks(text, next + 1)
            let day = digits(text, at: dayStart)
            guard (1...2).contains(day.count) else { return nil }
            let end = dayStart + day.count
            let behind = end < text.count && text[end] == "日" ? end + 1 : end
            return iso(first.value, month.value, day.value).map { ($0, behind) }
        }
        guard (1...2).contains(first.count) else { return nil }
        guard let (month, end) = monthName(text, at: skipBlanks(text, start + first.count)) else { return nil }
        let year = digits(text, at: skipSeparators(text, end))
        guard year.count == 4 else { return nil }
        return iso(year.value, month, first.value).map { ($0, skipSeparators(text, end) + 4) }
    }

    /// Reads `May 10, 2026`.
    private static func english(_ text: [Character], at start: Int) -> (day: String, end: Int)? {
        guard let (month, end) = monthName(text, at: start) else { return nil }
        let dayStart = skipSeparators(text, end)
        let day = digits(text, at: dayStart)
        guard (1...2).contains(day.count) else { return nil }
        var next = dayStart + day.count
        for suffix in ["st", "nd", "rd", "th"] where text[next...].starts(with: Array(suffix)) { next += 2 }
        let yearStart = skipSeparators(text, next)
        let year = digits(text, at: yearStart)
        guard year.count == 4 else { return nil }
        return iso(year.value, month, day.value).map { ($0, yearStart + 4) }
    }

    private static func monthName(_ text: [Character], at start: Int) -> (month: Int, end: Int)? {
        var end = start
        var written = ""
        while end < text.count, text[end].isLetter {
            written.append(text[end])
            end += 1
        }
        let word = written.lowercased()
        guard word.count >= 3,
            let month = TimestampWords.englishMonths.firstIndex(where: {
                $0 == word || $0.prefix(3) == word || $0.prefix(4) == word
            })
        else { return nil }
        return (month + 1, end)
    }

    private static func skipBlanks(_ text: [Character], _ start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == " " { end += 1 }
        return end
    }

    private static func skipSeparators(_ text: [Character], _ start: Int) -> Int {
        var end = start
        while end < text.count, " ,.".contains(text[end]) { end += 1 }
        return end
    }

    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1500...2200).contains(year), CalendarMonth.has(year: year, month: month, day: day) else { return nil }
        return "\(year)-\(month.padded(2))-\(day.padded(2))"
    }
}
