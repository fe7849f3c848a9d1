import NewsModel
import Testing
import UnicodeText

@testable import Typesetting

/// The lines of one paragraph.
private func lines(_ text: String, _ measure: Int, _ style: TypesettingStyle = Fixture.narrow) -> [String] {
    picture(of: Fixture.paragraph(text), measure: measure, style: style).split(separator: "\n").map(String.init)
}

private let ragged = TypesettingStyle(justification: .none, ambiguous: .narrow)

@Suite struct LineFillingTests {
    @Test func aCharacterIsPushedOutWithAMarkThatMayNotBeginALine() {
        let text = "今天上午老桥通车了第一个来过桥的是老陈，他说真好。"
        #expect(lines(text, 20) == ["  今天上午老桥通车了", "第一个来过桥的是老", "陈，他说真好。"])
        #expect(lines(text, 20, ragged) == ["  今天上午老桥通车了", "第一个来过桥的是老", "陈，他说真好。"])
    }

    @Test func aLineIsMadeEvenByACellAtAPlace() {
        #expect(
            lines("大家今天都来桥上，在雨里看2000本书，用Broadsheet很好", 44) == [
                "    大家今天都来桥上， 在雨里看2000本书， 用", "Broadsheet很好",
            ])
        // Half an em is left at the edge.
        #expect(
            lines("大家今天都来桥上，在雨里看2000本书，Broadsheet很好", 44) == [
                "    大家今天都来桥上， 在雨里看 2000 本书，", "Broadsheet很好",
            ])
    }

    @Test func aHeadingBreaksBehindItsLabel() {
        let story = Article(id: ContentID("h"), headline: "【春到河口】老街新戏连着唱渡口加开")
        #expect(picture(of: story, measure: 30).contains("【春到河口】\n老街新戏连着唱渡口加开"))
    }

    @Test func aHeadingBreaksBetweenWords() {
        let story = Article(id: ContentID("h"), headline: "河口镇青年工作联席会议第一次全体会议召开")
        #expect(picture(of: story, measure: 36) == "河口镇青年工作联席会议\n第一次全体会议召开")
    }

    @Test func marksOfOneParagraphAreAllInFullWidth() {
        let text = "今天上午老桥通车了第一个，过桥的是老陈,他说真好。"
        let style = TypesettingStyle(restoresFullWidthMarks: true, ambiguous: .narrow)
        for measure in stride(from: 16, through: 40, by: 2) {
            #expect(!lines(text, measure, style).joined().contains(","), "\(measure)")
        }
    }

    @Test func aLineWithTooFewPlacesForWhiteHasNone() {
        let text = "大家今天早上都到桥上来看书，用的"
        #expect(lines(text + "Airport都说好", 40) == ["    大家今天早上都到桥上来看书，用的", "Airport都说好"])
        #expect(lines("12.大家都来桥上看书都说也很有意思", 22) == ["  12.大家都来桥上看书", "都说也很有意思"])
    }

    @Test func noLineEndsWithAnOpeningMark() {
        #expect(lines("老桥上午通车了他说“真好”", 20) == ["  老桥上午通车了他", "说“真好”"])
        #expect(lines("老桥上午通车他说《春天》真好", 20) == ["  老桥上午通车他说", "《春天》真好"])
    }

    @Test func noParagraphEndsWithASingleCharacter() {
        #expect(lines("今天上午老桥通车啦好。", 20, ragged) == ["  今天上午老桥通", "车啦好。"])
        #expect(lines("今天上午老桥通车啦人们真的都很高兴。", 20, ragged) == ["  今天上午老桥通车啦", "人们真的都很高兴。"])
        #expect(lines("今天上午老桥通车啦好", 20, ragged) == ["  今天上午老桥通", "车啦好"])
    }

    @Test func numbersAndWordsAreNotCut() {
        #expect(lines("两岸来看热闹的有2000多人", 20, ragged) == ["  两岸来看热闹的有", "2000多人"])
        #expect(lines("大家都来看Swift写的读报器", 20, ragged) == ["  大家都来看Swift写", "的读报器"])
    }

    @Test func aWordWiderThanALineIsCutAnywhere() {
        #expect(lines("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 16) == ["aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "aaa"])
        #expect(
            lines("网址是https://www.example.com/2026/05/14/laoqiao，欢迎来看。", 24) == [
                "  网址是https://", "www.example.com/", "2026/05/14/laoqiao， 欢", "迎来看。",
            ])
    }

    @Test func narrowMarksKeepTheirCells() {
        #expect(lines("老桥,通了:\"好\"(真好)!谁", 40) == ["    老桥,通了:\"好\"(真好)!谁"])
        #expect(lines("老桥,通了(真好)", 40, ragged) == ["    老桥,通了(真好)"])
    }

    @Test func asciiMarksCanBeShownInFullWidth() {
        let style = TypesettingStyle(restoresFullWidthMarks: true, ambiguous: .narrow)
        #expect(
            lines("桥(老桥)通了,他说:好!3.5万人,来了;谁?", 24, style) == ["  桥（老桥）通了，他说：", "好！3.5万人，来了；谁？"])
        #expect(lines("They said: go (now), please!", 40, style) == ["They said: go (now), please!"])
    }

    @Test func restoredMarksKeepTheirRanges() {
        let style = TypesettingStyle(restoresFullWidthMarks: true, ambiguous: .narrow)
        var layout = ArticleLayout(Fixture.paragraph("老桥,通了"), measure: 20, style: style)
        layout.setAll()
        #expect(
            layout.glyphs(ofLine: 0) == [
                Glyph(range: 0..<1, text: "老", column: 2, width: 2),
                Glyph(range: 1..<2, text: "桥", column: 4, width: 2),
                Glyph(range: 2..<3, text: "，", column: 6, width: 2),
                Glyph(range: 3..<4, text: "通", column: 8, width: 2),
                Glyph(range: 4..<5, text: "了", column: 10, width: 2),
            ])
    }

    @Test func westernLinesShareOutTheirBlanks() {
        let text = "The old bridge opened to traffic this morning, and the whole town came to see it."
        #expect(
            lines(text, 30, TypesettingStyle(justification: .all, ambiguous: .narrow)) == [
                "The  old   bridge  opened   to", "traffic this morning, and  the", "whole town came to see it.",
            ])
        #expect(
            lines(text, 30) == [
                "The old bridge opened to", "traffic this morning, and the", "whole town came to see it.",
            ])
    }

    @Test func westernParagraphsAreSetApartByABlankLineOrAnIndent() {
        let story = Article(id: ContentID("x"), body: [Paragraph("First one."), Paragraph("Second one.")])
        #expect(picture(of: story, measure: 20) == "First one.\n\nSecond one.")
        let indented = TypesettingStyle(westernParagraphs: .indented, ambiguous: .narrow)
        #expect(picture(of: story, measure: 20, style: indented) == "First one.\n  Second one.")
    }

    @Test func blanksAndControlsFromASourceDoNoHarm() {
        #expect(lines("\u{3000}\u{3000}老桥\t通车\u{1B}[31m了\u{202E}。", 40, ragged) == ["    老桥 通车\u{FFFD}[31m了。"])
        #expect(lines("第一行\n第二行", 40) == ["    第一行", "第二行"])
        #expect(lines(" \n ", 40) == [])
        #expect(lines("", 40) == [])
    }
}
