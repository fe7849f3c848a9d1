import NewsModel
import ScreenModel
import TextSearch

extension Reader {
    /// Begins a search, or goes on with the one whose stories are shown.
    mutating func startSearch() {
        switch screen {
        case .results: prompt = Prompt(searches.last?.typed ?? "")
        case .shelf: startSearch([.library])
        case .contents: startSearch([.issue, .library])
        case .article: startSearch([.story, .issue, .library])
        case .bookmarks:
            promptPurpose = .filterBookmarks(before: bookmarksScreen.filter)
            prompt = Prompt()
            return
        case .source, .help: return
        }
        promptPurpose = .search
    }

    private mutating func startSearch(_ scopes: [SearchScope]) {
        searches.append(Search(from: here, scopes: scopes))
        prompt = Prompt()
        showScope()
    }

    /// Takes characters that came together: one change, one search.
    mutating func type(_ text: String) {
        prompt?.insert(text)
        searchAsTyped()
    }

    mutating func pressInPrompt(_ key: Key) -> [Effect] {
        switch key {
        case .enter: return keepSearch()
        case .escape, .control("c"): leaveSearch()
        case .tab: changeScope(by: 1)
        case .backTab: changeScope(by: -1)
        case .control("o"): changeOrder()
        case .control("n"): stepMatch(by: 1)
        case .control("p"): stepMatch(by: -1)
        case .pageDown: scroll(by: max(1, listRows / ResultsScreen.rowsEach - 1))
        case .pageUp: scroll(by: -max(1, listRows / ResultsScreen.rowsEach - 1))
        case .up: goUp()
        case .down: goDown()
        case .backspace where prompt?.text.isEmpty == true: leaveSearch()
        case .character(let character): type(String(character))
        default:
            let before = prompt?.text
            if prompt?.edit(key) == true, prompt?.text != before { searchAsTyped() }
        }
        return []
    }

    /// Looks for what the prompt says in all that is open; the library is asked by `wantedBySearch`.
    mutating func searchAsTyped() {
        if case .filterBookmarks = promptPurpose { bookmarksScreen.setFilter(prompt?.text ?? "", of: bookmarks) }
        guard promptPurpose == .search, let prompt, var search = searches.last else { return }
        search.type(prompt.text)
        search.historyPlace = nil
        let origin = search.origin
        if let before = origin.article, search.scopes.first == .story {
            article = before
            article?.search = nil
            find(prompt.text, from: before.anchor)
            search.storyStatus = article?.search?.status ?? "0/0"
        }
        if search.scopes.first == .issue {
            narrow(to: prompt.text, selection: origin.contents.selection)
            search.issue.total = contents.visible.count
        } else if search.scopes.contains(.issue) {
            let found = storiesFound(by: search.query, order: search.order)
            search.issue = SearchAnswer(found: found, total: found.count)
        }
        searches[searches.count - 1] = search
    }

    /// The stories of the open papers that answer a query: in print order, or first those with all words in the headline.
    mutating func storiesFound(by query: TextQuery, order: SearchOrder) -> [SearchHit] {
        guard !query.isEmpty else { return [] }
        var found: [SearchHit] = []
        var others: [SearchHit] = []
        for index in newsstand.stories.indices {
            let folded = foldedText(of: index)
            let hits = folded.hits(of: query, facts: facts(of: index))
            guard !hits.isEmpty || folded.answers(query, facts: facts(of: index)) else { continue }
            let story = SearchHit(
                newsstand.stories[index].article, in: newsstand.paper(of: index),
                section: newsstand.sectionName(of: index), hits: hits)
            if order == .newest || folded.hasInHeadline(query) { found.append(story) } else { others.append(story) }
        }
        return found + others
    }

    /// `Enter`: an empty line ends what was searched before; a story found is opened.
    private mutating func keepSearch() -> [Effect] {
        guard let search = searches.last, promptPurpose == .search else {
            prompt = nil
            promptPurpose = nil
            return []
        }
        let remembered = rememberSearch(search.typed)
        if search.showsResults {
            if search.query.isEmpty {
                leaveSearch()
                return []
            }
            prompt = nil
            promptPurpose = nil
            return remembered + openResult()
        }
        if let active = article?.search, search.scope == .story, active.hits.isEmpty {
            message = .notice("“\(active.typed)” is not in this story.")
            article?.search = nil
        }
        searches.removeLast()
        prompt = nil
        promptPurpose = nil
        return remembered
    }

    /// `Esc`: all is as it was where the search began.
    mutating func leaveSearch() {
        switch promptPurpose {
        case .filterBookmarks(let filter): bookmarksScreen.setFilter(filter, of: bookmarks)
        case .tag, .nameSearch: break
        case .search, nil:
            if let search = searches.popLast() { goBack(to: search.origin) }
        }
        prompt = nil
        promptPurpose = nil
    }

    /// Marks the hits of `typed` in the open story and goes to the first one at `anchor` or after it.
    mutating func find(_ typed: String, from anchor: TextPosition?) {
        guard let screen = article else { return }
        let query = TextQuery(typed)
        guard !query.isEmpty else {
            article?.search = nil
            return
        }
        let hits = foldedText(of: screen.story).hits(of: query, facts: facts(of: screen.story))
        var search = ActiveSearch(typed: typed, hits: hits)
        let order = screen.article.passages
        let start = anchor.map { (order.firstIndex(of: $0.passage) ?? 0, $0.character) } ?? (0, 0)
        search.start { hit in
            (order.firstIndex(of: hit.passage) ?? 0, hit.range.upperBound) > start
        }
        article?.search = search
        if let hit = search.currentHit { article?.show(hit.position) }
    }

    mutating func stepMatch(by step: Int) {
        switch screen {
        case .shelf: shelf?.move(by: step)
        case .results: moveResult(by: step)
        case .contents: contents.move(by: step)
        case .article:
            guard article?.search?.hits.isEmpty == false else {
                if prompt == nil { message = .notice("Nothing is searched: / begins.") }
                return
            }
            if article?.search?.step(by: step) == true {
                message = .notice(
                    step > 0 ? "From the end on to the first hit." : "From the beginning on to the last hit.")
            }
            if let hit = article?.search?.currentHit { article?.show(hit.position) }
        case .bookmarks: bookmarksScreen.move(by: step)
        case .source, .help: break
        }
    }

    /// Shows the stories that answer `typed`.
    mutating func narrow(to typed: String, selection: Int) {
        let query = TextQuery(typed)
        if query.isEmpty {
            contents.show(newsstand, filter: typed, selection: selection) { _ in true }
        } else {
            let answers = newsstand.stories.indices.map { foldedText(of: $0).answers(query, facts: facts(of: $0)) }
            contents.show(newsstand, filter: typed, selection: selection) { answers[$0] }
        }
    }

    /// The list anew, after the newsstand has changed.
    mutating func refilter() {
        narrow(to: contents.filter, selection: contents.selection)
    }

    private mutating func foldedText(of story: Int) -> SearchableStory {
        if let known = folded[story] { return known }
        let made = SearchableStory(newsstand.stories[story].article, section: newsstand.sectionName(of: story))
        folded[story] = made
        return made
    }

    private func facts(of index: Int) -> StoryFacts {
        let marks = bookmarks(of: index)
        return StoryFacts(
            day: newsstand.paper(of: index).issue.date, isUnread: progress(of: newsstand.stories[index]) != .read,
            isBookmarked: !marks.isEmpty, tags: marks.flatMap(\.tags))
    }
}
