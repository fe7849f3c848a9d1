/// The day of an issue as its pages tell it.
struct IssueDate {
    /// The day that most speaks for, and how many points.
    private(set) var day: CalendarDay?
    private(set) var score = 0
    /// A month or a season, in the page's own words, where there is no day.
    private(set) var period: String?
    /// The lines, by number, of the day or the period.
    private(set) var lines: [Int] = []

    /// - Parameter vouched: a day that something else speaks for, such as the name of the file: a misread folio is mended by it.
    init(_ page: FactLines, monthFirst: Bool, vouched: CalendarDay? = nil) {
        let found = Self.dateLines(page, monthFirst: monthFirst)
        var years = page.years
        if let vouched { years.insert(vouched.year) }
        chooseDay(found.map { ($0, Self.day(of: $0, vouched: vouched, years: years)) })
        if day == nil { choosePeriod(found) }
    }

    private mutating func chooseDay(_ found: [(line: DateLine, day: CalendarDay?)]) {
        var groups: [CalendarDay: [DateLine]] = [:]
        for (line, day) in found {
            if let day { groups[day, default: []].append(line) }
        }
        for (day, group) in groups {
            // A running head says it on every page.
            let score = (group.map(\.score).max() ?? 0) + min(3, group.count { $0.score > 1 } - 1)
            guard score >= DateLine.enough else { continue }
            let first = group.map(\.number)
            if score > self.score || score == self.score && (first.first ?? 0) < (lines.first ?? .max) {
                (self.day, self.score, lines) = (day, score, first)
            }
        }
    }

    private mutating func choosePeriod(_ found: [DateLine]) {
        var groups: [String: [DateLine]] = [:]
        for line in found where line.expression.value == .period {
            groups[line.words, default: []].append(line)
        }
        var best = DateLine.enough - 2
        for (_, group) in groups.sorted(by: { ($0.value[0].number) < ($1.value[0].number) }) {
            let score = (group.map(\.score).max() ?? 0) + min(4, group.count - 1)
            if score > best {
                best = score
                period = group[0].words
                lines = group.map(\.number)
            }
        }
    }

    /// The day that a line means: as written, if its weekday does not gainsay it; else the one day of like digits that
    /// falls on the weekday, if it is vouched for or is alone in that.
    private static func day(of line: DateLine, vouched: CalendarDay?, years: Set<Int>) -> CalendarDay? {
        let expression = line.expression
        guard case .day = expression.value else { return nil }
        if let day = expression.day, expression.weekdayAgrees != false || day == vouched { return day }
        let meant = expression.likelyMeant
        if let vouched, meant.contains(vouched) { return vouched }
        let known = meant.filter { years.contains($0.year) }
        if known.count == 1 { return known[0] }
        return meant.count == 1 ? meant[0] : expression.day
    }

    // MARK: Lines

    private static func dateLines(_ page: FactLines, monthFirst: Bool) -> [DateLine] {
        var found: [DateLine] = []
        for (place, line) in page.lines.enumerated() where line.maySayDate {
            let surroundings = DateLine.Surroundings(
                rank: line.rank, previous: page.adjacent(before: place), isBehindText: line.isBehindText,
                monthFirst: monthFirst)
            guard var date = DateLine(line.text, number: line.number, surroundings: surroundings) else { continue }
            if date.expression.weekday == nil, let weekday = weekday(beside: place, in: page) {
                date = date.beside(weekday: weekday)
            }
            found.append(date)
        }
        if !found.contains(where: { $0.score >= DateLine.enough }) {
            found += brokenLines(page, monthFirst: monthFirst)
        }
        return found
    }

    /// Dates of a masthead that recognition has cut into lines or damaged.
    private static func brokenLines(_ page: FactLines, monthFirst: Bool) -> [DateLine] {
        var found: [DateLine] = []
        for place in page.lines.indices where page.lines[place].rank < 60 {
            let line = page.lines[place]
            var text = line.text
            for length in 0..<3 where place + length < page.lines.count {
                if length > 0 { text += " " + page.lines[place + length].text }
                guard text.unicodeScalars.count <= 100 else { break }
                let surroundings = DateLine.Surroundings(
                    rank: line.rank, previous: nil, isBehindText: line.isBehindText, monthFirst: monthFirst)
                if let date = DateLine(text, number: line.number, surroundings: surroundings, isLenient: true) {
                    found.append(date)
                    break
                }
            }
        }
        return found
    }

    /// The weekday that stands by itself in the line before or behind.
    private static func weekday(beside place: Int, in page: FactLines) -> Int? {
        for other in [place - 1, place + 1] where page.lines.indices.contains(other) {
            let text = page.lines[other].text
            guard text.unicodeScalars.count <= 40 else { continue }
            let words = DateTokens.tokens(of: text).filter { $0.kind == .word && $0.isCapitalised }
            let days = words.compactMap { word in
                DateWords.weekday(word.text) ?? (word.isUpper ? DateWords.weekdayNear(word.text) : nil)
            }
            if words.count <= 4, days.count == 1 { return days[0] }
        }
        return nil
    }
}

extension DateLine {
    /// The date in the line's own words.
    var words: String {
        tokens[expression.tokens].enumerated().map { ($0 > 0 && $1.isSpaced ? " " : "") + $1.written }.joined()
    }
}
