import ArgumentParser
import BookmarkStore
import Foundation
import NewsModel
import RandomNumbers

/// Kills writers at random moments, and checks whether anything was lost.
struct BookmarkKillBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kill", abstract: "kill -9 in the middle of writing: what is left in the file?")

    @Option(help: "Writers that are killed.")
    var rounds = 1000

    @Option(help: "Bookmarks in the file to begin with.")
    var count = 50

    func run() throws {
        let folder = NSTemporaryDirectory() + "broadsheet-kill-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/bookmarks.json"
        let first = SampleBookmarks.make(count)
        let store = BookmarkFileStore(path: path)
        try store.apply(first.map { .add($0) })
        var promised = Set(first.map(\.id))
        var random = SeededRandom(seed: 3)
        var broken = 0
        var lost = 0
        var strange = 0
        var leftovers = 0
        for _ in 0..<rounds {
            let said = try killedWriter(path, afterMilliseconds: Double.random(in: 0..<12, using: &random))
            leftovers += (try FileManager.default.contentsOfDirectory(atPath: folder)).count { $0.hasSuffix(".new") }
            let contents = store.load()
            if contents.state != .fine || contents.unread > 0 { broken += 1 }
            promised.formUnion(said)
            let there = Set(contents.bookmarks.map(\.id))
            lost += promised.subtracting(there).count
            // One more than reported may be there: the writer was killed after writing it and before reporting it.
            if there.subtracting(promised).count > 1 { strange += 1 }
            promised = there
            if there.count > count * 4 {
                try store.apply(contents.bookmarks.dropFirst(count).map { .remove($0) })
                promised = Set(store.load().bookmarks.map(\.id))
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".new") {
                try FileManager.default.removeItem(atPath: folder + "/" + name)
            }
        }
        print(
            "\(rounds) writers killed, \(leftovers) of them with a half-written file: \(broken) files broken, "
                + "\(lost) bookmarks lost, \(strange) states that are neither old nor new")
        if broken + lost + strange > 0 { throw ExitCode.failure }
    }

    /// Starts a writer, kills it some time after its first bookmark, and returns the ids that it reported to be on
    /// disk.
    private func killedWriter(_ path: String, afterMilliseconds wait: Double) throws -> [String] {
        let writer = Process()
        writer.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        writer.arguments = ["bookmarks", "writer", path]
        let pipe = Pipe()
        writer.standardOutput = pipe
        try writer.run()
        let start = pipe.fileHandleForReading.availableData
        usleep(UInt32(wait * 1000))
        kill(writer.processIdentifier, SIGKILL)
        let rest = pipe.fileHandleForReading.readDataToEndOfFile()
        writer.waitUntilExit()
        // A line without its end was not reported.
        return String(decoding: start + rest, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }
}
