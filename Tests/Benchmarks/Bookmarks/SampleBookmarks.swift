import Foundation
import NewsModel
import RandomNumbers

/// Bookmarks of the usual size, in fictitious stories.
enum SampleBookmarks {
    static func make(_ count: Int) -> [Bookmark] {
        var random = SeededRandom(seed: 11)
        let characters = Array("风从河口吹来街灯一盏亮起人们走过老桥，听见船笛声。城南的早市已经开了")
        func text(_ length: Int) -> String {
            String((0..<length).map { _ in characters.randomElement(using: &random) ?? "风" })
        }
        return (0..<count).map { number in
            Bookmark(
                id: UUID().uuidString,
                article: ArticleReference(
                    id: ContentID(hashing: ["a\(number / 3)"]), headline: text(18), byline: text(8)),
                issue: IssueReference(id: ContentID(hashing: ["i\(number / 40)"]), title: text(4), date: "2026-11-19"),
                source: "/home/reader/papers/2026/11/page-\(number / 40).txt",
                position: TextPosition(passage: Passage(rawValue: number % 9), character: number % 80),
                quote: Quote(prefix: text(32), exact: text(24 + number % 40), suffix: text(32)),
                tags: number % 3 == 0 ? [text(2)] : [], note: number % 4 == 0 ? text(40) : "",
                created: "2026-11-20T08:00:00Z", modified: "2026-11-20T08:00:00Z")
        }
    }
}
