/// Finds dates in digits only: `2011-10-02T10:00`, `2. 8. 1914`, `5/20/1960`, `20241231`.
struct NumericDates {
    let tokens: [DateToken]
    /// Whether the month comes before the day, as in the United States.
    let monthFirst: Bool

    func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        for index in tokens.indices where tokens[index].isNumber {
            if let last = found.last, last.tokens.contains(index) { continue }
            if let date = whole(index) ?? parted(index) { found.append(date) }
        }
        return found
    }

    /// A date of eight digits.
    private func whole(_ index: Int) -> DateExpression? {
        let token = tokens[index]
        guard token.length == 8, let number = token.number,
            let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else { return nil }
        return DateExpression(day: day, tokens: index..<(index + 1))
    }

    private func parted(_ index: Int) -> DateExpression? {
        guard let first = tokens[index].number, let (mark, second) = part(behind: index),
            let (otherMark, third) = part(behind: second), mark == otherMark,
            let middle = tokens[second].number, let last = tokens[third].number
        else { return nil }
        let range = index..<(third + 1)
        if tokens[index].length == 4, tokens[second].length <= 2, tokens[third].length <= 2 {
            return CalendarDay(year: first, month: middle, day: last).map {
                DateExpression(day: $0, tokens: range)
            }
        }
        // With a fourth number it is an IP address, a telephone number or a section number.
        if let (next, _) = part(behind: third), next == mark { return nil }
        if index >= 2, tokens[index - 1].text == mark, tokens[index - 2].isNumber { return nil }
        guard tokens[third].length == 4, tokens[index].length <= 2, tokens[second].length <= 2 else { return nil }
        return dayAndMonth(first, middle, year: last, range, mark: mark)
    }

    private func dayAndMonth(
        _ first: Int, _ second: Int, year: Int, _ range: Range<Int>, mark: String
    ) -> DateExpression? {
        let monthLeads = CalendarDay(year: year, month: first, day: second)
        let dayLeads = CalendarDay(year: year, month: second, day: first)
        // Dates with full stops never begin with the month.
        let ordered = monthFirst && mark != "." ? [monthLeads, dayLeads] : [dayLeads, monthLeads]
        guard let day = ordered.lazy.compactMap({ $0 }).first else { return nil }
        var date = DateExpression(day: day, tokens: range)
        date.isEitherOrder = monthLeads != nil && dayLeads != nil && monthLeads != dayLeads
        return date
    }

    /// The mark after a number, and the index of the number after the mark.
    private func part(behind index: Int) -> (mark: String, number: Int)? {
        guard index + 2 < tokens.count, tokens[index + 1].kind == .mark, !tokens[index + 1].isSpaced,
            tokens[index + 1].isOne(of: "-/._"), tokens[index + 2].isNumber
        else { return nil }
        // `2. 8. 1914` may have blanks; `3-5` and `7 / 8` are not dates.
        guard !tokens[index + 2].isSpaced || tokens[index + 1].text == "." else { return nil }
        return (tokens[index + 1].text, index + 2)
    }
}
