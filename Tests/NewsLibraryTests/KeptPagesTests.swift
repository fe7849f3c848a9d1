import Foundation
import Glibc
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct KeptPagesTests {
    private let folder = TemporaryFolder()
    private let page = Array("甲镇新桥通了车\n".utf8)
    private var cache: String { folder.path + "/cache/pages" }
    private var pages: KeptPages { KeptPages(folder: cache) }
    private var files: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: cache))?.sorted().map { cache + "/" + $0 } ?? []
    }

    /// Every field of the model in each of its forms.
    private let issue = NewsModel.Issue(
        id: ContentID(hashing: ["i"]), title: "河口晚报", publication: "", edition: nil, date: "2026-11-19", language: "zh",
        source: "paper.example",
        furniture: [Furniture(text: "第三版", sourceLines: [1]), Furniture(text: "")],
        sections: [
            Section(name: nil, articles: []),
            Section(
                name: "要闻", page: 3, file: "03.txt", sourceLines: [3, 2],
                articles: [
                    Article(
                        id: ContentID("a"), kicker: "肩", headline: "题\u{1F}目", deck: "副", sourceLines: [4, 9],
                        bylines: [Byline(role: "记者", name: "许廷合"), Byline(name: "")], bylineText: "本报记者 许廷合",
                        dateline: "本报讯",
                        body: [
                            Paragraph(
                                "一二三四五六", sourceLines: [5, 12],
                                joins: [
                                    Join(after: 5, character: 3, confidence: 0.123_456_789, doubtful: true),
                                    Join(after: 12, character: 6, confidence: 1, doubtful: false),
                                ]),
                            Paragraph("小题", kind: .crosshead, sourceLines: [Int(Int32.max), 1]),
                            Paragraph(""),
                        ],
                        photos: [
                            Photo(caption: "图说", credit: "赵六 摄", sourceLines: [7]), Photo(caption: "e\u{301}"),
                            Photo(caption: "", credit: ""),
                        ]),
                    Article(id: ContentID("b"), headline: "", photos: [Photo(caption: "图", sourceLines: [8])]),
                    Article(id: ContentID("c"), source: "", categories: [""], body: [Paragraph("诗", kind: .verse)]),
                    Article(id: ContentID("")),
                ]),
        ])

    @Test func aPageIsFoundByItsBytes() {
        #expect(pages.issue(of: page) == nil)
        pages.keep(issue, of: page)
        #expect(pages.issue(of: page) == issue)
        #expect(pages.issue(of: page + [0x0A]) == nil)
        #expect(pages.size.pages == 1)
    }

    @Test func anotherProgramBuildsItsOwn() throws {
        pages.keep(issue, of: page)
        let program = folder.path + "/program"
        try Data([1]).write(to: URL(filePath: program))
        let others = KeptPages(folder: cache, program: program)
        #expect(others.issue(of: page) == nil)
        others.keep(issue, of: page)
        #expect(others.issue(of: page) == issue)
        try Data([1, 2]).write(to: URL(filePath: program))
        #expect(KeptPages(folder: cache, program: program).issue(of: page) == nil)
    }

    @Test func withoutAProgramToTellBuildsApartNothingIsKept() {
        let pages = KeptPages(folder: cache, program: folder.path + "/none")
        pages.keep(issue, of: page)
        #expect(pages.issue(of: page) == nil)
        #expect(files.isEmpty)
    }

    @Test func whatIsNotWholeIsNotUsedAndMendedByTheNextKeeping() throws {
        pages.keep(issue, of: page)
        let file = URL(filePath: try #require(files.first))
        let whole = try Data(contentsOf: file)
        for count in whole.indices {
            try whole.prefix(count).write(to: file)
            #expect(pages.issue(of: page) == nil, "cut to \(count) bytes")
        }
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 0x10
            try changed.write(to: file)
            #expect(pages.issue(of: page) == nil, "byte \(place) changed")
        }
        try Data(count: whole.count).write(to: file)
        #expect(pages.issue(of: page) == nil)
        pages.keep(issue, of: page)
        #expect(pages.issue(of: page) == issue)
    }

    @Test func whereNothingCanBeWrittenNothingIsSaid() throws {
        try Data().write(to: URL(filePath: folder.path + "/cache"))
        pages.keep(issue, of: page)
        #expect(pages.issue(of: page) == nil)
        pages.tidy()
        #expect(pages.size == (0, 0))
    }

    @Test func aLinkInAPagesPlaceIsNotWrittenThrough() throws {
        pages.keep(issue, of: page)
        let file = try #require(files.first)
        let target = folder.path + "/precious"
        try Data([7]).write(to: URL(filePath: target))
        unlink(file)
        symlink(target, file)
        pages.keep(issue, of: page)
        #expect(try Data(contentsOf: URL(filePath: target)) == Data([7]))
    }

    @Test func aPipeInAPagesPlaceHoldsNothingUp() throws {
        pages.keep(issue, of: page)
        let file = try #require(files.first)
        unlink(file)
        mkfifo(file, 0o600)
        #expect(pages.issue(of: page) == nil)
        pages.keep(issue, of: page)
        #expect(pages.issue(of: page) == nil)
    }

    @Test func onlyItsOwnerMayReadIt() throws {
        pages.keep(issue, of: page)
        var status = stat()
        #expect(stat(try #require(files.first), &status) == 0)
        #expect(status.st_mode & 0o077 == 0)
    }

    @Test func whatTheReaderWouldNotReckonWithIsNotUsed() {
        func isUsed(_ change: (inout NewsModel.Issue) -> Void) -> Bool {
            var changed = issue
            change(&changed)
            pages.keep(changed, of: page)
            return pages.issue(of: page) == changed
        }
        #expect(isUsed { $0.sections[1].articles[0].body[0].joins[0].confidence = 0 })
        for confidence in [-0.1, 1.1, .nan, .infinity] {
            #expect(!isUsed { $0.sections[1].articles[0].body[0].joins[0].confidence = confidence })
        }
        for place in [-1, 7, .min, .max] {
            #expect(!isUsed { $0.sections[1].articles[0].body[0].joins[1].character = place })
        }
        for line in [0, -1, .min, .max] {
            #expect(!isUsed { $0.sections[1].articles[0].body[0].joins[0].after = min(line, 0) })
            #expect(!isUsed { $0.sections[1].articles[0].body[0].sourceLines[0] = line })
            #expect(!isUsed { $0.sections[1].articles[0].photos[0].sourceLines[0] = line })
            #expect(!isUsed { $0.sections[1].articles[0].sourceLines[0] = line })
            #expect(!isUsed { $0.sections[1].sourceLines[0] = line })
            #expect(!isUsed { $0.furniture[0].sourceLines[0] = line })
        }
    }

    @Test func noFileStandsForAnother() throws {
        pages.keep(issue, of: page)
        let first = try #require(files.first)
        pages.keep(issue, of: page + page)
        let second = try #require(files.first { $0 != first })
        try FileManager.default.removeItem(atPath: second)
        try FileManager.default.copyItem(atPath: first, toPath: second)
        #expect(pages.issue(of: page) == issue)
        #expect(pages.issue(of: page + page) == nil)
    }

    @Test func aFileThatIsTooLargeIsNotEvenRead() throws {
        pages.keep(issue, of: page)
        truncate(try #require(files.first), 1 << 40)
        #expect(pages.issue(of: page) == nil)
    }

    @Test func whatWasNotUsedForLongestGoes() throws {
        pages.keep(issue, of: page)
        let size = pages.size.bytes
        let few = KeptPages(folder: cache, most: 12 * size)
        let later = (1...11).map { page + [UInt8($0)] }
        for (number, page) in later.enumerated() {
            let before = Set(files)
            few.keep(issue, of: page)
            for file in Set(files).subtracting(before) {
                var times = utimbuf(actime: 1000 + number, modtime: 1000 + number)
                utime(file, &times)
            }
        }
        #expect(few.size.pages == 12)
        let own = folder.path + "/cache/pages/thesis.tar"
        try Data(count: 100 * size).write(to: URL(filePath: own))
        let next = KeptPages(folder: cache, most: 12 * size)
        #expect(next.issue(of: later[0]) == issue)
        next.keep(issue, of: page + page)
        next.keep(issue, of: page + page + page)
        next.tidy()
        #expect(next.size.pages == 12)
        #expect(FileManager.default.fileExists(atPath: own))
        // What was used now stays, of the others the oldest went.
        let gone = later.filter { KeptPages(folder: cache).issue(of: $0) == nil }
        #expect(gone == [later[1], later[2]])
    }

    @Test func pagesThatAreTooManyKeepTheFirstOfThem() {
        pages.keep(issue, of: page)
        let most = 8 * pages.size.bytes
        let many = (1...20).map { page + [UInt8($0)] }
        for _ in 1...3 {
            let pages = KeptPages(folder: cache, most: most)
            for page in many where pages.issue(of: page) == nil { pages.keep(issue, of: page) }
            pages.tidy()
            #expect(pages.size.bytes <= most)
        }
        #expect(many.map { pages.issue(of: $0) != nil } == many.indices.map { $0 < 8 })
    }

    @Test func whereNobodysFolderIsKnownNothingIsKept() {
        #expect(DataFolders.cache { ["XDG_CACHE_HOME": "/c"][$0] } == "/c/broadsheet")
        #expect(DataFolders.cache { ["XDG_CACHE_HOME": "c", "HOME": "/h"][$0] } == "/h/.cache/broadsheet")
        #expect(DataFolders.cache { ["HOME": "h"][$0] } == nil)
        #expect(DataFolders.cache { _ in nil } == nil)
        let pages = KeptPages(folder: nil)
        pages.keep(issue, of: page)
        pages.tidy()
        #expect(pages.issue(of: page) == nil)
    }

    @Test func aPageThatWouldDriveAllOthersOutIsNotKept() {
        let pages = KeptPages(folder: cache, most: 1000)
        pages.keep(issue, of: page + [UInt8](repeating: 0x0A, count: 125))
        #expect(pages.size.pages == 0)
    }
}
