import NewsModel
import TestSupport
import Testing

@testable import BookmarkStore

@Suite struct BookmarkMergeTests {
    private let now = Timestamp("2026-11-23T12:00:00Z") ?? Timestamp(seconds: 0)

    private func file(_ bookmarks: [Bookmark], removed: [Removal] = []) -> BookmarkFile {
        var file = BookmarkFile()
        for bookmark in bookmarks { file.append(bookmark) }
        file.removals = removed
        return file
    }

    private func merged(_ one: BookmarkFile, _ other: BookmarkFile, base: BookmarkFile? = nil) -> BookmarkFile {
        var result = one
        _ = result.merge(other, base: base, now: now)
        return result
    }

    @Test func whatBothFilesSayBesideTheirBookmarksIsKept() throws {
        let folder = TemporaryFolder()
        folder.write(#"{"bookmarks": [], "format": "broadsheet-bookmarks", "version": 1, "own": [1.50]}"#)
        let other = TemporaryFolder()
        other.write(#"{"bookmarks": [], "format": "broadsheet-bookmarks", "version": 1, "own": 2, "theirs": {"a": 1}}"#)
        _ = try folder.store().merge([other.file])
        #expect(folder.read().contains("\"own\": [\n    1.50\n  ]"))
        #expect(folder.read().contains("\"theirs\": {\n    \"a\": 1\n  }"))
    }

    @Test func aNoteIsTakenBackAlsoAfterAnotherChangeWas() throws {
        let folder = TemporaryFolder()
        let store = folder.store()
        var noted = Bookmark.sample()
        noted.note = "words"
        var tagged = noted
        tagged.tags = ["t"]
        try store.apply([.add(.sample())])
        try store.apply([.update(from: .sample(), to: noted)])
        try store.apply([.update(from: noted, to: tagged)])
        #expect(try store.apply([.update(from: tagged, to: noted)]).bookmarks.map(\.tags) == [noted.tags])
        #expect(
            try store.apply([.update(from: noted, to: .sample())]).bookmarks.map(\.note) == [Bookmark.sample().note])
    }

    @Test func theLaterVersionWinsAndNoTextIsLost() {
        let old = Bookmark.sample(note: "first thought", tags: ["a"], modified: "2026-11-21T00:00:00Z")
        let new = Bookmark.sample(note: "second thought", tags: ["b"], modified: "2026-11-22T00:00:00Z")
        let both = BookmarkMerge.merged(old, new)
        #expect(both.note == "second thought\n\nfirst thought")
        #expect(both.tags == ["b", "a"])
        #expect(both.modified == new.modified)
        #expect(BookmarkMerge.merged(new, old) == both)
        #expect(BookmarkMerge.merged(both, old) == both)
        #expect(BookmarkMerge.merged(both, new) == both)
    }

    @Test func aNoteThatWasOnlyAddedToStaysOneNote() {
        let old = Bookmark.sample(note: "one", modified: "2026-11-21T00:00:00Z")
        let new = Bookmark.sample(note: "one and two", modified: "2026-11-22T00:00:00Z")
        #expect(BookmarkMerge.merged(old, new).note == "one and two")
    }

    @Test func aQuoteThatGivesWayMovesIntoTheNote() {
        var old = Bookmark.sample(modified: "2026-11-21T00:00:00Z")
        old.quote.exact = "另一句话"
        let new = Bookmark.sample(modified: "2026-11-22T00:00:00Z")
        #expect(BookmarkMerge.merged(old, new).note == "另一句话")
        #expect(BookmarkMerge.merged(old, new).quote == new.quote)
    }

    @Test func withABaseEachSideKeepsWhatItChanged() {
        let base = Bookmark.sample(note: "n", tags: ["a", "b"])
        var ours = base
        ours.note = "ours"
        ours.modified = "2026-11-22T00:00:00Z"
        var theirs = base
        theirs.tags = ["b", "c"]
        theirs.modified = "2026-11-21T00:00:00Z"
        let both = BookmarkMerge.merged(ours, theirs, base: base)
        #expect(both.note == "ours")
        #expect(both.tags == ["b", "c"])
    }

    @Test func whatWasRemovedStaysRemoved() {
        let bookmark = Bookmark.sample()
        let removed = file([], removed: [Removal(id: "b1", removed: "2026-11-22T00:00:00Z")])
        #expect(merged(file([bookmark]), removed).bookmarks().bookmarks.isEmpty)
        #expect(merged(removed, file([bookmark])).bookmarks().bookmarks.isEmpty)
        #expect(merged(removed, file([bookmark])).removals.map(\.id) == ["b1"])
    }

    @Test func whatWasChangedAfterItsRemovalComesBack() {
        let bookmark = Bookmark.sample(note: "later", modified: "2026-11-22T10:00:00Z")
        let removed = file([], removed: [Removal(id: "b1", removed: "2026-11-22T00:00:00Z")])
        #expect(merged(removed, file([bookmark])).bookmarks().bookmarks == [bookmark])
        #expect(merged(removed, file([bookmark])).removals.isEmpty)
        #expect(merged(file([bookmark]), removed).bookmarks().bookmarks == [bookmark])
    }

    @Test func withABaseWhatIsMissingWasRemoved() {
        let bookmark = Bookmark.sample()
        #expect(merged(file([]), file([bookmark]), base: file([bookmark])).bookmarks().bookmarks.isEmpty)
        let edited = Bookmark.sample(note: "edited", modified: "2026-11-22T00:00:00Z")
        #expect(merged(file([]), file([edited]), base: file([bookmark])).bookmarks().bookmarks == [edited])
    }

    @Test func tracesOfRemovalAreForgottenAfterAYear() {
        let traces = [
            Removal(id: "old", removed: "2025-11-20T00:00:00Z"), Removal(id: "young", removed: "2025-11-25T00:00:00Z"),
        ]
        #expect(merged(file([]), file([], removed: traces)).removals.map(\.id) == ["young"])
    }

    @Test func everyOrderOfMergingGivesTheSameBookmarks() {
        let versions = [
            Bookmark.sample(note: "a", tags: ["x"], modified: "2026-11-21T00:00:00Z"),
            Bookmark.sample(note: "b", tags: ["y"], modified: "2026-11-22T00:00:00Z"),
            Bookmark.sample(note: "c", tags: ["z"], modified: "2026-11-22T00:00:00Z"),
        ]
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let all = order.dropFirst().reduce(versions[order[0]]) { BookmarkMerge.merged($0, versions[$1]) }
            #expect(Set(all.note.split(separator: "\n\n")) == ["a", "b", "c"])
            #expect(Set(all.tags) == ["x", "y", "z"])
        }
    }

