import NewsModel
import ScreenModel
import Typesetting

extension ArticleScreen {
    /// Draws the text between the first row and the last.
    ///
    /// - Parameters:
    ///   - marks: what bookmarks and the selection mark.
    ///   - seam: the seam that the reader has stepped to.
    ///   - next: the name of the next story, if there is one.
    func draw(in frame: inout Frame, marks: ArticleMarks, seam: Seam?, next: String?) {
        let layout = layout
        let stops = seams.filter(\.isStop)
        let signs = Dictionary(marks.signs.map { (layout.line(at: $0.position), $0.text) }) { first, _ in first }
        for placed in placedLines {
            let row = placed.row + 1
            ArticleLines.draw(
                placed.line, of: layout, article: article, search: search, marks: marks, in: &frame, row: row,
                column: placed.left)
            let sign = signs[placed.line]
            SeamSigns.draw(
                stops, onLine: placed.line, of: layout, selected: seam, in: &frame, row: row, column: placed.left,
                signColumn: placed.left - (sign == nil ? 2 : 1))
            if let sign { frame.put(sign, row: row, column: placed.left - 2, role: .mark) }
        }
        if isAtEnd { drawFooter(in: &frame, next: next) }
    }

    /// A rule and the name of the next story, below the last line.
    private func drawFooter(in frame: inout Frame, next: String?) {
        let (start, columns) = footer
        let (row, limit) = (start + Self.footerLines, columns.upperBound)
        if layout.measure == columns.count {
            let rule = String(repeating: "─", count: columns.count)
            frame.put(rule, row: row - 1, column: columns.lowerBound, limit: limit, role: .rule)
        }
        if let next {
            let column = frame.put("J ", row: row, column: columns.lowerBound, limit: limit, role: .key)
            frame.putShortened("next: " + next, row: row, column: column, limit: limit, role: .kicker)
        } else {
            frame.put("The last story.", row: row, column: columns.lowerBound, limit: limit, role: .dim)
        }
    }
}

/// Draws set lines, in a story and in the preview alike.
enum ArticleLines {
    static func draw(
        _ index: Int, of layout: ArticleLayout, article: Article, search: ActiveSearch?,
        marks: ArticleMarks = ArticleMarks(),
        in frame: inout Frame, row: Int, column: Int, limit: Int = .max
    ) {
        let line = layout.lines[index]
        let role = role(of: line.kind)
        let hits = search?.hits(in: line.passage, overlapping: line.range) ?? []
        let highlights = marks.highlights(in: line.passage, overlapping: line.range)
        let dateline = line.passage.rawValue == 0 ? article.datelineRange : 0..<0

        var run = ""
        var runStart = 0
        var runEnd = 0
        var runRole = role
        for glyph in layout.glyphs(ofLine: index) {
            var glyphRole = dateline.contains(glyph.range.lowerBound) && role == .text ? Role.dateline : role
            if highlights.contains(where: { $0.overlaps(glyph.range) }) { glyphRole = .highlight }
            if let hit = hits.first(where: { $0.range.overlaps(glyph.range) }) {
                glyphRole = hit.isCurrent ? .currentMatch : .match
            }
            if marks.isSelected(glyph.range, in: line.passage) { glyphRole = .selection }
            if glyphRole != runRole || glyph.column != runEnd {
                frame.put(run, row: row, column: column + runStart, limit: limit, role: runRole)
                run = ""
                runStart = glyph.column
                runRole = glyphRole
            }
            run += glyph.text
            runEnd = glyph.column + glyph.width
        }
        frame.put(run, row: row, column: column + runStart, limit: limit, role: runRole)
    }

    private static func role(of kind: SetLine.Kind) -> Role {
        switch kind {
        case .kicker: .kicker
        case .headline: .headline
        case .deck: .deck
        case .byline: .byline
        case .paragraph: .text
        case .crosshead: .crosshead
        case .caption: .caption
        case .rule: .rule
        case .blank: .text
        }
    }
}

extension Article {
    /// The words with which the text opens before the news begins, in scalars: the dateline, and the names in
    /// brackets behind it.
    var datelineRange: Range<Int> {
        guard let dateline, let opening = body.first?.text.unicodeScalars, opening.starts(with: dateline.unicodeScalars)
        else { return 0..<0 }
        let end = dateline.unicodeScalars.count
        let rest = opening.dropFirst(end)
        if let bracket = rest.first, "(（".unicodeScalars.contains(bracket),
            let close = rest.prefix(120).firstIndex(where: { ")）".unicodeScalars.contains($0) })
        {
            return 0..<end + rest.distance(from: rest.startIndex, to: close) + 1
        }
        return 0..<end
    }
}
