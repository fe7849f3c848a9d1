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
        furniture: [Furniture(text: "第三版", sourceLines: [1]), Furniture(text: "")],
        sections: [
            Section(name: nil, articles: []),
            Section(
                name: "要闻", sourceLines: [3, 2],
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
                                    Join(after: -1, character: .max, confidence: .infinity, doubtful: false),
                                ]),
                            Paragraph("小题", kind: .crosshead, sourceLines: [.min, .max]),
                            Paragraph(""),
                        ],
                        photos: [
                            Photo(caption: "图说", credit: "赵六 摄", sourceLines: [7]), Photo(caption: "e\u{301}"),
                            Photo(caption: "", credit: ""),
                        ]),
                    Article(id: ContentID("b"), headline: "", photos: [Photo(caption: "图", sourceLines: [8])]),
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

    @Test func theOldestGoWhereThereAreTooMany() throws {
        let bytes = 8 * 1000
        let pages = KeptPages(folder: cache, most: bytes)
        var age = 1000
        let size = {
            pages.keep(issue, of: page)
            return pages.size.bytes
        }()
        let count = bytes / size
        for number in 1...count {
            let before = Set(files)
            pages.keep(issue, of: page + [UInt8(number)])
            for file in Set(files).subtracting(before) {
                var times = utimbuf(actime: age, modtime: age)
                utime(file, &times)
            }
            age -= 1
        }
        #expect(pages.size.pages == count + 1)
        pages.tidy()
        #expect(pages.size.bytes <= bytes / 2)
        #expect(pages.size.bytes > bytes / 2 - size)
        // The first has the time of today, the last ones the oldest.
        #expect(pages.issue(of: page) == issue)
        #expect(pages.issue(of: page + [1]) == issue)
        #expect(pages.issue(of: page + [UInt8(count)]) == nil)
        let left = pages.size.pages
        pages.tidy()
        #expect(pages.size.pages == left)
    }

    @Test func aPageThatWouldDriveAllOthersOutIsNotKept() {
        let pages = KeptPages(folder: cache, most: 1000)
        pages.keep(issue, of: page + [UInt8](repeating: 0x0A, count: 125))
        #expect(pages.size.pages == 0)
        pages.keep(issue, of: page)
        #expect(pages.size.pages == 1)
    }
}
