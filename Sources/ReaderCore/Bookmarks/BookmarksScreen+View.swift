import NewsModel
import ScreenModel
import UnicodeText

extension BookmarksScreen {
    /// `12 of 40 bookmarks · by issue`.
    func status(total: Int) -> String {
        let noun = total == 1 ? "bookmark" : "bookmarks"
        let count = filter.isEmpty ? "\(total) \(noun)" : "\(shown.count) of \(total) \(noun)"
        return order == .created ? count : count + " · " + order.words
    }

    /// Draws the list between the first row and the last; `place` says what became of a bookmark's text.
    func draw(in frame: inout Frame, place: (Bookmark) -> BookmarkPlace?) {
        guard !shown.isEmpty else {
            let sentence =
                filter.isEmpty
                ? "No bookmarks yet: b in a story keeps the place you are at."
                : "No bookmark has “\(filter)”."
            frame.put(sentence, row: 2, column: 2, role: .dim)
            if !filter.isEmpty {
                frame.put("Words, #tag, from:2026-05, to:2026-05-14", row: 3, column: 2, role: .dim)
            }
            return
        }
        let fit = max(1, (frame.size.rows - 2) / Self.rowsEach)
        for (offset, bookmark) in shown.dropFirst(top).prefix(fit).enumerated() {
            let row = 1 + offset * Self.rowsEach
            drawHeading(of: bookmark, place(bookmark), in: &frame, row: row)
            if row + 1 < frame.size.rows - 1 { drawText(of: bookmark, in: &frame, row: row + 1) }
            if top + offset == selection {
                frame.paint(row: row, columns: 0..<frame.size.columns, role: .selection)
            }
        }
    }

    private func drawHeading(of bookmark: Bookmark, _ place: BookmarkPlace?, in frame: inout Frame, row: Int) {
        let right = frame.size.columns - 1
        let state = place?.description ?? ""
        let stateStart = right - DisplayWidth.cells(of: state)
        frame.put(state, row: row, column: stateStart, role: place == .lost ? .failure : .dim)
        let limit = state.isEmpty ? right : stateStart - 2

        frame.put(bookmark.markLetter.map(String.init) ?? "★", row: row, column: 1, role: .mark)
        let paper = bookmark.issue.title ?? String(bookmark.source.split(separator: "/").last ?? "")
        let origin = [paper, bookmark.issue.date ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        let headline = frame.putShortened(
            bookmark.article.headline, row: row, column: 4, limit: limit, role: .headline)
        let end = frame.putShortened("  " + origin, row: row, column: headline, limit: limit, role: .dim)
        let tags = bookmark.tags.map { " #" + $0 }.joined()
        if !tags.isEmpty { frame.putShortened(" " + tags, row: row, column: end, limit: limit, role: .key) }
    }

    /// The quote, and the note behind it, which has half of the row at least.
    private func drawText(of bookmark: Bookmark, in frame: inout Frame, row: Int) {
        let limit = frame.size.columns - 1
        guard !bookmark.note.isEmpty else {
            let quote = TerminalText.safe(bookmark.quote.exact + bookmark.quote.suffix)
            frame.putShortened(quote, row: row, column: 4, limit: limit)
            return
        }
        let note = TerminalText.safe("  ✎ " + bookmark.note)
        let room = max(limit / 2, limit - DisplayWidth.cells(of: note))
        let end = frame.putShortened(TerminalText.safe(bookmark.quote.exact), row: row, column: 4, limit: room)
        frame.putShortened(note, row: row, column: end, limit: limit, role: .byline)
    }
}
