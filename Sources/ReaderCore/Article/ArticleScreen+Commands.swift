import NewsModel
import ScreenModel
import TextSearch

extension ArticleScreen {
    func cursor(_ context: ReaderContext) -> StoryPosition? { StoryPosition(story: story, position: position) }

    /// Whether two positions are on one line of the screen, where the user cannot tell them apart.
    func isSamePosition(_ one: TextPosition, _ other: TextPosition) -> Bool {
        layout.line(at: one) == layout.line(at: other)
    }

    mutating func go(to destination: Destination, _ context: inout ReaderContext) -> Bool {
        switch destination {
        case .number(let line): show(lineNumber: line - 1)
        case .share(let share): stand(at: position(atShare: share))
        case .day: return false
        }
        context.note(self)
        return true
    }

    mutating func handle(_ command: Command, _ context: inout ReaderContext) -> [Action]? {
        switch command {
        case .open:
            if isAtEnd { return goOn(&context) }
            move(by: 1, &context)
        case .pageDown where isAtEnd: return goOn(&context)
        case .pageUp where isAtTop: return goBack(context)
        case .lineDown where isAtEnd && !following.isEmpty: return goToStory(by: 1, &context)
        case .nextStory: return goToStory(by: 1, &context)
        case .previousStory: return goToStory(by: -1, &context)
        case .nextSection, .previousSection:
            let start = context.sectionStart(from: story, forward: command == .nextSection)
            return start.map { [.openStory($0)] } ?? []
        case .nextMatch: return stepMatch(by: 1, &context)
        case .previousMatch: return stepMatch(by: -1, &context)
        case .nextDoubt: return stepDoubt(forward: true, &context)
        case .previousDoubt: return stepDoubt(forward: false, &context)
        case .correct: return correct(&context)
        case .mend: return mend(&context)
        case .toggleSource:
            let issue = context.stories.issue(of: story)
            let source = Action.replace(.source(SourceScreen(self, context)))
            return issue.lines(of: context.stories[story].section).isEmpty
                ? [source, .effect(.readSource(of: issue))] : [source]
        case .showPage: return showPage(context)
        case .search: return beginSearch(context)
        case .saveSearch: return context.saveSearch(search?.query)
        case .changeOrder:
            let prompt = LinkPrompt(article, columns: context.size.columns)
            return prompt.links.isEmpty
                ? context.say("The story has no links.") : context.ask(.link(prompt), prompt.sentence)
        case .select:
            let start = SelectableText(article).clamped(position)
            selection = TextSelection(anchor: start, head: start)
        default: return handleAtStory(command, &context)
        }
        return []
    }

    /// Begins a search in the story, which can be widened.
    func beginSearch(_ context: ReaderContext) -> [Action] {
        [.show(.search(SearchScreen(from: screen, scopes: [.story, .issue, .library], context)))]
    }

    /// Shows the page in miniature; the page of an issue in the library is first read from its file.
    func showPage(page: Int? = nil, _ context: ReaderContext) -> [Action] {
        let issue = context.stories.issue(of: story)
        let screen = Action.show(.page(PageScreen(story, page: page, context)))
        return issue.lines.isEmpty && issue.parts.isEmpty && issue.issue.pageSizes.isEmpty
            ? [screen, .effect(.readSource(of: issue))] : [screen]
    }

    /// Continues with the first story that is not wholly on the screen, and marks those that are as read. After the
    /// last story come those that were skipped, and then the end of the paper.
    private func goOn(_ context: inout ReaderContext) -> [Action] {
        let seen = wholeFollowing.map(\.story)
        let unread = seen.filter { context.progress(of: $0) != .read }
        let marks = unread.isEmpty ? [] : context.toggleRead(unread) { _ in "" }
        context.message = nil
        switch context.sequel(of: story, seen: seen, again: isReadAgain) {
        case .next(let next): return marks + [.openStory(next, query: search?.query)]
        case .skipped(let skipped):
            context.message = .notice("Back to a story that was skipped.")
            return marks + [.openStory(skipped, query: search?.query)]
        case .end: return marks + [.show(.end(EndScreen(issue: context.stories[story].issue, context)))]
        }
    }

    /// Opens the end of the story before this one: takes back what a page on did at that end.
    private func goBack(_ context: ReaderContext) -> [Action] {
        guard let before = context.stories.neighbours(of: story).last(where: { $0 < story }) else { return [] }
        let article = context.stories[before].article
        let end = article.passages.last.flatMap { article.range(of: $0)?.end }
        return [.openStory(before, query: search?.query, at: end.map(StoryStart.position) ?? .whereLeft)]
    }

    /// Opens the story `step` places after this one in the contents.
    private func goToStory(by step: Int, _ context: inout ReaderContext) -> [Action] {
        let stories = context.stories.neighbours(of: story)
        guard let index = stories.firstIndex(of: story), stories.indices.contains(index + step) else {
            return context.say(step > 0 ? "This is the last story." : "This is the first story.")
        }
        return [.openStory(stories[index + step], query: search?.query)]
    }

    // MARK: - Hits

    /// Marks the hits of a query and goes to the first one at or after `start`; an empty query removes the marks.
    mutating func find(_ query: TextQuery, from start: TextPosition?, _ context: inout ReaderContext) {
        search =
            query.isEmpty ? nil : ActiveSearch(query: query, hits: context.hits(of: query, in: story, isOpen: true))
        let order = article.passages
        let start = start.map { (order.firstIndex(of: $0.passage) ?? 0, $0.character) } ?? (0, 0)
        search?.start { hit in
            (order.firstIndex(of: hit.passage) ?? 0, hit.range.upperBound) > start
        }
        if let hit = search?.currentHit { show(hit.position) }
    }

    /// Goes to the next hit; after the last one, to the next story with a hit, possibly in another issue.
    private mutating func stepMatch(by step: Int, _ context: inout ReaderContext) -> [Action] {
        guard var next = search else { return context.say("Nothing has been searched for: \(key: "/") begins.") }
        if next.hits.isEmpty || next.step(by: step) { return goToFoundStory(by: step, next.query, &context) }
        search = next
        if let hit = next.currentHit { show(hit.position) }
        return []
    }

    /// Opens the next of the open stories that has a hit, otherwise the next one in the library.
    private func goToFoundStory(by step: Int, _ query: TextQuery, _ context: inout ReaderContext) -> [Action] {
        let order = Array(context.stories.open.stories.indices)
        let others = step > 0 ? Array(order[(story + 1)...]) : order[..<story].reversed()
        for other in others {
            let hits = context.hits(of: query, in: other)
            guard let hit = step > 0 ? hits.first : hits.last else { continue }
            return [.openStory(other, query: query, at: .position(hit.position))]
        }
        return [.openFound(by: step, query: query)]
    }

    /// Moves between the story's hits, from the last to the first and back.
    mutating func goRoundHits(by step: Int) {
        _ = search?.step(by: step)
        if let hit = search?.currentHit { show(hit.position) }
    }
}
