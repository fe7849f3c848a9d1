/// The visible part of a list: one entry is selected, and the list scrolls to keep it visible.
struct ScrollingList: Equatable, Sendable {
    /// The selected entry, from 0.
    private(set) var selection = 0
    /// The first row on the screen, or the first entry if all entries take the same number of rows.
    private(set) var top = 0

    /// Moves the selection among `count` entries, not past the ends: `Int.max` moves to the last one.
    mutating func move(by step: Int, count: Int) {
        selection = Self.sum(selection, step, upTo: count - 1)
    }

    mutating func select(_ entry: Int) {
        selection = entry
    }

    /// Scrolls through `count` rows, `height` of which are visible, not past the ends.
    mutating func scroll(by step: Int, count: Int, height: Int) {
        top = Self.sum(top, step, upTo: count - height)
    }

    /// Scrolls as little as necessary to show `rows` of `count`, or the first of them if there is no room for all. Rows
    /// more than a screen away, or outside the screen after a jump, are shown in the middle, among their neighbours.
    mutating func show(_ rows: Range<Int>, of count: Int, height: Int, hasJumped: Bool = false) {
        let farthest = hasJumped ? 0 : height
        if rows.lowerBound >= top + height + farthest || rows.upperBound <= top - farthest {
            top = rows.lowerBound - height / 2
        }
        if rows.upperBound > top + height { top = rows.upperBound - height }
        if rows.lowerBound < top { top = rows.lowerBound }
        top = max(0, min(top, count - height))
    }

    /// Scrolls to the selected one of `count` entries of `rowsEach` rows.
    mutating func showSelection(count: Int, rowsEach: Int = 1, height: Int) {
        show(selection..<selection + 1, of: count, height: max(1, height / rowsEach))
    }

    /// A sum clamped to 0...`limit` without overflow: `Int.max` stands for the end.
    private static func sum(_ number: Int, _ step: Int, upTo limit: Int) -> Int {
        let (sum, isOver) = number.addingReportingOverflow(step)
        return max(0, min(limit, isOver ? (step > 0 ? .max : 0) : sum))
    }
}
