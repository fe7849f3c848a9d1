import ArgumentParser
import Foundation
import RandomNumbers
import TestSupport

/// Attempts to make the program hang: copied text without end, expressions that never answer, long pastes, and storms
/// of keys.
struct HarmBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "harm", abstract: "Pages of copied lines, bad regular expressions, long pastes, storms of keys.")

    @Option(help: "Storms of 50,000 bytes.")
    var storms = 8

    private var program: String {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "broadsheet").path
    }

    func run() throws {
        let folder = NSTemporaryDirectory() + "broadsheet-harm-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"] {
            setenv(name, folder, 1)
        }
        for name in ["EDITOR", "VISUAL", "BROWSER"] { setenv(name, "true", 1) }
        // Random keys may write stories to files, which must not be in the checkout.
        _ = FileManager.default.changeCurrentDirectoryPath(folder)
        try measureLines(folder)
        let pages = folder + "/pages"
        try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
        for number in 0..<100 {
            let text = "第\(number)件事\n\n" + NewsText.paragraphs(bytes: 20_000).joined(separator: "\n\n")
            try text.write(toFile: "\(pages)/\(number).txt", atomically: false, encoding: .utf8)
        }
        try measureExpression(pages)
        try measurePaste(pages)
        try measureStorms(pages)
    }

    private func measureLines(_ folder: String) throws {
        for (count, wanted) in [(16_000, 1.5), (200_000, 5.0)] {
            let path = folder + "/lines.txt"
            let lines = (0..<count).map { "第\($0 % 900)行说的是同一件事" }
            try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
            let time = try ProcessTiming([program, "export", path])
            report("\(count) short lines of copied text", time.milliseconds / 1000, wanted)
        }
    }

    private func measureExpression(_ pages: String) throws {
        let terminal = try PseudoTerminal([program, pages])
        _ = terminal.settle(silentFor: 2_000)
        var slowest = 0.0
        for expression in ["~(.|.)+Q", "~(.*)*Q", "~((.+)+)+Q"] {
            terminal.type("/")
            _ = terminal.secondsUntilIdle()
            terminal.type(expression)
            Thread.sleep(forTimeInterval: 0.4)
            terminal.type("\u{1B}[27u")
            slowest = max(slowest, terminal.secondsUntilIdle() ?? .infinity)
            _ = terminal.settle(silentFor: 300)
        }
        report("a regular expression is left by a key", slowest, 0.2)
    }

    private func measurePaste(_ pages: String) throws {
        let terminal = try PseudoTerminal([program, pages])
        _ = terminal.settle(silentFor: 2_000)
        let text = NewsText.paragraphs(bytes: 320_000).joined().prefix(100_000)
        terminal.type("/")
        _ = terminal.secondsUntilIdle()
        let start = ContinuousClock.now
        terminal.type("\u{1B}[200~" + text + "\u{1B}[201~")
        _ = terminal.secondsUntilIdle()
        report("a paste of 100,000 characters into a prompt", (ContinuousClock.now - start) / .seconds(1), 1)
        terminal.type("\u{1B}[D")
        report("Left at its end", terminal.secondsUntilIdle() ?? .infinity, 0.2)
    }

    /// Sends random bytes by the hundred, more than hands send at once, with pastes, mouse events and resizes between
    /// them.
    private func measureStorms(_ pages: String) throws {
        var (slowest, busiest, quits) = (0.0, 0.0, 0)
        var crashes: [String] = []
        for seed in 0..<storms {
            var random = SeededRandom(seed: UInt64(seed))
            var terminal = try PseudoTerminal([program, pages])
            _ = terminal.settle(silentFor: 2_000)
            for part in 0..<500 {
                // Leave out the keys that quit or suspend the program.
                var bytes = (0..<100).map { _ in UInt8(random.below(256)) }.filter { !"qQ\u{1A}".utf8.contains($0) }
                if part % 5 == 0 { bytes = Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8) }
                if part % 7 == 0 { bytes += Array("\u{1B}[<65;9;9M\u{1B}[<0;5;5M".utf8) }
                if part % 9 == 0 { kill(terminal.process, SIGWINCH) }
                let before = terminal.processorTime
                terminal.send(bytes)
                guard let seconds = terminal.secondsUntilIdle() else {
                    let signal = terminal.waitForEnd()
                    if signal == 0 { quits += 1 } else { crashes.append("\(signal) in part \(part) of storm \(seed)") }
                    terminal = try PseudoTerminal([program, pages])
                    _ = terminal.settle(silentFor: 2_000)
                    continue
                }
                slowest = max(slowest, seconds)
                busiest = max(busiest, Double(terminal.processorTime - before) / 1e9)
            }
        }
        report("\(storms) storms of 50,000 bytes, 100 at once: the longest work for them", busiest, 0.2)
        report("  with what else the machine did meanwhile", slowest, 0.2)
        let signals = crashes.isEmpty ? "" : ": " + crashes.joined(separator: ", ")
        print("  the program was quit by a key \(quits) times")
        print("  and ended by a signal \(crashes.count) times\(signals) (wanted: 0)")
    }

    private func report(_ what: String, _ seconds: Double, _ wanted: Double) {
        print("\(what): \(String(format: "%.3f", seconds)) s (wanted: \(wanted))")
    }
}
