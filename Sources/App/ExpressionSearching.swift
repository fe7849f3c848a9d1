import Dispatch
import ReaderCore
import Synchronization
import TextSearch

/// Searches for regular expressions in the background: an expression may take any time, and the next one cancels it.
final class ExpressionSearching: Sendable {
    /// The time for a whole search. The last answer counts the stories not searched by then.
    private static let budget = Duration.seconds(3)
    /// The time between two answers, short enough that the first matches appear at once.
    private static let pause = Duration.milliseconds(100)

    private let clock: any WallClock
    private let queue = DispatchQueue(label: "broadsheet.expressions")
    private let newestTicket = Mutex(0)

    init(clock: any WallClock) { self.clock = clock }

    /// Searches the stories of a request, posting `.expressionMatched` as results come; the last answer is marked as
    /// such.
    func start(_ request: ExpressionRequest, events: EventQueue) {
        newestTicket.withLock { $0 = request.ticket }
        queue.async { [self] in
            let end = clock.instant + Self.budget
            let isOver = { [self] in newestTicket.withLock { $0 != request.ticket } || clock.instant >= end }
            var answer = ExpressionAnswer(ticket: request.ticket)
            var nextPost = clock.instant + Self.pause
            for story in request.stories {
                if isOver() { break }
                guard let matches = request.query.expressionMatches(in: story.article, isCancelled: isOver) else {
                    continue
                }
                answer.matches[story.number] = matches
                guard clock.instant >= nextPost else { continue }
                events.post(.expressionMatched(answer))
                answer.matches = [:]
                nextPost = clock.instant + Self.pause
            }
            answer.isLast = true
            events.post(.expressionMatched(answer))
        }
    }

    /// Cancels the running search.
    func cancel() { newestTicket.withLock { $0 = 0 } }
}
