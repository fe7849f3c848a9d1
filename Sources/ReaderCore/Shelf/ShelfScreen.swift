import NewsModel

/// The library: the saved searches, and the publications with their issues, newest first.
///
/// Only the issues around the screen are fetched: the publications say how many there are, so a shelf of any length can
/// be moved through at once.
struct ShelfScreen: Equatable, Sendable {
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
    var problem: String?
    /// The number of what is selected: of a search, or behind those of an issue over all publications.
    private(set) var selection = 0
    /// The first row on the screen.
    private(set) var top = 0
    private var issues: [[Int: IssueSummary]] = []
    private var requested: Set<Page> = []

    private struct Page: Hashable {
        let publication: Int
        let number: Int
    }

    /// Issues that are asked for at once.
    static let pageSize = 100

    /// Takes the publications in; their issues are to be fetched anew.
    mutating func show(_ publications: [PublicationSummary], _ searches: [SavedSearch]) {
        self.publications = publications
        show(searches)
        problem = nil
        issues = publications.map { _ in [:] }
        requested = []
        move(by: 0)
    }

    /// Takes the saved searches in; a selected issue stays selected.
    mutating func show(_ searches: [SavedSearch]) {
        if selection >= self.searches.count { selection += searches.count - self.searches.count }
        self.searches = searches
        move(by: 0)
    }

    mutating func take(_ page: [IssueSummary], of publication: PublicationSummary, offset: Int) {
        guard let index = publications?.firstIndex(of: publication) else { return }
        for (number, issue) in page.enumerated() { issues[index][offset + number] = issue }
    }

    /// Issues in all.
    var count: Int { publications?.reduce(0) { $0 + $1.issues } ?? 0 }

    var selectedSearch: SavedSearch? { searches.indices.contains(selection) ? searches[selection] : nil }

    /// The selected issue; `nil` if it has not been fetched, or there is none.
    var selectedIssue: IssueSummary? {
        place(of: selection).flatMap { issue($0.publication, $0.number) }
    }

    func issue(_ publication: Int, _ number: Int) -> IssueSummary? { issues[publication][number] }

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

    func issue(_ id: ContentID) -> IssueSummary? {
        issues.lazy.compactMap { $0.values.first { $0.reference.id == id } }.first
    }

    /// Moves the selection by `step` searches and issues, not past the ends.
    mutating func move(by step: Int) {
        let target = selection.addingReportingOverflow(step)
        selection = max(0, min(searches.count + count - 1, target.overflow ? .max : target.partialValue))
    }

    /// Selects the newest issue of the next publication, or of this one or the one before, or the first of the searches,
    /// which stand before them all.
    ///
    /// - Returns: `false` if there is none.
    mutating func movePublication(forward: Bool) -> Bool {
        guard let publications else { return false }
        guard let here = place(of: selection) else {
            guard forward, count > 0 else { return false }
            selection = searches.count
            return true
        }
        if !forward, here == (0, 0), !searches.isEmpty {
            selection = 0
            return true
        }
        let target = forward ? here.publication + 1 : here.publication - (here.number == 0 ? 1 : 0)
        guard publications.indices.contains(target) else { return false }
        selection = publications[..<target].reduce(searches.count) { $0 + $1.issues }
        return true
    }

    /// Selects the search or the issue on a row of the list, if one stands there.
    ///
    /// - Returns: whether one does.
    mutating func select(onRow row: Int) -> Bool {
        switch self.row(row) {
        case .search(let number): selection = number
        case .issue(let publication, let number):
            selection = (publications ?? [])[..<publication].reduce(searches.count + number) { $0 + $1.issues }
        case .searches, .publication, .blank, nil: return false
        }
        return true
    }

    /// Scrolls so that the selection is among `height` rows, with the heading above it where it is the first below.
    mutating func keepSelectionVisible(height: Int) {
        let row: Int
        let first: Int
        if let place = place(of: selection) {
            row = firstRow(of: place.publication) + 1 + place.number
            first = place.number == 0 ? row - 1 : row
        } else if selectedSearch != nil {
            row = 1 + selection
            first = selection == 0 ? 0 : row
        } else {
            return
        }
        if first < top { top = first }
        if row >= top + height { top = row - height + 1 }
        top = max(0, min(top, rowCount - height))
    }

    /// What is to be fetched so that `height` rows and as many below can be shown; nothing is asked for twice.
    mutating func wanted(height: Int) -> [LibraryRequest] {
        guard let publications else { return [] }
        var requests: [LibraryRequest] = []
        for row in [top, top + height / 2, top + height, top + 2 * height] + Array(top..<top + height) {
            guard case .issue(let publication, let number) = self.row(row) else { continue }
            let page = Page(publication: publication, number: number / Self.pageSize)
            if requested.insert(page).inserted {
                requests.append(
                    .issues(
                        of: publications[publication], offset: page.number * Self.pageSize, limit: Self.pageSize))
            }
        }
        return requests
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

    func isSelected(_ publication: Int, _ number: Int) -> Bool {
        place(of: selection).map { $0 == (publication, number) } ?? false
    }

    /// A heading, the searches, and a blank, if there are any.
    private var searchRows: Int { searches.isEmpty ? 0 : searches.count + 2 }

    private func firstRow(of publication: Int) -> Int {
        (publications ?? [])[..<publication].reduce(searchRows) { $0 + $1.issues + 2 }
    }

    private var rowCount: Int { max(0, firstRow(of: publications?.count ?? 0) - 1) }

    /// Of an issue; `nil` for a search.
    private func place(of selection: Int) -> (publication: Int, number: Int)? {
        guard selection >= searches.count else { return nil }
        var rest = selection - searches.count
        for (index, publication) in (publications ?? []).enumerated() {
            if rest < publication.issues { return (index, rest) }
            rest -= publication.issues
        }
        return nil
    }
}
