import Dispatch
import Glibc
import Synchronization

/// Runs the same work many times, on all processors.
public enum ParallelLoop {
    /// The number of online processors, at least one.
    public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Runs `body` for each number below `count` and waits for all of them.
    ///
    /// Uses serial queues, because `DispatchQueue.concurrentPerform` and all work on Dispatch's concurrent queues leave
    /// a timer behind that wakes the idle program once a second.
    public static func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        let next = Mutex(0)
        let take = { @Sendable () -> Int? in
            next.withLock { next in
                guard next < count else { return nil }
                defer { next += 1 }
                return next
            }
        }
        let threads = min(count, processors)
        withoutActuallyEscaping(body) { body in
            let others = DispatchGroup()
            for number in 1..<max(1, threads) {
                DispatchQueue(label: "broadsheet.loop.\(number)").async(group: others) {
                    while let number = take() { body(number) }
                }
            }
            while let number = take() { body(number) }
            others.wait()
        }
    }
}
