import NewsModel
import ScreenModel
import TextSearch

/// The shelf of the library. Its contents are shared; the screen selects an entry and scrolls.
struct ShelfScreen: ScreenState {
    /// The selected entry and the first row shown.
    private(set) var list = ScrollingList()
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
    private var wantedDay: WantedDay?

    private struct WantedDay: Equatable, Sendable {
        let day: String
        /// The first entries of its month in the publications not searched yet.
        var others: ArraySlice<Int>
        /// The entry to go to if no publication has the date.
        var nearest: Int?
    }

    var screen: Screen { .shelf(self) }

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
        case .nextStory, .nextMatch: move(by: 1, &context)
        case .previousStory, .previousMatch: move(by: -1, &context)
        case .nextSection, .previousSection:
            let forward = command == .nextSection
            if let entry = shelf.entryOfMonth(fromEntry: list.selection, forward: forward) {
                list.select(entry)
            } else if let entry = newestIssue(forward: forward, shelf) {
                list.select(entry)
            } else if shelf.publications != nil {
                context.message = .notice(
                    forward ? "This is the last publication." : "This is the first publication.")
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

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        if rows != 0 {
            context.library.shelf?.place = nil
            wantedDay = nil
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
        let hasJumped = wantedDay != nil
        seekDay(context)
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

    /// Goes to the issue of a date, `2024-05-12`, or of a month, `2024-05`: in the selected publication, otherwise in
    /// another that has it, otherwise to the issue before.
    mutating func go(toDay day: String, _ context: inout ReaderContext) -> Bool {
        let entries = context.library.shelf?.entries(ofMonth: String(day.prefix(7)), near: list.selection) ?? []
        guard let entry = entries.first else { return false }
        context.library.shelf?.place = nil
        list.select(entry)
        // For a month the newest issue is selected, which is the month's first entry.
        wantedDay = day.count > 7 ? WantedDay(day: day, others: entries.dropFirst()) : nil
        return true
    }

    /// Selects the issue of the wanted date once the issues around it have been fetched.
    private mutating func seekDay(_ context: ReaderContext) {
        guard let wanted = wantedDay, let shelf = context.library.shelf else { return }
        while let issue = shelf.issue(atEntry: list.selection) {
            let next = list.selection + 1
            let date = issue.reference.date ?? ""
            if date > wanted.day,
                shelf.slot(ofEntry: next)?.publication == shelf.slot(ofEntry: list.selection)?.publication
            {
                list.select(next)
                continue
            }
            let nearest = wantedDay?.nearest ?? list.selection
            wantedDay?.nearest = nearest
            if date != wanted.day, let other = wantedDay?.others.popFirst() {
                list.select(other)
                continue
            }
            if date != wanted.day { list.select(nearest) }
            wantedDay = nil
            return
        }
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
