import NewsModel
import ScreenModel
import Typesetting

/// Draws set lines, for stories and previews.
enum ArticleLines {
    static func draw(
        _ index: Int, of layout: ArticleLayout, article: Article, search: ActiveSearch?,
        marks: ArticleMarks = ArticleMarks(),
        in frame: inout Frame, row: Int, column: Int, limit: Int = .max, as given: Role? = nil
    ) {
        let line = layout.lines[index]
        let role = given ?? line.kind.role
        let hits = search?.hits(in: line.passage, overlapping: line.range) ?? []
        let highlights = marks.highlights(in: line.passage, overlapping: line.range)
        let dateline = line.passage.rawValue == 0 ? article.datelineRange : 0..<0

        for glyph in layout.glyphs(ofLine: index) {
            var glyphRole = dateline.contains(glyph.range.lowerBound) && role == .text ? Role.dateline : role
            if highlights.contains(where: { $0.overlaps(glyph.range) }) { glyphRole = .highlight }
            if let hit = hits.first(where: { $0.range.overlaps(glyph.range) }) {
                glyphRole = hit.isCurrent ? .currentMatch : .match
            }
            if marks.isSelected(glyph.range, in: line.passage) { glyphRole = .selection }
            frame.put(glyph.text, row: row, column: column + glyph.column, limit: limit, role: glyphRole)
        }
    }
}

extension SetLine.Kind {
    /// The role of the text on the line.
    var role: Role {
        switch self {
        case .kicker: .kicker
        case .headline: .headline
        case .deck: .deck
        case .byline: .byline
        case .paragraph, .verse, .item, .quotation, .row: .text
        case .note: .dim
        case .crosshead: .crosshead
        case .caption: .caption
        case .rule: .rule
        case .blank: .text
        }
    }
}
