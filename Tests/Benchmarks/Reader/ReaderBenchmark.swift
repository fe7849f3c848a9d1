import ArgumentParser
import Foundation

/// The built program on a terminal: how soon it shows a page, what a key costs, how much memory it takes.
struct ReaderBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reader", abstract: "Start, keys and memory of the reader, beside less on the same file.")

    @Option(help: "The page to open.")
    var page = "seeds/weidu-2020-12-02.txt"

    @Option(help: "Starts of each program.")
    var runs = 40

    @Option(help: "A folder of pages to open as well.")
    var folder: String?

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
    }

    /// Until the last of what is written before a silence.
    private func secondsToScreen(_ command: [String], silentFor milliseconds: Int32 = 60) throws -> Double {
        let terminal = try PseudoTerminal(command)
        guard let painted = terminal.settle(silentFor: milliseconds) else {
            throw CleanExit.message("\(command[0]) wrote nothing")
        }
        return (painted - terminal.start) / .seconds(1)
    }

    private func measureKeys(program: String, file: String) throws {
        let terminal = try PseudoTerminal([program, file])
        _ = terminal.settle()
        let keys = [
            "j", "j", "\r", " ", "j", "k", " ", "/", "社", "区", "\r", "n", "N", "G", "g", "J", "q", "k", "?", "q",
        ]
        var pressed: [(key: String, number: Int, cost: Double)] = []
        for (number, key) in Array(repeating: keys, count: 10).joined().enumerated() {
            let before = terminal.processorTime
            terminal.type(key)
            _ = terminal.settle(silentFor: 20)
            pressed.append((key, number + 1, Double(terminal.processorTime - before) / 1e9))
        }
        pressed.sort { $0.cost < $1.cost }
        for (key, number, cost) in pressed.suffix(5).reversed() {
            print("  key \(number), \(key.debugDescription): \(milliseconds(cost))")
        }
        let costs = pressed.map(\.cost)
        let (middle, high) = (costs[costs.count / 2], costs[costs.count * 99 / 100])
        print(
            "a key, processor time with its repaint: p50 \(milliseconds(middle)), p99 \(milliseconds(high)) (target < 1 ms)"
        )
        print(
            "memory at most: \(terminal.peakMemory / 1024) MiB (target < 40 MiB), its own at the end",
            "\(terminal.ownMemory / 1024) MiB")
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    private func milliseconds(_ seconds: Double) -> String { "\(rounded(seconds * 1000)) ms" }
    private func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
