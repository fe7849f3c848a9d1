import Files
import Synchronization

/// The same work on many things, on all processors.
enum ParallelMap {
    /// Things that are taken at once, so that threads seldom meet.
    private static let share = 16

    /// Results of one thread, which nobody else knows: trees of markup are classes.
    private struct HandedOver<Value>: @unchecked Sendable {
        let value: Value
    }

    /// The results of `body`, in the order of `things`; none of them may share anything with another.
    static func results<Thing: Sendable, Result>(
        for things: [Thing], _ body: @Sendable (Thing) -> Result
    ) -> [Result] {
        guard things.count > share else { return things.map(body) }
        let shares = (things.count + share - 1) / share
        let done = Mutex<[Int: HandedOver<[Result]>]>([:])
        ParallelLoop.run(shares) { number in
            let results = HandedOver(value: things[number * share..<min(things.count, (number + 1) * share)].map(body))
            done.withLock { $0[number] = results }
        }
        let results = done.withLock { $0 }
        return (0..<shares).flatMap { results[$0]?.value ?? [] }
    }
}
