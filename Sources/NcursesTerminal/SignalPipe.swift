import CTerminal
import Glibc

/// The signals that are no faults, one byte each: what they ask for is done between two keys.
final class SignalPipe {
    /// Becomes readable when there are signals.
    let descriptor = cterminal_catch_signals()
    private var taken: [Int32] = []

    /// Whether none has been read that is still to be taken; those in the pipe are not counted.
    var isEmpty: Bool { taken.isEmpty }

    /// The signals since the last call.
    func take() -> [Int32] {
        defer { taken = [] }
        read()
        return taken
    }

    /// Whether a signal waits that ends the program.
    var isEnding: Bool {
        read()
        return taken.contains(SIGTERM) || taken.contains(SIGHUP)
    }

    private func read() {
        var numbers = [UInt8](repeating: 0, count: 64)
        while true {
            let count = Glibc.read(descriptor, &numbers, numbers.count)
            guard count > 0 else { break }
            taken += numbers.prefix(count).map(Int32.init)
        }
    }
}
