import NewsModel
import ScreenModel

extension ArticleScreen {
    /// Moves the head of the selection to where the mouse was pressed, or opens the following story named there.
    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        let position = position(at: point)
        pressed = position
        if selection != nil {
            if let position { selection?.head = position }
        } else if let next = following(at: point.row) {
            return [.openStory(next)]
        } else if isAtEnd, following.isEmpty, point.row == footer.row + footerLines,
            footer.columns.contains(point.column)
        {
            let next = context.sequel(of: story, seen: [], again: true)
            return [.run(next.isNext ? .nextStory : .pageDown)]
        }
        return []
    }

    /// Selects from where the mouse was pressed to where it is held; at the edges the text scrolls.
    mutating func drag(_ point: ScreenPoint, _ context: inout ReaderContext) {
        guard let pressed else { return }
        if !turnsPages, point.row <= 0 { move(by: -1, &context) }
        if !turnsPages, point.row > textRows { move(by: 1, &context) }
        guard let position = position(near: point) else { return }
        selection = TextSelection(anchor: selection?.anchor ?? pressed, head: position)
    }

    /// The position at a cell, or the nearest position in the line of that row and column of text.
    private func position(near point: ScreenPoint) -> TextPosition? {
        if let position = position(at: point) { return position }
        let rows = placedLines.filter { $0.row + 1 == point.row && !layout.lines[$0.line].range.isEmpty }
        guard let line = rows.last(where: { $0.left <= point.column }) ?? rows.first else { return nil }
        let last = line.left + layout.headingMeasure - 1
        return position(at: ScreenPoint(column: min(max(point.column, line.left), last), row: point.row))
    }
}
