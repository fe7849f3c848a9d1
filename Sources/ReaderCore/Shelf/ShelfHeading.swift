import NewsModel

/// A heading among the issues of a publication: a year or a month.
struct ShelfHeading: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case year(String)
        /// A month, by its index among the publication's months.
        case month(Int)
    }

    /// The number of the first issue below it.
    let first: Int
    let kind: Kind

    func row(of publication: Int) -> Shelf.Row {
        switch kind {
        case .year(let year): .year(year, publication: publication)
        case .month(let number): .month(publication: publication, number: number)
        }
    }

    /// The headings of the months, and of the years above them; none if there are not two issues below each on average,
    /// because each issue shows its day.
    static func headings(of months: [MonthSummary]) -> [ShelfHeading] {
        let issues = months.reduce(0) { $0 + $1.issues }
        func divides(_ parts: Int) -> Bool { parts > 1 && parts * 2 <= issues }
        let (hasYears, hasMonths) = (divides(Set(months.map(\.year)).count), divides(months.count))
        var (headings, first, year): ([ShelfHeading], Int, String?) = ([], 0, nil)
        for (number, month) in months.enumerated() {
            if hasYears, let own = month.year, own != year {
                headings.append(ShelfHeading(first: first, kind: .year(own)))
            }
            if hasMonths { headings.append(ShelfHeading(first: first, kind: .month(number))) }
            (first, year) = (first + month.issues, month.year)
        }
        return headings
    }
}

extension MonthSummary {
    /// The year; `nil` for issues without a date.
    var year: String? { month.map { String($0.prefix(4)) } }
}

extension PublicationSummary {
    /// Creates the publication of these issues, given newest first, as if there were no others.
    init(of issues: [IssueSummary]) {
        var months: [MonthSummary] = []
        for issue in issues {
            let month = issue.reference.date.map { String($0.prefix(7)) }
            let (before, isSame) = (months.last, months.last.map { $0.month == month } ?? false)
            if isSame { months.removeLast() }
            months.append(
                MonthSummary(
                    month: month, issues: (isSame ? before?.issues ?? 0 : 0) + 1,
                    unread: (isSame ? before?.unread ?? 0 : 0) + (issue.isUnread ? 1 : 0)))
        }
        self.init(
            name: issues.first?.publication, issues: issues.count, newest: issues.first?.reference.date, months: months)
    }
}
