import NewsModel
import Testing
import UnicodeText

@testable import Typesetting

/// The lines of one paragraph of Chinese.
private func lines(_ text: String, _ measure: Int) -> [String] {
    picture(of: Fixture.paragraph(text), measure: measure).split(separator: "\n").map(String.init)
}

@Suite struct TotalFitTests {
    @Test func anEarlierLineWithPlacesGivesWhatALaterOneWithoutLacks() {
        #expect(
            lines("今天，上午，老桥通车了，人们走来走去看个够没有人说起1234567号船", 24) == [
                "  今天， 上午， 老桥通车", "了，人们走来走去看个够没", "有人说起1234567号船",
            ])
    }

    @Test func aLastLineOfOneOrTwoCharactersTakesSomeFromLinesBefore() {
        #expect(
            lines("老桥通车了，大家都来看，船工说，年纪大的人还是爱坐船今天也坐满人了可好", 24) == [
                "  老桥通车了， 大家都来", "看， 船工说， 年纪大的人", "还是爱坐船今天也坐满人", "了可好",
            ])
    }

    @Test func aParagraphLongerThanWhatIsAnalysedAtOnceIsSetInOneWay() {
        let text = String(repeating: "今天上午，老桥通车了，第一个过桥的是老陈，他说真好。", count: 400)
        var whole = ArticleLayout(Fixture.paragraph(text), measure: 30, style: Fixture.narrow)
        whole.setAll()
        var piecemeal = ArticleLayout(Fixture.paragraph(text), measure: 30, style: Fixture.narrow)
        for line in 0..<whole.lines.count { piecemeal.set(throughLine: line) }
        #expect(piecemeal == whole)
        #expect(whole.lines.last?.range.upperBound == text.unicodeScalars.count)
    }

    @Test func eachLineOfATextWithLineEndsIsAParagraph() {
        #expect(lines("老桥通车了\n大家都来看", 24) == ["  老桥通车了", "大家都来看"])
    }
}
