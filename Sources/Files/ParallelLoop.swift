import Dispatch
import Glibc
import Synchronization

/// The same work many times, on all processors.
public enum ParallelLoop {
    /// The processors that may be used, one at least.
    public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Runs `body` for each number below `count`, and waits for all of them.
    ///
    /// Dispatch's own loop, as anything on its concurrent queues, leaves a clock behind that wakes the idle program once a
    /// second; queues that work in order do not.
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
