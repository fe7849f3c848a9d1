import NewsModel
import ScreenModel
import Typesetting
import UnicodeText
import Wording

extension ArticleScreen {
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        let hits: Phrase = search.map { "“\($0.query.typed)” \($0.status)  " } ?? ""
        let right = hits + "\(percent)%" + (pageStatus.map { "  \($0)" } ?? "")
        if selection != nil {
            return (
                [
                    Hint("b", does: "keep"), Hint("y", does: "copy"), Hint(.escape, does: "leave"),
                    Hint("!", does: "look up"), Hint("s", does: "sentence"), Hint("p", does: "paragraph"),
                    Hint("o", does: "other end"), .help,
                ], right
            )
        }
        let doubt: [Hint] = stops.isEmpty ? [] : [Hint("}", does: "doubt")]
        return (
            [
                Hint(" ", does: "on"), Hint("J", does: "next"), Hint("/", does: "search"), Hint("b", does: "keep"),
                Hint("v", does: "select"), .leave,
            ] + doubt, right
        )
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        drawBar(in: &frame, context)
        drawText(in: &frame, marks: context.bookmarks.kept.marks(in: article, selection: selection ?? spoken))
        drawFollowing(in: &frame, context)
        let last = following.last
        let next = context.sequel(of: story, seen: following.map(\.story), again: true)
        if isAtEnd, last == nil || last?.isWhole == true && !next.isNext && footer.row + footerLines <= textRows {
            drawFooter(in: &frame, next, context)
        }
        if let selection { frame.cursor = point(of: selection.head) }
    }

    /// Draws the section and, once it has left the screen, the headline; at the right the paper and day where there is
    /// room, the story's number, and the time left.
    private func drawBar(in frame: inout Frame, _ context: ReaderContext) {
        let issue = context.stories.issue(of: story)
        let (number, total) = context.stories.open.count(of: story)
        let right = context.text("\(number) of \(total)" + timeLeft(context))
        let section = context.stories.open.sectionName(of: story)
        let title = context.setup.shown(section ?? issue.paper)
        let subtitle = top > 0 ? context.setup.shown(article.title) : ""
        // The headline is what the user reads: the section gives way to it.
        let least = min(DisplayWidth.cells(of: title), Self.leastSection)
        let sectionRoom = frame.size.columns - [subtitle, right].reduce(6) { $0 + DisplayWidth.cells(of: $1) }
        let shownTitle = subtitle.isEmpty ? title : DisplayWidth.shortened(title, to: max(least, sectionRoom))
        let room = frame.size.columns - [title, subtitle, right].reduce(10) { $0 + DisplayWidth.cells(of: $1) }
        let origins = section == nil ? [issue.issue.date ?? ""] : [issue.paperAndDay, issue.issue.date ?? ""]
        let origin = origins.first { DisplayWidth.cells(of: $0) <= room } ?? ""
        frame.putBar(shownTitle, subtitle: subtitle, right: origin.isEmpty ? right : origin + "   " + right)
    }

    /// The fewest cells of a section's name that say something.
    private static let leastSection = 10

    /// ` · 3 min left · 21 min left in the issue`: the time for the rest of the story and, if there is room, of the
    /// issue.
    private func timeLeft(_ context: ReaderContext) -> Phrase {
        let isRead = context.progress(of: story) == .read
        let own: Phrase = isRead ? "" : " · \(Phrase.minutes(context.secondsLeft(of: story))) left"
        let rest = context.reading(ofIssue: context.stories[story].issue)
        // A narrower screen has room for only one of the two.
        guard context.size.columns >= 80, rest.read < rest.count, rest.count > 1 else { return own }
        return own + " · \(Phrase.minutes(rest.seconds)) left in the issue"
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
        ) { one, other in
            if (one, other) == ("★", "★") { return "★²" }
            return one.contains(other) ? one : one.hasPrefix("★") ? one + other : other + one
        }
        for placed in placedLines {
            let row = placed.row + 1
            ArticleLines.draw(
                placed.line, of: layout, article: article, search: search, marks: marks, in: &frame, row: row,
                column: placed.left)
            let sign = signs[placed.line]
            BoundarySigns.draw(
                stops, onLine: placed.line, of: layout, selected: selected, in: &frame, row: row, column: placed.left,
                signColumn: placed.left - (sign == nil ? 2 : 1))
            if let sign {
                frame.put(String(sign.prefix(2)), row: row, column: placed.left - 2, role: .mark)
            } else if placed.line == firstNew {
                frame.put("»", row: row, column: placed.left - 2, role: .dim)
            }
        }
    }

    /// Draws the name of the next story below the end, under a rule, and the source of this one unless it is already
    /// shown above; both on one row if a page has no more room.
    private func drawFooter(in frame: inout Frame, _ next: ReaderContext.Sequel, _ context: ReaderContext) {
        let (start, columns) = footer
        let (row, left, limit) = (start + footerLines, columns.lowerBound, columns.upperBound)
        let hasRule = !turnsPages || row > lastRow + 3
        if hasRule {
            let rule = String(repeating: "─", count: columns.count)
            frame.put(rule, row: row - 1, column: left, limit: limit, role: .rule)
        }
        if hasSourceRows {
            let source = sourceRows
            for (offset, text) in source.enumerated() {
                frame.putShortened(
                    text, row: row - 1 - source.count + offset, column: left, limit: limit, role: .dim)
            }
        }
        func title(_ story: Int) -> String { context.setup.shown(context.stories[story].article.title) }
        func put(_ key: String, _ sentence: Phrase) -> Int {
            let end = frame.put(context.keys.name(key) + " ", row: row, column: left, limit: limit, role: .key)
            return frame.putShortened(context.text(sentence), row: row, column: end, limit: limit, role: .kicker)
        }
        let end =
            switch next {
            case .next(let story): put("J", "next: \(title(story))")
            case .skipped(let story): put("Space", "skipped: \(title(story))")
            case .end: frame.put(context.text("The last story."), row: row, column: left, limit: limit, role: .dim)
            }
        if following.isEmpty, !hasSourceRows, let source = article.source {
            frame.putShortened(source, row: row, column: end + 3, limit: limit, role: .dim)
        }
    }
}
