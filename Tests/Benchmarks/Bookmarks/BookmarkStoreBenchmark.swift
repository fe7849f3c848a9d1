import ArgumentParser
import BookmarkStore
import Foundation
import NewsModel

/// Times the loading of a list and the addition of one bookmark, in a file of many.
struct BookmarkStoreBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Read and change a file of many bookmarks.")

    @Option(help: "Bookmarks in the file.")
    var count = 10_000

    @Option(help: "Times that each is done.")
    var rounds = 40

    func run() throws {
        // On a file system in memory fsync costs nothing, so the cost of fsync can be told apart.
        let memory = try folder("/dev/shm")
        let disk = try folder(NSTemporaryDirectory())
        defer {
            for folder in [memory, disk] { try? FileManager.default.removeItem(atPath: folder) }
        }
        let text = BookmarkExport.json(SampleBookmarks.make(count))
        for folder in [memory, disk] { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/bookmarks.json")) }
        print("\(count) bookmarks, \(text.utf8.count / 1000) kB          p50 ms  p99 ms")
        let store = BookmarkFileStore(path: memory + "/bookmarks.json")
        let extra = SampleBookmarks.make(rounds * 2)
        var next = extra.makeIterator()
        // Use a store that has read nothing yet, as at the start.
        report("load") { BookmarkFileStore(path: store.path).load() }
        let data = try Data(contentsOf: URL(fileURLWithPath: store.path))
        report("load, Foundation's JSONSerialization") { _ = try? JSONSerialization.jsonObject(with: data) }
        report("load, Foundation's JSONDecoder") { _ = try? JSONDecoder().decode(Peer.self, from: data) }
        report("add one, memory") { if let bookmark = next.next() { _ = try? store.apply([.add(bookmark)]) } }
        let onDisk = BookmarkFileStore(path: disk + "/bookmarks.json")
        report("add one, disk with fsync") { if let bookmark = next.next() { _ = try? onDisk.apply([.add(bookmark)]) } }
        report("notice a change") { _ = store.fingerprint() }
    }

    private func folder(_ parent: String) throws -> String {
        let path = parent + "/broadsheet-benchmark-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Measures `work`; its result is released outside the measured time.
    private func report(_ name: String, _ work: () -> some Any) {
        let times = (0..<rounds).map { _ -> Double in
            let began = ContinuousClock.now
            let result = work()
            let spent = withExtendedLifetime(result) { ContinuousClock.now - began }
            return Double(spent.components.seconds) * 1000 + Double(spent.components.attoseconds) / 1e15
        }.sorted()
        let padded = name.padding(toLength: 38, withPad: " ", startingAt: 0)
        print(padded + String(format: "%7.2f %7.2f", times[times.count / 2], times[times.count * 99 / 100]))
    }

    /// The same file as read by a general decoder.
    private struct Peer: Decodable {
        let bookmarks: [Entry]

        struct Entry: Decodable {
            let id: String
            let article: Article
            let quote: Quote
            let position: Position
            let tags: [String]
            let note: String
            let source: String
            let created: String
            let modified: String
        }
        struct Article: Decodable {
            let id: String
            let headline: String
        }
        struct Quote: Decodable {
            let prefix: String
            let exact: String
            let suffix: String
        }
        struct Position: Decodable {
            let paragraph: Int
            let character: Int
        }
    }
}
