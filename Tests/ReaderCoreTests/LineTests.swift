import Testing
import UnicodeText

@testable import ReaderCore

/// Sentences in lines, for lists and messages.
@Suite struct LineTests {
    @Test func linesEndAfterSpacesAndBetweenChineseWords() {
        #expect("the ferry is late today".lines(fitting: 10) == ["the ferry", "is late", "today"])
        #expect("渡船今天来得很晚".lines(fitting: 6) == ["渡船", "今天来", "得很晚"])
        #expect("渡船来了，大家上船。".lines(fitting: 10) == ["渡船来了，", "大家上船。"])
    }

    @Test func aWordLongerThanALineIsDivided() {
        #expect("a lighthousekeeper b".lines(fitting: 6) == ["a", "lighth", "ouseke", "eper b"])
        #expect("".lines(fitting: 6) == [""])
        #expect("灯塔".lines(fitting: 1) == ["灯", "塔"])
    }

    @Test(arguments: 1...30)
    func nothingIsLostAndNoLineIsTooLong(cells: Int) {
        let text = "Boats  of pier 4:  渡船、 帆船 and 👩‍👩‍👧‍👦 e\u{301}te, “all of them”。 "
        let lines = text.lines(fitting: cells)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        for line in lines {
            let shown = line.reversed().drop { $0 == " " }
            #expect(shown.reduce(0) { $0 + DisplayWidth.cells(of: $1) } <= cells || shown.count == 1, "\(line)")
        }
    }
}
