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
        guard let index = publications?.firstIndex(of: publication) else { return }
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
                var issue = issue
                change(&issue)
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

    // MARK: - Entries and rows

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
        case .searches, .publication, .blank, nil: nil
        }
    }

    /// The rows of an entry: its own, and the heading above it where it is the first below.
    func rows(ofEntry entry: Int) -> Range<Int>? {
        if let slot = slot(ofEntry: entry) {
            let row = firstRow(of: slot.publication) + 1 + slot.number
            return (slot.number == 0 ? row - 1 : row)..<row + 1
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
        for (index, publication) in publications.enumerated() {
            let rows = publication.issues + 2
            if row < first + rows {
                switch row - first {
                case 0: return .publication(index)
                case rows - 1: return .blank
                default: return .issue(publication: index, number: row - first - 1)
                }
            }
            first += rows
        }
        return nil
    }

    /// The last publication has no blank below it.
    var rowCount: Int { max(0, firstRow(of: publications?.count ?? 0) - 1) }

    /// A heading, the searches, and a blank, if there are any.
    private var searchRows: Int { searches.isEmpty ? 0 : searches.count + 2 }

    private func firstRow(of publication: Int) -> Int {
        (publications ?? [])[..<publication].reduce(searchRows) { $0 + $1.issues + 2 }
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
