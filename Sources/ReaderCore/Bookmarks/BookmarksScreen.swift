import NewsModel
import ScreenModel

/// The list of bookmarks: two rows each, the headline with its issue, and the quote.
struct BookmarksScreen: Equatable, Sendable {
    private(set) var selection = 0
    private(set) var top = 0
    /// What was deleted here and can be taken back, the last at the end.
    var deleted: [Bookmark] = []

    static let rowsEach = 2

    mutating func move(by step: Int, count: Int) {
        selection = max(0, min(count - 1, selection + step))
    }

    /// Scrolls so that the selection is among `height` rows.
    mutating func keepSelectionVisible(height: Int, count: Int) {
        selection = max(0, min(count - 1, selection))
        let fit = max(1, height / Self.rowsEach)
        if selection < top { top = selection }
        if selection >= top + fit { top = selection - fit + 1 }
        top = max(0, min(top, count - fit))
    }

    /// The bookmark drawn on a row of the list.
    func bookmark(onRow row: Int) -> Int { top + row / Self.rowsEach }

    func draw(in frame: inout Frame, bookmarks: [Bookmark]) {
        let columns = frame.size.columns
        guard !bookmarks.isEmpty else {
            frame.put("No bookmarks yet: b in a story keeps the place you are at.", row: 2, column: 2, role: .dim)
            return
        }
        let fit = max(1, (frame.size.rows - 2) / Self.rowsEach)
        for (offset, bookmark) in bookmarks.dropFirst(top).prefix(fit).enumerated() {
            let row = 1 + offset * Self.rowsEach
            let issue = bookmark.issue.title ?? String(bookmark.source.split(separator: "/").last ?? "")
            let place = [issue, bookmark.issue.date ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
            frame.put("★", row: row, column: 1, role: .mark)
            let limit = columns - 1
            let end = frame.putShortened(
                bookmark.article.headline, row: row, column: 4, limit: limit, role: .headline)
            frame.putShortened("  " + place, row: row, column: end, limit: limit, role: .dim)
            if row + 1 < frame.size.rows - 1 {
                let quote = bookmark.quote.exact + bookmark.quote.suffix
                frame.putShortened(quote, row: row + 1, column: 4, limit: limit, role: .text)
            }
            if top + offset == selection { frame.paint(row: row, columns: 0..<columns, role: .selection) }
        }
    }
}
