import Foundation
import NewsModel
import RandomNumbers
import Testing
import UnicodeText

@testable import Typesetting

/// Properties that hold for every text in every measure.
@Suite struct PropertyTests {
    @Test func randomTexts() {
        var random = SeededRandom(seed: 7)
        for round in 0..<150 {
            let text = random.text(length: 1 + random.below(round % 10 == 0 ? 6000 : 200))
            let first = 4 + random.below(90)
            let kinds = Paragraph.Kind.allCases
            let kind = round % 2 == 0 ? .paragraph : kinds[round / 2 % kinds.count]
            check(
                Fixture.paragraph(text, kind: kind), measures: [first, 4 + random.below(90)],
                style: Self.style(round))
        }
    }

    @Test func theCorpus() throws {
        var folder = URL(fileURLWithPath: #filePath)
        var corpus = folder
        repeat {
            folder.deleteLastPathComponent()
            corpus = folder.appendingPathComponent("shared/data/corpus/xwlb")
        } while folder.path != "/" && !FileManager.default.fileExists(atPath: corpus.path)
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: corpus.path), !files.isEmpty else {
            print("SKIPPED: shared/data/corpus is not there")
            return
        }
        var evenness = Evenness()
        for (number, file) in files.sorted().enumerated() where number % 60 == 0 {
            let text = try String(contentsOf: corpus.appendingPathComponent(file), encoding: .utf8)
            let paragraphs = text.split(separator: "\n").map { Paragraph(String($0)) }
            let article = Article(id: ContentID(file), headline: file, body: paragraphs)
            check(article, measures: [32 + number / 60 % 9, 76], style: Self.style(number / 60))
            evenness.count(article)
        }
        print("Even edges: \(evenness.even) of \(evenness.lines) lines of real news that do not end a paragraph")
        #expect(evenness.even * 100 >= evenness.lines * 90)
    }

    /// The number of lines of 28 ems that reach the right edge.
    private struct Evenness {
        var lines = 0
        var even = 0

        mutating func count(_ article: Article) {
            var layout = ArticleLayout(article, measure: 56, style: Fixture.narrow)
            layout.setAll()
            for (line, next) in zip(layout.lines.indices, layout.lines.dropFirst())
            where layout.lines[line].kind == .paragraph && next.passage == layout.lines[line].passage {
                let end = layout.glyphs(ofLine: line).last.map { $0.column + $0.width } ?? 0
                lines += 1
                if end >= 55 { even += 1 }  // a narrow mark at the edge has its em
            }
        }
    }

    private static func style(_ number: Int) -> TypesettingStyle {
        TypesettingStyle(
            grade: BreakGrade.allCases[number % 4], justification: Justification.allCases[number / 4 % 3],
            restoresFullWidthMarks: number / 12 % 2 == 1, ambiguous: number % 5 == 4 ? .wide : .narrow)
    }

    private func check(_ article: Article, measures: [Int], style: TypesettingStyle) {
        var layouts = measures.map { ArticleLayout(article, measure: $0, style: style) }
        for index in layouts.indices {
            layouts[index].setAll()
            checkWidths(of: layouts[index])
            for passage in article.passages { checkText(of: passage, in: layouts[index], article, style) }
        }
        checkPositions(layouts)
    }

    private func checkWidths(of layout: ArticleLayout) {
        for line in layout.lines.indices {
            var end = 0
            let glyphs = layout.glyphs(ofLine: line)
            for glyph in glyphs {
                #expect(glyph.column >= end, "glyphs overlap")
                end = glyph.column + glyph.width
            }
            let widest =
                glyphs.filter { !$0.range.isEmpty && $0.width > 0 }.count == 1
                ? max(layout.measure, end) : layout.measure
            #expect(end <= widest, "\(end) cells in a measure of \(layout.measure)")
        }
    }

    /// No character is lost, doubled or moved, and lines end where they may.
    private func checkText(of passage: Passage, in layout: ArticleLayout, _ article: Article, _ style: TypesettingStyle)
    {
        guard let text = article.text(of: passage) else { return }
        let analysed = AnalysedText(
            text,
            rules: TextRules(
                grade: style.grade, ambiguous: style.ambiguous, restoresFullWidthMarks: style.restoresFullWidthMarks))
        let scalars = analysed.scalars
        var shown = 0
        for (number, line) in layout.lines.enumerated() where line.passage == passage && line.kind.isText {
            #expect(line.range.lowerBound >= shown)
            #expect(scalars[shown..<line.range.lowerBound].allSatisfy { $0.kind == .space }, "text is lost")
            var next = line.range.lowerBound
            for glyph in layout.glyphs(ofLine: number) where !glyph.range.isEmpty {
                #expect(glyph.range.lowerBound >= next)
                #expect(scalars[next..<glyph.range.lowerBound].allSatisfy { $0.cells == 0 }, "a glyph is lost")
                next = glyph.range.upperBound
            }
            #expect(scalars[next..<line.range.upperBound].allSatisfy { $0.cells == 0 }, "a glyph is lost")
            if line.range.lowerBound > 0, !mayBegin(line, after: shown, scalars, layout) {
                Issue.record("line \(number), \(line.range), begins where it may not")
            }
            shown = line.range.upperBound
        }
        #expect(scalars[shown...].allSatisfy { $0.kind == .space }, "text is lost")
    }

    /// A line begins where one may, unless what stands there is too long for any line.
    private func mayBegin(
        _ line: SetLine, after end: Int, _ scalars: [AnalysedScalar], _ layout: ArticleLayout
    ) -> Bool {
        let start = line.range.lowerBound
        if scalars[start].mayBreakBefore || end == 0 || end < start { return true }
        var first = start
        while first > 0, !scalars[first].mayBreakBefore { first -= 1 }
        var last = start + 1
        while last < scalars.count, !scalars[last].mayBreakBefore { last += 1 }
        let cells = scalars[first..<last].reduce(0) { $0 + Int($1.cells) }
        return cells > layout.measure - 8 || last - first > 2000
    }

    /// The line that shows a place in one measure and the line in another overlap.
    private func checkPositions(_ layouts: [ArticleLayout]) {
        guard let first = layouts.first, let second = layouts.last else { return }
        for line in first.lines where line.kind.isText && !line.range.isEmpty {
            let position = TextPosition(passage: line.passage, character: line.range.lowerBound)
            let other = second.lines[second.line(at: position)]
            #expect(other.passage == line.passage && other.range.overlaps(line.range))
        }
    }
}
