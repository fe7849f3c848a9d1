import NewsModel

@testable import Typesetting

/// What lines look like on a terminal, as text: blanks stand for free cells.
func picture(of layout: ArticleLayout) -> String {
    var layout = layout
    layout.setAll()
    return layout.lines.indices.map { picture(ofLine: $0, of: layout) }.joined(separator: "\n")
}

func picture(ofLine index: Int, of layout: ArticleLayout) -> String {
    var picture = ""
    var column = 0
    for glyph in layout.glyphs(ofLine: index) {
        picture += String(repeating: " ", count: glyph.column - column) + glyph.text
        column = glyph.column + glyph.width
    }
    return picture
}
