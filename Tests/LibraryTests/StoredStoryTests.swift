import Foundation
import NewsModel
import Testing

@testable import Library

@Suite struct StoredStoryTests {
    /// The bytes of a story kept before stories had a source, a date and categories.
    private let earlier: [UInt8] = [
        4, 5, 6, 0, 6,  // two passages: the headline of 3 bytes, the first paragraph of 3
        2, 2,  // one line of the heading: 1
        1,  // no dateline
        0,  // no bylines
        2, 2, 2, 4, 0,  // one paragraph, a crosshead, on line 2, not joined
        0,  // no photos
    ]

    @Test func aStoryKeptEarlierIsReadAndAnEqualOneIsKeptAlike() throws {
        let article = Article(
            id: ContentID("a"), headline: "题", sourceLines: [1],
            body: [Paragraph("文", kind: .crosshead, sourceLines: [2])])
        let stored = StoredStory(article)
        #expect(stored.layout == earlier)
        #expect(try StoredStory(Data(stored.text), layout: Data(earlier)).article(id: ContentID("a")) == article)
    }

    @Test func aCreditIsReadAsPrinted() throws {
        let article = Article(
            id: ContentID("a"),
            photos: [
                Photo(caption: "桥上的灯。", credit: "温良", creditText: "温良 摄"), Photo(caption: "河。", credit: "张浩"),
                Photo(caption: "灯。"),
            ])
        #expect(try StoredStory(article).article(id: ContentID("a")) == article)
    }

    @Test func numbersAndLinksAreKept() throws {
        let article = Article(
            id: ContentID("a"), headline: "题",
            body: [
                Paragraph("一", links: ["https://a.example/1", "https://a.example/2"]), Paragraph("二"),
                Paragraph("三", kind: .item, number: 3),
            ])
        #expect(try StoredStory(article).article(id: ContentID("a")) == article)
    }

    @Test func whatAFormatTellsStandsBehindTheRest() throws {
        let article = Article(
            id: ContentID("a"), headline: "题", sourceLines: [1], guid: "7",
            body: [Paragraph("文", kind: .crosshead, sourceLines: [2])])
        let stored = StoredStory(article)
        #expect(stored.layout.starts(with: earlier))
        #expect(try stored.article(id: ContentID("a")) == article)
        #expect(throws: StoryBytesDecoder.Damage.self) {
            try StoredStory(Data(stored.text), layout: Data(stored.layout.dropLast())).article(id: ContentID("a"))
        }
    }
}
