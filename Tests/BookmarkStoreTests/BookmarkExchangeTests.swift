import NewsModel
import TestSupport
import Testing
import Wording

@testable import BookmarkStore

@Suite struct BookmarkExchangeTests {
    private let bookmark: Bookmark = {
        var bookmark = Bookmark.sample(note: "<b> & \"q\", *x*\n# two", tags: ["a,b"])
        bookmark.article.byline = "记者 某某"
        bookmark.extra = #"{"quote": {"lang": "zh"}, "stars": 5}"#
        return bookmark
    }()

    @Test func exportAndImportGiveTheSame() throws {
        let folder = TemporaryFolder()
        let exported = BookmarkExport.json([bookmark, .sample("b2")])
        let report = try folder.store().importFile(Array(exported.utf8))
        #expect(report?.phrase == "2 added, 0 changed, 0 removed")
        #expect(folder.store().load().bookmarks == [bookmark, .sample("b2")])
        #expect(folder.read() == exported)
        #expect(try folder.store().importFile(Array(exported.utf8))?.phrase == "0 added, 0 changed, 0 removed")
    }

    @Test func theFilesOwnFormKeepsTheTagOfAMark() {
        #expect(BookmarkExport.json([.sample(tags: ["mark:a"])]).contains("mark:a"))
    }

    @Test func importBringsBackWhatWasRemoved() throws {
        let folder = TemporaryFolder()
        try folder.store().apply([.add(.sample()), .remove(.sample())])
        #expect(try folder.store().importFile(Array(BookmarkExport.json([.sample()]).utf8))?.added == 1)
    }

    @Test func entriesOfOneIDCountOnce() throws {
        let folder = TemporaryFolder()
        try folder.store().apply([.add(.sample())])
        let written = folder.read()
        let entry = try #require(written.range(of: "    {\n").map { written[$0.lowerBound...] }?.dropLast(7))
        folder.write(written.replacing(entry, with: entry + ",\n" + entry))
        let report = try folder.store().importFile(Array(BookmarkExport.json([.sample(), .sample("b2")]).utf8))
        #expect(report?.phrase == "1 added, 0 changed, 0 removed")
    }

    @Test func theLaterRemovalCountsInWhateverZoneItIsWritten() throws {
        var ours = BookmarkFile()
        var theirs = BookmarkFile()
        ours.note(Removal(id: "b1", removed: "2026-11-20T08:00:00Z"))
        theirs.note(Removal(id: "b1", removed: "2026-11-20T12:00:00+08:00"))
        _ = ours.merge(theirs, now: try #require(Timestamp("2026-11-21T00:00:00Z")))
        #expect(ours.removals.map(\.removed) == ["2026-11-20T08:00:00Z"])
    }

    @Test func aListNamesStoriesByHeadlineOrSource() {
        let lamp = Article(id: ContentID("1"), headline: "城南老街的灯亮了")
        let river = Article(id: ContentID("2"), headline: "River Rises")
        let issue = Issue(id: ContentID("i"), sections: [Section(articles: [lamp, river])])
        let list = ReadingList(
            """
            # to read
            - 城南老街的灯亮了
            https://example.org/a\tRiver Rises\ta description\tA Feed

            /papers/today.txt
            老街的灯
            file:///papers/today.txt
            nothing like it
            """)
        let (found, missing) = list.matched(in: [(issue, "/papers/today.txt")]) { $0.unicodeScalars.map(\.value) }
        #expect(found.map(\.article.id.description) == ["1", "2", "1", "1", "1"])
        #expect(found.map(\.entry.line) == [2, 3, 5, 6, 7])
        #expect(found[1].entry.note == "a description\nhttps://example.org/a")
        #expect(missing.map(\.names) == [["nothing like it"]])
    }
}
