import NewsModel
import ScreenModel
import TextSearch

extension Reader {
    mutating func startSearch() {
        switch screen {
        case .contents:
            promptPurpose = .narrow(filter: contents.filter, selection: contents.selection)
        case .article:
            guard let article else { return }
            promptPurpose = .find(anchor: article.anchor, search: article.search)
        case .bookmarks:
            promptPurpose = .filterBookmarks(before: bookmarksScreen.filter)
        case .source, .help:
            return
        }
        prompt = Prompt()
    }

    /// Takes characters that came together: one change, one search.
    mutating func type(_ text: String) {
        prompt?.insert(text)
        searchAsTyped()
    }

    mutating func pressInPrompt(_ key: Key) {
        switch key {
        case .enter: keepSearch()
        case .escape, .control("c"): leaveSearch()
        case .down, .control("n"): stepMatch(by: 1)
        case .up, .control("p"): stepMatch(by: -1)
        case .backspace where prompt?.text.isEmpty == true: leaveSearch()
        case .character(let character): type(String(character))
        default:
            let before = prompt?.text
            if prompt?.edit(key) == true, prompt?.text != before { searchAsTyped() }
        }
    }

    private mutating func searchAsTyped() {
        guard let prompt else { return }
        switch promptPurpose {
        case .narrow(_, let selection): narrow(to: prompt.text, selection: selection)
        case .find(let anchor, _):
            article?.search = nil
            article?.stand(at: anchor)
            find(prompt.text, from: anchor)
        case .filterBookmarks: bookmarksScreen.setFilter(prompt.text, of: bookmarks)
        case .tag, nil: break
        }
    }

    /// `Enter`: an empty line ends what was searched before.
    private mutating func keepSearch() {
        if let article, case .find = promptPurpose, let search = article.search, search.hits.isEmpty {
            message = .notice("“\(search.typed)” is not in this story.")
            self.article?.search = nil
        }
        prompt = nil
        promptPurpose = nil
    }

    /// `Esc`: all is as it was before the prompt.
    private mutating func leaveSearch() {
        switch promptPurpose {
        case .narrow(let filter, let selection): narrow(to: filter, selection: selection)
        case .find(let anchor, let search):
            article?.search = search
            article?.stand(at: anchor)
        case .filterBookmarks(let filter): bookmarksScreen.setFilter(filter, of: bookmarks)
        case .tag, nil: break
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
        var search = ActiveSearch(typed: typed, hits: foldedText(of: screen.story).hits(of: query))
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

    /// Shows the stories that have `typed` in headline, byline or text.
    mutating func narrow(to typed: String, selection: Int) {
        let query = TextQuery(typed)
        if query.isEmpty {
            contents.show(newsstand, filter: typed, selection: selection) { _ in true }
        } else {
            for story in newsstand.stories.indices { _ = foldedText(of: story) }
            let folded = folded
            contents.show(newsstand, filter: typed, selection: selection) { folded[$0]?.contains(query) == true }
        }
    }

    /// The list anew, after the newsstand has changed.
    mutating func refilter() {
        narrow(to: contents.filter, selection: contents.selection)
    }

    private mutating func foldedText(of story: Int) -> ArticleSearch {
        if let known = folded[story] { return known }
        let made = ArticleSearch(newsstand.stories[story].article)
        folded[story] = made
        return made
    }
}
