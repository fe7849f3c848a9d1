import NewsModel
import ScreenModel
import UnicodeText

/// A row of the contents: signs, kicker and headline, with byline and length at the right.
struct StoryRow {
    let story: Story
    let progress: Progress
    /// The number of bookmarks in the story.
    let bookmarks: Int
    let columns: Int
    /// The reading time, in words.
    let length: String
    let setup: PageSetup

    private var article: Article { story.article }

    func draw(in frame: inout Frame, row: Int, isSelected: Bool) {
        frame.put(progress.sign, row: row, column: 1, role: .mark)
        frame.put(bookmarkSign, row: row, column: 2, role: .mark)

        var right = columns - 1
        if columns >= 50 {
            let start = right - DisplayWidth.cells(of: length)
            frame.put(length, row: row, column: start, role: .dim)
            right = min(columns - 9, start - 1)
        }
        let title = setup.shown(article.title)
        let room = right - 4
        let names = names
        let namesWidth = min(DisplayWidth.cells(of: names), columns / 5)
        if columns >= 50, namesWidth > 0, DisplayWidth.cells(of: title) + namesWidth + 2 <= room || columns >= 90 {
            let start = right - namesWidth
            frame.putShortened(names, row: row, column: start, limit: right, role: .byline)
            right = start - 2
        }
        var column = 4
        if let kicker = article.kicker.map({ setup.shown($0) }), article.headline != nil {
            let left = right - column - DisplayWidth.cells(of: title) - 1
            if left >= min(12, DisplayWidth.cells(of: kicker)) {
                column = frame.putShortened(kicker, row: row, column: column, limit: column + left, role: .dim) + 1
            }
        }
        let role: Role = progress == .read ? .text : .headline
        if article.isPhotoStory {
            column = frame.put("[photo] ", row: row, column: column, role: .dim)
        }
        frame.putShortened(title, row: row, column: column, limit: right, role: role)
        if isSelected { frame.paint(row: row, columns: 0..<columns, role: .selection) }
    }

    /// The names without their roles, which are shown in the story.
    private var names: String {
        var names = article.bylines.map(\.name)
        if names.isEmpty, article.isPhotoStory { names = article.photos.compactMap(\.credit) }
        return names.joined(separator: " ")
    }

    /// A star, with the number of bookmarks if there are several: two cells.
    private var bookmarkSign: String {
        switch bookmarks {
        case 0: ""
        case 1: "★"
        case 2...9: "★" + String("⁰¹²³⁴⁵⁶⁷⁸⁹".dropFirst(bookmarks).prefix(1))
        default: "★⁺"
        }
    }

}
