import NewsModel
import ScreenModel
import TextSearch

/// The front page: the stories of the open issues under their sections. Which are listed is shared; the screen scrolls
/// them, with the beginning of the selected one beside them where there is room.
struct ContentsScreen: StoryScreenState {
    /// The first row shown.
    private(set) var list = ScrollingList()
    private(set) var preview: Preview?

    var screen: Screen { .contents(self) }

    func cursor(_ context: ReaderContext) -> StoryPosition? {
        guard context.stories.isSelectionVisible else { return nil }
        return StoryPosition(story: context.stories.selection, position: TextPosition(passage: Passage(rawValue: 0)))
    }

    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool { one == other }

    func shows(_ position: TextPosition) -> Bool { true }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .open:
            guard context.stories.isSelectionVisible else { return [] }
            return [.openStory(context.stories.selection, query: context.stories.filter)]
        case .back:
            if context.stories.filter.typed.isEmpty { return nil }
            context.narrow(to: TextQuery(""), selection: context.stories.selection)
        case .nextStory, .nextMatch: move(by: 1, &context)
        case .previousStory, .previousMatch: move(by: -1, &context)
        case .nextSection, .previousSection:
            if let story = context.sectionStart(from: context.stories.selection, forward: command == .nextSection) {
                context.stories.select(story)
            }
        case .nextDoubt: return context.goToDoubt(from: context.stories.selection, forward: true)
        case .previousDoubt: return context.goToDoubt(from: context.stories.selection, forward: false)
        case .search: return [.show(.search(SearchScreen(from: screen, scopes: [.issue, .library], context)))]
        default: return handleAtStory(command, &context)
        }
        return []
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) { context.stories.move(by: rows) }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        let (rows, row) = (context.stories.rows, list.top + point.row - 1)
        guard rows.indices.contains(row), case .story(let story) = rows[row] else { return [] }
        context.stories.select(story)
        return handle(.open, &context) ?? []
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        let stories = context.stories
        let row = stories.rows.firstIndex(of: .story(stories.selection)) ?? 0
        // The first story comes with the headings above it.
        let first = stories.visible.first == stories.selection ? 0 : row
        list.show(first..<row + 1, of: stories.rows.count, height: context.listRows)
        let hasRoom = context.size.columns >= Preview.leastColumns && stories.isSelectionVisible
        preview = hasRoom ? Preview(context, previous: preview) : nil
        return []
    }
}

extension ReaderContext {
    /// The story in which the next section begins, or this section or the one before; a notice where there is none.
    mutating func sectionStart(from story: Int, forward: Bool) -> Int? {
        guard stories.count > 0 else { return nil }
        let start = stories.sectionStart(from: story, forward: forward)
        if start == nil { message = .notice(forward ? "This is the last section." : "This is the first section.") }
        return start
    }
}
