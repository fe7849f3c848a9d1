import Foundation
import NewsModel
import TestSupport
import Testing

@testable import BookmarkStore

@Suite struct MemoryStoreTests {
    private let folder = TemporaryFolder()
    private var store: MemoryStore { MemoryStore(folder: folder.path + "/state") }
    private let page = ContentID("page")
    private let now = Timestamp("2026-05-14T08:00:00Z") ?? Timestamp(seconds: 0)

    private func reading(_ story: String, of issue: String = "page", at passage: Int? = nil, isRead: Bool = false)
        -> ReadingState
    {
        ReadingState(
            issue: ContentID(issue), article: ContentID(story), isRead: isRead,
            position: passage.map { TextPosition(passage: Passage(rawValue: $0), character: 7) })
    }

    private func write(_ text: String, to name: String) throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/state", withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: folder.path + "/state/" + name))
    }

    @Test func withoutFilesNothingIsRememberedAndNothingMade() throws {
        #expect(try store.load() == Memory())
        #expect(try store.loadReadings()(page).isEmpty)
        #expect(folder.names.isEmpty)
    }

    @Test func theStoryThatWasLeftLastIsTheLast() throws {
        try store.apply(
            [
                .reading(reading("one", at: 3)), .reading(reading("two", at: -3, isRead: true)),
                .reading(reading("one", at: 5)),
            ], at: now)
        #expect(try store.loadReadings()(page) == [reading("two", at: -3, isRead: true), reading("one", at: 5)])
    }

    @Test func theStateIsReadAgain() throws {
        let selection = Memory.ShelfSelection(issue: page, entry: 4)
        try store.apply(
            [
                .choice("columns", .init("2", instead: "auto")), .choice("theme", .init("dark", instead: "auto")),
                .choice("theme", nil), .shelf(selection), .typed("桥", into: .search), .typed("渡船", into: .search),
                .typed("桥", into: .search), .pendingReading(reading("one", at: 1)), .pendingFinished(true, page),
                .pendingFinished(false, ContentID("other")), .written(ContentID("other")),
            ], at: now)
        let memory = try store.load()
        #expect(memory.choices == ["columns": .init("2", instead: "auto")])
        #expect(memory.shelf == selection)
        #expect(memory.typed == [.search: ["桥", "渡船"]])
        #expect(memory.pendingReadings == [reading("one", at: 1)])
        #expect(memory.pendingFinished == [page: true])
    }

    @Test func onlyTheOwnerReadsIt() throws {
        try store.apply([.reading(reading("one"))], at: now)
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: folder.path + path)[.posixPermissions] as? Int
        }
        #expect(try mode("/state") == 0o700)
        #expect(try mode("/state/places.json") == 0o600)
    }

    @Test func whatWasNotOpenedForLongIsForgotten() throws {
        try store.apply([.reading(reading("one", of: "old"))], at: now)
        let later = Timestamp(seconds: now.seconds + MemoryFile.ageLimit + 1)
        try store.apply([.reading(reading("one", of: "new"))], at: later)
        #expect(try store.loadReadings()(ContentID("old")).isEmpty)
        #expect(try store.loadReadings()(ContentID("new")).count == 1)
    }

    @Test func theOldestOfTooManyIssuesGo() throws {
        let changes = (0...MemoryFile.mostIssues).map { MemoryChange.reading(reading("one", of: "issue \($0)")) }
        var file = MemoryFile()
        for (number, change) in changes.enumerated() { file.apply(change, at: Timestamp(seconds: number)) }
        #expect(file.readings(of: ContentID("issue 0")).isEmpty)
        #expect(file.readings(of: ContentID("issue 1")).count == 1)
    }

    @Test func ofTwoProgramsNothingIsLost() throws {
        let (stores, time) = ([store, store], now)
        let readings = (0..<40).map { reading("\($0)", of: "issue \($0 % 4)") }
        DispatchQueue.concurrentPerform(iterations: 40) { number in
            try? stores[number % 2].apply([.reading(readings[number])], at: time)
        }
        let load = try store.loadReadings()
        #expect((0..<4).map { load(ContentID("issue \($0)")).count } == [10, 10, 10, 10])
    }

    @Test(arguments: [
        "{", "[]", "{\"format\": \"other\", \"version\": 1}", "{\"format\": \"broadsheet-state\", \"version\": 2}",
        "{\"format\": \"broadsheet-state\"}",
    ])
    func aFileThatIsDamagedForeignOrNewerStays(text: String) throws {
        try write(text, to: "state.json")
        try write(text, to: "places.json")
        #expect(throws: StoreError.self) { try store.load() }
        #expect(throws: StoreError.self) { _ = try store.loadReadings() }
        #expect(throws: StoreError.self) { try store.apply([.typed("桥", into: .search)], at: now) }
        #expect(throws: StoreError.self) { try store.apply([.reading(reading("one"))], at: now) }
        #expect(folder.read("state/state.json") == text)
        #expect(folder.read("state/places.json") == text)
    }

    @Test func membersThatAreNoneOfOursStay() throws {
        try write(
            #"{"format": "broadsheet-state", "version": 1, "later": [1.50], "choices": 7, "typed": {"search": [7, "桥"]}}"#,
            to: "state.json")
        try store.apply([.choice("columns", .init("2", instead: "auto"))], at: now)
        #expect(folder.read("state/state.json").contains("1.50"))
        #expect(try store.load().typed == [.search: ["桥"]])
    }

    @Test func numbersThatNoStoryHasAreNoPlace() throws {
        try write(
            """
            {"format": "broadsheet-state", "version": 1, "issues": {"page": {"left": "never", "stories": [
            {"story": "one", "passage": -9223372036854775808, "character": 0, "read": true},
            {"story": "two", "passage": 1, "character": 99999999999}, {"passage": 1}, 7]}}}
            """, to: "places.json")
        #expect(try store.loadReadings()(page) == [reading("one", isRead: true), reading("two")])
    }
}
