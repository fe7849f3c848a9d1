import BookmarkStore
import NewsModel

/// The file of corrections, damaged: read, then given another correction.
public struct CorrectionSubject: FuzzSubject {
    public static let name = "corrections"

    private let file: FuzzFile
    private let store: CorrectionStore
    private let sound: [UInt8]

    public init(folder: String) throws {
        file = FuzzFile(path: folder + "/corrections.json")
        store = CorrectionStore(path: file.path)
        for number in 1...4 {
            for after in [3, 29, 41] {
                let correction: PageCorrection =
                    after == 41 ? .split(after: after) : .join(after: after, with: after + 6)
                _ = try store.apply(.decide(correction), to: ContentID("i\(number)"), source: "/papers/\(number).txt")
            }
        }
        sound = file.read() ?? []
    }

    public mutating func round(_ damage: inout ByteDamage) throws {
        let bytes = damage.damaged(sound, with: [sound])
        try file.write(bytes)
        let found = try? store.load()
        try FuzzFailure.unless(file.read() == bytes, "looking has changed the file")
        let issue = ContentID("i9")
        let kept: [PageCorrection]
        do throws(StoreError) {
            kept = try store.apply(.decide(.split(after: 7)), to: issue, source: "/papers/9.txt")
        } catch {
            return try FuzzFailure.unless(file.read() == bytes, "refused, and yet changed: \(error)")
        }
        try FuzzFailure.unless(kept.contains(.split(after: 7)), "the new correction is not there")
        let now = try store.load()
        for (id, corrections) in found ?? [:] where id != issue {
            try FuzzFailure.unless(now[id] == corrections, "the corrections of \(id) are others")
        }
    }
}
