import NewsModel
import ScreenModel
import UnicodeText

/// The stories that a search found, two rows each: headline and issue, then the hit where it stands.
struct ResultsScreen: Equatable, Sendable {
    private(set) var selection = 0
    private(set) var top = 0

    static let rowsEach = 2

    mutating func move(by step: Int, count: Int) {
        let target = selection.addingReportingOverflow(step)
        selection = max(0, min(count - 1, target.overflow ? .max : target.partialValue))
    }

    mutating func select(_ story: Int) {
        selection = story
    }

    /// Scrolls so that the selection is among `height` rows.
    mutating func keepSelectionVisible(height: Int, count: Int) {
        selection = max(0, min(count - 1, selection))
        let fit = max(1, height / Self.rowsEach)
        if selection < top { top = selection }
        if selection >= top + fit { top = selection - fit + 1 }
        top = max(0, min(top, count - fit))
    }

    /// The story drawn on a row of the list.
    func story(onRow row: Int) -> Int { top + row / Self.rowsEach }

    /// Draws the stories; `inIssue` leaves out the issue that all of them are in.
    func draw(_ found: [SearchHit], inIssue: Bool, in frame: inout Frame) {
        let columns = frame.size.columns
        let fit = max(1, (frame.size.rows - 2) / Self.rowsEach)
        for (offset, story) in found.dropFirst(top).prefix(fit).enumerated() {
            let row = 1 + offset * Self.rowsEach
            let place = inIssue ? [story.section] : [story.issue.title ?? story.section, story.issue.date]
            let right = Self.right(place.compactMap(\.self), columns: columns)
            let start = columns - 1 - DisplayWidth.cells(of: right)
            frame.put(right, row: row, column: start, role: .dim)
            frame.putShortened(story.article.headline, row: row, column: 2, limit: max(12, start - 2), role: .headline)
            if row + 1 < frame.size.rows - 1 { drawContext(of: story, in: &frame, row: row + 1) }
            if top + offset == selection { frame.paint(row: row, columns: 0..<columns, role: .selection) }
        }
    }

    /// At most half of the row: where that is too little, the date is what is left.
    private static func right(_ parts: [String], columns: Int) -> String {
        let place = parts.joined(separator: " · ")
        if DisplayWidth.cells(of: place) <= columns / 2 { return place }
        return DisplayWidth.shortened(parts.last ?? "", to: columns / 2)
    }

    /// What stands before the hit takes a third of the row, so that the hit itself is always seen.
    private func drawContext(of story: SearchHit, in frame: inout Frame, row: Int) {
        let limit = frame.size.columns - (story.matchCount > 1 ? 6 : 1)
        var before = story.before[...]
        let room = frame.size.columns / 3
        while DisplayWidth.cells(of: String(before)) > room { before = before.dropFirst() }
        var column = 4
        if before.startIndex > story.before.startIndex { column = frame.put("…", row: row, column: column, role: .dim) }
        column = frame.put(String(before), row: row, column: column, limit: limit, role: .text)
        column = frame.put(story.match, row: row, column: column, limit: limit, role: .match)
        frame.putShortened(story.after, row: row, column: column, limit: limit, role: .text)
        if story.matchCount > 1 {
            let count = story.matchCount < 1000 ? "×\(story.matchCount)" : "×1k"
            frame.put(count, row: row, column: frame.size.columns - 1 - DisplayWidth.cells(of: count), role: .dim)
        }
    }
}
