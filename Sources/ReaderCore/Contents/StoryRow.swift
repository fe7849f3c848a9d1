import NewsModel
import ScreenModel
import TextSearch
import UnicodeText

/// A row of the contents: signs, kicker and headline, with byline and length at the right.
struct StoryRow {
    private let story: Story
    private let progress: Progress
    /// The number of bookmarks in the story.
    private let bookmarks: Int
    private let columns: Int
    /// The reading time, and the sign of a photo story, in words.
    private let length: String
    private let photo: String
    private let setup: PageSetup
    /// The hits of the search by which the list is narrowed, in the title.
    private let hits: [Range<Int>]

    private var article: Article { story.article }

    init(_ number: Int, columns: Int, _ context: ReaderContext) {
        story = context.stories[number]
        progress = context.progress(of: number)
        bookmarks = context.bookmarks(of: number).count
        self.columns = columns
        length = context.text(.minutes(context.seconds(of: number)))
        photo = context.text("[photo] ")
        setup = context.setup
        let query = context.stories.filter
        // Matching a regular expression may take any time.
        hits =
            query.isEmpty || query.isRegularExpression
            ? [] : SearchableText(story.article.title).matches(of: query, in: .headline)
    }

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
        let names = names(fitting: columns / 5)
        let namesWidth = DisplayWidth.cells(of: names)
        if columns >= 50, namesWidth > 0, DisplayWidth.cells(of: title) + namesWidth + 2 <= room || columns >= 90 {
            let start = right - namesWidth
            frame.putShortened(names, row: row, column: start, limit: right, role: .byline)
            right = start - 2
        }
        var column = 4
        if let kicker = article.kicker.map({ setup.shown($0) }), article.headline != nil {
            let left = right - column - DisplayWidth.cells(of: title) - 1
            if left >= DisplayWidth.cells(of: kicker) {
                column = frame.putShortened(kicker, row: row, column: column, limit: column + left, role: .dim) + 1
            }
        }
        let role: Role = progress == .read ? .text : .headline
        if article.isPhotoStory {
            column = frame.put(photo, row: row, column: column, role: .dim)
        }
        let end = frame.putShortened(title, row: row, column: column, limit: right, role: role)
        if isSelected { frame.paint(row: row, columns: 0..<columns, role: .selection) }
        for hit in hits {
            let start = column + Self.cells(of: title, upTo: hit.lowerBound)
            let columns = start..<max(start, min(end, column + Self.cells(of: title, upTo: hit.upperBound)))
            frame.paint(row: row, columns: columns, role: isSelected ? .currentMatch : .match)
        }
    }

    /// The width in cells of the first `count` scalars.
    private static func cells(of text: String, upTo count: Int) -> Int {
        DisplayWidth.cells(of: String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))))
    }

    /// The names without their roles, which are shown in the story: as many as fit, none of them shortened.
    private func names(fitting cells: Int) -> String {
        var names = article.bylines.map(\.name)
        if names.isEmpty, article.isPhotoStory { names = article.photos.compactMap(\.credit) }
        let all = names.count
        while true {
            let shown = names.joined(separator: " ") + (names.isEmpty || names.count == all ? "" : " …")
            if DisplayWidth.cells(of: shown) <= cells { return shown }
            names.removeLast()
        }
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
