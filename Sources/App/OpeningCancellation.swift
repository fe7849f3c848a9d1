import Dispatch
import Synchronization

/// Tells the opening thread that its result is no longer wanted.
final class OpeningCancellation: Sendable {
    private let isCancelled = Mutex(false)
    private let running = DispatchGroup()

    var isSet: Bool { isCancelled.withLock { $0 } }

    /// Runs the opening in the background.
    func run(_ body: @escaping @Sendable () -> Void) {
        // Not a global queue: Dispatch wakes the program once a second to look after those.
        DispatchQueue(label: "broadsheet.issues", qos: .userInteractive).async(group: running) { body() }
    }

    /// Cancels the opening, and waits a moment for child processes to end.
    func cancel() {
        isCancelled.withLock { $0 = true }
        // A child process is checked for cancellation some twenty times a second.
        _ = running.wait(timeout: .now() + .milliseconds(150))
    }
}
