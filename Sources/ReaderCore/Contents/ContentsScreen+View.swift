import NewsModel
import ScreenModel
import Wording

extension ContentsScreen {
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        if context.isWaiting { return ([.leave], "") }
        let stories = context.stories
        var right: Phrase = ""
        if !stories.filter.typed.isEmpty {
            let all = Phrase.counted(stories.count, "story", "stories")
            right = "“\(stories.filter.typed)”: \(stories.visible.count) of \(all)"
        } else if context.isOpening {
            right = "opening, \(counted: stories.issues.count, "paper") so far"
        }
        let other: Hint = front == nil ? Hint(.tab, does: "front page") : Hint(.tab, does: "list")
        // Only one of several papers is shown at a time.
        let hasNext =
            stories.issues.count > 1 && stories.isSelectionVisible
            && context.mayGoOn(fromIssue: stories[stories.selection].issue)
        let next: [Hint] = hasNext ? [Hint(">", does: "next issue")] : []
        return (
            [Hint(.enter, does: "open")] + next + [
                Hint("/", does: "search"), Hint("b", does: "keep"), Hint("B", does: "bookmarks"), .help, .leave, other,
            ], right
        )
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        if let front { return drawFront(front, in: &frame, context) }
        drawBar(in: &frame, context)
        drawList(in: &frame, columns: Preview.listColumns(of: frame.size), context)
        preview?.draw(in: &frame)
    }

    /// Draws the name of the selected story's issue, and how much of it has been read.
    private func drawBar(in frame: inout Frame, _ context: ReaderContext) {
        let list = context.stories
        let number = list.open.stories.indices.contains(list.selection) ? list[list.selection].issue : 0
        let stories = list.open.stories.indices.filter { list[$0].issue == number }
        let read = stories.count { context.progress(of: $0) == .read }
        let marked = stories.reduce(0) { $0 + context.bookmarks(of: $1).count }
        var counts = Phrase.counted(stories.count, "story", "stories")
        if read > 0 { counts += " · \(read) read" }
        if marked > 0 { counts += " · \(marked) ★" }
        if list.issues.isEmpty { return frame.putBar("Broadsheet", right: context.text(counts)) }
        frame.putBar(of: list.issues[number], right: context.text(counts))
    }

    private func drawList(in frame: inout Frame, columns: Int, _ context: ReaderContext) {
        let stories = context.stories
        for (offset, row) in stories.rows.dropFirst(list.top).prefix(max(0, frame.size.rows - 2)).enumerated() {
            let y = offset + 1
            switch row {
            case .blank: break
            case .issue(let number):
                let issue = stories.issues[number]
                let end = frame.putShortened(issue.name, row: y, column: 1, limit: columns - 1, role: .headline)
                frame.putShortened("  " + issue.subtitle, row: y, column: end, limit: columns - 1, role: .dim)
            case .section(let issue, let section):
                let name = stories.issues[issue].issue.sections[section].name ?? ""
                let end = frame.putShortened(name, row: y, column: 1, limit: columns - 1, role: .section)
                let rule = String(repeating: "─", count: max(0, columns - end - 2))
                frame.put(rule, row: y, column: end + 1, limit: columns - 1, role: .rule)
            case .story(let story):
                StoryRow(story, columns: columns, context)
                    .draw(in: &frame, row: y, isSelected: story == stories.selection)
            }
        }
        if stories.rows.isEmpty {
            let none: Phrase =
                stories.count > 0 ? "All stories are read; \(key: "z") shows them." : "No story was found here."
            let nothing: Phrase = context.isOpening ? "Opening …" : none
            let sentence = stories.filter.typed.isEmpty ? nothing : context.noOpenHit(of: stories.filter)
            frame.putSentences([context.text(sentence)], role: .dim)
        }
    }
}
