/// The day of an issue as stated on its pages.
struct IssueDate {
    /// The day with the highest score, and that score.
    private(set) var day: CalendarDay?
    private(set) var score = 0
    /// The month or season in the page's own words, if no day was found.
    private(set) var period: String?
    /// The numbers of the lines that state the day or the period.
    private(set) var lines: [Int] = []

    /// - Parameter vouched: a day known from another source, such as the file name; it helps to correct a misread
    ///   folio.
    init(_ page: FactLines, monthFirst: Bool, vouched: CalendarDay? = nil) {
        let found = Self.dateLines(page, monthFirst: monthFirst)
        var years = page.years
        if let vouched { years.insert(vouched.year) }
        chooseDay(found.map { Self.mended($0, vouched: vouched, years: years) })
        if day == nil { choosePeriod(found) }
    }

    private mutating func chooseDay(_ found: [DateLine]) {
        var groups: [CalendarDay: [DateLine]] = [:]
        for line in found {
            if let day = line.expression.day { groups[day, default: []].append(line) }
        }
        for (day, group) in groups {
            // A running head repeats the date on every page.
            let score = (group.map(\.score).max() ?? 0) + min(3, Self.pages(of: group) - 1)
            let isEarlier = group[0].number < (lines.first ?? .max)
            guard score >= DateLine.enough, score > self.score || score == self.score && isEarlier else { continue }
            (self.day, self.score, lines) = (day, score, group.map(\.number))
        }
    }

    /// The minimum distance in lines between two running heads. It also keeps a line from counting twice when it was
    /// read together with its neighbours as well.
    private static let leastPage = 6

    private static func pages(of group: [DateLine]) -> Int {
        var last = -leastPage
        return group.lazy.filter { $0.score > 1 }.map(\.number).sorted().count { number in
            defer { last = number - last >= leastPage ? number : last }
            return number - last >= leastPage
        }
    }

    private mutating func choosePeriod(_ found: [DateLine]) {
        let periods = Dictionary(grouping: found.filter(\.expression.isPeriod)) { $0.expression.value }
        var best = DateLine.enough - 2
        for group in periods.values.sorted(by: { $0[0].number < $1[0].number }) {
            let score = (group.map(\.score).max() ?? 0) + min(4, group.count - 1)
            guard score > best else { continue }
            best = score
            // The most frequent form, because recognition damages some of the lines.
            let forms = Dictionary(grouping: group, by: \.words)
            period = forms.max { ($0.value.count, $1.value[0].number) < ($1.value.count, $0.value[0].number) }?.key
            lines = group.map(\.number)
        }
    }

    /// From this year on, papers are published as files rather than scans, so that their digits are as written.
    private static let firstWithoutScans = 2000

    /// Corrects a line whose weekday contradicts its day. The corrected day differs in one digit of similar shape,
    /// falls on the weekday, and must be supported: by `vouched`, or for scans by a year found elsewhere on the pages,
    /// or, if the written day does not exist, by being the only such day. Otherwise the line stays as written, because
    /// weekdays are misprinted as well.
    private static func mended(_ line: DateLine, vouched: CalendarDay?, years: Set<Int>) -> DateLine {
        guard line.expression.weekdayAgrees == false, line.expression.day == nil || line.expression.day != vouched
        else {
            return line
        }
        let meant = line.expression.likelyMeant
        if let vouched, meant.contains(vouched) { return line.meaning(vouched) }
        if let day = line.expression.day, day.year >= firstWithoutScans { return line }
        let known = meant.filter { years.contains($0.year) && $0.year < firstWithoutScans }
        if known.count == 1 { return line.meaning(known[0]) }
        return line.expression.day == nil && meant.count == 1 ? line.meaning(meant[0]) : line
    }

    // MARK: Lines

    private static func dateLines(_ page: FactLines, monthFirst: Bool) -> [DateLine] {
        var found: [DateLine] = []
        for (index, line) in page.lines.enumerated() where line.maySayDate {
            let surroundings = DateLine.Surroundings(
                rank: line.rank, previous: page.adjacent(before: index), isBehindText: line.isBehindText,
                monthFirst: monthFirst)
            guard var date = DateLine(page.tokens(at: index), number: line.number, surroundings: surroundings) else {
                continue
            }
            if date.expression.weekday == nil, let weekday = weekday(beside: index, in: page) {
                date = date.beside(weekday: weekday)
            }
            found.append(date)
        }
        if !found.contains(where: { $0.score >= DateLine.enough }) {
            found += brokenLines(page, monthFirst: monthFirst)
        }
        return found
    }

    /// The dates of a masthead that recognition has split into lines or damaged.
    private static func brokenLines(_ page: FactLines, monthFirst: Bool) -> [DateLine] {
        var found: [DateLine] = []
        for index in page.lines.indices where page.lines[index].rank < 60 {
            let line = page.lines[index]
            var length = 0
            for end in index..<min(index + 3, page.lines.count) {
                length += page.lines[end].text.unicodeScalars.count
                guard length + end - index <= 100 else { break }
                guard page.lines[index...end].contains(where: \.hasFigure) else { continue }
                let tokens = page.tokens(joining: index..<end + 1)
                let surroundings = DateLine.Surroundings(
                    rank: line.rank, previous: nil, isBehindText: line.isBehindText, monthFirst: monthFirst)
                if let date = DateLine(tokens, number: line.number, surroundings: surroundings, isLenient: true) {
                    found.append(date)
                    break
                }
            }
        }
        return found
    }

    /// The weekday that is alone in the previous or next line.
    private static func weekday(beside index: Int, in page: FactLines) -> Int? {
        for other in [index - 1, index + 1] where page.lines.indices.contains(other) {
            guard page.lines[other].text.unicodeScalars.count <= 40 else { continue }
            let words = page.tokens(at: other).filter { $0.kind == .word && $0.isCapitalised }
            let days = words.compactMap { word in
                DateWords.weekday(word.text) ?? (word.isUpper ? DateWords.weekdayNear(word.text) : nil)
            }
            if words.count <= 4, days.count == 1 { return days[0] }
        }
        return nil
    }
}

extension DateLine {
    /// The date in the words of the line.
    var words: String {
        tokens[expression.tokens].enumerated().map { ($0 > 0 && $1.isSpaced ? " " : "") + $1.written }.joined()
    }
}
