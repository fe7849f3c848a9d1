import NewsModel
import ScreenModel
import Typesetting
import Wording

extension ArticleScreen {
    func hints(_ context: ReaderContext) -> (keys: [Phrase], right: Phrase) {
        let hits: Phrase = search.map { "“\($0.query.typed)” \($0.status)  " } ?? ""
        let right = hits + "\(percent)%" + (pageStatus.map { "  \($0)" } ?? "")
        if selection != nil {
            return (["b keep", "y copy", "! look up", "s sentence", "p paragraph", "o other end", "Esc leave"], right)
        }
        let doubt: [Phrase] = stops.isEmpty ? [] : ["} doubt"]
        return (["Space on", "J next", "/ search", "b keep", "v select", "q back"] + doubt, right)
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let stories = context.stories
        let (number, total) = stories.open.count(of: story)
        frame.putBar(
            stories.open.sectionName(of: story) ?? stories.issue(of: story).name,
            subtitle: top > 0 ? article.title : "", right: context.text("\(number) of \(total)" + timeLeft(context)))
        drawText(in: &frame, marks: context.bookmarks.kept.marks(in: article, selection: selection ?? spoken))
        drawFollowing(in: &frame, context)
        let last = following.last
        let next = stories.neighbours(of: story).first { $0 > last?.story ?? story }
        if isAtEnd, last == nil || last?.isWhole == true && next == nil && footer.row + footerLines <= textRows {
            drawFooter(in: &frame, next: next.map { context.setup.shown(stories[$0].article.title) }, context)
        }
        if let selection { frame.cursor = point(of: selection.head) }
    }

    /// ` · 3 min left · issue 21 min`: the time for the rest of the story and, if there is room, of the issue.
    private func timeLeft(_ context: ReaderContext) -> Phrase {
        let isRead = context.progress(of: story) == .read
        let own: Phrase = isRead ? "" : " · \(Phrase.minutes(context.seconds(of: story))) left"
        let rest = context.reading(ofIssue: context.stories[story].issue)
        // A narrower screen has room for only one of the two.
        guard context.size.columns >= 80, rest.read < rest.count else { return own }
        return own + " · issue \(Phrase.minutes(rest.seconds))"
    }

    private func drawText(in frame: inout Frame, marks: ArticleMarks) {
        let layout = layout
        let (stops, selected) = (stops, selectedBoundary)
        let first = placedLines.map(\.line).min() ?? 0
        // A sentence that begins above the screen has its sign at the first line; a star and a letter are shown side by
        // side.
        let signs = Dictionary(
            marks.signs.map { sign -> (Int, String) in
                let (start, end) = (layout.line(at: sign.range.start), layout.line(at: sign.range.end))
                return (start < first && end >= first ? first : start, sign.text)
            }
        ) { one, other in one.contains(other) ? one : one.hasPrefix("★") ? one + other : other + one }
        for placed in placedLines {
            let row = placed.row + 1
            ArticleLines.draw(
                placed.line, of: layout, article: article, search: search, marks: marks, in: &frame, row: row,
                column: placed.left)
            let sign = signs[placed.line]
            BoundarySigns.draw(
                stops, onLine: placed.line, of: layout, selected: selected, in: &frame, row: row, column: placed.left,
                signColumn: placed.left - (sign == nil ? 2 : 1))
            if let sign { frame.put(String(sign.prefix(2)), row: row, column: placed.left - 2, role: .mark) }
        }
    }

    /// Draws the name of the next story below the end, under a rule, and the source of this one unless it is already
    /// shown above; all on one row if a page has no more room.
    private func drawFooter(in frame: inout Frame, next: String?, _ context: ReaderContext) {
        let (start, columns) = footer
        let (row, left, limit) = (start + footerLines, columns.lowerBound, columns.upperBound)
        let hasRule = !turnsPages || row > lastRow + 3
        let source = following.isEmpty ? article.source ?? "" : ""
        if hasRule {
            let rule = String(repeating: "─", count: columns.count)
            frame.put(rule, row: row - 1, column: left, limit: limit, role: .rule)
        }
        if !turnsPages { frame.putShortened(source, row: row - 2, column: left, limit: limit, role: .dim) }
        var end = left
        if let next {
            end = frame.put("J ", row: row, column: left, limit: limit, role: .key)
            end = frame.putShortened(
                context.text("next: \(next)"), row: row, column: end, limit: limit, role: .kicker)
        } else {
            end = frame.put(context.text("The last story."), row: row, column: left, limit: limit, role: .dim)
        }
        if turnsPages { frame.putShortened(source, row: row, column: end + 3, limit: limit, role: .dim) }
    }
}
