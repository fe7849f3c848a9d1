import ScreenModel

extension Reader {
    /// The current screen.
    public func view() -> Frame {
        var frame = Frame(size: context.size)
        guard frame.size.columns >= Self.smallest.columns, frame.size.rows >= Self.smallest.rows else {
            drawTooSmall(in: &frame)
            return frame
        }
        screens.top.draw(in: &frame, context)
        if let prompt {
            prompt.state.draw(in: &frame, context)
        } else if let line = screens.top.line {
            screens.top.drawLine(line, in: &frame, context)
        } else {
            let (keys, right) = hints
            frame.putStatus(context.message, keys: keys, right: right, context)
        }
        if tellsOfPaste {
            context.message?.draw(in: &frame, aboveLine: true, right: frame.size.columns, context)
        }
        if frame.cursor == nil { frame.focus = focus(in: frame) }
        if frame.cursor == nil, context.preferences.showsCursor { frame.cursor = frame.focus }
        return frame
    }

    /// The cell of the selected row, or of the line being read.
    private func focus(in frame: Frame) -> ScreenPoint? {
        if let article = screens.top.openArticle {
            return article.point(of: article.spoken?.anchor ?? article.position)
        }
        return frame.firstCell(of: .selection)
    }

    private func drawTooSmall(in frame: inout Frame) {
        let size = frame.size
        let needed = "\(Self.smallest.columns)×\(Self.smallest.rows)"
        let sentence = context.text("\(size.columns)×\(size.rows) is too small: \(needed) at least.")
        for (row, start) in stride(from: 0, to: sentence.count, by: max(1, size.columns)).enumerated() {
            frame.put(String(sentence.dropFirst(start).prefix(size.columns)), row: row, column: 0, role: .notice)
        }
    }
}
