import NewsModel

/// The library: the publications with their issues, newest first.
///
/// Only the issues around the screen are fetched: the publications say how many there are, so a shelf of any length can
/// be moved through at once.
struct ShelfScreen: Equatable, Sendable {
    /// One row of the list; issues by their number in the publication, from the newest.
    enum Row: Equatable {
        case publication(Int)
        case issue(publication: Int, number: Int)
        case blank
    }

    /// `nil` until the library has answered.
    private(set) var publications: [ShelvedPublication]?
    /// The sentence that says why there is no answer.
    var problem: String?
    /// The selected issue's number over all publications.
    private(set) var selection = 0
    /// The first row on the screen.
    private(set) var top = 0
    private var issues: [[Int: ShelvedIssue]] = []
    private var requested: Set<Page> = []

    private struct Page: Hashable {
        let publication: Int
        let number: Int
    }

    /// Issues that are asked for at once.
    static let pageSize = 100

    /// Takes the publications in; their issues are to be fetched anew.
    mutating func show(_ publications: [ShelvedPublication]) {
        self.publications = publications
        problem = nil
        issues = publications.map { _ in [:] }
        requested = []
        move(by: 0)
    }

    mutating func take(_ page: [ShelvedIssue], of publication: ShelvedPublication, offset: Int) {
        guard let index = publications?.firstIndex(of: publication) else { return }
        for (number, issue) in page.enumerated() { issues[index][offset + number] = issue }
    }

    /// Issues in all.
    var count: Int { publications?.reduce(0) { $0 + $1.issues } ?? 0 }

    /// The selected issue; `nil` if it has not been fetched, or there is none.
    var selectedIssue: ShelvedIssue? {
        place(of: selection).flatMap { issue($0.publication, $0.number) }
    }

    func issue(_ publication: Int, _ number: Int) -> ShelvedIssue? { issues[publication][number] }

    /// Changes what the shelf says of an issue, if it is fetched.
    mutating func change(_ id: ContentID, _ change: (inout ShelvedIssue) -> Void) {
        for publication in issues.indices {
            for (number, issue) in issues[publication] where issue.reference.id == id {
                var issue = issue
                change(&issue)
                issues[publication][number] = issue
            }
        }
    }

    func issue(_ id: ContentID) -> ShelvedIssue? {
        issues.lazy.compactMap { $0.values.first { $0.reference.id == id } }.first
    }

    /// Moves the selection by `step` issues, not past the ends.
    mutating func move(by step: Int) {
        let target = selection.addingReportingOverflow(step)
        selection = max(0, min(count - 1, target.overflow ? .max : target.partialValue))
    }

    /// Selects the newest issue of the next publication, or of this one or the one before.
    ///
    /// - Returns: `false` if there is none.
    mutating func movePublication(forward: Bool) -> Bool {
        guard let here = place(of: selection), let publications else { return false }
        let target = forward ? here.publication + 1 : here.publication - (here.number == 0 ? 1 : 0)
        guard publications.indices.contains(target) else { return false }
        selection = publications[..<target].reduce(0) { $0 + $1.issues }
        return true
    }

    /// Selects the issue on a row of the list, if one stands there.
    ///
    /// - Returns: whether one does.
    mutating func selectIssue(onRow row: Int) -> Bool {
        guard case .issue(let publication, let number) = self.row(row) else { return false }
        selection = (publications ?? [])[..<publication].reduce(number) { $0 + $1.issues }
        return true
    }

    /// Scrolls so that the selection is among `height` rows, with its publication's name where it is the newest issue.
    mutating func keepSelectionVisible(height: Int) {
        guard let place = place(of: selection) else { return }
        let row = firstRow(of: place.publication) + 1 + place.number
        let first = place.number == 0 ? row - 1 : row
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
        var first = 0
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

    private func firstRow(of publication: Int) -> Int {
        (publications ?? [])[..<publication].reduce(0) { $0 + $1.issues + 2 }
    }

    private var rowCount: Int { max(0, firstRow(of: publications?.count ?? 0) - 1) }

    private func place(of issue: Int) -> (publication: Int, number: Int)? {
        var rest = issue
        for (index, publication) in (publications ?? []).enumerated() {
            if rest < publication.issues { return (index, rest) }
            rest -= publication.issues
        }
        return nil
    }
}
