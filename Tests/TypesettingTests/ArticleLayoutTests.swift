import NewsModel
import Testing

@testable import Typesetting

@Suite struct ArticleLayoutTests {
    private let article = Article(
        id: ContentID("x"), headline: "长街宴",
        body: [
            Paragraph("夜幕降临,老街上摆开一百张方桌。邻里端来自家的拿手菜,围坐说笑。“一年就盼这一天”,她说。", sourceLines: [3]),
            Paragraph("入夜以后,灯火一直亮到河边。", sourceLines: [5]),
        ])

    @Test func setsNothingUntilAsked() {
        var layout = ArticleLayout(article, measure: 20)
        #expect(layout.lines.isEmpty)
        layout.set(throughLine: 2)
        #expect(layout.lines.count == 3)
        #expect(!layout.isComplete)
        layout.set(through: TextPosition(passage: Passage(rawValue: 1)))
        #expect(layout.position(ofLine: layout.line(at: TextPosition(passage: Passage(rawValue: 1)))).character == 0)
        layout.setAll()
        #expect(layout.isComplete)
    }
}
