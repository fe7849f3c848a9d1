import UnicodeText

/// A line that states a date, with a score for how likely the date is the day of the issue.
///
/// A folio has little beside the date: a place, the paper's name, the issue number, the price, a weekday. Stories,
/// notices and tables have sentences, other dates or other numbers.
struct DateLine {
    /// The 1-based number of the line.
    let number: Int
    let tokens: [DateToken]
    private(set) var expression: DateExpression
    /// The score in points; a date with `enough` points is accepted.
    private(set) var score = 0

    static let enough = 5

    /// The context of a line, as far as it affects whether its date is the issue's.
    struct Surroundings {
        /// The index among the non-blank lines of its page; 0 for the first.
        let rank: Int
        /// The line directly before, if no blank line is in between.
        let previous: String?
        /// Whether sentences precede the line on its page.
        var isBehindText = false
        let monthFirst: Bool
    }

    init?(_ tokens: [DateToken], number: Int, surroundings: Surroundings, isLenient: Bool = false) {
        let found = Self.expressions(tokens, monthFirst: surroundings.monthFirst, isLenient: isLenient)
        guard let expression = Self.chosen(found, in: tokens) else { return nil }
        self.number = number
        self.tokens = tokens
        self.expression = expression
        score = Self.score(tokens, found, expression, surroundings)
    }

    /// The line with the weekday found in an adjacent line.
    func beside(weekday: Int) -> DateLine {
        var line = self
        line.expression.weekday = weekday
        if line.expression.weekdayAgrees == true { line.score += 3 }
        return line
    }

    /// The line with the day that was probably meant, which falls on the stated weekday.
    func meaning(_ day: CalendarDay) -> DateLine {
        var line = self
        line.expression = DateExpression(day: day, tokens: expression.tokens, weekday: expression.weekday)
        line.score += Self.forWeekday + 1
        return line
    }

    /// The points for a weekday that matches the date.
    private static let forWeekday = 4

    private static func expressions(_ tokens: [DateToken], monthFirst: Bool, isLenient: Bool) -> [DateExpression] {
        let names = WesternDates(tokens: tokens, isLenient: isLenient)
        let western = names.expressions()
        let numeric = NumericDates(tokens: tokens, monthFirst: monthFirst).expressions().map { date in
            var date = date
            date.weekday = names.weekday(beside: date.tokens)
            return date.inOrderOfWeekday
        }
        let chinese = ChineseDates(tokens: tokens).expressions()
        return western + numeric + chinese
    }

    /// The date with a matching weekday, otherwise one with any weekday, otherwise the first that is not the date of
    /// the paper's foundation, otherwise a period.
    private static func chosen(_ found: [DateExpression], in tokens: [DateToken]) -> DateExpression? {
        let days = found.filter { if case .day = $0.value { true } else { false } }
        let vouched = days.first { $0.weekdayAgrees == true } ?? days.first { $0.weekday != nil }
        let current = days.first { date in
            !tokens[max(0, date.tokens.lowerBound - 6)..<date.tokens.lowerBound].contains {
                FolioWords.isOfPast($0.text)
            }
        }
        return vouched ?? current ?? found.first(where: \.isPeriod)
    }

    private static func score(
        _ tokens: [DateToken], _ found: [DateExpression], _ expression: DateExpression, _ surroundings: Surroundings
    ) -> Int {
        let rest = DateLineRest(tokens, dates: found.map(\.tokens))
        var score = expression.isPeriod ? 1 : 2
        if let agrees = expression.weekdayAgrees { score += agrees ? forWeekday : -1 }
        if let label = rest.label { score += label }
        if rest.folioWords > 0 { score += rest.folioWords > 1 ? 3 : 2 }
        switch surroundings.rank {
        case 0..<3: score += 3
        case 3..<12: score += 2
        case 12..<40: score += 1
        default: break
        }
        if rest.isEmpty { score += 1 }
        if tokens[expression.tokens].contains(where: { $0.kind == .word && $0.length > 2 && $0.isUpper }) { score += 1 }
        if rest.isSentence, !rest.isHeadOfMinutes || surroundings.rank > 7 { score -= 7 }
        // A matching weekday is as likely for the day of a funeral as for the day of the paper.
        if rest.isNotice { score -= Self.forWeekday + 2 }
        if rest.isTable { score -= 4 }
        // Directly below its name a paper may state its place and day without the weekday.
        let isBelowName = surroundings.rank == 1 && surroundings.previous.map(Self.isPaperName) ?? false
        if rest.isDateline, expression.weekday == nil, rest.folioWords == 0, !isBelowName { score -= 3 }
        if Set(found.compactMap(\.day)).count > 1, expression.weekdayAgrees != true { score -= 4 }
        // The line may be the signature of a notice or the end of a letter.
        if surroundings.isBehindText, expression.weekday == nil, rest.folioWords == 0 { score -= 3 }
        if let previous = surroundings.previous, expression.weekday == nil, rest.folioWords == 0,
            Self.runsOn(previous, into: tokens)
        {
            score -= 3
        }
        return score
    }

    private static func isPaperName(_ line: String) -> Bool {
        PaperName.points(of: DateTokens.tokens(of: line)[...]) > 0
    }

    /// Whether a sentence in the previous line continues in this line.
    private static func runsOn(_ previous: String, into tokens: [DateToken]) -> Bool {
        guard let last = previous.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else { return false }
        let isOpen = last.isLowerCase || last == "," || last == "-" || last == "\u{AD}"
        return isOpen && previous.unicodeScalars.count > 20 && previous.unicodeScalars.contains { $0 == " " }
            && !(tokens.first?.isUpper ?? true)
    }
}
