import NewsModel
import ScreenModel
import Typesetting

extension ArticleScreen {
    /// Draws the text between the first row and the last.
    ///
    /// - Parameters:
    ///   - marks: the places of bookmarks in this article.
    ///   - next: the name of the next story, if there is one.
    func draw(in frame: inout Frame, marks: [TextPosition], next: String?) {
        let left = max(Self.margin, (frame.size.columns - layout.measure) / 2)
        let markedLines = Set(marks.map { layout.line(at: $0) })
        for row in 0..<textRows {
            let line = top + row
            if line < layout.lines.count {
                ArticleLines.draw(
                    line, of: layout, article: article, search: search, in: &frame, row: row + 1, column: left)
                if markedLines.contains(line) { frame.put("★", row: row + 1, column: left - 2, role: .mark) }
            } else if layout.isComplete {
                drawFooter(line - layout.lines.count, in: &frame, row: row + 1, column: left, next: next)
            }
        }
    }

    private func drawFooter(_ line: Int, in frame: inout Frame, row: Int, column: Int, next: String?) {
        let limit = column + layout.measure
        switch line {
        case 1:
            frame.put(
                String(repeating: "─", count: layout.measure), row: row, column: column, limit: limit, role: .rule)
        case 2:
            guard let next else {
                frame.put("The last story.", row: row, column: column, limit: limit, role: .dim)
                return
            }
            let start = frame.put("J ", row: row, column: column, limit: limit, role: .key)
            frame.putShortened("next: " + next, row: row, column: start, limit: limit, role: .kicker)
        default: break
        }
    }
}

/// Draws set lines, in a story and in the preview alike.
enum ArticleLines {
    static func draw(
        _ index: Int, of layout: ArticleLayout, article: Article, search: ActiveSearch?, in frame: inout Frame,
        row: Int,
        column: Int, limit: Int = .max
    ) {
        let line = layout.lines[index]
        let role = role(of: line.kind)
        let hits = search?.hits(in: line.passage, overlapping: line.range) ?? []
        let dateline = line.passage.rawValue == 0 ? article.datelineRange : 0..<0

        var run = ""
        var runStart = 0
        var runEnd = 0
        var runRole = role
        for glyph in layout.glyphs(ofLine: index) {
            var glyphRole = dateline.contains(glyph.range.lowerBound) && role == .text ? Role.dateline : role
            if let hit = hits.first(where: { $0.range.overlaps(glyph.range) }) {
                glyphRole = hit.isCurrent ? .currentMatch : .match
            }
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
