import NewsModel
import ScreenModel

extension ArticleScreen {
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        guard var selected = selection else { return nil }
        guard let command = SelectionKeys.command(for: key) else {
            return context.say("Esc leaves the selection; b keeps it, y copies it.")
        }
        let text = SelectableText(article)
        let head = selected.head
        switch command {
        case .characterOn: selected.head = text.next(after: head)
        case .characterBack: selected.head = text.previous(before: head)
        case .lineDown: selected.head = position(from: head, lineDown: true) ?? text.next(after: head)
        case .lineUp: selected.head = position(from: head, lineDown: false) ?? text.previous(before: head)
        case .sentenceOn: selected.head = text.nextSentence(after: head)
        case .sentenceBack: selected.head = text.previousSentence(before: head)
        case .wholeSentences: selected = text.sentences(around: selected)
        case .wholePassages: selected = text.passages(around: selected)
        case .otherEnd: selected = TextSelection(anchor: head, head: selected.anchor)
        case .beginHere: selected.anchor = head
        case .keep, .copy, .leave:
            selection = nil
            return actions(of: command, on: text.range(of: selected), &context)
        }
        selection = selected
        show(selected.head)
        return []
    }

    private func actions(
        of command: SelectionCommand, on range: TextRange, _ context: inout ReaderContext
    ) -> [Action] {
        switch command {
        case .keep: [.keep(range, story: story)]
        case .copy: [context.copy(CopiedText.passage(range, of: article, in: context.stories.issue(of: story)))]
        default: []
        }
    }

    /// Puts the moving end of the selection where the mouse was pressed.
    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        if selection != nil, let position = position(at: point) { selection?.head = position }
        return []
    }
}
