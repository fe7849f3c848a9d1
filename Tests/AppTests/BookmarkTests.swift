import BookmarkStore
import Foundation
import NewsModel
import Testing

@testable import App

/// Bookmarks from the key to the file, and back.
@Suite struct BookmarkTests {
    private static let file = "broadsheet/bookmarks.json"

    private func bookmarks(_ sitting: Sitting) -> BookmarkFileStore {
        BookmarkFileStore(path: sitting.environment.bookmarks)
    }

    @Test func aBookmarkIsWrittenWithTheTimeOfTheClock() throws {
        let sitting = try Sitting(time: "2026-05-14T08:00:00Z")
        sitting.wait(for: "青年工作")
        sitting.press("b")
        sitting.wait(for: "Kept:")
        sitting.press("Q")
        sitting.waitForEnd()
        let kept = try #require(bookmarks(sitting).load().bookmarks.first)
        #expect(kept.id == "made-1")
        #expect(kept.created == "2026-05-14T08:00:00Z")
        #expect(kept.source == Sitting.page)
        #expect(try sitting.text(of: Self.file).contains("\"format\": \"broadsheet-bookmarks\""))
    }

    @Test func whatWasPressedRightBeforeTheEndIsKept() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.terminal.send([.key(.character("b")), .end])
        sitting.waitForEnd()
        #expect(bookmarks(sitting).load().bookmarks.count == 1)
    }

    @Test func whatAnotherProgramAddsIsSeen() throws {
        let sitting = try Sitting()
        sitting.wait(for: "青年工作")
        sitting.press("b")
        let store = bookmarks(sitting)
        var other = try #require(sitting.waitForBookmarks(1).first)
        other.id = "from elsewhere"
        _ = try store.apply([.add(other)])
        sitting.wait(for: "Bookmarks changed elsewhere: 1 added.")
    }

    @Test func aBookmarkThatCannotBeWrittenIsToldAndTakenBack() throws {
        let sitting = try Sitting { sitting in
            try sitting.write("no folder", to: "broadsheet")
        }
        sitting.wait(for: "青年工作")
        sitting.press("b")
        sitting.wait("a sentence of the failure") { $0.contains("broadsheet/bookmarks.json") }
        sitting.press("B")
        sitting.wait(for: "cannot be read: Not a directory.")
        #expect(!sitting.terminal.screen.contains("No bookmarks yet"))
        #expect(!sitting.terminal.screen.contains("1 bookmark"))
    }

    @Test func bookmarksThatCanNoLongerBeReadStayOnTheScreen() throws {
        let sitting = try Sitting { sitting in
            let kept = Bookmark(
                id: "kept", article: ArticleReference(id: ContentID("a"), headline: "桥"),
                issue: IssueReference(id: ContentID("i"), title: nil, date: nil), source: "",
                position: TextPosition(passage: Passage(rawValue: 0), character: 0),
                quote: Quote(prefix: "", exact: "", suffix: ""), created: "2026-05-14T08:00:00Z",
                modified: "2026-05-14T08:00:00Z")
            _ = try bookmarks(sitting).apply([.add(kept)])
        }
        sitting.press("B")
        sitting.wait(for: "1 bookmark")
        sitting.press("Esc")
        try sitting.write("[1, 2]", to: Self.file)
        sitting.wait(for: "is not a file of bookmarks; it is left as it is.")
        sitting.press("B")
        sitting.wait(for: "1 bookmark")
    }

    @Test func aBookmarkOpensTheIssueItWasMadeIn() throws {
        let sitting = try Sitting(opening: [Sitting.samples + "/harbour-gazette.txt"]) { sitting in
            let first = try Sitting()
            first.wait(for: "青年工作")
            first.press("Tab g j b")
            first.wait(for: "Kept:")
            first.press("Q")
            first.waitForEnd()
            try sitting.write(try first.text(of: Self.file), to: Self.file)
        }
        sitting.wait(for: "Ferry Returns")
        sitting.press("B Enter")
        sitting.wait(for: "基层妇联干部“充电”")
    }
}
