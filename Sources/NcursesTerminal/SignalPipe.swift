import CTerminal
import Glibc

/// Collects the signals that are not faults as bytes in a pipe, to be handled between two keys.
final class SignalPipe {
    /// Becomes readable when a signal has arrived.
    let descriptor = cterminal_catch_signals()
    private var taken: [Int32] = []
    private var hasEnding = false

    /// Whether no signal that was read is still to be taken; signals still in the pipe are not counted.
    var isEmpty: Bool { taken.isEmpty }

    /// Returns the signals since the last call.
    func take() -> [Int32] {
        defer { taken = [] }
        read()
        return taken
    }

    /// Whether a signal has arrived that ends the program. It has then arrived for good: what is written on the way out must
    /// not wait for a terminal that accepts no output.
    var isEnding: Bool {
        read()
        return hasEnding
    }

    private func read() {
        var numbers = [UInt8](repeating: 0, count: 64)
        while true {
            let count = Glibc.read(descriptor, &numbers, numbers.count)
            guard count > 0 else { break }
            let signals = numbers.prefix(count).map(Int32.init)
            if signals.contains(where: { $0 == SIGTERM || $0 == SIGHUP }) { hasEnding = true }
            taken += signals
        }
    }
}
