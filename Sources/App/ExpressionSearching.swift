import Dispatch
import ReaderCore
import Synchronization
import TextSearch

/// Looks for regular expressions beside the keys: an expression may take any time, and is left by the next one.
final class ExpressionSearching: Sendable {
    /// The time of a whole search. Stories that were not looked at by then are counted in the last answer.
    private static let budget = Duration.seconds(3)
    /// The time between two answers, so that the first matches are seen at once.
    private static let pause = Duration.milliseconds(100)

    private let queue = DispatchQueue(label: "broadsheet.expressions")
    private let newestTicket = Mutex(0)

    /// Searches the stories of a request; `.expressionMatched` is posted as they are looked at, the last of them marked as such.
    func start(_ request: ExpressionRequest, events: EventQueue) {
        newestTicket.withLock { $0 = request.ticket }
        queue.async { [self] in
            let end = ContinuousClock.now + Self.budget
            let isOver = { [self] in newestTicket.withLock { $0 != request.ticket } || ContinuousClock.now >= end }
            var answer = ExpressionAnswer(ticket: request.ticket)
            var nextPost = ContinuousClock.now + Self.pause
            for story in request.stories {
                if isOver() { break }
                guard let matches = request.query.expressionMatches(in: story.article, isCancelled: isOver) else {
                    continue
                }
                answer.matches[story.number] = matches
                guard ContinuousClock.now >= nextPost else { continue }
                events.post(.expressionMatched(answer))
                answer.matches = [:]
                nextPost = .now + Self.pause
            }
            answer.isLast = true
            events.post(.expressionMatched(answer))
        }
    }

    /// Leaves the search that is on.
    func cancel() { newestTicket.withLock { $0 = 0 } }
}
