import NewsModel
import ScreenModel
import TextSearch

/// The contents of the open issues: a front page, or the list of their stories, with a preview of the selected one if
/// there is room. The stories and the selection are shared between screens.
struct ContentsScreen: StoryScreenState {
    /// The scroll position of the list.
    private(set) var list = ScrollingList()
    private(set) var preview: Preview?
    /// `nil` if the stories are shown as a list.
    var front: FrontPage?

    var screen: Screen { .contents(self) }
    var keyScreen: KeyScreens { .contents }

    func cursor(_ context: ReaderContext) -> StoryPosition? {
        guard context.stories.isSelectionVisible else { return nil }
        return StoryPosition(atStartOf: context.stories.selection)
    }

    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool { one == other }

    func shows(_ position: TextPosition) -> Bool { true }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .open:
            guard context.stories.isSelectionVisible else { return context.say("There is nothing to open here.") }
            return [.openStory(context.stories.selection, query: context.stories.filter)]
        case .back:
            if context.stories.filter.typed.isEmpty { return nil }
            context.narrow(to: TextQuery(""), selection: context.stories.selection)
        case .nextStory: move(by: 1, &context)
        case .previousStory: move(by: -1, &context)
        case .nextMatch, .previousMatch:
            guard !context.stories.filter.isEmpty else { return nil }
            move(by: command == .nextMatch ? 1 : -1, &context)
        case .rightward, .leftward:
            guard let front, front.grid.count > 1 else { return nil }
            return moveAside(toRight: command == .rightward, over: front.sheet, &context)
        case .pageDown, .halfPageDown:
            guard front != nil else { return nil }
            return turnPage(by: 1, &context)
        case .pageUp, .halfPageUp:
            guard front != nil else { return nil }
            return turnPage(by: -1, &context)
        case .saveSearch: return context.saveSearch(context.stories.filter)
        case .switchContents: switchContents(&context)
        case .nextSection, .previousSection:
            if let story = context.sectionStart(from: context.stories.selection, forward: command == .nextSection) {
                context.stories.select(story)
            }
        case .nextDoubt: return context.goToDoubt(from: context.stories.selection, forward: true)
        case .previousDoubt: return context.goToDoubt(from: context.stories.selection, forward: false)
        case .search, .filter: return [.show(.search(SearchScreen(from: screen, scopes: [.issue, .library], context)))]
        default: return handleAtStory(command, &context)
        }
        return []
    }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        guard let entry = destination.entry(of: context.stories.visible.count), !context.stories.visible.isEmpty else {
            return false
        }
        context.stories.select(context.stories.visible[entry])
        return true
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        if let story = front?.story(after: context.stories.selection, by: rows) {
            context.stories.select(story)
        } else {
            context.stories.move(by: rows)
        }
    }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        if let front {
            guard let index = front.sheet.index(at: point) else { return [] }
            context.stories.select(front.sheet.placed[index].block.story.number)
            return handle(.open, &context) ?? []
        }
        let (rows, row) = (context.stories.rows, list.top + point.row - 1)
        guard rows.indices.contains(row), case .story(let story) = rows[row] else { return [] }
        context.stories.select(story)
        return handle(.open, &context) ?? []
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        context.hideRead()
        if context.showsFrontPage {
            let isNew = front == nil
            front = FrontPage(context, previous: front)
            if isNew {
                selectLead(&context)
                front = FrontPage(context, previous: front)
            }
            preview = nil
            return []
        }
        front = nil
        let stories = context.stories
        let row = stories.rows.firstIndex(of: .story(stories.selection)) ?? 0
        // Show the headings above the first story as well.
        let first = stories.visible.first == stories.selection ? 0 : row
        list.show(first..<row + 1, of: stories.rows.count, height: context.listRows)
        let hasRoom = context.size.columns >= Preview.leastColumns && stories.isSelectionVisible
        preview = hasRoom ? Preview(context, previous: preview) : nil
        return []
    }
}

extension ReaderContext {
    /// The first story of the next section, or of this section or the one before; sets a notice and returns `nil` if
    /// there is none.
    mutating func sectionStart(from story: Int, forward: Bool) -> Int? {
        guard stories.count > 0 else { return nil }
        let start = stories.sectionStart(from: story, forward: forward)
        if start == nil { message = .notice(forward ? "This is the last section." : "This is the first section.") }
        return start
    }
}
