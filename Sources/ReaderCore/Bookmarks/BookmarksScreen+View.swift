import NewsModel
import ScreenModel
import UnicodeText
import Wording

extension BookmarksScreen {
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        let filter = context.bookmarks.list.filter
        return (
            [
                Hint(.enter, does: "open"), Hint("/", does: "narrow"), Hint("t", does: "tags"), Hint("e", does: "note"),
                Hint("d", does: "delete"), Hint("u", does: "undo"), .leave,
            ],
            filter.isEmpty ? "" : Phrase(text: "“\(filter)”")
        )
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let list = context.bookmarks.list
        let total = context.bookmarks.kept.all.count
        let problem = total == 0 ? context.bookmarks.problem : nil
        frame.putBar(
            context.text("Bookmarks"), right: problem == nil ? context.text(list.status(total: total)) : "")
        guard !list.shown.isEmpty else {
            if let problem { return frame.putSentences([context.text(problem)], role: .failure) }
            let sentence: Phrase =
                list.filter.isEmpty
                ? "No bookmarks yet: \(key: "b") in a story keeps the place you are at."
                : "No bookmark has “\(list.filter)”."
            let more = list.filter.isEmpty ? [] : [context.text("Words, #tag, from:2026-05, to:2026-05-14")]
            return frame.putSentences([context.text(sentence)] + more, role: .dim)
        }
        let fit = max(1, context.listRows / Self.rowsEach)
        for (offset, bookmark) in list.shown.dropFirst(rows.top).prefix(fit).enumerated() {
            let row = 1 + offset * Self.rowsEach
            let state = context.bookmarks.kept.location(of: bookmark)
            drawHeading(of: bookmark, state, in: &frame, row: row, context)
            if row + 1 < frame.size.rows - 1 { drawText(of: bookmark, in: &frame, row: row + 1, context) }
            if rows.top + offset == list.selection {
                frame.paint(row: row, columns: 0..<frame.size.columns, role: .selection)
            }
        }
    }

    func drawLine(_ line: LineEditor, in frame: inout Frame, _ context: ReaderContext) {
        let bookmarks = context.bookmarks
        let completions = BookmarkTags.completions(of: line.text, known: bookmarks.kept.all.tagsByUse, isFilter: true)
        var status = ("", Role.dim)
        if !completions.isEmpty {
            status.0 = context.text(TagPrompt.words(for: completions))
        } else if !line.text.isEmpty {
            let found = bookmarks.list.shown.count
            status = (context.text(.counted(found, "bookmark")), found == 0 ? .failure : .notice)
        }
        line.draw(in: &frame, sign: "/", status: status.0, statusRole: status.1)
    }

    private func drawHeading(
        of bookmark: Bookmark, _ location: BookmarkLocation?, in frame: inout Frame, row: Int, _ context: ReaderContext
    ) {
        let right = frame.size.columns - 1
        let state = location.map { context.text($0.phrase) } ?? ""
        let stateStart = right - DisplayWidth.cells(of: state)
        frame.put(state, row: row, column: stateStart, role: location == .lost ? .failure : .dim)
        let limit = state.isEmpty ? right : stateStart - 2

        frame.put(bookmark.markLetter.map(String.init) ?? "★", row: row, column: 1, role: .mark)
        let name = bookmark.issue.title.map(bookmark.issue.undated) ?? bookmark.sourceName
        let paper = "  " + name
        let tags = bookmark.ownTags.map { " #" + $0 }.joined()
        let headline = context.setup.shown(bookmark.article.headline)
        var day = bookmark.issue.date.map { " · " + $0 } ?? ""
        func cells(_ texts: String...) -> Int { texts.reduce(0) { $0 + DisplayWidth.cells(of: $1) } }
        // Leave out the day if the name contains it and has room to be shown in full.
        if bookmark.issue.isDated(by: name), cells(headline, paper) <= limit - 4 { day = "" }
        // Shorten the headline and the paper's name, but never the day.
        let dayStart = limit - cells(day)
        var end = frame.putShortened(headline, row: row, column: 4, limit: dayStart, role: .headline)
        if end + 6 < dayStart { end = frame.putShortened(paper, row: row, column: end, limit: dayStart, role: .dim) }
        end = frame.put(day, row: row, column: end, limit: limit, role: .dim)
        if !tags.isEmpty, end + 4 < limit {
            frame.putShortened(" " + tags, row: row, column: end, limit: limit, role: .key)
        }
    }

    /// Draws the quote and the text after it, or the quote and the note, which may take up to half of the row.
    private func drawText(of bookmark: Bookmark, in frame: inout Frame, row: Int, _ context: ReaderContext) {
        let limit = frame.size.columns - 1
        guard !bookmark.note.isEmpty else {
            let parts = context.setup.shown([bookmark.shownQuote, textAfter(bookmark, most: limit, context)])
                .map(TerminalText.safe)
            let end = frame.putShortened(parts[0], row: row, column: 4, limit: limit)
            // The text that follows tells nothing apart: it is quieter than what was kept.
            if end == 4 + DisplayWidth.cells(of: parts[0]), end < limit {
                frame.putShortened(parts[1], row: row, column: end, limit: limit, role: .dim)
            }
            return
        }
        let note = TerminalText.safe("  ✎ " + bookmark.note)
        let room = max(limit / 2, limit - DisplayWidth.cells(of: note))
        let end = frame.putShortened(
            TerminalText.safe(context.setup.shown(bookmark.shownQuote)), row: row, column: 4, limit: room)
        frame.putShortened(note, row: row, column: end, limit: limit, role: .byline)
    }

    /// The text after a quote, at most `most` scalars if its story is open, otherwise as much as the bookmark holds.
    private func textAfter(_ bookmark: Bookmark, most: Int, _ context: ReaderContext) -> String {
        if case .found(let id, let range, _, false, _) = context.bookmarks.kept.location(of: bookmark),
            let story = context.stories.open.stories.first(where: { $0.article.id == id })
        {
            return story.article.text(after: range.end, most: most)
        }
        let suffix = bookmark.quote.suffix
        return bookmark.quote.isCutOff ? String(suffix.wholeWords) + "…" : suffix
    }
}

extension String {
    /// The text without the letters at its end, which may be a part of a word; Han are words by themselves.
    fileprivate var wholeWords: Substring {
        var rest = self[...]
        while let last = rest.unicodeScalars.last, last.value < 0x2E80, last.properties.isAlphabetic {
            rest.unicodeScalars.removeLast()
        }
        return rest.isEmpty ? self[...] : rest
    }
}
