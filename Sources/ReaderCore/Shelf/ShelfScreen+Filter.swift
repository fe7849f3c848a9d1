import NewsModel
import ScreenModel

/// The line for typing a filter of the shelf.
extension ShelfScreen {
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        guard let typed = line?.text else { return nil }
        let page = max(1, context.listRows - 1)
        switch key {
        case .enter: line = nil
        case .escape, .control("c"): leaveLine(&context)
        case .backspace where typed.isEmpty: leaveLine(&context)
        case .down, .control("n"): move(by: 1, &context)
        case .up, .control("p"): move(by: -1, &context)
        case .pageDown: move(by: page, &context)
        case .pageUp: move(by: -page, &context)
        default:
            if line?.press(key) == true { context.library.narrow(to: line?.text ?? "") }
        }
        return []
    }

    mutating func type(_ text: String, _ context: inout ReaderContext) {
        line?.insert(text)
        context.library.narrow(to: line?.text ?? "")
    }

    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {
        let found = context.library.shelf?.count ?? 0
        let status = line.text.isEmpty ? "" : context.text(.counted(found, "issue"))
        line.draw(in: &frame, sign: "& ", status: status, statusRole: found == 0 ? .failure : .notice)
    }

    private mutating func leaveLine(_ context: inout ReaderContext) {
        line = nil
        selected = selectedBefore ?? selected
        if filterBefore.isEmpty { context.library.widen() } else { context.library.narrow(to: filterBefore) }
    }
}
