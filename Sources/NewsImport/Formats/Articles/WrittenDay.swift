import NewsModel

/// Finds days that are written in a text, in numbers or in English.
enum WrittenDay {
    /// The first day, as `YYYY-MM-DD`, and its range.
    static func first(in text: String) -> (day: String, range: Range<String.Index>)? {
        let characters = Array(text)
        var best: (day: String, start: Int, end: Int)?
        var place = 0
        while place < characters.count {
            if characters[place].isASCII, characters[place].isNumber, place == 0 || !isDigit(characters[place - 1]),
                let found = numeric(characters, at: place)
            {
                best = (found.day, place, found.end)
                break
            }
            if characters[place].isLetter, place == 0 || !characters[place - 1].isLetter,
                let found = english(characters, at: place)
            {
                best = (found.day, place, found.end)
                break
            }
            place += 1
        }
        guard let best else { return nil }
        let start = text.index(text.startIndex, offsetBy: best.start)
        return (best.day, start..<text.index(start, offsetBy: best.end - best.start))
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func digits(_ text: [Character], at place: Int) -> (value: Int, count: Int) {
        var (value, count) = (0, 0)
        while place + count < text.count, count < 9, let digit = text[place + count].wholeNumberValue,
            isDigit(text[place + count])
        {
            value = value * 10 + digit
            count += 1
        }
        return (value, count)
    }

    /// Reads `2025年8月10日`, `2025-08-10`, `2025/8/10`, `2025.8.10`, `20250810`, `10 May 2026`.
    private static func numeric(_ text: [Character], at place: Int) -> (day: String, end: Int)? {
        let first = digits(text, at: place)
        if first.count == 8 {
            return iso(first.value / 10_000, first.value / 100 % 100, first.value % 100).map { ($0, place + 8) }
        }
        if first.count == 4 {
            var next = skipBlanks(text, place + 4)
            guard next < text.count, "年-/.—".contains(text[next]) else { return nil }
            let month = digits(text, at: skipBlanks(text, next + 1))
            guard (1...2).contains(month.count) else { return nil }
            next = skipBlanks(text, skipBlanks(text, next + 1) + month.count)
            guard next < text.count, "月-/.—".contains(text[next]) else { return nil }
            let start = skipBlanks(text, next + 1)
            let day = digits(text, at: start)
            guard (1...2).contains(day.count) else { return nil }
            let end = start + day.count
            let behind = end < text.count && text[end] == "日" ? end + 1 : end
            return iso(first.value, month.value, day.value).map { ($0, behind) }
        }
        guard (1...2).contains(first.count) else { return nil }
        let start = skipBlanks(text, place + first.count)
        guard let (month, end) = monthName(text, at: start) else { return nil }
        let year = digits(text, at: skipSeparators(text, end))
        guard year.count == 4 else { return nil }
        return iso(year.value, month, first.value).map { ($0, skipSeparators(text, end) + 4) }
    }

    /// Reads `May 10, 2026`.
    private static func english(_ text: [Character], at place: Int) -> (day: String, end: Int)? {
        guard let (month, end) = monthName(text, at: place) else { return nil }
        let start = skipSeparators(text, end)
        let day = digits(text, at: start)
        guard (1...2).contains(day.count) else { return nil }
        var next = start + day.count
        for suffix in ["st", "nd", "rd", "th"] where text[next...].starts(with: Array(suffix)) { next += 2 }
        let yearStart = skipSeparators(text, next)
        let year = digits(text, at: yearStart)
        guard year.count == 4 else { return nil }
        return iso(year.value, month, day.value).map { ($0, yearStart + 4) }
    }

    private static func monthName(_ text: [Character], at place: Int) -> (month: Int, end: Int)? {
        var end = place
        var written = ""
        while end < text.count, text[end].isLetter {
            written.append(text[end])
            end += 1
        }
        let word = written.lowercased()
        guard word.count >= 3,
            let month = months.firstIndex(where: { $0 == word || $0.prefix(3) == word || $0.prefix(4) == word })
        else { return nil }
        return (month + 1, end)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func skipBlanks(_ text: [Character], _ place: Int) -> Int {
        var place = place
        while place < text.count, text[place] == " " { place += 1 }
        return place
    }

    private static func skipSeparators(_ text: [Character], _ place: Int) -> Int {
        var place = place
        while place < text.count, " ,.".contains(text[place]) { place += 1 }
        return place
    }

    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1500...2200).contains(year), CalendarMonth.has(year: year, month: month, day: day) else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
