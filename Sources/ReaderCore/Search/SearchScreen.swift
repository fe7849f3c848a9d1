import NewsModel
import ScreenModel
import TextSearch
import Wording

/// A search, from its first key until the user is back where it began.
///
/// The screen lies on top of the one where the search began, and shows that screen with its hits marked or its list
/// filtered. Stories outside it are listed.
struct SearchScreen: ScreenState {
    var search: Search
    var line: LineEditor?
    /// The screen where the search began, and the same screen as the search currently shows it.
    let origin: Screen
    var base: Screen
    /// The list of stories when the search began.
    private var storiesBefore: StoryList
    var list = ScrollingList()
    /// The issues already opened from the list, to which stepping does not return.
    var visited: Set<ContentID> = []
    /// The index of the shown line in the search history, and the text typed before that.
    private var historyIndex: Int?
    private var draft = ""
    /// Whether the line has changed since the last search, while more keys wait.
    private var isOutdated = false

    /// The rows of a story: headline and issue, then the hit in its context.
    static let rowsEach = 2

    /// Starts a search with an empty line.
    init(from origin: Screen, scopes: [SearchScope], _ context: ReaderContext) {
        search = Search(scopes: scopes, order: context.preferences.searchOrder)
        line = LineEditor()
        self.origin = origin
        base = origin
        storiesBefore = context.stories
    }

    /// Starts a search for a known query.
    init(from origin: Screen, scopes: [SearchScope], query: TextQuery, _ context: ReaderContext) {
        self.init(from: origin, scopes: scopes, context)
        search.query = query
        line = nil
    }

    var screen: Screen { .search(self) }
    var keyScreen: KeyScreens { showsList ? .found : base.state.keyScreen }

    var openArticle: ArticleScreen? { showsList ? nil : base.state.openArticle }

    /// Whether the stories found are listed. Within a story the hits are marked instead, and the contents are filtered
    /// in place.
    var showsList: Bool {
        switch search.scope {
        case .story: return false
        case .issue:
            if case .contents = base { return false }
            return true
        case .library: return true
        }
    }

    var found: [SearchHit] { search.answer.found }

