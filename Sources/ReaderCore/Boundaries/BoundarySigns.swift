import ScreenModel
import Typesetting

/// Draws the signs of boundaries: one beside the line, and a highlight on the two characters that meet.
enum BoundarySigns {
    /// - Parameters:
    ///   - stops: the boundaries that have a sign.
    ///   - index: the index of the line in `layout`.
    ///   - column: the cell at which the line's measure begins.
    ///   - signColumn: the cell of the sign.
    ///   - selected: the boundary that the user has stepped to.
    static func draw(
        _ stops: [StoryBoundary], onLine index: Int, of layout: ArticleLayout, selected: StoryBoundary?,
        in frame: inout Frame,
        row: Int,
        column: Int, signColumn: Int
    ) {
        let line = layout.lines[index]
        guard line.kind.isText else { return }
        for boundary in stops where boundary.position.passage == line.passage {
            // The character before the boundary may be at the end of the line above.
            let met = boundary.characters
            guard line.range.overlaps(met) else { continue }
            let role: Role = boundary == selected ? .selection : .doubt
            for glyph in layout.glyphs(ofLine: index) where glyph.range.overlaps(met) {
                let start = column + glyph.column
                frame.paint(row: row, columns: start..<start + glyph.width, role: role)
            }
            if line.range.contains(boundary.position.character), let sign = boundary.sign {
                frame.put(sign, row: row, column: signColumn, role: role)
            }
        }
    }
}

extension StoryBoundary {
    /// The two characters that meet, or the last one before a break.
    fileprivate var characters: Range<Int> {
        max(0, position.character - (isJoined ? 1 : 0))..<position.character + 1
    }
}
