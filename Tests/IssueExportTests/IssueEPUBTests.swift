import NewsModel
import Testing

@testable import IssueExport
@testable import NewsImport

/// Our own EPUB: its form, and what Broadsheet reads in it.
@Suite struct IssueEPUBTests {
    static let issue = Issue(
        id: ContentID("1a2b"), title: "河口晚报 2026-11-19", publication: "河口晚报", edition: "第 3 版", date: "2026-11-19",
        language: "zh", source: "https://hekou.example", furniture: [Furniture(text: "责任编辑 <林小满> & 温良")],
        sections: [
            Section(name: "要闻", articles: [bridge, Article(id: ContentID("b"), body: [Paragraph("没有标题的一条短讯。")])]),
            Section(articles: [
                Article(
                    id: ContentID("c"), headline: "灯市开张",
                    photos: [
                        Photo(caption: "灯市上的孩子。", credit: "张浩 摄"), Photo(caption: "河灯。"),
                        Photo(caption: "桥上的灯。", credit: "温良", creditText: "温良 摄"),
                    ])
            ]),
        ])

    private static let bridge = Article(
        id: ContentID("a"), kicker: "等了三年", headline: "老桥今天“通车”了 <一>", deck: "第一个过桥的是卖豆腐的",
        bylineText: "本报记者 林小满", source: "https://hekou.example/bridge",
        body: [
            Paragraph("今天上午八点，老桥通车了。A & B < C。"), Paragraph("花了多少", kind: .crosshead), Paragraph("两百万元。"),
            Paragraph("桥面", kind: .item), Paragraph("栏杆", kind: .item), Paragraph("桥灯", kind: .item, number: 1),
            Paragraph("桥名", kind: .item, number: 3), Paragraph("水从桥下过", kind: .verse),
            Paragraph("人从桥上行", kind: .verse), Paragraph("他说：“等了三年。”", kind: .quotation),
            Paragraph("年\t车\t人", kind: .row), Paragraph("2025\t10\t200", kind: .row), Paragraph("据县志。", kind: .note),
        ])

    private func reread(_ issues: [NewsModel.Issue]) throws -> NewsModel.Issue {
        let bytes = IssueFormat.epub.bytes(of: issues, now: "2026-11-20T08:00:00Z")
        return try #require(try IssueImporter.issues(from: bytes, source: "/own.epub").first?.issue)
    }

    @Test func broadsheetReadsTheSameStories() throws {
        let read = try reread([Self.issue])
        #expect(read.title == Self.issue.title)
        #expect(read.publication == "河口晚报")
        #expect(read.edition == "第 3 版")
        #expect(read.date == "2026-11-19")
        #expect(read.language == "zh")
        #expect(read.source == "https://hekou.example")
        #expect(read.furniture.map(\.text) == Self.issue.furniture.map(\.text))
        #expect(read.sections.map(\.name) == ["要闻", nil])
        for (own, other) in zip(Self.issue.articles, read.articles) {
            #expect(other.kicker == own.kicker)
            #expect(other.headline == own.headline)
            #expect(other.deck == own.deck)
            #expect(other.bylineText == own.bylineText)
            #expect(other.source == own.source)
            #expect(other.body.map(\.text) == own.body.map(\.text))
            #expect(other.body.map(\.kind) == own.body.map(\.kind))
            #expect(other.body.map(\.number) == own.body.map(\.number))
            #expect(other.photos.map(\.caption) == own.photos.map(\.caption))
            #expect(other.photos.map(\.credit) == own.photos.map(\.credit))
            #expect(other.photos.map(\.creditText) == own.photos.map(\.creditText))
        }
        #expect(read.articles.count == Self.issue.articles.count)
    }

    @Test func aStoryAloneIsABookOfItsOwn() throws {
        let read = try reread([Self.issue.with(only: Self.bridge)])
        #expect(read.articles.map(\.headline) == [Self.bridge.headline])
        #expect(read.furniture.isEmpty)
    }

    /// OCF: the type is the first file, is not compressed and has no extra field, so that it stands at byte 30.
    @Test func theTypeStandsAtTheBeginning() {
        let bytes = IssueFormat.epub.bytes(of: [Self.issue], now: "2026-11-20T08:00:00Z")
        #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
        #expect(bytes[8] == 0 && bytes[9] == 0, "stored")
        #expect(bytes[28] == 0 && bytes[29] == 0, "no extra field")
        #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    }

    @Test func theSameIssueIsTheSameFile() {
        let first = IssueFormat.epub.bytes(of: [Self.issue], now: "2026-11-20T08:00:00Z")
        #expect(first == IssueFormat.epub.bytes(of: [Self.issue], now: "2026-11-20T08:00:00Z"))
    }

    @Test func moreFilesThanSixteenBitsCountAreCountedInSixtyFour() {
        var archive = ZIPArchive()
        for _ in 0..<65_536 { archive.append("a", "", isCompressed: false) }
        let bytes = archive.bytes
        let end = bytes.suffix(22)
        #expect(end.prefix(4) == [0x50, 0x4B, 5, 6])
        #expect(end.dropFirst(8).prefix(4) == [0xFF, 0xFF, 0xFF, 0xFF])
        let long = bytes.dropLast(22 + 20).suffix(56)
        #expect(long.prefix(4) == [0x50, 0x4B, 6, 6])
        #expect(long.dropFirst(32).prefix(8) == [0, 0, 1, 0, 0, 0, 0, 0])
    }

    @Test func theCompressionIsThatOfTheText() {
        let text = Array(String(repeating: "灯市开张。", count: 5000).utf8)
        let packed = GzipStream(text)
        #expect(packed.deflated.count < text.count / 20)
        #expect(GzipStream(Array("123456789".utf8)).checksum == 0xCBF4_3926, "the check value of CRC-32")
    }
}
