import NewsModel
import Wording

/// The contents of the shelf: the saved searches, and the publications with their issues, newest first.
///
/// Only the issues around the screen are fetched. The publications know the number of their issues, so the user can
/// move through a shelf of any length at once. Entries are counted from 0: the searches, then the issues of all
/// publications.
struct Shelf: Equatable, Sendable {
    /// One row of the list; an issue is numbered within its publication, starting with the newest.
    enum Row: Equatable {
        case searches
        case search(Int)
        case publication(Int)
        case year(String, publication: Int)
        case month(publication: Int, number: Int)
        case issue(publication: Int, number: Int)
        case blank
    }

    /// `nil` until the library has answered.
    private(set) var publications: [PublicationSummary]?
    /// The headings among each publication's issues.
    private(set) var headings: [[ShelfHeading]] = []
    private(set) var searches: [SavedSearch] = []
    /// The sentence that says why there is no answer.
    var problem: Phrase?
    private var issues: [[Int: IssueSummary]] = []
    /// Whether all issues have been fetched.
    private var isComplete = false
    private var requested: Set<Page> = []
    /// The place at which to open the shelf, until it has been reached.
    var place: Memory.ShelfSelection?
    /// The finished marks set or removed in this session.
    private var finished: [ContentID: Bool] = [:]

    private struct Page: Hashable {
        let publication: Int
        let number: Int
    }

    /// The number of issues fetched at once.
    static let pageSize = 100

    // MARK: - Answers of the library

    /// Takes the publications; their issues have to be fetched again.
    mutating func show(_ publications: [PublicationSummary], _ searches: [SavedSearch]) {
        self.publications = publications
        headings = publications.map { ShelfHeading.headings(of: $0.months) }
        self.searches = searches
        problem = nil
        issues = publications.map { _ in [:] }
        requested = []
    }

    mutating func show(_ searches: [SavedSearch]) {
        self.searches = searches
    }

    init() {}

    /// Creates a shelf of these issues only, given newest first within each publication.
    init(of found: [IssueSummary]) {
        var byName: [String: Int] = [:]
        var groups: [[IssueSummary]] = []
        for issue in found {
            let name = issue.publication ?? ""
            let group = byName[name] ?? groups.count
            byName[name] = group
            if group == groups.count { groups.append([issue]) } else { groups[group].append(issue) }
        }
        show(groups.map(PublicationSummary.init(of:)), [])
        issues = groups.map { Dictionary(uniqueKeysWithValues: $0.enumerated().map { ($0, $1) }) }
        isComplete = true
    }

    mutating func take(_ page: [IssueSummary], of publication: PublicationSummary, offset: Int) {
        guard let index = publications?.firstIndex(where: { $0.name == publication.name }) else { return }
        for (number, issue) in page.enumerated() { issues[index][offset + number] = issue }
    }

    /// The requests for the issues on some rows; nothing is requested twice.
    mutating func requests(forRows rows: [Int]) -> [LibraryRequest] {
        guard let publications, !isComplete else { return [] }
        return rows.compactMap { row in
            guard case .issue(let publication, let number) = self.row(row) else { return nil }
            let page = Page(publication: publication, number: number / Self.pageSize)
            guard requested.insert(page).inserted else { return nil }
            return .issues(of: publications[publication], offset: page.number * Self.pageSize, limit: Self.pageSize)
        }
    }

    func issue(_ publication: Int, _ number: Int) -> IssueSummary? { issues[publication][number] }

    // MARK: - Reading

    /// Changes the summary of an issue, if it has been fetched.
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

    /// Marks an issue as finished, or removes the mark.
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

    /// The entry of an issue, if it has been fetched.
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
}

extension ReaderContext {
    /// Marks an issue of the library as finished, or removes the mark.
    mutating func toggleFinished(_ id: ContentID) -> Action {
        let isFinished = library.shelf?.toggleFinished(id) ?? !library.isFinishedHere(id)
        library.setFinished(isFinished, id)
        message = .notice(
            isFinished ? "The issue is finished; \(key: "f") undoes that." : "The issue is not finished.")
        return .effect(.library(.setFinished(isFinished, id)))
    }
}
