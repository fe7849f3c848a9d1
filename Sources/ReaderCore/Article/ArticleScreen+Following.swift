import NewsModel
import ScreenModel
import Typesetting

extension ArticleScreen {
    /// The inputs for which the following stories were set.
    struct FollowingPlace: Equatable, Sendable {
        let top: Int
        let size: ScreenSize
        let setup: PageSetup
        let visible: [Int]
        let isAtEnd: Bool
    }

    /// The row of the last line on the screen; -1 if there is none.
    var lastRow: Int { placedLines.map(\.row).max() ?? -1 }

    /// The row after the story's last line and its source.
    private var endRow: Int {
        lastRow + 1 + sourceRows.count
    }

    /// Sets the next stories below the end of this one, as long as there is room.
    mutating func setFollowing(_ context: ReaderContext) {
        let place = FollowingPlace(
            top: top, size: context.size, setup: context.setup, visible: context.stories.visible, isAtEnd: isAtEnd)
        guard place != followingPlace else { return }
        followingPlace = place
        following = []
        guard isAtEnd else { return }
        var row = endRow
        let geometry = context.setup.geometry(width: context.size.columns)
        for next in context.stories.neighbours(of: story) where next > story {
            // Stories are separated by a blank row and a rule.
            let first = row + 2
            guard first < textRows, context.stories[next].issue == context.stories[story].issue,
                let set = FollowingStory(
                    next, of: context, geometry: geometry, rows: first..<textRows, setup: context.setup)
            else { return }
            following.append(set)
            guard set.isWhole else { return }
            row = set.endRow
        }
    }

    /// The stories below this one that are completely on the screen.
    var wholeFollowing: [FollowingStory] { following.filter(\.isWhole) }

    /// Draws the stories below the end, each under a rule.
    func drawFollowing(in frame: inout Frame, _ context: ReaderContext) {
        let columns = footer.columns
        if !following.isEmpty { drawSource(sourceRows, below: lastRow, in: &frame) }
        for next in following { drawSource(next.sourceRows, below: next.lastRow, in: &frame) }
        for next in following {
            guard let first = next.lines.first?.row else { continue }
            let rule = String(repeating: "─", count: columns.count)
            frame.put(rule, row: first, column: columns.lowerBound, limit: columns.upperBound, role: .rule)
            if next.story == following.first?.story, let key = context.keys.key(for: "J")?.label, columns.count > 20 {
                frame.put(" \(key) ", row: first, column: columns.upperBound - 5, role: .key)
            }
            let marks = context.bookmarks.kept.marks(in: next.article, selection: nil)
            for placed in next.lines {
                ArticleLines.draw(
                    placed.line, of: next.layout, article: next.article, search: nil, marks: marks, in: &frame,
                    row: placed.row + 1, column: placed.left)
            }
            if turnsPages, !next.isWhole, let last = next.lines.last {
                // The sign stands within the column, in place of its last words.
                let columns = last.left..<last.left + next.layout.measure
                let end = frame.endOfWords(inRow: last.row + 1, columns: columns.lowerBound..<columns.upperBound - 1)
                frame.put(
                    "…" + String(repeating: " ", count: max(0, columns.upperBound - end - 1)),
                    row: last.row + 1, column: end, limit: columns.upperBound, role: .dim)
            }
        }
    }

    /// Draws a story's source below its last row, as far as there is room.
    private func drawSource(_ source: [String], below last: Int, in frame: inout Frame) {
        for (offset, text) in source.enumerated() where last + 1 + offset < textRows {
            let columns = footer.columns
            frame.putShortened(
                text, row: last + 2 + offset, column: columns.lowerBound, limit: columns.upperBound, role: .dim)
        }
    }

    /// The story below the end at a row of the screen.
    func following(at row: Int) -> Int? {
        following.first { next in
            guard let first = next.lines.first?.row else { return false }
            return (first..<next.endRow).contains(row - 1)
        }?.story
    }
}
