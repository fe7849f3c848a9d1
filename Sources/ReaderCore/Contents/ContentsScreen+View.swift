import NewsModel
import ScreenModel
import UnicodeText

/// What a reader has done with a story since it was opened.
enum Progress: Equatable, Sendable {
    case unread, begun, read

    /// One cell.
    var sign: String {
        switch self {
        case .unread: "•"
        case .begun: "›"
        case .read: " "
        }
    }
}

/// What a row says of a story beside its own words.
struct StoryState: Equatable, Sendable {
    var progress: Progress
    /// How many bookmarks it has.
    var bookmarks: Int

    /// Two cells: a star, and how many if there are several.
    var bookmarkSign: String {
        switch bookmarks {
        case 0: ""
        case 1: "★"
        case 2...9: "★" + String("⁰¹²³⁴⁵⁶⁷⁸⁹".dropFirst(bookmarks).prefix(1))
        default: "★⁺"
        }
    }
}

extension ContentsScreen {
    /// Draws the list in `columns` cells at the left, from the second row to the last but one.
    func draw(
        in frame: inout Frame, columns: Int, newsstand: Newsstand, isOpening: Bool, state: (Int) -> StoryState
    ) {
        for (offset, row) in rows.dropFirst(top).prefix(max(0, frame.size.rows - 2)).enumerated() {
            let y = offset + 1
            switch row {
            case .blank: break
            case .paper(let number):
                let paper = newsstand.papers[number]
                let end = frame.putShortened(paper.name, row: y, column: 1, limit: columns - 1, role: .headline)
                frame.putShortened("  " + paper.subtitle, row: y, column: end, limit: columns - 1, role: .dim)
            case .section(let paper, let section):
                let name = newsstand.papers[paper].issue.sections[section].name ?? ""
                let end = frame.putShortened(name, row: y, column: 1, limit: columns - 1, role: .section)
                let rule = String(repeating: "─", count: max(0, columns - end - 2))
                frame.put(rule, row: y, column: end + 1, limit: columns - 1, role: .rule)
            case .story(let story):
                StoryRow(newsstand.stories[story], state: state(story), columns: columns)
                    .draw(in: &frame, row: y, isSelected: story == selection)
            }
        }
        if rows.isEmpty {
            let nothing = isOpening ? "Opening …" : "No story was found here."
            let sentence = filter.isEmpty ? nothing : "No story has “\(filter)” in it."
            frame.put(sentence, row: 2, column: 2, limit: columns, role: .dim)
        }
    }
}

/// One story in the list: signs, kicker, headline, then at the right byline and length.
private struct StoryRow {
    let story: Story
    let state: StoryState
    let columns: Int

    private var article: Article { story.article }

    init(_ story: Story, state: StoryState, columns: Int) {
        self.story = story
        self.state = state
        self.columns = columns
    }

    func draw(in frame: inout Frame, row: Int, isSelected: Bool) {
        frame.put(state.progress.sign, row: row, column: 1, role: .mark)
        frame.put(state.bookmarkSign, row: row, column: 2, role: .mark)

        var right = columns - 1
        let length = length
        if columns >= 50 {
            let start = right - DisplayWidth.cells(of: length)
            frame.put(length, row: row, column: start, role: .dim)
            right = columns - 9
        }
        let title = article.title
        let room = right - 4
        let names = names
        let namesWidth = min(DisplayWidth.cells(of: names), columns / 5)
        if columns >= 50, namesWidth > 0, DisplayWidth.cells(of: title) + namesWidth + 2 <= room || columns >= 90 {
            let start = right - namesWidth
            frame.putShortened(names, row: row, column: start, limit: right, role: .byline)
            right = start - 2
        }
        var column = 4
        if let kicker = article.kicker, article.headline != nil {
            let left = right - column - DisplayWidth.cells(of: title) - 1
            if left >= min(12, DisplayWidth.cells(of: kicker)) {
                column = frame.putShortened(kicker, row: row, column: column, limit: column + left, role: .dim) + 1
            }
        }
        let role: Role = state.progress == .read ? .text : .headline
        if article.isPhotoStory {
            column = frame.put("[photo] ", row: row, column: column, role: .dim)
        }
        frame.putShortened(title, row: row, column: column, limit: right, role: role)
        if isSelected { frame.paint(row: row, columns: 0..<columns, role: .selection) }
    }

    /// Names only: their roles stand in the story.
    private var names: String {
        var names = article.bylines.map(\.name)
        if names.isEmpty, article.isPhotoStory { names = article.photos.compactMap(\.credit) }
        return names.spaced
    }

    private var length: String { story.length < 10_000 ? "\(story.length)" : "\(story.length / 1000)k" }
}
