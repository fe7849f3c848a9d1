import ScreenModel
import Wording

extension Reader {
    /// The key hints with the current keys, and the text at the right of them.
    var hints: (keys: [ShownHint], right: Phrase) {
        let (hints, right) = screens.top.hints(context)
        let isSelecting = screens.top.openArticle?.selection != nil
        var now = hints.compactMap { hint -> (hint: Hint, shown: ShownHint)? in
            let keys = hint.keys.compactMap {
                isSelecting ? SelectionKeys.key(for: $0, context.keys) : context.keys.key(for: $0)
            }
            guard !keys.isEmpty else { return nil }
            // The same screen may be the only one, or have others below it.
            let meaning: Phrase = hint == .leave && screens.count == 1 ? "quit" : hint.meaning
            let text = (keys.map(\.label) + [context.text(meaning)]).joined(separator: " ")
            return (hint, ShownHint(keys: keys, text: text))
        }
        // On a narrow screen hints are dropped in favour of the help key, which leads to all of them.
        while let help = now.firstIndex(where: { $0.hint == .help }), help > 1 {
            let columns = Frame.columns(
                of: now.map(\.shown), right: context.text(right), width: context.size.columns)
            if !columns[help].isEmpty { break }
            now.remove(at: help - 1)
        }
        return (now.map(\.shown), right)
    }

    /// The key whose hint was clicked on the last row.
    func hintedKey(at point: ScreenPoint) -> Key? {
        guard point.row == context.size.rows - 1, prompt == nil, !isTyping, context.message == nil else { return nil }
        let (keys, right) = hints
        let columns = Frame.columns(of: keys, right: context.text(right), width: context.size.columns)
        return zip(keys, columns).first { $0.1.contains(point.column) }.flatMap { hint, columns in
            hint.key(at: point.column - columns.lowerBound)
        }
    }
}
