import NewsModel
import TextSearch

/// The reader's knowledge of the library, and its pending requests.
struct LibraryState: Equatable, Sendable {
    /// An issue that was requested, to be opened when it arrives.
    struct AwaitedIssue: Equatable, Sendable {
        let ticket: Int
        /// The found story to open in it, and the query that found it; `nil` to show the contents.
        var found: SearchHit?
        var query: TextQuery?
    }

    /// The shelf as shown; `nil` if issues were opened directly.
    var shelf: Shelf?
    /// The whole shelf, and the filter, while the shelf is filtered.
    private var whole: Shelf?
    private(set) var filter: ShelfFilter?
    var awaited: AwaitedIssue?
    /// How far an import is, while there is one.
    var importing: ImportProgress?
    /// The queries of earlier searches, latest first; `nil` until they are requested.
    private(set) var history: [String]?
    private var lastTicket = 0
    /// The issues marked finished in this session.
    private var finished: Set<ContentID> = []

    /// Creates the state of a library with its shelf, or without a shelf beside open files.
    init(shelf: Shelf? = nil) {
        self.shelf = shelf
    }

    // MARK: - The shelf

    /// The filter of the issues shown; empty for the whole shelf.
    private(set) var shownFilter = ""

    /// Filters the shelf by the typed text, as soon as all issues have arrived.
    mutating func narrow(to typed: String) {
        if filter == nil { (filter, whole) = (ShelfFilter(), shelf) }
        let found = filter?.found(by: typed) ?? []
        guard filter?.issues != nil else { return }
        shownFilter = filter?.query.isEmpty == false ? typed : ""
        shelf = shownFilter.isEmpty ? whole : Shelf(of: found)
    }

    /// Requests all issues, once, for filtering the shelf.
    mutating func askForAllIssues() -> [LibraryRequest] {
        guard filter?.isAsked == false else { return [] }
        filter?.isAsked = true
        return [.allIssues]
    }

    /// The entry of an issue, which may not have been fetched yet on the whole shelf.
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

    /// Takes all issues, and filters the shelf.
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

    /// Changes the summary of an issue in all places.
    mutating func change(_ id: ContentID, _ change: (inout IssueSummary) -> Void) {
        filter?.change(id, change)
        whole?.change(id, change)
        shelf?.change(id, change)
    }

    /// Whether an issue was marked finished while there is no shelf.
    func isFinishedHere(_ id: ContentID) -> Bool { finished.contains(id) }

    mutating func setFinished(_ isFinished: Bool, _ id: ContentID) {
        if isFinished { finished.insert(id) } else { finished.remove(id) }
        filter?.change(id) { $0.isFinished = isFinished }
        whole?.setFinished(isFinished, id)
        shelf?.setFinished(isFinished, id)
    }

    // MARK: - Requests

    /// A number for a request whose answer is dropped if another request is made before it arrives.
    mutating func newTicket() -> Int {
        lastTicket += 1
        return lastTicket
    }

    /// Requests an issue, to show its contents or a story found in it.
    mutating func open(_ issue: ContentID, at found: SearchHit? = nil, query: TextQuery? = nil) -> LibraryRequest {
        let ticket = newTicket()
        awaited = AwaitedIssue(ticket: ticket, found: found, query: query)
        return .open(issue, ticket: ticket)
    }

    /// Requests the issue after another one, or before it.
    mutating func openNeighbour(of issue: ContentID, isLater: Bool) -> LibraryRequest {
        let ticket = newTicket()
        awaited = AwaitedIssue(ticket: ticket)
        return .openNeighbour(of: issue, isLater: isLater, ticket: ticket)
    }

    /// Returns the awaited issue if this is its ticket, and stops waiting for it.
    mutating func takeAwaited(_ ticket: Int) -> AwaitedIssue? {
        guard let awaited, awaited.ticket == ticket else { return nil }
        self.awaited = nil
        return awaited
    }

    // MARK: - History

    /// Requests the history, once.
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
