import NewsModel
import Wording

/// The facts that a page states about its issue: the newspaper, the day, the language, and the page's number.
public struct IssueFacts: Equatable, Sendable {
    /// The newspaper's name as printed.
    public private(set) var publication: String?
    /// The day as `YYYY-MM-DD`, in the Gregorian calendar.
    public private(set) var date: String?
    /// A month or a season in the page's own words, if it states no day.
    public private(set) var edition: String?
    /// The language as a BCP 47 tag.
    public private(set) var language: String?
    /// The number of the page, from 1, if the lines are a single page and a folio or the file name states it.
    public private(set) var page: Int?
    /// The paper's own label for the page beside its number: `A03`, `要闻`.
    public private(set) var pageName: String?
    /// A sentence for the user if the file name and the page disagree.
    public private(set) var notice: Phrase?
    /// The pages of the file.
    private var pages: FilePages
    /// The lines that state the facts.
    private(set) var head = HeadOfPaper()

    /// - Parameter path: the path or name of the lines' file, if any; its name counts as evidence.
    public init(lines: SourceLines, path: String? = nil) {
        language = LanguageDetector.language(of: lines)
        let monthFirst = language == "en"
        let name = path.map { SourceName(path: $0, monthFirst: monthFirst) }
        let page = FactLines(lines)
        pages = FilePages(page)
        let stated = IssueDate(page, monthFirst: monthFirst, vouched: name?.days.first)
        edition = stated.period
        date = (day(in: name, and: stated) ?? stated.day)?.iso
        if date != nil { edition = nil }
        let paper = IssuePublication(page, dateLines: Set(stated.lines), sourceName: name?.parts ?? [])
        publication = paper.name
        head = HeadOfPaper(
            nameLine: paper.line, subtitleLine: paper.subtitleLine, dayLines: Set(stated.lines),
            dayLinesAlone: page.daysAlone(among: stated.lines),
            pageLines: pages.folioLines, pageStarts: pages.starts)
        let folio = page.pageCount == 1 && pages.pages.count == 1 ? folio(of: page, name: name) : nil
        (self.page, pageName) = (folio?.number, folio?.name)
    }

    /// The day in the file name, in the reading that the page confirms, otherwise in the likelier one.
    private mutating func day(in name: SourceName?, and stated: IssueDate) -> CalendarDay? {
        guard let days = name?.days, let likelier = days.first else { return nil }
        guard let printed = stated.day, !days.contains(printed) else { return stated.day ?? likelier }
        notice = "The name says \(likelier.iso), the page \(printed.iso): it is shown under \(likelier.iso)."
        return likelier
    }

    /// The page in the file name, otherwise the page stated in the first or last lines.
    private func folio(of page: FactLines, name: SourceName?) -> PageFolio? {
        let stated = (page.lines.indices.prefix(6) + page.lines.indices.suffix(2)).lazy
            .filter { page.lines[$0].text.unicodeScalars.count <= 120 && !Self.leadsAway(page.lines[$0].text) }
            .filter { !pages.contents.contains(page.lines[$0].number) }
            .compactMap { PageFolio(line: page.tokens(at: $0)) }.first
        guard let named = name?.folio else { return stated }
        return named.number == stated?.number && named.name == nil ? stated : named
    }

    /// Whether a line refers to another page.
    static func leadsAway(_ text: String) -> Bool {
        let folded = FoldedScalars(text)
        return JumpPattern.jump(folded) != nil || JumpPattern.isWestern(folded)
    }

    /// Fills in facts missing in the issue. The page's name becomes the name of its section if the page has no label.
    func fill(_ issue: inout Issue) {
        issue.date = date ?? issue.date
        issue.edition = issue.edition ?? edition
        issue.publication = issue.publication ?? publication
        issue.language = language
        // The paper's name is not the name of a section.
        if let first = issue.sections.first, let name = first.name, name == issue.publication {
            var furniture = Furniture(text: name, sourceLines: first.sourceLines)
            furniture.columns = first.columns
            let place = issue.furniture.firstIndex { $0.sourceLines.first ?? 0 > first.sourceLines.first ?? 0 }
            issue.furniture.insert(furniture, at: place ?? issue.furniture.endIndex)
            (issue.sections[0].name, issue.sections[0].sourceLines, issue.sections[0].columns) = (nil, [], nil)
        }
        if pages.pages.contains(where: { $0.folio != nil }) { return fillPages(&issue) }
        let hasLabels = issue.sections.contains { $0.name != nil }
        for index in issue.sections.indices where issue.sections[index].page == nil {
            issue.sections[index].page = page
            if !hasLabels { issue.sections[index].name = pageName }
        }
    }

    /// Gives each section the number of the page that it is on.
    private func fillPages(_ issue: inout Issue) {
        let hasLabels = issue.sections.contains { $0.name != nil }
        for index in issue.sections.indices {
            guard let line = issue.sections[index].firstLine else { continue }
            let folio = pages.folio(at: line)
            issue.sections[index].page = folio?.number
            if !hasLabels { issue.sections[index].name = folio?.name }
        }
    }
}

extension Section {
    /// The number of its first line: of its label, otherwise of its first story.
    fileprivate var firstLine: Int? {
        if let line = sourceLines.first { return line }
        guard let story = articles.first else { return nil }
        return (story.sourceLines + story.body.flatMap(\.sourceLines) + story.photos.flatMap(\.sourceLines)).min()
    }
}
