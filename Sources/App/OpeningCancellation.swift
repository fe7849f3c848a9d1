import Dispatch
import Synchronization

/// Whether what is being opened is wanted no more, told from one thread to another.
final class OpeningCancellation: Sendable {
    private let isCancelled = Mutex(false)
    private let running = DispatchGroup()

    var isSet: Bool { isCancelled.withLock { $0 } }

    /// Runs the opening in the background.
    func run(_ body: @escaping @Sendable () -> Void) {
        // No queue of those that the library of queues wakes up to look after, once a second.
        DispatchQueue(label: "broadsheet.issues", qos: .userInteractive).async(group: running) { body() }
    }

    /// Gives the opening up, and waits a moment until programs that it has started are ended.
    func cancel() {
        isCancelled.withLock { $0 = true }
        // It looks some twenty times a second.
        _ = running.wait(timeout: .now() + .milliseconds(150))
    }
}
