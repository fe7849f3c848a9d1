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

    /// The position at a cell, or the nearest position in the column of text: in the line of that row, or at the end of
    /// the last line above it.
    private func position(near point: ScreenPoint) -> TextPosition? {
        if let position = position(at: point) { return position }
        let lines = placedLines.filter { !layout.lines[$0.line].range.isEmpty }
        guard let left = lines.map(\.left).filter({ $0 <= point.column }).max() ?? lines.first?.left else { return nil }
        let column = lines.filter { $0.left == left }
        guard let line = column.last(where: { $0.row < point.row }) ?? column.first else { return nil }
        let last = left + layout.headingMeasure - 1
        let cell = line.row + 1 == point.row ? min(max(point.column, left), last) : last
        return position(at: ScreenPoint(column: cell, row: line.row + 1))
    }
}
