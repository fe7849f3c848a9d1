import CTerminal
import Glibc

/// Collects the signals that are not faults as bytes in a pipe, to be handled between two keys.
final class SignalPipe {
    /// Becomes readable when a signal has arrived.
    let descriptor = cterminal_catch_signals()
    private var taken: [Int32] = []

    /// Whether no signal that was read is still to be taken; signals still in the pipe are not counted.
    var isEmpty: Bool { taken.isEmpty }

    /// Returns the signals since the last call.
    func take() -> [Int32] {
        defer { taken = [] }
        read()
        return taken
    }

    /// Whether a signal is pending that ends the program.
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