    @Test func changesThatMeetAreMerged() throws {
        let folder = TemporaryFolder()
        let base = Bookmark.sample()
        try folder.store().apply([.add(base)])
        var noted = base
        noted.note = "from one window"
        var tagged = base
        tagged.tags = ["t"]
        try folder.store().apply([.update(from: base, to: noted)])
        let contents = try folder.store().apply([.update(from: base, to: tagged)])
        #expect(contents.bookmarks.map(\.note) == ["from one window"])
        #expect(contents.bookmarks.map(\.tags) == [["t"]])
    }

    @Test func whatSomeoneElseHasChangedIsNotRemoved() throws {
        let folder = TemporaryFolder()
        try folder.store().apply([.add(.sample())])
        try folder.store().apply([.update(from: .sample(), to: .sample(note: "wait"))])
        #expect(try folder.store().apply([.remove(.sample())]).bookmarks.map(\.note) == ["wait"])
    }

    @Test func aClockThatJumpsBackMakesNoChangeOlder() throws {
        let folder = TemporaryFolder()
        let early = folder.store(at: "2001-01-01T00:00:00Z")
        try early.apply([.add(.sample())])
        var changed = Bookmark.sample(note: "n")
        changed.modified = "2001-01-01T00:00:00Z"
        let contents = try early.apply([.update(from: .sample(), to: changed)])
        #expect(contents.bookmarks.map(\.modified) == ["2026-11-20T08:00:01Z"])
        try early.apply([.remove(contents.bookmarks[0])])
        #expect(folder.read().contains(#""removed": "2026-11-20T08:00:02Z""#))
    }
}
