import NewsModel
import Wording

/// The contents of the shelf: the saved searches, and the publications with their issues, newest first.
///
/// Only the issues around the screen are fetched: the publications say how many there are, so a shelf of any length can
/// be moved through at once. Entries are counted from 0: the searches, then the issues of all publications.
struct Shelf: Equatable, Sendable {
    /// One row of the list; issues by their number in the publication, from the newest.
    enum Row: Equatable {
        case searches
        case search(Int)
        case publication(Int)
        case month(publication: Int, number: Int)
        case issue(publication: Int, number: Int)
        case blank
    }

    /// `nil` until the library has answered.
    private(set) var publications: [PublicationSummary]?
    private(set) var searches: [SavedSearch] = []
    /// The sentence that says why there is no answer.
    var problem: Phrase?
    private var issues: [[Int: IssueSummary]] = []
    private var requested: Set<Page> = []
    /// The place to which the shelf is to be opened, until it is there.
    var place: Memory.ShelfPlace?
    /// The marks that were set or taken back in this sitting.
    private var finished: [ContentID: Bool] = [:]

    private struct Page: Hashable {
        let publication: Int
        let number: Int
    }

    /// Issues that are asked for at once.
    static let pageSize = 100

    // MARK: - Answers of the library

    /// Takes the publications in; their issues are to be fetched anew.
    mutating func show(_ publications: [PublicationSummary], _ searches: [SavedSearch]) {
        self.publications = publications
        self.searches = searches
        problem = nil
        issues = publications.map { _ in [:] }
        requested = []
    }

    mutating func show(_ searches: [SavedSearch]) {
        self.searches = searches
    }

    mutating func take(_ page: [IssueSummary], of publication: PublicationSummary, offset: Int) {
        guard let index = publications?.firstIndex(where: { $0.name == publication.name }) else { return }
        for (number, issue) in page.enumerated() { issues[index][offset + number] = issue }
    }

    /// The requests for the issues on some rows; nothing is asked for twice.
    mutating func requests(forRows rows: [Int]) -> [LibraryRequest] {
        guard let publications else { return [] }
        return rows.compactMap { row in
            guard case .issue(let publication, let number) = self.row(row) else { return nil }
            let page = Page(publication: publication, number: number / Self.pageSize)
            guard requested.insert(page).inserted else { return nil }
            return .issues(of: publications[publication], offset: page.number * Self.pageSize, limit: Self.pageSize)
        }
    }

    // MARK: - Reading

    /// Changes what the shelf says of an issue, if it is fetched.
    mutating func change(_ id: ContentID, _ change: (inout IssueSummary) -> Void) {
        for publication in issues.indices {
            for (number, issue) in issues[publication] where issue.reference.id == id {
                let wasUnread = issue.isUnread
                var issue = issue
                change(&issue)
                if issue.isUnread != wasUnread { countUnread(issue.isUnread ? 1 : -1, publication, number) }
                issues[publication][number] = issue
            }
        }
    }

    /// Marks an issue finished, or takes that back.
    ///
    /// - Returns: whether it is finished now.
    mutating func toggleFinished(_ id: ContentID) -> Bool {
        let known = issues.lazy.compactMap { $0.values.first { $0.reference.id == id } }.first
        let isFinished = !(finished[id] ?? known?.isFinished ?? false)
        setFinished(isFinished, id)
        return isFinished
    }

    mutating func setFinished(_ isFinished: Bool, _ id: ContentID) {
        finished[id] = isFinished
        change(id) { $0.isFinished = isFinished }
    }

    /// The entry of an issue, as far as it is fetched.
    func entry(of id: ContentID) -> Int? {
        for (publication, fetched) in issues.enumerated() {
            if let number = fetched.first(where: { $0.value.reference.id == id })?.key {
                return entry(ofPublication: publication) + number
            }
        }
        return nil
    }

    private mutating func countUnread(_ change: Int, _ publication: Int, _ number: Int) {
        guard let month = month(of: publication, at: number) else { return }
        publications?[publication].months[month.index].unread += change
    }

    // MARK: - Entries and rows

    /// The number of a publication's issues that have something to be read.
    func unread(ofPublication publication: Int) -> Int {
        (publications?[publication].months ?? []).reduce(0) { $0 + $1.unread }
    }

    /// The months under which a publication's issues stand: none where there is one only.
    private func months(ofPublication publication: Int) -> [MonthSummary] {
        let months = publications?[publication].months ?? []
        return months.count > 1 ? months : []
    }

    /// The month that an issue stands in, and the number of its first issue.
    private func month(of publication: Int, at number: Int) -> (index: Int, first: Int)? {
        var first = 0
        for (index, month) in (publications?[publication].months ?? []).enumerated() {
            if number < first + month.issues { return (index, first) }
            first += month.issues
        }
        return nil
    }

    /// The entry of the newest issue of the month after this one, or before it: of this one first where another issue of
    /// it is selected; `nil` in a publication that has no months, and at its ends.
    func entryOfMonth(fromEntry entry: Int, forward: Bool) -> Int? {
        guard let slot = slot(ofEntry: entry), let month = month(of: slot.publication, at: slot.number) else {
            return nil
        }
        let months = months(ofPublication: slot.publication)
        let isFirst = slot.number == month.first
        let target = forward ? month.index + 1 : month.index - (isFirst ? 1 : 0)
        guard months.indices.contains(target) else { return nil }
        return self.entry(ofPublication: slot.publication) + months[..<target].reduce(0) { $0 + $1.issues }
    }

