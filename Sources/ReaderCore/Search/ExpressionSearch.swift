import NewsModel
import TextSearch
import Wording

/// The matches of a regular expression in the open stories, as far as they are known.
///
/// A little text is searched on the keyboard thread, which is enough for nearly every expression. A slower one is
/// searched for in the background, within a time limit, and cancelled by the next key.
struct ExpressionSearch: Equatable, Sendable {
    private enum State: Equatable, Sendable {
        case looking, running, over
    }

    private var query: TextQuery?
    private var ticket = 0
    private var matches: [Int: [TextMatch]] = [:]
    /// The stories not searched completely.
    private var missing: Set<Int> = []
    private var state = State.looking
    private var room = Self.wholeRoom

    /// The number of scalars that may be searched on the keyboard thread: some 20 ms.
    private static let wholeRoom = 1_000_000
    /// The cost, in scalars, of each time the engine asks whether to go on, which it does every few milliseconds.
    private static let costOfQuestion = 100_000

    var isRunning: Bool { state == .running }

    /// The matches in a story, in reading order; empty if it has not been searched yet.
    mutating func matches(of query: TextQuery, in story: Int, _ article: Article) -> [TextMatch] {
        if query != self.query {
            let ticket = ticket
            self = ExpressionSearch()
            self.ticket = ticket
            self.query = query
        }
        if let known = matches[story] { return known }
        if state == .looking, room > 0 {
            room -= article.length
            matches[story] = query.expressionMatches(in: article) {
                room -= Self.costOfQuestion
                return room <= 0
            }
        }
        if matches[story] == nil { missing.insert(story) }
        return matches[story] ?? []
    }

    /// Forgets all matches, because the stories have been renumbered.
    mutating func forget() { query = nil }

    /// The request for the missing stories, returned once.
    mutating func request(_ article: (Int) -> Article) -> ExpressionRequest? {
        guard state == .looking, !missing.isEmpty, let query else { return nil }
        state = .running
        ticket += 1
        return ExpressionRequest(
            ticket: ticket, query: query,
            stories: missing.sorted().map { ExpressionRequest.Story(number: $0, article: article($0)) })
    }

    /// Takes an answer.
    ///
    /// - Returns: whether it answers the newest request.
    mutating func take(_ answer: ExpressionAnswer) -> Bool {
        guard isRunning, answer.ticket == ticket else { return false }
        matches.merge(answer.matches) { $1 }
        missing.subtract(answer.matches.keys)
        if answer.isLast { state = .over }
        return true
    }

    /// Cancels the running search.
    mutating func stop() {
        if isRunning { state = .over }
    }

    /// Whether there may be matches in stories that have not been searched.
    func isIncomplete(for query: TextQuery) -> Bool { query == self.query && !missing.isEmpty }

    /// The sentence that says how many stories were not searched; `nil` while the search runs, or if all were.
    func shortfall(of query: TextQuery) -> Phrase? {
        guard state == .over, query == self.query, !missing.isEmpty else { return nil }
        let all = missing.count + matches.count
        return
            "The expression takes too long: \(count: missing.count) of \(counted: all, "story", "stories") not looked at."
    }
}
