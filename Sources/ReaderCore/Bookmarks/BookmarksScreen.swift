import NewsModel
import ScreenModel

/// The list of bookmarks. The list itself is shared; the screen scrolls it and filters it while a line is typed.
struct BookmarksScreen: ScreenState {
    private(set) var line: LineEditor?
    /// The filter that `Esc` restores.
    private var filterBefore = ""
    var rows = ScrollingList()

    /// The rows of a bookmark: the headline with its issue, and the quote.
    static let rowsEach = 2

    var screen: Screen { .bookmarks(self) }
    var keyScreen: KeyScreens { .bookmarks }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        let selected = context.bookmarks.list.selected
        switch command {
        case .open: return selected.map { [.openBookmark($0)] } ?? context.say("There is nothing to open here.")
        case .back:
            if context.bookmarks.list.filter.isEmpty { return nil }
            context.bookmarks.filter(by: "")
        case .search, .filter: (line, filterBefore) = (LineEditor(), context.bookmarks.list.filter)
        case .changeOrder: context.preferences.bookmarkOrder = context.preferences.bookmarkOrder.next
        case .nextMatch, .previousMatch:
            if context.bookmarks.list.filter.isEmpty { return nil }
            move(by: command == .nextMatch ? 1 : -1, &context)
        case .copy: return selected.map { [context.copy(CopiedText.quote(of: $0))] } ?? []
        case .tag: return selected.map { [.ask(.tags(TagPrompt($0)))] }
        case .note: return selected.map { [.effect(.editNote(of: $0))] }
        case .delete:
            guard let selected else { return [] }
            context.message = .notice("Deleted; \(key: "u") undoes that.")
            return context.edit([.remove(selected)]).map(Action.effect)
        case .listBookmarks: break
        default: return nil
        }
        return []
    }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        goToEntry(destination, of: context.bookmarks.list.shown.count, &context)
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) { context.bookmarks.move(by: rows) }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        let clicked = rows.top + (point.row - 1) / Self.rowsEach
        guard line == nil, clicked < context.bookmarks.list.shown.count else { return [] }
        context.bookmarks.move(by: clicked - context.bookmarks.list.selection)
        return handle(.open, &context) ?? []
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        let list = context.bookmarks.list
        rows.select(list.selection)
        rows.showSelection(count: list.shown.count, rowsEach: Self.rowsEach, height: context.listRows)
        return []
    }

    // MARK: - The filter

    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        if key == .tab, let typed = line?.text {
            let known = context.bookmarks.kept.all.tagsByUse
            guard let completed = BookmarkTags.completed(typed, known: known, isFilter: true) else { return [] }
            line = completed
            context.bookmarks.filter(by: completed.text)
            return []
        }
        switch line?.answer(key, page: max(1, context.listRows / Self.rowsEach - 1)) {
        case nil: return nil
        case .kept: line = nil
        case .left: leaveFilter(&context)
        case .moved(let rows): move(by: rows, &context)
        case .edited: context.bookmarks.filter(by: line?.text ?? "")
        case .unchanged: break
        }
        return []
    }

    mutating func type(_ text: String, _ context: inout ReaderContext) {
        line?.insert(text)
        context.bookmarks.filter(by: line?.text ?? "")
    }

    private mutating func leaveFilter(_ context: inout ReaderContext) {
        context.bookmarks.filter(by: filterBefore)
        line = nil
    }
}