    /// The entry of the newest issue of a month or of the newest before it, of the publication that an entry is in.
    func entry(ofMonth wanted: String, near entry: Int) -> Int? {
        let publication = slot(ofEntry: entry)?.publication ?? 0
        guard let months = publications?[publication].months else { return nil }
        let before = months.prefix { ($0.month ?? "") > wanted }
        let number = before.reduce(0) { $0 + $1.issues }
        return self.entry(ofPublication: publication)
            + min(number, max(0, (publications?[publication].issues ?? 1) - 1))
    }

    /// Issues in all.
    var count: Int { publications?.reduce(0) { $0 + $1.issues } ?? 0 }

    /// Searches and issues in all.
    var entryCount: Int { searches.count + count }

    /// The issue at an entry; `nil` if it has not been fetched, or the entry is a search.
    func issue(atEntry entry: Int) -> IssueSummary? {
        slot(ofEntry: entry).flatMap { issue($0.publication, $0.number) }
    }

    func issue(_ publication: Int, _ number: Int) -> IssueSummary? { issues[publication][number] }

    /// The publication of an entry and the issue's number in it; `nil` for a search.
    func slot(ofEntry entry: Int) -> (publication: Int, number: Int)? {
        guard entry >= searches.count else { return nil }
        var rest = entry - searches.count
        for (index, publication) in (publications ?? []).enumerated() {
            if rest < publication.issues { return (index, rest) }
            rest -= publication.issues
        }
        return nil
    }

    /// The entry of the newest issue of a publication.
    func entry(ofPublication publication: Int) -> Int {
        (publications ?? [])[..<publication].reduce(searches.count) { $0 + $1.issues }
    }

    /// The entry on a row; `nil` for a row that is none.
    func entry(onRow row: Int) -> Int? {
        switch self.row(row) {
        case .search(let number): number
        case .issue(let publication, let number): entry(ofPublication: publication) + number
        case .searches, .publication, .month, .blank, nil: nil
        }
    }

    /// The rows of an entry: its own, and the heading above it where it is the first below.
    func rows(ofEntry entry: Int) -> Range<Int>? {
        if let slot = slot(ofEntry: entry) {
            let months = months(ofPublication: slot.publication)
            let month = month(of: slot.publication, at: slot.number)
            let headings = months.isEmpty ? 0 : (month?.index ?? 0) + 1
            let row = firstRow(of: slot.publication) + 1 + headings + slot.number
            let above = (slot.number == 0 ? 1 : 0) + (!months.isEmpty && month?.first == slot.number ? 1 : 0)
            return row - above..<row + 1
        }
        guard searches.indices.contains(entry) else { return nil }
        return (entry == 0 ? 0 : 1 + entry)..<entry + 2
    }

    /// The list's rows are not kept, only counted: a heading, the issues, and a blank for each publication.
    func row(_ row: Int) -> Row? {
        guard row >= 0, let publications else { return nil }
        if row < searchRows {
            return row == 0 ? .searches : row <= searches.count ? .search(row - 1) : .blank
        }
        var first = searchRows
        for index in publications.indices {
            let rows = self.rows(ofPublication: index)
            if row < first + rows {
                switch row - first {
                case 0: return .publication(index)
                case rows - 1: return .blank
                default: return issueRow(row - first - 1, of: index)
                }
            }
            first += rows
        }
        return nil
    }

    /// A row below a publication's heading: a month's heading, or an issue.
    private func issueRow(_ row: Int, of publication: Int) -> Row {
        var (rest, number) = (row, 0)
        for (index, month) in months(ofPublication: publication).enumerated() {
            if rest == 0 { return .month(publication: publication, number: index) }
            if rest <= month.issues { return .issue(publication: publication, number: number + rest - 1) }
            rest -= month.issues + 1
            number += month.issues
        }
        return .issue(publication: publication, number: number + rest)
    }

    /// A heading, those of the months, the issues, and a blank.
    private func rows(ofPublication publication: Int) -> Int {
        (publications?[publication].issues ?? 0) + months(ofPublication: publication).count + 2
    }

    /// The last publication has no blank below it.
    var rowCount: Int { max(0, firstRow(of: publications?.count ?? 0) - 1) }

    /// A heading, the searches, and a blank, if there are any.
    private var searchRows: Int { searches.isEmpty ? 0 : searches.count + 2 }

    private func firstRow(of publication: Int) -> Int {
        (0..<publication).reduce(searchRows) { $0 + rows(ofPublication: $1) }
    }
}

extension ReaderContext {
    /// Marks an issue of the library finished, or takes that back.
    mutating func toggleFinished(_ id: ContentID) -> Action {
        let isFinished = library.shelf?.toggleFinished(id) ?? true
        message = .notice(isFinished ? "The issue is finished; f takes that back." : "The issue is not finished.")
        return .effect(.library(.setFinished(isFinished, id)))
    }
}
