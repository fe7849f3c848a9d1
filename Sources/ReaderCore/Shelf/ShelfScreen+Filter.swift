import NewsModel
import ScreenModel

/// The line for typing a filter of the shelf.
extension ShelfScreen {
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        switch line?.answer(key, page: max(1, context.listRows - 1)) {
        case nil: return nil
        case .kept: line = nil
        case .left: leaveLine(&context)
        case .moved(let rows): move(by: rows, &context)
        case .edited: context.library.narrow(to: line?.text ?? "")
        case .unchanged: break
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
