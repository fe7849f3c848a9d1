import ArgumentParser
import NewsImport
import NewsModel
import Typesetting

/// `benchmarks line-edges`: how the lines of Chinese paragraphs end on screens of several widths, and how much white is
/// inserted in them.
struct LineEdgesBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line-edges", abstract: "Right edges of Chinese lines, and the white put within them.")

    @Argument(help: "Pages to set.")
    var paths: [String]

    @Option(help: "The widths of the screens, in cells.")
    var widths = [80, 120, 200]

    @Option(help: "Print the lines that are short by so many cells or more.")
    var listed: Int?

    func run() throws {
        let articles = try paths.flatMap { try IssueImporter.importIssues(at: $0) }
            .flatMap { $0.issue.sections.flatMap(\.articles) }
        var style = TypesettingStyle()
        style.restoresFullWidthMarks = true
        for width in widths {
            var edges = LineEdges(listed: listed)
            for article in articles {
                var layout = ArticleLayout(article, measure: ColumnGeometry(width: width).measure, style: style)
                layout.setAll()
                edges.count(layout)
            }
            print("\(width) columns: \(edges)")
        }
    }
}

/// Statistics of the lines that are not the last of their paragraph.
private struct LineEdges: CustomStringConvertible {
    let listed: Int?
    private var lines = 0
    private var stretched = 0
    private var ragged: [Int: Int] = [:]
    private var widest: [Int: Int] = [:]
    private var ends: [Int: Int] = [:]

    init(listed: Int?) { self.listed = listed }

    mutating func count(_ layout: ArticleLayout) {
        for (number, line) in layout.lines.enumerated() where line.kind == .paragraph {
            let glyphs = layout.glyphs(ofLine: number)
            guard number + 1 < layout.lines.count, layout.lines[number + 1].passage == line.passage else {
                if line.range.lowerBound > 0 { ends[characters(glyphs), default: 0] += 1 }
                continue
            }
            guard let last = glyphs.last else { continue }
            lines += 1
            let gaps = glyphs.dropLast().map(gap)
            if let gap = gaps.max(), gap > 0 {
                stretched += 1
                widest[gap, default: 0] += 1
            }
            let lack = layout.measure - last.column - last.width
            if lack > 0 { ragged[lack, default: 0] += 1 }
            if let listed, lack >= listed { print("\(lack): \(glyphs.map(\.text).joined())") }
        }
    }

    private func characters(_ glyphs: [Glyph]) -> Int {
        glyphs.count { glyph in
            glyph.text.first.map { $0.isLetter || $0.isNumber } ?? false
        }
    }

    /// The cells of white inserted after a glyph.
    private func gap(_ glyph: Glyph) -> Int {
        let blanks = glyph.text.reversed().prefix { $0 == " " }.count
        return blanks == glyph.text.count ? blanks - 1 : blanks
    }

    var description: String {
        "\(lines) lines, \(stretched) with white put in, by the widest gap: \(list(widest)); short, by cells: \(list(ragged)); last lines by their characters: \(list(ends.filter { $0.key <= 3 }))"
    }

    private func list(_ counts: [Int: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    }
}
