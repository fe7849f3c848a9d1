import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

@Suite struct SelectionTests {
    private var reader: Reader {
        var reader = Fixture.reader()
        reader.press("Enter / \"第一个\" Enter v")
        return reader
    }

    private func selected(_ reader: Reader) -> String { reader.shown(as: .selection).joined(separator: "|") }

    @Test func growsByCharactersAndShrinksAgain() {
        var reader = reader
        #expect(selected(reader) == "第")
        reader.press("l l Right")
        #expect(selected(reader) == "第一个过")
        reader.press("h Left")
        #expect(selected(reader) == "第一")
        reader.press("o h")
        #expect(selected(reader) == "。 第一")
    }

    @Test func growsBySentencesOverTheEndsOfParagraphs() {
        var reader = reader
        reader.press("s")
        #expect(selected(reader) == "第一个过桥的是卖豆腐的老陈， 他说这一天等|了三年。")
        reader.press("s")
        #expect(selected(reader).hasSuffix("老桥修了三年，花了两百万元。"))
        reader.press("v (")
        #expect(selected(reader).hasSuffix("老桥修了三年，花了两百万元。"))
        #expect(selected(reader).hasPrefix("老桥修了三年"))
        reader.press("Esc")
        #expect(selected(reader).isEmpty)
    }

    @Test func takesTheWholeParagraphAndMovesByLines() {
        var reader = reader
        reader.press("p")
        #expect(selected(reader).hasPrefix("今天上午八点，老桥通车了。 第一个"))
        reader.press("Esc v j")
        #expect(selected(reader).hasPrefix("第一个过桥"))
    }

    @Test func numbersSayHowOftenAndFarKeysExtendIt() {
        var reader = reader
        reader.press("3 l")
        #expect(selected(reader) == "第一个过")
        reader.press("Esc v 2 s")
        #expect(selected(reader).hasSuffix("老桥修了三年，花了两百万元。"))
        reader.press("Esc v G")
        #expect(selected(reader).hasSuffix("桥面加宽了两米，自行车有了自己的道。"))
        reader.press("o g o")
        #expect(reader.selection?.anchor.passage == .kicker)
        var long = Fixture.reader([Fixture.longStory()], columns: 60, rows: 20)
        long.press("Enter v Space Space")
        let page = long.selection?.head.passage.rawValue ?? 0
        #expect(page > 8)
        long.press("C-u")
        #expect((long.selection?.head.passage.rawValue ?? 0) < page)
    }

    @Test func leavesTheKeysOfAllScreensToThem() {
        var reader = reader
        reader.press("?")
        #expect(reader.screen == .help && reader.row(1).contains("While text is selected"))
        reader.press("q")
        #expect(reader.selection != nil)
        reader.press(":")
        #expect(reader.lastRow.hasPrefix(":"))
        reader.press("Esc B q")
        #expect(reader.screen == .article && reader.selection != nil)
        #expect(reader.press("Q").contains(.quit))
    }

    @Test func isKeptAsABookmarkOfExactlyItsText() {
        var reader = reader
        reader.press("l l b")
        #expect(reader.bookmarks[0].quote.exact == "第一个")
        #expect(reader.bookmarks[0].position == TextPosition(passage: Passage(rawValue: 0), character: 13))
        #expect(reader.shown(as: .highlight).isEmpty)  // the hit of the search stands before it
        reader.press("q Enter")
        #expect(reader.shown(as: .highlight) == ["第一个"])
    }

    @Test func overTwoParagraphsIsFoundAgain() {
        var reader = reader
        reader.press("s s b")
        let bookmark = reader.bookmarks[0]
        #expect(bookmark.quote.exact == "第一个过桥的是卖豆腐的老陈,他说这一天等了三年。\n老桥修了三年,花了两百万元。")
        reader.press("B")
        #expect(reader.row(2).contains("等了三年。 老桥修了三年"))
        #expect(bookmark.unchangedRange(in: Fixture.town.issue.articles[0]) != nil)
    }

    @Test func isCopiedWithWhereItIsFrom() {
        var reader = reader
        #expect(
            reader.press("s y") == [
                .copy(
                    """
                    第一个过桥的是卖豆腐的老陈,他说这一天等了三年。

                    — 老桥今天通车了 · 本报记者 林小满 · 城关晚报 · 2026-05-14

                    """)
            ])
        #expect(reader.selection == nil)
    }

    @Test func aStoryIsCopiedWithItsHeading() {
        var reader = Fixture.reader()
        #expect(
            reader.press("j y") == [
                .copy(
                    """
                    渡船还要开到年底
                    本报记者 林小满

                    渡船不停。船工说,年纪大的人还是爱坐船,老桥通车那天船上也坐满了人。

                    — 城关晚报 · 2026-05-14

                    """)
            ])
    }

    @Test func aClickMovesItsEnd() throws {
        var reader = reader
        let start = try #require(reader.view().cursor)
        reader.receive(.mouse(.press, ScreenPoint(column: start.column + 4, row: start.row)))
        #expect(selected(reader) == "第一个")
        reader.receive(.mouse(.press, start))
        #expect(selected(reader) == "第")
    }

    @Test func sizesChangeUnderIt() {
        var reader = reader
        reader.press("s s")
        let text = reader.selection
        for (columns, rows) in [(40, 10), (200, 50), (30, 8), (400, 100), (80, 16)] {
            reader.receive(.resize(ScreenSize(columns: columns, rows: rows)))
            #expect(reader.view().cells.count == columns * rows)
        }
        #expect(reader.selection == text)
    }
}

@Suite struct SentencesTests {
    @Test(arguments: [
        ("他说：“好。”大家笑了！", ["他说：“好。”", "大家笑了！"]),
        ("It cost 3.5 million. Nobody laughed.", ["It cost 3.5 million.", "Nobody laughed."]),
        (
            "Dr. Smith of the U.S. Navy met Mrs. J. K. Brown at 5 p.m. on Tuesday. Both smiled.",
            ["Dr. Smith of the U.S. Navy met Mrs. J. K. Brown at 5 p.m. on Tuesday.", "Both smiled."]
        ),
        ("8. A new pier. It opens in May.", ["8. A new pier.", "It opens in May."]),
        ("等等……再说", ["等等……", "再说"]),
        ("没有句号", ["没有句号"]),
        ("", []),
    ])
    func endAtTheirMarks(text: String, sentences: [String]) {
        let scalars = Array(text.unicodeScalars)
        let found = Sentences(text).ranges.map { range in
            String(String.UnicodeScalarView(scalars[range]))
        }
        #expect(found == sentences)
    }
}
