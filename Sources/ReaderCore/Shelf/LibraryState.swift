import NewsModel
import TextSearch

/// The reader's knowledge of the library, and its open questions.
struct LibraryState: Equatable, Sendable {
    /// An issue that has been asked for, to be opened when it comes.
    struct AwaitedIssue: Equatable, Sendable {
        let ticket: Int
        /// The story found in it that is to be shown, and by which query; `nil` for the contents.
        var found: SearchHit?
        var query: TextQuery?
    }

    /// The shelf as it is shown; `nil` where issues were opened directly.
    var shelf: Shelf?
    /// The whole shelf, and what it is narrowed to, while it is.
    private var whole: Shelf?
    private(set) var filter: ShelfFilter?
    var awaited: AwaitedIssue?
    /// The queries of earlier searches, the latest first; `nil` until they are asked for.
    private(set) var history: [String]?
    private var lastTicket = 0

    /// A library with its shelf, or what is asked of it beside open files.
    init(shelf: Shelf? = nil) {
        self.shelf = shelf
    }

    // MARK: - The shelf

    /// What the issues shown have in common; empty for the whole shelf.
    private(set) var shownFilter = ""

    /// Narrows the shelf to issues that have what is typed, as soon as all issues have come.
    mutating func narrow(to typed: String) {
        if filter == nil { (filter, whole) = (ShelfFilter(), shelf) }
        let found = filter?.found(by: typed) ?? []
        guard filter?.issues != nil else { return }
        shownFilter = filter?.query.isEmpty == false ? typed : ""
        shelf = shownFilter.isEmpty ? whole : Shelf(of: found)
    }

    /// Asks for all issues, once, where the shelf is to be narrowed.
    mutating func askForAllIssues() -> [LibraryRequest] {
        guard filter?.isAsked == false else { return [] }
        filter?.isAsked = true
        return [.allIssues]
    }

    /// The entry of an issue: on the whole shelf it may not have been fetched.
    func entry(of id: ContentID) -> Int? {
        if let entry = shelf?.entry(of: id) { return entry }
        guard shownFilter.isEmpty, let issues = filter?.issues,
            let wanted = issues.first(where: { $0.reference.id == id }),
            let publication = shelf?.publications?.firstIndex(where: { $0.name == wanted.publication }),
            let number = issues.filter({ $0.publication == wanted.publication }).firstIndex(of: wanted)
        else { return nil }
        return shelf.map { $0.entry(ofPublication: publication) + number }
    }

    /// Shows the whole shelf again.
    mutating func widen() {
        shelf = whole ?? shelf
        (whole, filter, shownFilter) = (nil, nil, "")
    }

    /// Takes the issues in that the shelf is narrowed to some of.
    mutating func take(allIssues: [IssueSummary]) {
        guard let typed = filter?.query.typed else { return }
        filter?.take(allIssues)
        narrow(to: typed)
    }

    /// Changes the whole shelf.
    mutating func changeShelf(_ change: (inout Shelf) -> Void) {
        guard var changed = whole ?? shelf else { return }
        change(&changed)
        if whole == nil { shelf = changed } else { whole = changed }
    }

    /// Changes what is said of an issue, wherever it is.
    mutating func change(_ id: ContentID, _ change: (inout IssueSummary) -> Void) {
        filter?.change(id, change)
        whole?.change(id, change)
        shelf?.change(id, change)
    }

    mutating func setFinished(_ isFinished: Bool, _ id: ContentID) {
        filter?.change(id) { $0.isFinished = isFinished }
        whole?.setFinished(isFinished, id)
        shelf?.setFinished(isFinished, id)
    }

    // MARK: - Questions

    /// A number for a question whose answer is dropped if another is asked before it comes.
    mutating func newTicket() -> Int {
        lastTicket += 1
        return lastTicket
    }

    /// Asks for an issue, to show its contents or a story found in it.
    mutating func open(_ issue: ContentID, at found: SearchHit? = nil, query: TextQuery? = nil) -> LibraryRequest {
        let ticket = newTicket()
        awaited = AwaitedIssue(ticket: ticket, found: found, query: query)
        return .open(issue, ticket: ticket)
    }

    /// Asks for the issue after another one, or before it.
    mutating func openNeighbour(of issue: ContentID, isLater: Bool) -> LibraryRequest {
        let ticket = newTicket()
        awaited = AwaitedIssue(ticket: ticket)
        return .openNeighbour(of: issue, isLater: isLater, ticket: ticket)
    }

    /// Takes up what is awaited if this is its ticket; then it is awaited no more.
    mutating func takeAwaited(_ ticket: Int) -> AwaitedIssue? {
        guard let awaited, awaited.ticket == ticket else { return nil }
        self.awaited = nil
        return awaited
    }

    // MARK: - History

    /// Asks for the history, once.
    mutating func askForHistory() -> [LibraryRequest] {
        guard history == nil else { return [] }
        history = []
        return [.history]
    }

    mutating func takeHistory(_ queries: [String]) {
        let newer = history ?? []
        history = newer + queries.filter { !newer.contains($0) }
    }

    mutating func remember(_ query: TextQuery) -> [Action] {
        guard !query.isEmpty else { return [] }
        history = [query.typed] + (history ?? []).filter { $0 != query.typed }
        return [.effect(.library(.rememberSearch(query.typed)))]
    }
}
