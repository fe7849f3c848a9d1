import BookmarkStore
import Files
import NewsModel

/// The file of bookmarks, damaged: read, then given another bookmark.
public struct BookmarkSubject: FuzzSubject {
    public static let name = "bookmarks"

    private let file: FuzzFile
    private let folder: String
    private let store: BookmarkFileStore
    private let sound: [UInt8]
    private var number = 0

    public init(folder: String) throws {
        self.folder = folder
        file = FuzzFile(path: folder + "/bookmarks.json")
        store = BookmarkFileStore(path: file.path, pauseMilliseconds: 0)
        try store.apply((0..<6).map { .add(Self.bookmark($0)) })
        try store.apply([.remove(Self.bookmark(2))])
        sound = file.read() ?? []
    }

    public mutating func round(_ damage: inout ByteDamage) throws {
        number += 1
        try file.clear()
        let bytes = damage.damaged(sound, with: [sound])
        try file.write(bytes)
        let found = store.load()
        switch found.state {
        case .damaged(_, let name?):
            try FuzzFailure.unless(FuzzFile(path: name).read() == bytes, "\(name) is other bytes")
        case .damaged(_, nil), .missing: throw FuzzFailure("a file that can be set aside is not: \(found.state)")
        case .fine, .unreadable, .newer:
            try FuzzFailure.unless(file.read() == bytes, "looking has changed the file: \(found.state)")
        }
        let added = Self.bookmark(1_000 + number)
        let kept: [Bookmark]
        do throws(StoreError) {
            kept = try store.apply([.add(added)]).bookmarks
        } catch {
            return try FuzzFailure.unless(file.read() == bytes, "refused, and yet changed: \(error)")
        }
        try FuzzFailure.unless(kept.contains(added), "the new bookmark is not there")
        let lost = found.bookmarks.filter { !kept.contains($0) }
        try FuzzFailure.unless(lost.isEmpty, "lost: \(lost)")
        try FuzzFailure.unless(store.load().bookmarks == kept, "what was written is not what is read")
    }

    private static func bookmark(_ number: Int) -> Bookmark {
        Bookmark(
            id: "00000000-0000-4000-8000-\(100_000_000_000 + number)",
            article: ArticleReference(id: ContentID("a\(number)"), headline: "老桥今天通车了 “\(number)”", byline: "本报记者 林小满"),
            issue: IssueReference(id: ContentID("i\(number)"), title: "城关晚报", date: "2026-05-14"),
            source: "/papers/\(number).txt", position: TextPosition(passage: Passage(rawValue: number), character: 4),
            quote: Quote(prefix: "老桥通车了。", exact: "第一个过桥的是卖豆腐的老陈", suffix: ",他说"),
            tags: ["桥", "mark:a"], note: "两行\n\"note\" \\ \u{1F4F0}", created: "2026-05-14T08:00:00Z",
            modified: "2026-05-15T08:00:00Z", extra: number % 2 == 0 ? "" : #"{"colour": {"ink": [1, 2.50]}}"#)
    }
}
