import ScreenModel
import Typesetting

/// Draws the signs of seams: one beside the line, and a tie under the two characters that meet.
enum SeamSigns {
    /// - Parameters:
    ///   - stops: the seams that have a sign.
    ///   - index: the line's number in `layout`.
    ///   - column: the cell at which the line's measure begins.
    ///   - signColumn: the cell of the sign.
    ///   - selected: the seam that the reader has stepped to.
    static func draw(
        _ stops: [Seam], onLine index: Int, of layout: ArticleLayout, selected: Seam?, in frame: inout Frame, row: Int,
        column: Int, signColumn: Int
    ) {
        let line = layout.lines[index]
        guard line.kind.isText else { return }
        for seam in stops where seam.position.passage == line.passage {
            // The character before the seam may stand at the end of the line above.
            let met = seam.characters
            guard line.range.overlaps(met) else { continue }
            let role: Role = seam == selected ? .selection : .doubt
            for glyph in layout.glyphs(ofLine: index) where glyph.range.overlaps(met) {
                let start = column + glyph.column
                frame.paint(row: row, columns: start..<start + glyph.width, role: role)
            }
            if line.range.contains(seam.position.character), let sign = seam.sign {
                frame.put(sign, row: row, column: signColumn, role: role)
            }
        }
    }
}

extension Seam {
    /// Those that meet, or the last before a break.
    fileprivate var characters: Range<Int> {
        max(0, position.character - (isJoined ? 1 : 0))..<position.character + 1
    }
}
