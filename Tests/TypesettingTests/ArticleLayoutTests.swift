import NewsModel
import Testing

@testable import Typesetting

@Suite struct ArticleLayoutTests {
    @Test func setsNothingUntilAsked() {
        var layout = ArticleLayout(Fixture.story, measure: 32, style: Fixture.narrow)
        #expect(layout.lines.isEmpty)
        #expect(!layout.isComplete)
        layout.set(throughLine: 6)
        #expect(layout.lines.count >= 7)
        #expect(!layout.isComplete)
        let asked = layout.lines
        layout.setAll()
        #expect(layout.isComplete)
        #expect(layout.lines.starts(with: asked))
        #expect(layout.lines.count > asked.count)
    }

    @Test func setsALongParagraphNoFurtherThanAskedFor() {
        let story = Fixture.paragraph(String(repeating: "渡船不停，老桥通车。", count: 100_000))
        var layout = ArticleLayout(story, measure: 40, style: Fixture.narrow)
        layout.set(throughLine: 9)
        #expect(layout.lines.count == 10)
        layout.set(through: TextPosition(passage: Passage(rawValue: 0), character: 5000))
        let line = layout.line(at: TextPosition(passage: Passage(rawValue: 0), character: 5000))
        #expect(layout.lines[line].range.contains(5000))
        #expect(layout.lines.count < 300)
    }

    @Test func everyPlaceHasTheLineThatShowsIt() {
        for measure in [16, 24, 40, 80] {
            var layout = ArticleLayout(Fixture.story, measure: measure, style: Fixture.narrow)
            layout.setAll()
            for (number, line) in layout.lines.enumerated() where line.kind.isText {
                for character in line.range {
                    let position = TextPosition(passage: line.passage, character: character)
                    #expect(layout.line(at: position) == number)
                    var partly = ArticleLayout(Fixture.story, measure: measure, style: Fixture.narrow)
                    partly.set(through: position)
                    #expect(partly.line(at: position) == number)
                }
                #expect(layout.position(ofLine: number).character == line.range.lowerBound)
            }
        }
    }

    @Test func placesOutsideTheArticleDoNoHarm() {
        var layout = ArticleLayout(Fixture.story, measure: 24, style: Fixture.narrow)
        #expect(layout.line(at: TextPosition(passage: .headline)) == 0)
        layout.set(through: TextPosition(passage: Passage(rawValue: 99), character: 7))
        #expect(layout.isComplete)
        #expect(layout.line(at: TextPosition(passage: Passage(rawValue: 99))) == 0)
        let end = layout.line(at: TextPosition(passage: Passage(rawValue: 2), character: 9999))
        #expect(end == layout.lines.count - 1)
        #expect(layout.position(ofLine: -1).passage == .headline)
    }

    @Test func theRuleBelowTheHeadingBelongsToTheText() {
        var layout = ArticleLayout(Fixture.story, measure: 40, style: Fixture.narrow)
        layout.setAll()
        let rule = layout.lines.firstIndex { $0.kind == .rule }
        #expect(rule.map { layout.position(ofLine: $0) } == TextPosition(passage: Passage(rawValue: 0)))
    }
}
