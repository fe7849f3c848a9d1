import NewsModel

@testable import Typesetting

/// The lines of an article as a terminal shows them: blanks stand for free cells, none at the ends of lines.
func picture(of article: Article, measure: Int, style: TypesettingStyle = Fixture.narrow) -> String {
    var layout = ArticleLayout(article, measure: measure, style: style)
    layout.setAll()
    return layout.lines.indices.map { line in
        row(layout.glyphs(ofLine: line).map { ($0.column, $0) })
    }.joined(separator: "\n")
}

/// A page of columns as a terminal shows it.
func picture(ofPage page: Int, of layout: PagedLayout) -> String {
    var rows = Array(repeating: [(column: Int, glyph: Glyph)](), count: layout.rows)
    for line in layout.lines(onPage: page) {
        rows[line.row] += layout.layout.glyphs(ofLine: line.line).map { (line.left + $0.column, $0) }
    }
    var pictures = rows.map(row)
    while pictures.last == "" { pictures.removeLast() }
    return pictures.joined(separator: "\n")
}

private func row(_ glyphs: [(column: Int, glyph: Glyph)]) -> String {
    var picture = ""
    var end = 0
    for (column, glyph) in glyphs {
        picture += String(repeating: " ", count: column - end) + glyph.text
        end = column + glyph.width
    }
    while picture.last == " " { picture.removeLast() }
    return picture
}
