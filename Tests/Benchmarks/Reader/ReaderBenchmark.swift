import ArgumentParser
import Foundation
import TestSupport

/// The built program on a terminal: the time until it shows a page, the cost of a key, and its memory.
struct ReaderBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reader", abstract: "Start, keys and memory of the reader, beside less on the same file.")

    @Option(help: "The page to open.")
    var page = "seeds/weidu-2020-12-02.txt"

    @Option(help: "Starts of each program.")
    var runs = 40

    @Option(help: "A folder of pages to open as well.")
    var folder: String?

    func validate() throws {
        guard FileManager.default.fileExists(atPath: page) else { throw ValidationError("there is no page \(page)") }
    }

    func run() throws {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "broadsheet").path
        let file = URL(filePath: page).path
        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<runs {
            ours.append(try secondsToScreen([program, file]))
            theirs.append(try secondsToScreen(["/usr/bin/less", file]))
        }
        let ratio = rounded(median(zip(ours, theirs).map { $0 / $1 }))
        print(
            "first screen of a page: \(milliseconds(median(ours))), less \(milliseconds(median(theirs))),",
            "\(ratio) × less, median of \(runs) (target ≤ 4)")
        if let folder {
            let seconds = try secondsToScreen([program, URL(filePath: folder).path], silentFor: 1000)
            print("a folder, all its stories listed: \(rounded(seconds)) s")
        }
        try measureKeys(program: program, file: file)
        try measureScrolling(program: program)
        try measureIdling(program: program, file: file)
    }

    /// The time until the last output before a silence.
    private func secondsToScreen(_ command: [String], silentFor milliseconds: Int32 = 60) throws -> Double {
        let terminal = try PseudoTerminal(command)
        // A busy machine may take longer to start the program than the silence lasts.
        guard let painted = terminal.settle(silentFor: milliseconds, beforeFirst: 10_000) else {
            throw CleanExit.message("\(command[0]) wrote nothing")
        }
        return (painted - terminal.start) / .seconds(1)
    }

    /// Measures keys on all screens, and those of the front page alone.
    private func measureKeys(program: String, file: String) throws {
        let terminal = try PseudoTerminal([program, "--no-memory", file])
        _ = terminal.settle()
        let all = ["\r", " ", "j", "k", " ", "/", "社", "区", "\r", "n", "N", "G", "g", "J", "q", "k", "?", "q"]
        report("a key on the front page", costs(of: ["j", "j", "k", "]", "[", "G", "g"], times: 30, on: terminal))
        report("a key of all screens", costs(of: ["j", "j"] + all, times: 10, on: terminal))
        print(
            "memory at most: \(terminal.peakMemory / 1024) MiB (target < 40 MiB), its own at the end",
            "\(terminal.ownMemory / 1024) MiB")
    }

    /// The processor time of each key including its repaint, sorted with the longest last.
    private func costs(
        of keys: [String], times: Int, on terminal: PseudoTerminal
    ) -> [(key: String, number: Int, seconds: Double)] {
        Array(repeating: keys, count: times).joined().enumerated().map { number, key in
            let before = terminal.processorTime
            terminal.type(key)
            _ = terminal.settle(silentFor: 20)
            return (key: key, number: number + 1, seconds: Double(terminal.processorTime - before) / 1e9)
        }.sorted { $0.seconds < $1.seconds }
    }

    private func report(_ what: String, _ pressed: [(key: String, number: Int, seconds: Double)]) {
        for (key, number, cost) in pressed.suffix(3).reversed() {
            print("  key \(number), \(key.debugDescription): \(milliseconds(cost))")
        }
        let costs = pressed.map(\.seconds)
        let (middle, high) = (costs[costs.count / 2], costs[costs.count * 99 / 100])
        print(
            "\(what), processor time with its repaint: p50 \(milliseconds(middle)), p99 \(milliseconds(high))",
            "(target ≤ 1 ms)")
    }

    /// Measures the bytes that scrolling a story by a line costs, compared with `less` on the same text, each at its
    /// own width.
    private func measureScrolling(program: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-scrolling-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let story = folder.appending(path: "story.txt").path
        try ("长文\n\n" + NewsText.paragraphs(bytes: 60_000).joined(separator: "\n\n"))
            .write(toFile: story, atomically: true, encoding: .utf8)
        // Make `less` scroll lines as long as the reader's.
        let settings = folder.appending(path: "broadsheet")
        try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
        try "columns = 1".write(to: settings.appending(path: "config.toml"), atomically: true, encoding: .utf8)
        setenv("XDG_CONFIG_HOME", folder.path, 1)
        let ours = try PseudoTerminal([program, "--no-memory", story])
        _ = ours.settle(silentFor: 300)
        ours.type("\r")
        _ = ours.settle(silentFor: 300)
        let lines = try text(of: story, program: program)
        let set = folder.appending(path: "set.txt").path
        try lines.write(toFile: set, atomically: true, encoding: .utf8)
        let theirs = try PseudoTerminal(["/usr/bin/less", set])
        _ = theirs.settle(silentFor: 300)
        let (our, their) = (bytesOfLine(ours), bytesOfLine(theirs))
        print(
            "bytes of a scrolled line: \(rounded(our)), less \(rounded(their)), \(rounded(our / their)) × (target ≤ 2)")
    }

    /// The story as text, in lines as long as the reader's at 120 columns.
    private func text(of story: String, program: String) throws -> String {
        let text = try String(contentsOfFile: story, encoding: .utf8)
        return text.split(separator: "\n").flatMap { paragraph in
            stride(from: 0, to: paragraph.count, by: 36).map { start in
                "      " + String(paragraph.dropFirst(start).prefix(36))
            }
        }.joined(separator: "\n")
    }

    private func bytesOfLine(_ terminal: PseudoTerminal) -> Double {
        let presses = 60
        let bytes = (0..<presses).reduce(0) { sum, _ in
            terminal.type("j")
            return sum + terminal.bytesUntilSilence(milliseconds: 20)
        }
        return Double(bytes) / Double(presses)
    }

    /// Counts how often an idle program wakes up: at a page, and at the shelf of a library after a search.
    private func measureIdling(program: String, file: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-idling-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        setenv("XDG_DATA_HOME", folder.path, 1)
        _ = try PseudoTerminal([program, "import", file]).settle(silentFor: 2_000)
        for (what, arguments, keys) in [("a page", [file], "\r"), ("the searched shelf", [], "/社\r")] {
            let terminal = try PseudoTerminal([program, "--no-memory"] + arguments)
            _ = terminal.settle(silentFor: 500)
            for key in keys {
                terminal.type(String(key))
                _ = terminal.settle(silentFor: 300)
            }
            // Idle threads end after five seconds.
            _ = terminal.settle(silentFor: 7_000)
            let before = terminal.wakeups
            _ = terminal.settle(silentFor: 8_000)
            print("wake-ups in 8 s at \(what): \(terminal.wakeups - before) (target 0)")
        }
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    private func milliseconds(_ seconds: Double) -> String { "\(rounded(seconds * 1000)) ms" }
    private func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
