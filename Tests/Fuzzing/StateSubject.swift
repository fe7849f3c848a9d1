import BookmarkStore
import NewsModel

/// The damaged memory of earlier sittings: both files are read and then changed.
public struct StateSubject: FuzzSubject {
    public static let name = "state"

    private let files: [FuzzFile]
    private let store: MemoryStore
    private let sound: [[UInt8]]

    public init(folder: String) throws {
        files = ["state.json", "places.json"].map { FuzzFile(path: folder + "/" + $0) }
        store = MemoryStore(folder: folder)
        try store.apply(
            (0..<6).map { .reading(Self.reading($0)) } + [
                .choice("theme", Memory.Choice("dark", instead: "light")),
                .shelf(Memory.ShelfSelection(issue: ContentID("i3"), entry: 12)),
                .typed("from:2026-05 渡口", into: .search),
                .typed("goto 12", into: .command), .pendingReading(Self.reading(9)),
                .pendingFinished(true, ContentID("i4")),
            ])
        sound = files.map { $0.read() ?? [] }
    }

    public mutating func round(_ damage: inout ByteDamage) throws {
        let bytes = sound.map { damage.damaged($0, with: sound) }
        for (file, bytes) in zip(files, bytes) { try file.write(bytes) }
        let memory = try? store.load()
        _ = try? store.loadReadings()(ContentID("i1"))
        for (file, bytes) in zip(files, bytes) {
            try FuzzFailure.unless(file.read() == bytes, "looking has changed \(file.path)")
        }
        do throws(StoreError) {
            try store.apply([.typed("新的一句", into: .search)])
        } catch {
            return try FuzzFailure.unless(files[0].read() == bytes[0], "refused, and yet changed: \(error)")
        }
        let now = try store.load()
        try FuzzFailure.unless(now.typed[.search]?.first == "新的一句", "what was typed is not there")
        try FuzzFailure.unless(
            now.pendingReadings == memory?.pendingReadings ?? [], "what is pending for the library is lost")
    }

    private static func reading(_ number: Int) -> ReadingState {
        ReadingState(issue: ContentID("i\(number % 3)"), article: ContentID("a\(number)"), isRead: number % 2 == 0)
    }
}
