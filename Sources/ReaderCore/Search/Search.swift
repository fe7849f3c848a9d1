import NewsModel
import TextSearch
import Wording

/// A query, the scope in which it is searched for, and the answers so far.
struct Search: Equatable, Sendable {
    /// A query sent to the library.
    struct Question: Equatable, Sendable {
        let ticket: Int
        let query: TextQuery
        let order: SearchOrder
    }

    /// The available scopes, from near to far.
    let scopes: [SearchScope]
    private(set) var scope: SearchScope
    var query = TextQuery("") {
        didSet {
            if query != oldValue { library.total = nil }
        }
    }
    private(set) var order: SearchOrder
    /// `3/17`: the hits in the story where the search began.
    var storyStatus = ""
    var issue = SearchAnswer()
    private(set) var library = SearchAnswer()
    /// The newest query sent to the library.
    private var asked: Question?
    private var isAskingForMore = false
    private var isAnswered = false

    init(scopes: [SearchScope], order: SearchOrder = .newest) {
        self.scopes = scopes
        self.order = order
        scope = scopes[0]
    }

    /// The answer shown for the current scope.
    var answer: SearchAnswer { scope == .library ? library : issue }

    /// The sentence about a problem with the query in this scope.
    var problem: Phrase? {
        if let problem = query.problem { return problem }
        guard scope == .library else { return nil }
        return query.isRegularExpression
            ? "A regular expression searches a story or an issue, not the library." : library.problem
    }

    /// Changes to a wider or narrower scope; the first follows the last.
    mutating func changeScope(by step: Int) {
        let index = (scopes.firstIndex(of: scope) ?? 0) + step + scopes.count
        scope = scopes[index % scopes.count]
    }

    mutating func changeOrder() {
        order = order == .newest ? .relevance : .newest
    }

    /// The counts of the scopes, from near to far; an empty query has none.
    var counts: [(scope: SearchScope, count: Phrase)] {
        scopes.map { scope in
            if query.isEmpty { return (scope, "") }
            switch scope {
            case .story: return (scope, Phrase(text: storyStatus))
            case .issue: return (scope, "\(count: issue.total ?? 0)")
            case .library: return (scope, library.total.map { "\(count: $0)" } ?? "…")
            }
        }
    }

    /// `in this issue 3, in the library 12`: the results so far in the wider scopes.
    var elsewhere: Phrase {
        let known = counts.filter { $0.scope == .issue || $0.scope == .library && library.total != nil }
        return known.map { "in \($0.scope.phrase) \($0.count)" as Phrase }.joined()
    }

    /// Whether anything was found outside the story so far.
    var isElsewhere: Bool { (issue.total ?? 0) > 0 || (library.total ?? 0) > 0 }

    /// Whether the scope has found nothing.
    var isFruitless: Bool {
        switch scope {
        case .story: storyStatus.hasSuffix("/0")
        case .issue: issue.total == 0
        case .library: library.total == 0
        }
    }

    // MARK: - The library

    /// The requests to send to the library: the query, unless it has been sent, and more results if `storiesWanted` is
    /// at least the number found.
    mutating func questions(storiesWanted: Int?, library state: inout LibraryState) -> [LibraryRequest] {
        if query.isEmpty || query.isRegularExpression {
            library = SearchAnswer()
            asked = nil
        } else if asked?.query != query || asked?.order != order {
            let ticket = state.newTicket()
            asked = Question(ticket: ticket, query: query, order: order)
            // Earlier results stay until the answer comes.
            library.problem = nil
            isAnswered = false
            isAskingForMore = false
            return [.search(query, order: order, ticket: ticket)]
        }
        guard scope == .library, library.hasMore, !isAskingForMore, let asked, let storiesWanted,
            storiesWanted >= library.found.count
        else { return [] }
        isAskingForMore = true
        return [.moreFound(ticket: asked.ticket)]
    }

    /// Whether an answer to the newest query is pending.
    var awaitsLibrary: Bool { asked != nil && (!isAnswered || isAskingForMore) }

    /// Takes an answer of the library, if it belongs to the newest query.
    mutating func take(_ reply: LibraryReply) {
        switch reply {
        case .found(let found, let hasMore, let isFirst, asked?.ticket):
            library.found = (isFirst ? [] : library.found) + found
            library.hasMore = hasMore
            isAnswered = true
            isAskingForMore = false
        case .counted(let total, asked?.ticket): library.total = total
        case .failed(.search(_, _, asked?.ticket), let sentence): library = SearchAnswer(problem: sentence)
        default: break
        }
    }
}