    // MARK: - Keys

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        catchUp(&context)
        switch command {
        case .open: return openSelected(&context)
        case .back: return leave(&context)
        case .search: line = LineEditor(search.query.typed)
        case .changeOrder: changeOrder(&context)
        case .nextStory, .nextMatch: move(by: 1, &context)
        case .previousStory, .previousMatch: move(by: -1, &context)
        case .saveSearch: return context.saveSearch(search.query)
        default: return nil
        }
        return []
    }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        guard showsList else { return base.state.go(to: destination, &context) }
        return goToEntry(destination, of: found.count, &context)
    }

    mutating func move(by rows: Int, _ context: inout ReaderContext) {
        catchUp(&context)
        if showsList { list.move(by: rows, count: found.count) } else { base.state.move(by: rows, &context) }
    }

    mutating func press(_ key: Key, _ context: inout ReaderContext) -> [Action]? {
        guard let typed = line?.text else { return nil }
        let page = max(1, context.listRows / Self.rowsEach - 1)
        switch key {
        case .enter: return keep(&context)
        case .escape, .control("c"): return leave(&context)
        case .backspace where typed.isEmpty: return leave(&context)
        case .tab: changeScope(by: 1)
        case .backTab: changeScope(by: -1)
        case .control("o"): changeOrder(&context)
        case .control("n"): step(by: 1, &context)
        case .control("p"): step(by: -1, &context)
        case .pageDown: move(by: page, &context)
        case .pageUp: move(by: -page, &context)
        case .up:
            catchUp(&context)
            if goesThroughHistory(context) { recall(by: 1, &context) } else { step(by: -1, &context) }
        case .down:
            if historyIndex != nil { recall(by: -1, &context) } else { step(by: 1, &context) }
        default:
            if line?.press(key) == true { followLine() }
        }
        return []
    }

    mutating func type(_ text: String, _ context: inout ReaderContext) {
        line?.insert(text)
        followLine()
    }

    mutating func click(_ point: ScreenPoint, _ context: inout ReaderContext) -> [Action] {
        catchUp(&context)
        let clicked = list.top + (point.row - 1) / Self.rowsEach
        guard showsList, clicked < found.count else { return [] }
        list.select(clicked)
        line = nil
        return openSelected(&context)
    }

    /// Goes to the next hit of the story, or the next story of the list.
    private mutating func step(by step: Int, _ context: inout ReaderContext) {
        catchUp(&context)
        if showsList {
            list.move(by: step, count: found.count)
        } else {
            _ = base.state.handle(step > 0 ? .nextMatch : .previousMatch, &context)
        }
    }

    // MARK: - Searching

    /// Has the typed text searched for when the screen settles, or before the next key that needs the hits.
    private mutating func followLine() {
        isOutdated = true
        historyIndex = nil
    }

    /// Searches everything open for the typed text if it has changed; the library is queried when the screen settles.
    private mutating func catchUp(_ context: inout ReaderContext) {
        guard isOutdated else { return }
        isOutdated = false
        let typed = line?.text ?? ""
        if typed != search.query.typed {
            search.query = TextQuery(typed)
            list = ScrollingList()
        }
        searchAgain(&context)
    }

    /// Searches everything open for the query, also when more matches of a regular expression are known.
    mutating func searchAgain(_ context: inout ReaderContext) {
        if case .article(var article) = origin {
            // The size of the screen may have changed since.
            _ = article.settle(&context)
            article.search = nil
            article.find(search.query, from: article.anchor, &context)
            search.storyStatus = article.search?.status ?? "0/0"
            base = .article(article)
        }
        if search.scopes.first == .issue {
            context.narrow(to: search.query, selection: storiesBefore.selection)
        }
        countAgain(&context)
    }

    /// Counts the stories found in the open issues again, since more issues may have arrived.
    mutating func countAgain(_ context: inout ReaderContext) {
        if search.scopes.first == .issue {
            search.issue.total = context.stories.visible.count
        } else if search.scopes.contains(.issue) {
            let found = context.stories(foundBy: search.query, order: search.order)
            search.issue = SearchAnswer(found: found, total: found.count)
        }
    }

    private mutating func changeScope(by step: Int) {
        search.changeScope(by: step)
        list = ScrollingList()
    }

    private mutating func changeOrder(_ context: inout ReaderContext) {
        guard showsList else { return }
        catchUp(&context)
        search.changeOrder()
        context.preferences.searchOrder = search.order
        list = ScrollingList()
        if search.scopes.contains(.issue) {
            search.issue.found = context.stories(foundBy: search.query, order: search.order)
        }
    }

    // MARK: - The history

    /// Whether `↑` moves through the history: at the first story of the list, or if there is no list.
    private func goesThroughHistory(_ context: ReaderContext) -> Bool {
        if historyIndex != nil || search.scope == .story { return true }
        return showsList ? list.selection == 0 : context.stories.selection == context.stories.visible.first
    }

    /// Shows an earlier search in the line, the latest first; before the latest, the text being typed.
    private mutating func recall(by step: Int, _ context: inout ReaderContext) {
        guard let history = context.library.history else { return }
        let index = (historyIndex ?? -1) + step
        guard index < history.count else { return }
        if historyIndex == nil { draft = line?.text ?? "" }
        line = LineEditor(index < 0 ? draft : history[index])
        followLine()
        historyIndex = index < 0 ? nil : index
    }

    // MARK: - Ending

    /// Handles `Enter`: opens the story found, or keeps the hits marked while the user reads on; an empty line ends the
    /// search.
    private mutating func keep(_ context: inout ReaderContext) -> [Action] {
        catchUp(&context)
        // A line that cannot be read is still to be typed; what is wrong stands above it.
        if search.query.isEmpty, search.query.problem != nil { return [] }
        if showsList {
            if search.query.isEmpty { return leave(&context) }
            line = nil
            return context.library.remember(search.query) + openSelected(&context)
        }
        if case .article(var article) = base, let active = article.search, active.hits.isEmpty {
            let sentence: Phrase = "“\(active.query.typed)” is not in this story: \(search.elsewhere)"
            if search.isElsewhere {
                context.message = .notice("\(sentence); \(key: "n") and \(key: "N") go there.")
            } else {
                context.message = .notice("\(sentence).")
                article.search = nil
                base = .article(article)
            }
        }
        return [.leave, .replace(base)] + context.library.remember(search.query)
    }

    /// Opens the selected story at its hit, from the open issues or from the library.
    private mutating func openSelected(_ context: inout ReaderContext) -> [Action] {
        guard found.indices.contains(list.selection) else { return context.say("There is nothing to open here.") }
        let selected = found[list.selection]
        visited.insert(selected.issue.id)
        if let story = context.stories.open.story(of: selected) {
            return [.openStory(story, query: search.query, at: .position(selected.position))]
        }
        return [.effect(.library(context.library.open(selected.issue.id, at: selected, query: search.query)))]
    }

    /// Selects a story that is opened from the list, or by `n` from another one.
    mutating func select(_ opened: ArticleScreen) {
        guard showsList else { return }
        let hit = found.firstIndex { $0.article.id == opened.article.id && $0.issue.id == opened.issue }
        if let hit { list.select(hit) }
    }

    /// Handles `Esc`: restores the state in which the search began.
    private func leave(_ context: inout ReaderContext) -> [Action] {
        context.restore(storiesBefore)
        return [.leave]
    }

    // MARK: - Staying up to date

    mutating func settle(_ context: inout ReaderContext) -> [LibraryRequest] {
        if !context.moreFollows { catchUp(&context) }
        if context.stories.issues.first?.issue.id != storiesBefore.issues.first?.issue.id {
            // A story of another issue was found and read meanwhile.
            context.stories = storiesBefore
            if search.scopes.first == .issue { context.narrow(to: search.query, selection: storiesBefore.selection) }
        }
        if showsList {
            list.move(by: 0, count: found.count)
            list.showSelection(count: found.count, rowsEach: Self.rowsEach, height: context.listRows)
        } else {
            _ = base.state.settle(&context)
        }
        let wanted = showsList ? list.selection + context.listRows : nil
        return context.library.askForHistory() + search.questions(storiesWanted: wanted, library: &context.library)
    }

    mutating func take(_ reply: LibraryReply) { search.take(reply) }

    mutating func follow(_ rebuilt: RebuiltIssue, _ context: inout ReaderContext) -> Bool {
        _ = storiesBefore.replace(rebuilt.issue)
        return base.state.follow(rebuilt, &context)
    }
}
