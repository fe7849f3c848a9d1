import ArgumentParser
import BookmarkStore
import Foundation
import NewsModel

/// Runs several `broadsheet bookmarks add` processes at once, and counts the bookmarks.
struct BookmarkCrowdBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crowd", abstract: "Many processes add bookmarks at once: are they all there?")

    @Option(help: "Processes at once.")
    var processes = 8

    @Option(help: "Bookmarks that each adds, each with a command of its own.")
    var adds = 200

    func run() throws {
        let folder = NSTemporaryDirectory() + "broadsheet-crowd-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = folder + "/page.txt"
        try "城南老街的灯亮了\n\n入夜以后，街灯一盏一盏亮起来，像一条河。\n".write(toFile: page, atomically: true, encoding: .utf8)
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("broadsheet").path
        let began = Date()
        let crowd = try (0..<processes).map { _ -> Process in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = [
                "-c", "for i in $(seq \(adds)); do '\(program)' bookmarks add '\(page)' || exit 1; done",
            ]
            process.environment = ["XDG_DATA_HOME": folder, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in crowd { process.waitUntilExit() }
        let failed = crowd.count { $0.terminationStatus != 0 }
        let found = BookmarkFileStore(path: folder + "/broadsheet/bookmarks.json").load().bookmarks.count
        print(
            "\(processes) processes × \(adds): \(found) bookmarks in the file, \(failed) processes failed, "
                + String(format: "%.1f s", Date().timeIntervalSince(began)))
        if found != processes * adds || failed > 0 { throw ExitCode.failure }
    }
}
