import NewsModel
import ScreenModel
import TextSearch
import Wording

/// The shelf of the library. Its contents are shared; the screen selects an entry and scrolls.
struct ShelfScreen: ScreenState {
    /// The selected entry and the first row shown.
    var list = ScrollingList()
    /// The number of searches above the issues when the selection was made.
    private var searchCount = 0
    /// Whether the remembered place has been visited.
    private var hasComeBack = false

    /// The line being typed to filter the shelf.
    var line: LineEditor?
    /// The filter and the selected issue that `Esc` restores.
    var filterBefore = ""
    var selectedBefore: ContentID?
    /// The issue selected last, and the filter under which it was selected.
    var selected: ContentID?
    private var filter = ""

    /// The date to go to, until its issue has been fetched.
    var wantedDay: WantedDay?
    /// The search for the next unread issue, until that has been fetched.
    var unread: UnreadSearch?

    var screen: Screen { .shelf(self) }
    var keyScreen: KeyScreens { .shelf }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        guard let shelf = context.library.shelf else { return nil }
        let issue = shelf.issue(atEntry: list.selection)
        let search = selectedSearch(shelf)
        switch command {
        case .open:
            if let search {
                return [
                    .show(
                        .search(SearchScreen(from: screen, scopes: [.library], query: TextQuery(search.query), context))
                    )
                ]
            }
            return issue.map { [.effect(.library(context.library.open($0.reference.id)))] } ?? []
        case .nextStory: move(by: 1, &context)
        case .previousStory: move(by: -1, &context)
        case .nextMatch, .previousMatch:
            if context.library.shownFilter.isEmpty { return nil }
            move(by: command == .nextMatch ? 1 : -1, &context)
        case .nextUnread: unread = UnreadSearch(from: list.selection)
        case .markMany: context.message = .notice("On the shelf \(key: "f") marks an issue finished.")
        case .nextSection, .previousSection:
            let forward = command == .nextSection
            if let entry = shelf.entryOfMonth(fromEntry: list.selection, forward: forward) {
                list.select(entry)
            } else if let entry = newestIssue(forward: forward, shelf) {
                list.select(entry)
            } else if let publications = shelf.publications {
                let sentences: [Phrase] =
                    publications.count > 1
                    ? ["This is the last publication.", "This is the first publication."]
                    : ["This is the oldest month.", "This is the newest month."]
                context.message = .notice(sentences[forward ? 0 : 1])
            }
        case .finish: return issue.map { [context.toggleFinished($0.reference.id)] } ?? []
        case .filter:
            (filterBefore, selectedBefore) = (context.library.shownFilter, selected)
            line = LineEditor(filterBefore, isSelected: true)
        case .back, .quitScreen:
            guard context.library.filter != nil else { return nil }
            context.library.widen()
        case .addIssues: return [.ask(.command(CommandPrompt("import ")))]
        case .search: return [.show(.search(SearchScreen(from: screen, scopes: [.library], context)))]
        case .saveSearch:
            if let issue { return [.ask(.issueName(IssueNamePrompt(issue)))] }
            return search.map { [.ask(.searchName(SearchNamePrompt(renaming: $0)))] }
        case .delete:
            guard let search else {
                return issue.map { context.ask(.remove(RemovePrompt(issue: $0)), RemovePrompt(issue: $0).sentence) }
            }
            context.message = .notice("“\(search.name)” is off the shelf; it searched “\(search.query)”.")
            return [.effect(.library(.forgetSearch(search.name)))]
        case .redraw: return [.effect(.redraw), .effect(.library(.shelf))]
        default: return nil
        }
        return []
    }

    func selectedSearch(_ shelf: Shelf) -> SavedSearch? {
        shelf.searches.indices.contains(list.selection) ? shelf.searches[list.selection] : nil
    }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        let count = context.library.shelf?.entryCount ?? 0
        switch destination {
        case .day(let day): return go(toDay: day, &context)
        // A number of four digits beyond the list is a year.
        case .number(let year) where year > count && (1000...9999).contains(year):
            return go(toDay: String(year), &context)
        default: return goToEntry(destination, of: count, &context)
        }
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        if rows != 0 {
            context.library.shelf?.place = nil
            (wantedDay, unread) = (nil, nil)
        }
        list.move(by: rows, count: context.library.shelf?.entryCount ?? 0)
    }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        guard let entry = context.library.shelf?.entry(onRow: list.top + point.row - 1) else { return [] }
        list.select(entry)
        return handle(.open, &context) ?? []
    }

    /// Selects the issue that was selected when the shelf was last left: first at its old place and, when the issues
    /// there have been fetched, at its current one.
    private mutating func comeBack(_ context: inout ReaderContext) {
        guard let shelf = context.library.shelf, let place = shelf.place, shelf.publications != nil else { return }
        if let entry = shelf.entry(of: place.issue) {
            list.select(entry)
        } else if !hasComeBack {
            hasComeBack = true
            list.select(min(place.entry, shelf.entryCount - 1))
        }
        if shelf.issue(atEntry: list.selection) != nil { context.library.shelf?.place = nil }
    }

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        stay(context)
        guard let shelf = context.library.shelf else { return [] }
        // A selected issue stays selected when searches are added or removed above it.
        if list.selection >= searchCount { list.select(list.selection + shelf.searches.count - searchCount) }
        searchCount = shelf.searches.count
        comeBack(&context)
        move(by: 0, &context)
        let hasJumped = wantedDay != nil || unread != nil
        seekDay(&context)
        seekUnread(&context)
        let height = context.listRows
        if let rows = shelf.rows(ofEntry: list.selection) {
            list.show(rows, of: shelf.rowCount, height: height, hasJumped: hasJumped)
        }
        let top = list.top
        // Fetch the screen first, by a few of its rows, and then one more screen below it.
        let rows = [top, top + height / 2, top + height, top + 2 * height] + Array(top..<top + height)
        selected = shelf.issue(atEntry: list.selection)?.reference.id ?? selected
        return context.library.askForAllIssues() + (context.library.shelf?.requests(forRows: rows) ?? [])
    }

    /// Keeps the issue selected when the filter of the shelf has changed.
    private mutating func stay(_ context: ReaderContext) {
        guard context.library.shownFilter != filter, let shelf = context.library.shelf else { return }
        filter = context.library.shownFilter
        list.select(selected.flatMap(context.library.entry) ?? 0)
        searchCount = shelf.searches.count
    }

    /// The newest issue of the next publication; backwards, of this one, or of the one before, or the first of the
    /// searches, which come before all publications; `nil` if there is none.
    private func newestIssue(forward: Bool, _ shelf: Shelf) -> Int? {
        guard let publications = shelf.publications else { return nil }
        guard let here = shelf.slot(ofEntry: list.selection) else {
            return forward && shelf.count > 0 ? shelf.searches.count : nil
        }
        if !forward, here == (0, 0), !shelf.searches.isEmpty { return 0 }
        let target = forward ? here.publication + 1 : here.publication - (here.number == 0 ? 1 : 0)
        return publications.indices.contains(target) ? shelf.entry(ofPublication: target) : nil
    }
}
