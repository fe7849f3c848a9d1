import NewsModel
import Wording

/// The facts that a page tells of its issue: the newspaper, the day, the language, and which page it is.
public struct IssueFacts: Equatable, Sendable {
    /// The newspaper's name as printed.
    public private(set) var publication: String?
    /// `YYYY-MM-DD`, a day of the Gregorian calendar.
    public private(set) var date: String?
    /// A month or a season, in the page's own words, where it states no day.
    public private(set) var edition: String?
    /// A BCP 47 tag.
    public private(set) var language: String?
    /// The number of the page, from 1, where the lines are one page and a folio or the name says it.
    public private(set) var page: Int?
    /// `A03`, `要闻`: what the paper calls the page beside its number.
    public private(set) var pageName: String?
    /// A sentence for the reader where the name and the page disagree.
    public private(set) var notice: Phrase?
    /// Where the page says it.
    private(set) var head = HeadOfPaper()

    /// - Parameter path: the file's path or name, where the lines come from a file: its name counts as evidence.
    public init(lines: SourceLines, path: String? = nil) {
        language = LanguageDetector.language(of: lines)
        let monthFirst = language == "en"
        let name = path.map { SourceName(path: $0, monthFirst: monthFirst) }
        let page = FactLines(lines)
        let stated = IssueDate(page, monthFirst: monthFirst, vouched: name?.days.first)
        edition = stated.period
        date = (day(in: name, and: stated) ?? stated.day)?.iso
        if date != nil { edition = nil }
        let paper = IssuePublication(page, dateLines: Set(stated.lines), sourceName: name?.parts ?? [])
        publication = paper.name
        head = HeadOfPaper(nameLine: paper.line, subtitleLine: paper.subtitleLine, dayLines: Set(stated.lines))
        let folio = page.pageCount == 1 ? Self.folio(of: page, name: name) : nil
        (self.page, pageName) = (folio?.number, folio?.name)
    }

    /// The day in the name: the reading of it that the page bears out, or the likelier one.
    private mutating func day(in name: SourceName?, and stated: IssueDate) -> CalendarDay? {
        guard let days = name?.days, let likelier = days.first else { return nil }
        guard let printed = stated.day, !days.contains(printed) else { return stated.day ?? likelier }
        notice = "The name says \(likelier.iso), the page \(printed.iso): it is shown under \(likelier.iso)."
        return likelier
    }

    /// The name's page, else the one that the page's first or last lines state.
    private static func folio(of page: FactLines, name: SourceName?) -> PageFolio? {
        let stated = (page.lines.indices.prefix(6) + page.lines.indices.suffix(2)).lazy
            .filter { page.lines[$0].text.unicodeScalars.count <= 120 && !leadsAway(page.lines[$0].text) }
            .compactMap { PageFolio(line: page.tokens(at: $0)) }.first
        guard let named = name?.folio else { return stated }
        return named.number == stated?.number && named.name == nil ? stated : named
    }

    /// Whether a line names another page than the one that it stands on.
    private static func leadsAway(_ text: String) -> Bool {
        let folded = FoldedScalars(text)
        return JumpPattern.jump(folded) != nil || JumpPattern.isWestern(folded)
    }

    /// Fills in what the issue does not know. The page's name is that of its section where no label is one.
    func fill(_ issue: inout Issue) {
        issue.date = date ?? issue.date
        issue.edition = issue.edition ?? edition
        issue.publication = issue.publication ?? publication
        issue.language = language
        // The paper's name is no section of it.
        if let first = issue.sections.first, let name = first.name, name == issue.publication {
            var furniture = Furniture(text: name, sourceLines: first.sourceLines)
            furniture.columns = first.columns
            issue.furniture.append(furniture)
            (issue.sections[0].name, issue.sections[0].sourceLines, issue.sections[0].columns) = (nil, [], nil)
        }
        let hasLabels = issue.sections.contains { $0.name != nil }
        for index in issue.sections.indices where issue.sections[index].page == nil {
            issue.sections[index].page = page
            if !hasLabels { issue.sections[index].name = pageName }
        }
    }
}
