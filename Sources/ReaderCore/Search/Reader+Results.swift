import NewsModel
import ScreenModel
import TextSearch

extension Reader {
    /// The search that is going on.
    private var search: Search? {
        get { searches.last }
        set { if let newValue, !searches.isEmpty { searches[searches.count - 1] = newValue } }
    }

    mutating func changeScope(by step: Int) {
        guard promptPurpose == .search else { return }
        search?.changeScope(by: step)
        showScope()
    }

    /// Puts the list of stories found on the screen, or takes it away, as the scope has it.
    mutating func showScope() {
        guard let search else { return }
        if search.showsResults, screen != .results { screens.append(.results) }
        if !search.showsResults, screen == .results { screens.removeLast() }
    }

    /// By relevance or not, in the scope that is shown and in the others.
    mutating func changeOrder() {
        guard var search, screen == .results else { return }
        search.order = search.order == .newest ? .relevance : .newest
        search.results = ResultsScreen()
        if search.scopes.contains(.issue) {
            search.issue.found = storiesFound(by: search.query, order: search.order)
        }
        self.search = search
    }

    mutating func moveResult(by step: Int) {
        let count = search?.answer.found.count ?? 0
        search?.results.move(by: step, count: count)
    }

    mutating func clickResult(row: Int) -> [Effect] {
        guard let clicked = search?.results.story(onRow: row), let count = search?.answer.found.count, clicked < count
        else { return [] }
        search?.results.select(clicked)
        prompt = nil
        promptPurpose = nil
        return openResult()
    }

    /// Opens the selected story at its hit, from the papers that are open or from the library.
    mutating func openResult() -> [Effect] {
        guard let found = search?.selected else { return [] }
        if newsstand.papers.contains(where: { $0.issue.id == found.issue.id }), show(found) { return [] }
        return [open(found.issue.id, at: found)]
    }

    /// Shows a story of the open papers at its hit.
    ///
    /// - Returns: `false` if it is not among them.
    mutating func show(_ found: SearchHit) -> Bool {
        awaitedStory = nil
        let story = newsstand.stories.indices.first { index in
            newsstand.stories[index].article.id == found.article.id
                && newsstand.paper(of: index).issue.id == found.issue.id
        }
        guard let story, let typed = search?.typed else { return false }
        openStory(story, search: "")
        article?.stand(at: found.position)
        find(typed, from: found.position)
        return true
    }

    /// What the search lacks: the library's answer to what is typed, more of it, what was searched before.
    mutating func wantedBySearch() -> [LibraryRequest] {
        guard var search else { return [] }
        var requests: [LibraryRequest] = []
        if history == nil {
            history = []
            requests.append(.history)
        }
        if search.query.isEmpty || search.query.isRegularExpression {
            search.library = SearchAnswer()
            search.asked = nil
        } else if search.asked?.typed != search.typed || search.asked?.order != search.order {
            let ticket = newTicket()
            search.asked = (ticket, search.typed, search.order)
            search.library.total = nil
            search.library.problem = nil
            search.isAskingForMore = false
            requests.append(.search(search.typed, order: search.order, ticket: ticket))
        }
        let seen = search.results.selection + listRows
        if screen == .results, search.scope == .library, search.library.hasMore, !search.isAskingForMore,
            let asked = search.asked, seen >= search.library.found.count
        {
            search.isAskingForMore = true
            requests.append(.moreFound(ticket: asked.ticket))
        }
        self.search = search
        return requests
    }

    mutating func takeFound(_ reply: LibraryReply) {
        switch reply {
        case .found(let found, let hasMore, let isFirst, let ticket):
            guard let index = searches.firstIndex(where: { $0.asked?.ticket == ticket }) else { return }
            searches[index].library.found = (isFirst ? [] : searches[index].library.found) + found
            searches[index].library.hasMore = hasMore
            searches[index].isAskingForMore = false
        case .counted(let total, let ticket):
            guard let index = searches.firstIndex(where: { $0.asked?.ticket == ticket }) else { return }
            searches[index].library.total = total
        case .history(let queries):
            let newer = history ?? []
            history = newer + queries.filter { !newer.contains($0) }
        default: break
        }
    }

    mutating func failSearch(_ ticket: Int, sentence: String) {
        guard let index = searches.firstIndex(where: { $0.asked?.ticket == ticket }) else { return }
        searches[index].library = SearchAnswer(problem: sentence)
    }

    mutating func rememberSearch(_ typed: String) -> [Effect] {
        guard !TextQuery(typed).isEmpty else { return [] }
        history = [typed] + (history ?? []).filter { $0 != typed }
        return [.library(.rememberSearch(typed))]
    }

    /// `↑`: in a list the story above; from the first one, and where there is no list, what was searched before.
    mutating func goUp() {
        guard let search, promptPurpose == .search else { return stepMatch(by: -1) }
        let isAtTop = search.showsResults ? search.results.selection == 0 : contents.selection == contents.visible.first
        if search.historyPlace == nil, search.scope != .story, !isAtTop { return stepMatch(by: -1) }
        goThroughHistory(by: 1)
    }

    mutating func goDown() {
        let isInHistory = promptPurpose == .search && search?.historyPlace != nil
        if isInHistory { goThroughHistory(by: -1) } else { stepMatch(by: 1) }
    }

    private mutating func goThroughHistory(by step: Int) {
        guard var search, let history else { return }
        let place = (search.historyPlace ?? -1) + step
        guard place < history.count else { return }
        if search.historyPlace == nil { search.draft = prompt?.text ?? "" }
        search.historyPlace = place < 0 ? nil : place
        prompt = Prompt(place < 0 ? search.draft : history[place])
        let stop = search.historyPlace
        self.search = search
        searchAsTyped()
        self.search?.historyPlace = stop
    }
}
