import NewsModel
import ScreenModel
import Typesetting

extension ArticleScreen {
    /// The position one line below or above another; `nil` if there is no such line.
    func position(from position: TextPosition, lineDown: Bool) -> TextPosition? {
        let layout = layout
        let from = layout.line(at: position)
        let hasText = { (line: Int) in !layout.lines[line].range.isEmpty }
        let line =
            lineDown
            ? (from + 1..<max(from + 1, layout.lines.count)).first(where: hasText) : (0..<from).last(where: hasText)
        guard let line else { return nil }
        let column = glyph(at: position, onLine: from)?.column ?? 0
        return self.position(onLine: line, column: column)
    }

    /// The position shown at a cell of the screen; `nil` beside the lines.
    func position(at point: ScreenPoint) -> TextPosition? {
        let measure = layout.headingMeasure
        let placed = placedLines.last { placed in
            placed.row + 1 == point.row && placed.left <= point.column && point.column < placed.left + measure
        }
        guard let placed, !layout.lines[placed.line].range.isEmpty else { return nil }
        return position(onLine: placed.line, column: point.column - placed.left)
    }

    /// The cell that shows a position; `nil` if it is not on the screen.
    func point(of position: TextPosition) -> ScreenPoint? {
        let line = layout.line(at: position)
        guard let placed = placedLines.first(where: { $0.line == line }),
            let glyph = glyph(at: position, onLine: line)
        else { return nil }
        return ScreenPoint(column: placed.left + glyph.column, row: placed.row + 1)
    }

    private func position(onLine line: Int, column: Int) -> TextPosition? {
        let glyphs = layout.glyphs(ofLine: line).filter { !$0.range.isEmpty }
        guard let glyph = glyphs.last(where: { $0.column <= column }) ?? glyphs.first else { return nil }
        return TextPosition(passage: layout.lines[line].passage, character: glyph.range.lowerBound)
    }

    private func glyph(at position: TextPosition, onLine line: Int) -> Glyph? {
        guard layout.lines.indices.contains(line) else { return nil }
        return layout.glyphs(ofLine: line).last { !$0.range.isEmpty && $0.range.lowerBound <= position.character }
    }
}
