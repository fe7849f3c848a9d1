import NewsModel
import TestSupport
import Testing

@testable import BookmarkStore

@Suite struct BookmarkDamageTests {
    private let folder = TemporaryFolder()

    @Test func aFileThatBreaksOffIsSetAsideAndWhatCanBeReadIsKept() throws {
        try folder.store().apply([.add(.sample("b1", note: "kept")), .add(.sample("b2"))])
        let whole = folder.read()
        let broken = String(whole.dropLast(300))
        folder.write(broken)
        let contents = folder.store().load()
        #expect(contents.bookmarks == [.sample("b1", note: "kept")])
        #expect(folder.names == ["bookmarks.damaged-20261123T120000Z.json", "bookmarks.json"])
        #expect(folder.read("bookmarks.damaged-20261123T120000Z.json") == broken)
        #expect(contents.notice?.description.contains("1 bookmark was kept") == true)
        #expect(folder.store().load().state == .fine)
        #expect(folder.store().load().bookmarks == contents.bookmarks)
    }

    @Test func everyPlaceAtWhichAFileCanBreakOffLeavesTheOriginalBytes() throws {
        try folder.store().apply([.add(.sample("b1")), .add(.sample("b2"))])
        let bytes = Array(folder.read().utf8)
        for length in stride(from: 1, to: bytes.count - 2, by: 23) {
            let salvaged = BookmarkFile(salvaging: Array(bytes[..<length]))
            #expect(BookmarkFile.failure(of: Array(bytes[..<length])) != nil)
            #expect(
                salvaged.bookmarks().bookmarks == Array([.sample("b1"), .sample("b2")].prefix(salvaged.entries.count)))
        }
    }

    @Test func anAdditionToADamagedFileKeepsBoth() throws {
        try folder.store().apply([.add(.sample("b1"))])
        folder.write(folder.read() + "}")
        #expect(try folder.store().apply([.add(.sample("b2"))]).bookmarks.map(\.id) == ["b1", "b2"])
        #expect(folder.names.count == 2)
    }

    @Test func theMarksOfAFailedMergeCostNothing() throws {
        try folder.store().apply([.add(.sample("b1", note: "eins")), .add(.sample("b2"))])
        let own = folder.read()
        folder.write("<<<<<<< ours\n" + own + "=======\n" + own.replacing("eins", with: "zwei") + ">>>>>>> theirs\n")
        let contents = folder.store().load()
        #expect(contents.bookmarks.map(\.id) == ["b1", "b2"])
        #expect(contents.bookmarks[0].note.contains("eins"))
        #expect(contents.bookmarks[0].note.contains("zwei"))
    }

    @Test(arguments: ["", "\n \n"]) func anEmptyFileIsAFileWithoutBookmarks(_ text: String) throws {
        folder.write(text)
        #expect(folder.store().load().state == .fine)
        try folder.store().apply([.add(.sample())])
        #expect(folder.names == ["bookmarks.json"])
    }

    @Test(arguments: [
        #"{"format": "something-else", "bookmarks": []}"#, "[1, 2]", #""text""#, "{}", "# notes of mine\n",
        "a,b\n1,2\n",
    ])
    func aFileOfAnotherKindIsLeftAsItIs(_ text: String) {
        folder.write(text)
        #expect(folder.store().load().state == .unreadable(.foreign(.bookmarks, path: folder.file)))
        #expect(throws: StoreError.foreign(.bookmarks, path: folder.file)) {
            try folder.store().apply([.add(.sample())])
        }
        #expect(folder.read() == text)
    }

    @Test func aNewerFileIsReadAndNotChanged() throws {
        try folder.store().apply([.add(.sample())])
        let newer = folder.read().replacing("\"version\": 1", with: "\"version\": 2")
        folder.write(newer)
        let contents = folder.store().load()
        #expect(contents.bookmarks == [.sample()])
        #expect(contents.state == .newer(version: 2))
        #expect(throws: StoreError.newer(.bookmarks, path: folder.file, version: 2)) {
            try folder.store().apply([.add(.sample("b2"))])
        }
        #expect(folder.read() == newer)
    }

    @Test func whatIsUnknownSurvivesAtEveryLevel() throws {
        let text = """
            {"version": 1, "format": "broadsheet-bookmarks", "colour": {"b": [1.50, true], "a": "\\u202e"},
             "bookmarks": [
              {"id": "b1", "quote": {"exact": "x", "lang": "zh"}, "stars": 5e0, "position": {"row": 1},
                "article": {"url": "u"}, "issue": {"page": null}},
              {"note": 5, "id": "odd"}, "loose", 7
            ]}
            """
        folder.write(text)
        var bookmark = try #require(folder.store().load().bookmarks.first)
        let before = bookmark
        bookmark.note = "new"
        bookmark.modified = "2026-11-23T12:00:00Z"
        let contents = try folder.store().apply([.update(from: before, to: bookmark)])
        #expect(contents.unread == 3)
        #expect(contents.bookmarks == [bookmark])
        let written = folder.read()
        for kept in [
            #""lang": "zh""#, #""stars": 5e0"#, #""row": 1"#, #""url": "u""#, #""page": null"#, #"1.50"#,
            #""a": "\u202e""#, #"{"note": 5, "id": "odd"}"#, #""loose""#, #""note": "new""#,
        ] { #expect(written.contains(kept), "\(kept)") }
        try folder.store().apply([.add(.sample("b2"))])
        #expect(folder.read().contains(#""stars": 5e0"#))
    }

    @Test func anEntryThatNothingChangesStaysByteForByte() throws {
        let entry = #"{ "id":"b1","note" : "a\/b" , "x":[1,2 ,3] }"#
        folder.write(#"{"format": "broadsheet-bookmarks", "version": 1, "bookmarks": [\#(entry)]}"#)
        try folder.store().apply([.add(.sample("b2"))])
        #expect(folder.read().contains(entry))
    }

    @Test func anEntryWithoutAnIdCanBeChangedAndRemoved() throws {
        folder.write(#"{"format": "broadsheet-bookmarks", "bookmarks": [{"note": "by hand"}]}"#)
        let bookmark = try #require(folder.store().load().bookmarks.first)
        #expect(bookmark.id.hasPrefix("unnamed-"))
        #expect(try folder.store().apply([.remove(bookmark)]).bookmarks.isEmpty)
    }

    @Test(arguments: ["0", "-0", "12", "-1.5e+3", "0.25", "1E9", "2e-7", "null", "true", "false"])
    func everyNumberAndWordOfTheGrammarIsRead(_ value: String) {
        #expect(BookmarkFile.failure(of: Array(#"{"bookmarks": [], "x": [\#(value)]}"#.utf8)) == nil)
    }

    @Test(arguments: [
        "01", "1.", ".5", "+1", "-", "1e", "1e+", "- 1", "0x1F", "NaN", "tru", "truer", "nul", "1 2", "12a",
    ])
    func whatTheGrammarDoesNotKnowIsDamage(_ value: String) {
        let failure = BookmarkFile.failure(of: Array(#"{"bookmarks": [], "x": [\#(value)]}"#.utf8))
        guard case .damaged = failure else {
            Issue.record("\(value) was read")
            return
        }
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "-2147483649", "1e400", "99999999999999999999"])
    func aNumberThatArithmeticCannotBearIsNoPosition(_ number: String) throws {
        let entry = #"{"id": "b1", "quote": {"exact": "x"}, "position": {"paragraph": \#(number), "character": 1}}"#
        folder.write(#"{"format": "broadsheet-bookmarks", "version": 1, "bookmarks": [\#(entry)]}"#)
        #expect(folder.store().load().unread == 1)
        try folder.store().apply([.add(.sample("b2"))])
        #expect(folder.read().contains(entry))
    }

    @Test func aByteOrderMarkIsNoDamage() throws {
        try folder.store().apply([.add(.sample("b1"))])
        folder.write("\u{FEFF}" + folder.read())
        #expect(folder.store().load().state == .fine)
        #expect(folder.store().load().bookmarks.map(\.id) == ["b1"])
    }

    @Test func garbageNeverCrashes() {
        var seed: UInt64 = 7
        let pieces = [
            "{", "}", "[", "]", "\"", ":", ",", "id", "\\u12", "\\ud83d", "\u{0}", "12e", "é", "\"id\":\"a\"", " ",
        ]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<30 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            _ = BookmarkFile.failure(of: Array(text.utf8))
            _ = BookmarkFile(salvaging: Array(text.utf8)).bookmarks()
        }
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(BookmarkFile.failure(of: deep) != nil)
    }

    /// Read from each of its brackets, a file of nothing else would never be done.
    @Test func nestedObjectsWithoutAnEndAreLeft() throws {
        folder.write(String(repeating: "{\"a\":\n", count: 5_000))
        try folder.store().apply([.add(.sample())])
        #expect(folder.store().load().bookmarks.count == 1)
    }
}

extension BookmarkFile {
    /// Why bytes cannot be read; `nil` if they can.
    static func failure(of bytes: [UInt8]) -> DocumentFailure? {
        do throws(DocumentFailure) {
            _ = try BookmarkFile(bytes)
            return nil
        } catch {
            return error
        }
    }
}
