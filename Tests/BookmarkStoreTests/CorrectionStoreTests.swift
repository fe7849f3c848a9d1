import NewsModel
import TestSupport
import Testing

@testable import BookmarkStore

@Suite struct CorrectionStoreTests {
    private let folder = TemporaryFolder()
    private var store: CorrectionStore { CorrectionStore(path: folder.file) }
    private let page = ContentID("page")

    private func failure(_ change: CorrectionChange) -> StoreError? {
        do throws(StoreError) {
            _ = try store.apply(change, to: page, source: "/p.txt")
            return nil
        } catch {
            return error
        }
    }

    @Test func withoutAFileNothingIsDecided() throws {
        #expect(try store.load().isEmpty)
        #expect(folder.names.isEmpty)
    }

    @Test func aByteOrderMarkIsNoDamage() throws {
        let decided = try store.apply(.decide(.split(after: 29)), to: page, source: "/p.txt")
        folder.write("\u{FEFF}" + folder.read())
        #expect(try CorrectionStore(path: folder.file).load() == [page: decided])
    }

    @Test func whatIsDecidedIsReadAgain() throws {
        #expect(try store.apply(.decide(.split(after: 29)), to: page, source: "/p.txt") == [.split(after: 29)])
        let both = try store.apply(.decide(.join(after: 41, with: 52)), to: page, source: "/p.txt")
        #expect(both == [.split(after: 29), .join(after: 41, with: 52)])
        #expect(try store.load() == [page: both])
        #expect(
            folder.read() == """
                {
                  "corrections": {
                    "page": {
                      "seams": [
                        {
                          "after": 29,
                          "with": null
                        },
                        {
                          "after": 41,
                          "with": 52
                        }
                      ],
                      "source": "/p.txt"
                    }
                  },
                  "format": "broadsheet-corrections",
                  "version": 1
                }

                """)
    }

    @Test func aSeamHasOneDecision() throws {
        _ = try store.apply(.decide(.split(after: 29)), to: page, source: "/p.txt")
        let join = PageCorrection.join(after: 29, with: 31)
        #expect(try store.apply(.decide(join), to: page, source: "/p.txt") == [join])
        #expect(try store.apply(.forget(.boundary(after: 29)), to: page, source: "/p.txt").isEmpty)
        #expect(try store.load().isEmpty)
    }

    @Test func decisionsOfEveryKindAreReadAgainAndForgotten() throws {
        let decisions: [PageCorrection] = [
            .split(after: 29), .role(.deck, line: 5), .file(line: 12, under: 3), .fileOrder,
        ]
        for decision in decisions { _ = try store.apply(.decide(decision), to: page, source: "/p.txt") }
        #expect(try store.load() == [page: decisions])
        let role = try store.apply(.decide(.role(.body, line: 5)), to: page, source: "/p.txt")
        #expect(role.contains(.role(.body, line: 5)))
        #expect(!role.contains(.role(.deck, line: 5)))
        for decision in decisions { _ = try store.apply(.forget(decision.subject), to: page, source: "/p.txt") }
        #expect(try store.load().isEmpty)
    }

    @Test func aRoleThatThisProgramDoesNotKnowSurvives() throws {
        folder.write(
            """
            {"format": "broadsheet-corrections", "version": 1, "corrections": {"page": {"roles":
            [{"line": 3, "role": "horoscope"}, {"line": 4, "role": "label"}], "order": "columns"}}}
            """)
        #expect(try store.load() == [page: [.role(.label, line: 4)]])
        #expect(try store.apply(.forget(.role(line: 4)), to: page, source: "/p.txt").isEmpty)
        #expect(folder.read().contains("horoscope"))
        #expect(folder.read().contains("columns"))
    }

    @Test func decisionsMoveToTheNewIDOfTheirIssue() throws {
        _ = try store.apply(.decide(.split(after: 29)), to: ContentID("former"), source: "/p.txt")
        let both = try store.apply(
            .decide(.split(after: 31)), to: page, formerID: ContentID("former"), source: "/p.txt")
        #expect(both == [.split(after: 29), .split(after: 31)])
        #expect(try store.load() == [page: both])
    }

    @Test func unknownMembersSurvive() throws {
        folder.write(
            """
            {"format": "broadsheet-corrections", "version": 1, "by": "me", "corrections": {"page": {"mood": 1.50,
            "seams": [{"after": 3, "with": null, "why": "see print"}, "odd", {"with": 9}]}, "other": {"seams": []}}}
            """)
        _ = try store.apply(.decide(.join(after: 3, with: 8)), to: page, source: "/p.txt")
        _ = try store.apply(.decide(.split(after: 12)), to: page, source: "/p.txt")
        #expect(try store.load()[page] == [.join(after: 3, with: 8), .split(after: 12)])
        for kept in [#""by": "me""#, #""mood": 1.50"#, #""why": "see print""#, #""odd""#, #""with": 9"#, #""other""#] {
            #expect(folder.read().contains(kept), "\(kept)")
        }
    }

    @Test(arguments: [Int.min, Int.max, -1, 0, 1 << 31])
    func linesThatNoPageHasAreNoDecisions(line: Int) throws {
        folder.write(
            """
            {"format": "broadsheet-corrections", "version": 1, "corrections": {"page":
            {"seams": [{"after": 3, "with": \(line)}, {"after": \(line), "with": null}, {"after": 5, "with": null}]}}}
            """)
        #expect(try store.load()[page] == [.split(after: 5)])
    }

    @Test(arguments: [
        ("{\"format\": \"broadsheet-corrections\", \"ver", "is damaged in line 1"),
        ("[1, 2]", "is not a file of corrections"),
        ("{\"format\": \"broadsheet-bookmarks\", \"version\": 1}", "is not a file of corrections"),
        ("{\"format\": \"broadsheet-corrections\", \"version\": 2}", "was written by a later Broadsheet"),
        ("{\"format\": \"broadsheet-corrections\", \"version\": 1, \"corrections\": {\"page\": 1}}", "is not a file"),
    ])
    func whatIsNotOursIsLeftAsItIs(text: String, sentence: String) throws {
        folder.write(text)
        #expect(failure(.decide(.split(after: 1)))?.description.contains(sentence) == true)
        #expect(folder.read() == text)
        #expect(folder.names == ["bookmarks.json"])
    }
}
