import NewsModel
import ScreenModel

extension ArticleScreen {
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        guard var selected = selection else { return nil }
        guard let command = SelectionKeys.command(for: key, context.keys) else {
            let labels = [.leave, .keep, .copy].map { SelectionKeys.label(of: $0, context.keys) ?? "—" }
            return context.say("\(labels[0]) leaves the selection; \(labels[1]) keeps it, \(labels[2]) copies it.")
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
        case .keep, .copy, .pipe, .lookUp, .leave:
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
        case .pipe: [.ask(.pipe(PipePrompt(text: article.text(in: range))))]
        case .lookUp: context.lookUp(article.text(in: range))
        default: []
        }
    }
}
