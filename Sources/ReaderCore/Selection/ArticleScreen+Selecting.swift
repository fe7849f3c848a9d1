import NewsModel
import ScreenModel

extension ArticleScreen {
    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        guard var selected = selection else { return nil }
        guard let command = SelectionKeys.command(for: key, context.keys) else {
            var count = context.count
            let keepsSelection = context.keys.command(for: key).map {
                KeyTable.binding(of: $0).traits.contains(.keepsSelection)
            }
            if count.take(key) || keepsSelection == true { return nil }
            _ = context.count.take()
            let labels = [.leave, .keep, .copy].map { SelectionKeys.label(of: $0, context.keys) ?? "—" }
            return context.say("\(labels[0]) leaves the selection; \(labels[1]) keeps it, \(labels[2]) copies it.")
        }
        let count = context.count.take()
        let text = SelectableText(article)
        switch command {
        case .toBeginning, .toEnd:
            let line = count.map { number in
                show(lineNumber: number - 1)
                return min(number, layout.lines.count) - 1
            }
            let end = command == .toEnd ? text.end : text.start
            selected.head = line.map { text.clamped(layout.position(ofLine: $0)) } ?? end
        case .toShare: selected.head = text.clamped(position(atShare: min(100, count ?? 0)))
        case .wholeSentences: for _ in 0..<times(count) { selected = text.sentences(around: selected) }
        case .wholePassages: for _ in 0..<times(count) { selected = text.passages(around: selected) }
        case .otherEnd: selected = TextSelection(anchor: selected.head, head: selected.anchor)
        case .beginHere: selected.anchor = selected.head
        // What is given to a command stays selected, because the user may still choose none or ask another.
        case .pipe, .lookUp: return actions(of: command, on: text.range(of: selected), &context)
        case .keep, .copy, .leave:
            selection = nil
            return actions(of: command, on: text.range(of: selected), &context)
        default: for _ in 0..<times(count) { selected.head = step(command, from: selected.head, in: text) }
        }
        selection = selected
        show(selected.head)
        return []
    }

    /// How often a command is done: at most a hundred times, which take some milliseconds.
    private func times(_ count: Int?) -> Int { min(100, count ?? 1) }

    /// The position to which a command moves the head of the selection.
    private mutating func step(
        _ command: SelectionCommand, from head: TextPosition, in text: SelectableText
    ) -> TextPosition {
        switch command {
        case .characterOn: text.next(after: head)
        case .characterBack: text.previous(before: head)
        case .sentenceOn: text.nextSentence(after: head)
        case .sentenceBack: text.previousSentence(before: head)
        case .lineUp: step(byLines: -1, from: head, in: text)
        // A page keeps one row of the page before.
        case .pageOn: step(byLines: max(1, textRows - 1), from: head, in: text)
        case .pageBack: step(byLines: -max(1, textRows - 1), from: head, in: text)
        case .halfPageOn: step(byLines: max(1, textRows / 2), from: head, in: text)
        case .halfPageBack: step(byLines: -max(1, textRows / 2), from: head, in: text)
        default: step(byLines: 1, from: head, in: text)
        }
    }

    private mutating func step(byLines lines: Int, from head: TextPosition, in text: SelectableText) -> TextPosition {
        var head = head
        for _ in 0..<abs(lines) {
            // More lines are set as they are shown.
            show(head)
            head =
                position(from: head, lineDown: lines > 0) ?? (lines > 0 ? text.end : text.start)
        }
        return head
    }

    private func actions(
        of command: SelectionCommand, on range: TextRange, _ context: inout ReaderContext
    ) -> [Action] {
        switch command {
        case .keep: [.addBookmark(range, of: story)]
        case .copy: [context.copy(CopiedText.passage(range, of: article, in: context.stories.issue(of: story)))]
        case .pipe: [.ask(.pipe(PipePrompt(text: article.text(in: range))))]
        case .lookUp: context.lookUp(article.text(in: range))
        default: []
        }
    }
}
