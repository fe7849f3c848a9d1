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

    /// `nil` where issues were opened directly.
    var shelf: Shelf?
    var awaited: AwaitedIssue?
    /// The queries of earlier searches, the latest first; `nil` until they are asked for.
    private(set) var history: [String]?
    private var lastTicket = 0

    /// A library with its shelf, or what is asked of it beside open files.
    init(shelf: Shelf? = nil) {
        self.shelf = shelf
    }

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
