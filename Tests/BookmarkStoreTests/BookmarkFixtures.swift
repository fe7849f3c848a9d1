import Foundation
import NewsModel
import TestSupport

@testable import BookmarkStore

extension TemporaryFolder {
    /// A store in the folder whose clock stands still.
    func store(at time: String = "2026-11-23T12:00:00Z", patience: Double = 20) -> BookmarkFileStore {
        let now = Timestamp(time) ?? Timestamp(seconds: 0)
        return BookmarkFileStore(path: file, clock: { now }, patience: patience)
    }

    var file: String { path + "/bookmarks.json" }

    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func write(_ text: String) {
        _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
    }

    func read(_ name: String = "bookmarks.json") -> String {
        String(decoding: FileManager.default.contents(atPath: path + "/" + name) ?? Data(), as: UTF8.self)
    }
}

extension Bookmark {
    /// A bookmark of a story that nobody printed.
    static func sample(
        _ id: String = "b1", note: String = "", tags: [String] = [], modified: String = "2026-11-20T08:00:00Z"
    ) -> Bookmark {
        Bookmark(
            id: id, article: ArticleReference(id: ContentID("a1"), headline: "城南老街的灯"),
            issue: IssueReference(id: ContentID("i1"), title: "河口晚报", date: "2026-11-19"), source: "/tmp/page.txt",
            position: TextPosition(passage: Passage(rawValue: 2), character: 5),
            quote: Quote(prefix: "入夜以后,", exact: "街灯一盏一盏亮起来", suffix: ",像一条河。"), tags: tags, note: note,
            created: "2026-11-20T08:00:00Z", modified: modified)
    }
}
