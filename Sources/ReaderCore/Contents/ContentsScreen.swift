import NewsModel
import ScreenModel
import TextSearch

/// The front page: the stories of the open papers under their sections, in print order.
struct ContentsScreen: Sendable {
    /// One row of the list.
    enum Row: Equatable {
        case paper(Int)
        case section(paper: Int, section: Int)
        case story(Int)
        case blank
    }

    /// The selected story's number at the newsstand; it is among `visible` unless that is empty.
    private(set) var selection = 0
    /// The stories shown, by number.
    private(set) var visible: [Int] = []
    private(set) var rows: [Row] = []
    /// The first row on the screen.
    private(set) var top = 0
    /// What narrows the list, as typed.
    private(set) var filter = ""

    /// Shows those stories that `isShown`, with the selection on `selection` or the next one shown.
    mutating func show(_ newsstand: Newsstand, filter: String, selection: Int, isShown: (Int) -> Bool) {
        self.filter = filter
        visible = newsstand.stories.indices.filter(isShown)
        rows = Self.rows(of: visible, in: newsstand)
        self.selection = visible.first { $0 >= selection } ?? visible.last ?? selection
    }

    private static func rows(of visible: [Int], in newsstand: Newsstand) -> [Row] {
        var rows: [Row] = []
        var before: (paper: Int, section: Int)?
        for story in visible {
            // Not the story itself, which to copy takes longer than all the rest.
            let place = (paper: newsstand.stories[story].paper, section: newsstand.stories[story].section)
            if place.paper != before?.paper {
                if !rows.isEmpty { rows.append(.blank) }
                if newsstand.papers.count > 1 { rows.append(.paper(place.paper)) }
                before = nil
            }
            if place.section != before?.section {
                if let last = rows.last, case .story = last { rows.append(.blank) }
                if newsstand.sectionName(of: story) != nil {
                    rows.append(.section(paper: place.paper, section: place.section))
                }
            }
            before = place
            rows.append(.story(story))
        }
        return rows
    }

    /// Moves the selection by `step` stories, not past the ends.
    mutating func move(by step: Int) {
        guard let index = visible.firstIndex(of: selection) else { return }
        selection = visible[max(0, min(visible.count - 1, index + step))]
    }

    mutating func select(_ story: Int) {
        if visible.contains(story) { selection = story }
    }

    /// Selects the story on a row of the list, if one stands there.
    ///
    /// - Returns: whether one does.
    mutating func selectStory(onRow row: Int) -> Bool {
        guard rows.indices.contains(row), case .story(let story) = rows[row] else { return false }
        selection = story
        return true
    }

    /// Scrolls so that the selection is among `height` rows, with the headings over it at the list's beginning.
    mutating func keepSelectionVisible(height: Int) {
        let row = rows.firstIndex(of: .story(selection)) ?? 0
        let isFirstStory = visible.first == selection
        if row < top || isFirstStory { top = isFirstStory ? 0 : row }
        if row >= top + height { top = row - height + 1 }
        top = max(0, min(top, rows.count - height))
    }
}
