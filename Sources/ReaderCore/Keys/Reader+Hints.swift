import ScreenModel
import Wording

extension Reader {
    /// The key hints with the current keys, and the text at the right of them.
    var hints: (keys: [Phrase], right: Phrase) {
        let (hints, right) = screens.top.hints(context)
        // The same screen may be the only one, or have others below it.
        let leaving: Phrase = screens.count > 1 ? "q back" : "q quit"
        let keys = hints.map { $0 == "q quit" || $0 == "q back" ? leaving : $0 }
        let isSelecting = screens.top.openArticle?.selection != nil
        var now = keys.compactMap { hint -> (phrase: Phrase, isHelp: Bool)? in
            if context.keys.isUsual { return (hint, hint == "? help") }
            let written = context.text(hint)
            return (isSelecting ? SelectionKeys.hint(written, context.keys) : context.keys.hint(written))
                .map { (Phrase(text: $0), hint == "? help") }
        }
        // On a narrow screen hints are dropped in favour of the help key, which leads to all of them.
        while let help = now.firstIndex(where: \.isHelp), help > 1 {
            let columns = Frame.columns(
                ofHints: now.map { context.text($0.phrase) }, right: context.text(right), width: context.size.columns)
            if !columns[help].isEmpty { break }
            now.remove(at: help - 1)
        }
        return (now.map(\.phrase), right)
    }

    /// The key whose hint was clicked on the last row.
    func hintedKey(at point: ScreenPoint) -> Key? {
        guard point.row == context.size.rows - 1, prompt == nil, !isTyping, context.message == nil else { return nil }
        let keys = hints.keys.map(context.text)
        let right = context.text(hints.right)
        let columns = Frame.columns(ofHints: keys, right: right, width: context.size.columns)
        let hint = zip(keys, columns).first { $0.1.contains(point.column) }?.0
        return hint?.split(separator: " ").first.flatMap { Key(label: String($0)) }
    }
}
