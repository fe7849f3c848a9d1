import Files
import Synchronization

/// Maps many values in parallel on all processors.
enum ParallelMap {
    /// The number of values that a thread takes at a time, to avoid contention.
    private static let share = 16

    /// The results of one thread. Markup trees are classes, but no other thread holds a reference to them.
    private struct HandedOver<Value>: @unchecked Sendable {
        let value: Value
    }

    /// The results of `body`, in the order of `things`. No two results may share a reference.
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
