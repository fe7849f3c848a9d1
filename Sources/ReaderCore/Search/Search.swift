import NewsModel
import TextSearch
import Wording

/// A query, the scope that it is searched in, and the answers so far.
struct Search: Equatable, Sendable {
    /// A question to the library.
    struct Question: Equatable, Sendable {
        let ticket: Int
        let query: TextQuery
        let order: SearchOrder
    }

    /// The scopes to choose from, from near to far.
    let scopes: [SearchScope]
    private(set) var scope: SearchScope
    var query = TextQuery("")
    private(set) var order: SearchOrder
    /// `3/17`: the hits in the story that it began in.
    var storyStatus = ""
    var issue = SearchAnswer()
    private(set) var library = SearchAnswer()
    /// The newest question to the library.
    private var asked: Question?
    private var isAskingForMore = false
    private var isAnswered = false

    init(scopes: [SearchScope], order: SearchOrder = .newest) {
        self.scopes = scopes
        self.order = order
        scope = scopes[0]
    }

    /// The answer that the scope's list shows.
    var answer: SearchAnswer { scope == .library ? library : issue }

    /// The sentence that says what is wrong with the query in this scope.
    var problem: Phrase? {
        if let problem = query.problem { return problem }
        guard scope == .library else { return nil }
        return query.isRegularExpression
            ? "A regular expression searches a story or an issue, not the library." : library.problem
    }

    /// Looks farther, or less far; behind the last scope comes the first.
    mutating func changeScope(by step: Int) {
        let index = (scopes.firstIndex(of: scope) ?? 0) + step + scopes.count
        scope = scopes[index % scopes.count]
    }

    mutating func changeOrder() {
        order = order == .newest ? .relevance : .newest
    }

    /// The counts of the scopes, from near to far; an empty query counts nothing.
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

    /// `in this issue 3, in the library 12`: what the farther scopes have found so far.
    var elsewhere: Phrase {
        let known = counts.filter { $0.scope == .issue || $0.scope == .library && library.total != nil }
        return known.map { "in \($0.scope.phrase) \($0.count)" as Phrase }.joined()
    }

    /// Whether something was found beyond the story, as far as is known.
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

    /// The questions to the library that are open: the query, unless it has been asked, and more of what it found where
    /// so many stories are wanted.
    mutating func questions(storiesWanted: Int?, library state: inout LibraryState) -> [LibraryRequest] {
        if query.isEmpty || query.isRegularExpression {
            library = SearchAnswer()
            asked = nil
        } else if asked?.query != query || asked?.order != order {
            let ticket = state.newTicket()
            asked = Question(ticket: ticket, query: query, order: order)
            // What was found before stays until the answer comes.
            library.total = nil
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

    /// Whether the library owes an answer to the newest question.
    var awaitsLibrary: Bool { asked != nil && (!isAnswered || isAskingForMore) }

    /// Takes an answer of the library, if it is to the newest question.
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
