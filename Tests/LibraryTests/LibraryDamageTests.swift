import Foundation
import Library
import NewsModel
import RandomNumbers
import TestSupport
import Testing
import TextSearch

/// Whatever happened to the file: a sentence or what is still there, never a trap, and nothing is overwritten.
@Suite struct LibraryDamageTests {
    private let scratch = TemporaryFolder()
    private let issues = (0..<20).map { number in
        sampleIssue(
            "n\(number)", date: "2024-01-\(number + 10)",
            (0..<6).map { "标题\($0)\n河边第\(number)座桥通车了,记者张改娜报道。\nBridge number \(number * $0) opens" })
    }

    /// The bytes of a library with some issues, one of them removed again, and with what a reader did.
    private func sound() throws -> Data {
        do {
            let library = try LibraryDatabase(path: scratch.library)
            for issue in issues { try library.add(issue, source: "s") }
            try library.remove(issues[3].id)
            try library.remember(
                ReadingState(issue: issues[0].id, article: issues[0].articles[0].id, isRead: true))
            try library.save(SavedSearch(name: "桥", query: "桥"))
        }
        return try Data(contentsOf: URL(fileURLWithPath: scratch.library))
    }

    @Test func damageAnywhereIsSurvived() throws {
        let sound = try sound()
        var generator = SeededRandom(seed: 11)
        var sentences = 0
        for round in 0..<60 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                let place = Int.random(in: (round % 4 == 0 ? 0 : 100)..<bytes.count, using: &generator)
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
            if round % 5 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator)) }
            sentences += try readAll(of: bytes)
        }
        #expect(sentences > 0, "some of it was damage")
    }

    /// - Returns: how often a sentence came in place of an answer.
    private func readAll(of bytes: Data) throws -> Int {
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scratch.library + suffix) }
        try bytes.write(to: URL(fileURLWithPath: scratch.library))
        var sentences = 0
        func ask(_ body: () throws(LibraryError) -> Void) {
            do throws(LibraryError) {
                try body()
            } catch {
                sentences += 1
            }
        }
        ask { () throws(LibraryError) in
            let library = try LibraryDatabase(path: scratch.library)
            ask { () throws(LibraryError) in _ = try library.publications() }
            ask { () throws(LibraryError) in _ = try library.issues() }
            ask { () throws(LibraryError) in _ = try library.savedSearches() }
            ask { () throws(LibraryError) in _ = try library.searchHistory() }
            ask { () throws(LibraryError) in _ = try library.sizes() }
            for issue in issues.prefix(8) {
                ask { () throws(LibraryError) in _ = try library.issue(issue.id) }
                ask { () throws(LibraryError) in _ = try library.readingStates(of: issue.id) }
                ask { () throws(LibraryError) in _ = try library.neighbour(of: issue.id, isLater: true) }
            }
            for typed in ["桥", "通车", "张改娜", "zgn", "bridge number", "section:要闻 桥", "is:unread 桥"] {
                for order in SearchOrder.allCases {
                    ask { () throws(LibraryError) in _ = try library.search(TextQuery(typed), order: order) }
                }
                ask { () throws(LibraryError) in _ = try library.count(TextQuery(typed)) }
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.library)) == bytes, "nothing is overwritten")
        return sentences
    }
}
