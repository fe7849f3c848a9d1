import NewsModel
import ScreenModel
import UnicodeText
import Wording

/// The positions of the miniature and of the list beside it, in cells.
struct PageGeometry {
    let columns: Int
    let rows: Int
    /// The first cell within the frame of the page.
    let left = 2
    let top = 2
    let listColumn: Int

    init(screen: ScreenSize, page: PageSize) {
        // The page takes at most three fifths of the columns; the bar, the frame and the last row need four rows.
        let miniature = Miniature(of: page, columns: max(8, screen.columns * 3 / 5), rows: max(3, screen.rows - 4))
        (columns, rows) = (miniature.columns, miniature.rows)
        listColumn = left + columns + 3
    }
}

extension PageScreen {
    func hints(_ context: ReaderContext) -> (keys: [Hint], right: Phrase) {
        size(context) == nil
            ? ([Hint(.enter, does: "open"), .leave], "")
            : (
                [
                    Hint(.enter, does: "open"), Hint(.left, .right, .up, .down, does: "over the page"),
                    Hint("[", "]", does: "pages"), .leave,
                ], ""
            )
    }

    func draw(in frame: inout Frame, _ context: ReaderContext) {
        let issue = context.stories.issue(of: story)
        let count = issue.issue.pageSizes.count
        let name = [issue.name, issue.subtitle].filter { !$0.isEmpty }.joined(separator: " · ")
        frame.putBar(context.text("Page \(page) of \(max(count, page))"), subtitle: name, right: "")
        guard let size = size(context) else {
            let sentence: Phrase =
                issue.lines.isEmpty && issue.parts.isEmpty
                ? "Where the stories stand on their page is read from \(TerminalText.safe(issue.source))."
                : "This issue does not say where on its pages its stories stand."
            frame.putSentences([context.text(sentence)], role: .dim)
            return
        }
        let geometry = PageGeometry(screen: frame.size, page: size)
        let stories = stories(context)
        drawPage(stories, size, geometry, in: &frame)
        for (offset, number) in stories.stories.dropFirst(top).prefix(context.listRows).enumerated() {
            let title = context.setup.shown(context.stories[number].article.title)
            let row = offset + 1
            let role: Role = context.progress(of: number) == .read ? .text : .headline
            frame.putShortened(
                title, row: row, column: geometry.listColumn + 1, limit: frame.size.columns - 1, role: role)
            if number == story {
                frame.paint(row: row, columns: geometry.listColumn..<frame.size.columns, role: .selection)
            }
        }
    }

    private func drawPage(_ stories: PageStories, _ size: PageSize, _ geometry: PageGeometry, in frame: inout Frame) {
        var miniature = Miniature(of: size, columns: geometry.columns, rows: geometry.rows)
        for number in stories.stories where number != story {
            for box in stories.boxes(of: number) { miniature.draw(box, black: false) }
        }
        for box in stories.boxes(of: story) { miniature.draw(box, black: true) }
        let (left, top) = (geometry.left - 1, geometry.top - 1)
        let line = String(repeating: "─", count: geometry.columns)
        frame.put("┌" + line + "┐", row: top, column: left, role: .rule)
        for row in 0..<miniature.rows {
            frame.put("│", row: geometry.top + row, column: left, role: .rule)
            frame.put("│", row: geometry.top + row, column: geometry.left + geometry.columns, role: .rule)
            for column in 0..<miniature.columns {
                let cell = miniature[row, column]
                frame.put(
                    cell.text, row: geometry.top + row, column: geometry.left + column,
                    role: cell.isBlack ? .headline : .dim)
            }
        }
        frame.put("└" + line + "┘", row: geometry.top + miniature.rows, column: left, role: .rule)
    }
}
