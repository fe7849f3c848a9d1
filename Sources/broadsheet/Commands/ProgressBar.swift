import Glibc

/// A progress bar on standard error; shown only on a terminal and for more than one item.
struct ProgressBar {
    private let total: Int
    private let isShown: Bool
    private static let cells = 40

    init(total: Int) {
        self.total = total
        isShown = total > 1 && isatty(2) == 1
    }

    func show(_ done: Int) {
        // Redraws the bar at most 200 times.
        guard isShown, done == total || done * 200 / total != (done - 1) * 200 / total else { return }
        let filled = done * Self.cells / total
        write(
            String(repeating: "#", count: filled) + String(repeating: ".", count: Self.cells - filled)
                + " \(done)/\(total)")
    }

    func clear() {
        if isShown { write("\u{1B}[K") }
    }

    private func write(_ text: String) {
        // Bypasses `StandardStream`, which would replace the carriage return.
        let bytes = Array(("\r" + text).utf8)
        _ = Glibc.write(2, bytes, bytes.count)
    }
}
