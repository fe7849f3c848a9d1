import NewsModel

/// What a page says of the issue that it is of: its day and its language.
public struct IssueFacts: Equatable, Sendable {
    /// `YYYY-MM-DD`, a day of the Gregorian calendar.
    public private(set) var date: String?
    /// A month or a season, in the page's own words, where it states no day.
    public private(set) var edition: String?
    /// A BCP 47 tag.
    public private(set) var language: String?
    /// A sentence for the reader where the name and the page disagree.
    public private(set) var notice: String?

    /// - Parameter path: the file's path or name, where the lines come from a file: its name counts as evidence.
    public init(lines: [SourceLine], path: String? = nil) {
        language = LanguageDetector.language(of: lines)
        let monthFirst = language == "en"
        let name = path.map { SourceName(path: $0, monthFirst: monthFirst) }
        let page = FactLines(lines)
        let stated = IssueDate(page, monthFirst: monthFirst, vouched: name?.days.first)
        edition = stated.period
        date = (day(in: name, and: stated) ?? stated.day)?.iso
        if date != nil { edition = nil }
    }

    /// The day in the name: the reading of it that the page bears out, or the likelier one.
    private mutating func day(in name: SourceName?, and stated: IssueDate) -> CalendarDay? {
        guard let days = name?.days, let likelier = days.first else { return nil }
        guard let printed = stated.day, !days.contains(printed) else { return stated.day ?? likelier }
        notice = "The name says \(likelier.iso), the page \(printed.iso): it is shown under \(likelier.iso)."
        return likelier
    }

    /// Fills in what the issue does not know.
    func fill(_ issue: inout Issue) {
        issue.date = date ?? issue.date
        issue.edition = issue.edition ?? edition
        issue.language = language
    }
}
