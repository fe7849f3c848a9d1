import Foundation
import NewsModel
import TestSupport
import Testing

@testable import BookmarkStore

@Suite struct BookmarkStoreTests {
    private let folder = TemporaryFolder()

    @Test func whatBookmarksHaveInCommonIsReadAsItIsWritten() throws {
        let folder = TemporaryFolder()
        func entry(_ id: String, _ source: String) -> String {
            #"{"id": "\#(id)", "source": "\#(source)", "created": "2026-11-20T08:00:00Z", "quote": {"exact": "q"}}"#
        }
        let sources = [#"/papers/a\\u0041.txt"#, #"/papers/a\u0041.txt"#, #"/papers/a\u0041.txt"#, #"/papers/aA.txt"#]
        let entries = sources.enumerated().map { entry("b\($0)", $1) }
        folder.write(
            #"{"format": "broadsheet-bookmarks", "version": 1, "bookmarks": ["# + entries.joined(separator: ", ") + "]}"
        )
        let read = folder.store().load().bookmarks.map(\.source)
        #expect(read == [#"/papers/a\u0041.txt"#, "/papers/aA.txt", "/papers/aA.txt", "/papers/aA.txt"])
    }

    @Test func withoutAFileThereAreNoBookmarks() {
        let contents = folder.store().load()
        #expect(contents.bookmarks.isEmpty)
        #expect(contents.state == .missing)
        #expect(contents.notice == nil)
        #expect(folder.names.isEmpty)
    }

    @Test func whatIsAddedIsReadAgain() throws {
        let written = try folder.store().apply([.add(.sample("b1")), .add(.sample("b2", note: "两行\n字", tags: ["文化"]))])
        let read = folder.store().load()
        #expect(read == written)
        #expect(read.bookmarks == [.sample("b1"), .sample("b2", note: "两行\n字", tags: ["文化"])])
        #expect(folder.names == ["bookmarks.json"])
    }

    /// The store knows the file that it has read or written; another's change of one letter is seen all the same.
    @Test func aChangeOfTheSameLengthIsSeen() throws {
        let store = folder.store()
        try store.apply([.add(.sample("b1", note: "one"))])
        let text = folder.read()
        // A clock may tick four milliseconds at a time.
        usleep(20_000)
        let file = try #require(FileHandle(forWritingAtPath: folder.file))
        try file.write(contentsOf: Data(text.replacingOccurrences(of: "one", with: "two").utf8))
        try file.close()
        let contents = try store.apply([.add(.sample("b2"))])
        #expect(contents.bookmarks.map(\.note) == ["two", ""])
        #expect(store.load().bookmarks == folder.store().load().bookmarks)
    }

    @Test func theFileIsMadeForPeople() throws {
        try folder.store().apply([.add(.sample(tags: ["a/b"]))])
        #expect(
            folder.read() == """
                {
                  "bookmarks": [
                    {
                      "article": {
                        "headline": "城南老街的灯",
                        "id": "a1"
                      },
                      "created": "2026-11-20T08:00:00Z",
                      "id": "b1",
                      "issue": {
                        "date": "2026-11-19",
                        "id": "i1",
                        "title": "河口晚报"
                      },
                      "modified": "2026-11-20T08:00:00Z",
                      "note": "",
                      "position": {
                        "character": 5,
                        "paragraph": 2
                      },
                      "quote": {
                        "exact": "街灯一盏一盏亮起来",
                        "prefix": "入夜以后,",
                        "suffix": ",像一条河。"
                      },
                      "source": "/tmp/page.txt",
                      "tags": [
                        "a/b"
                      ]
                    }
                  ],
                  "format": "broadsheet-bookmarks",
                  "version": 1
                }

                """)
    }

    /// Files large enough to be read in halves, and what may stand where the second one seems to begin.
    @Test(arguments: ["", #", {"x": 1},\#n  {"y": 2}"#, #", "z": [{"x": 1},\#n  {"y": 2}]"#])
    func aLargeFileIsReadAsASmallOneIs(middle: String) throws {
        let isMember = middle.hasPrefix(", \"z")
        let note = String(repeating: "长", count: 20_000)
        let ids = (0..<24).map { "b\($0)" }
        let texts = ids.map { id in
            let member = isMember && id == "b11" ? middle : ""
            return "{\"id\": \"\(id)\", \"note\": \"\(note)\"\(member)}"
        }
        let between = isMember ? "" : middle
        let halves = [texts[..<12].joined(separator: ",\n    ") + between, texts[12...].joined(separator: ",\n")]
        let list = halves.joined(separator: ",\n    ")
        folder.write("{\"format\": \"broadsheet-bookmarks\", \"bookmarks\": [\(list)], \"version\": 1}")
        let contents = folder.store().load()
        #expect(contents.state == .fine)
        #expect(contents.bookmarks.map(\.id).filter { $0.hasPrefix("b") } == ids)
        let file = try BookmarkFile(Array(folder.read().utf8))
        #expect(file.bookmarks().bookmarks == contents.bookmarks)
        #expect(file.entries.count == contents.bookmarks.count + contents.unread)

        let broken = String(folder.read().dropLast(note.count))
        let line = broken.split(separator: "\n").count
        let failure = BookmarkFile.failure(of: Array(broken.utf8))
        guard case .damaged(let damage) = failure else {
            Issue.record("The damage was not seen.")
            return
        }
        #expect(damage.line == line)
    }

    @Test func whatATerminalCouldObeyIsEscaped() throws {
        try folder.store().apply([.add(.sample(note: "a\u{1B}[2J\u{9B}m\u{202E}\u{200B}\u{E0041}é😀"))])
        #expect(folder.read().contains(#""note": "a\u001b[2J\u009bm\u202e\u200b\udb40\udc41é😀""#))
        #expect(folder.store().load().bookmarks.first?.note == "a\u{1B}[2J\u{9B}m\u{202E}\u{200B}\u{E0041}é😀")
    }

    @Test func aRemovedBookmarkLeavesATrace() throws {
        try folder.store().apply([.add(.sample())])
        #expect(try folder.store().apply([.remove(.sample())]).bookmarks.isEmpty)
        #expect(folder.read().contains(#""removed": "2026-11-23T12:00:00Z""#))
    }

    @Test func everythingCanBeUndone() throws {
        var noted = Bookmark.sample(note: "n", modified: "2026-11-20T09:00:00Z")
        let changes: [BookmarkChange] = [.add(.sample()), .update(from: .sample(), to: noted), .remove(noted)]
        try folder.store().apply(changes)
        let back = try folder.store().apply([changes[2].undone])
        noted.modified = "2026-11-23T12:00:01Z"  // later than its removal, so that a merge keeps it
        #expect(back.bookmarks == [noted])
        #expect(try folder.store().apply([.update(from: noted, to: .sample())]).bookmarks.map(\.note) == [""])
    }
}
