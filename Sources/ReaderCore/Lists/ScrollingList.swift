/// The part of a list that a screen shows: one entry is selected, and the part moves so that it is seen.
struct ScrollingList: Equatable, Sendable {
    /// The selected entry, from 0.
    private(set) var selection = 0
    /// The first row on the screen, or the first entry where all entries take the same number of rows.
    private(set) var top = 0

    /// Moves the selection among `count` entries, not past the ends: `Int.max` is the last one.
    mutating func move(by step: Int, count: Int) {
        selection = Self.sum(selection, step, upTo: count - 1)
    }

    mutating func select(_ entry: Int) {
        selection = entry
    }

    /// Scrolls through `count` rows, of which `height` are seen, not past the ends.
    mutating func scroll(by step: Int, count: Int, height: Int) {
        top = Self.sum(top, step, upTo: count - height)
    }

    /// Scrolls as little as is needed to show `rows` of `count`, the first of them where there is no room for all; what is more
    /// than a screen away comes to the middle, among its neighbours.
    mutating func show(_ rows: Range<Int>, of count: Int, height: Int) {
        if rows.lowerBound >= top + 2 * height || rows.upperBound <= top - height { top = rows.lowerBound - height / 2 }
        if rows.upperBound > top + height { top = rows.upperBound - height }
        if rows.lowerBound < top { top = rows.lowerBound }
        top = max(0, min(top, count - height))
    }

    /// Scrolls to the selected one of `count` entries of `rowsEach` rows.
    mutating func showSelection(count: Int, rowsEach: Int = 1, height: Int) {
        show(selection..<selection + 1, of: count, height: max(1, height / rowsEach))
    }

    /// A sum from 0 to `limit` that does not overflow: `Int.max` stands for the end.
    private static func sum(_ number: Int, _ step: Int, upTo limit: Int) -> Int {
        let (sum, isOver) = number.addingReportingOverflow(step)
        return max(0, min(limit, isOver ? (step > 0 ? .max : 0) : sum))
    }
}
