import ScreenModel

/// One page of the front, made up: its stories in place, and everything that does not change while it is read, drawn.
struct FrontSheet: Equatable, Sendable {
    /// A story in its place.
    struct Placed: Equatable, Sendable {
        var block: FrontBlock
        /// The first row, and the first cell.
        let row: Int
        let left: Int
        /// The width in cells.
        let width: Int

        var rows: Range<Int> { row..<row + max(1, block.rows) }
        var columns: Range<Int> { left..<left + width }
        var titleRows: Range<Int> {
            let rows = block.titleRows
            return row + rows.lowerBound..<row + rows.upperBound
        }
        /// The first cell of the text, which is centred below a heading across columns if it has one column itself.
        var textLeft: Int { left + (block.isAcross && block.columns == 1 ? (width - block.measure) / 2 : 0) }
        /// The cells of the title, or of the first row of a text that has none.
        var titleColumns: Range<Int> { block.hasHeadline ? columns : textLeft..<textLeft + block.measure }
    }

    /// A rule across some columns, or between two.
    struct Rule: Equatable, Sendable {
        let rows: Range<Int>
        let columns: Range<Int>
    }

    /// The stories in reading order.
    let placed: [Placed]
    let rules: [Rule]
    /// The drawn page, without anything that depends on the user.
    private(set) var frame: Frame

    init(_ placed: [Placed], rules: [Rule], size: ScreenSize) {
        self.placed = placed
        self.rules = rules
        frame = Frame(size: size)
        for rule in rules { rule.draw(in: &frame) }
        for story in placed { FrontDrawing.draw(story, in: &frame) }
    }

    /// The row after the last story.
    var end: Int { placed.map(\.rows.upperBound).max() ?? 0 }

    /// Whether all stories stand in full.
    var isWhole: Bool { placed.allSatisfy { !$0.block.isCut } }

    /// The index of a story.
    func index(of story: Int) -> Int? { placed.firstIndex { $0.block.story.number == story } }

    /// The index of the story at a cell.
    func index(at point: ScreenPoint) -> Int? {
        placed.firstIndex { $0.rows.contains(point.row) && $0.columns.contains(point.column) }
    }

    /// The index of the story in a neighbouring column at about the same height; `nil` at the page's edge.
    func index(beside index: Int, toRight: Bool) -> Int? {
        let here = placed[index]
        let beside = placed.indices.filter {
            toRight ? placed[$0].left >= here.columns.upperBound : placed[$0].columns.upperBound <= here.left
        }
        return beside.min { distance(placed[$0], here) < distance(placed[$1], here) }
    }

    private func distance(_ one: Placed, _ other: Placed) -> Int {
        let apart = one.left < other.left ? other.left - one.columns.upperBound : one.left - other.columns.upperBound
        let rows =
            one.rows.contains(other.row) ? 0 : min(abs(one.row - other.row), abs(one.rows.upperBound - other.row))
        return apart * 2 + rows
    }
}

extension FrontSheet.Rule {
    fileprivate func draw(in frame: inout Frame) {
        if rows.count == 1, columns.count > 1 {
            frame.put(
                String(repeating: "─", count: columns.count), row: rows.lowerBound, column: columns.lowerBound,
                role: .rule)
        } else {
            for row in rows { frame.put("│", row: row, column: columns.lowerBound, role: .rule) }
        }
    }
}
