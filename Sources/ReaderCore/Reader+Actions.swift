import NewsModel
import TextSearch

extension Reader {
    /// Carries out the actions of a screen or prompt.
    mutating func perform(_ actions: [Action], at moment: () -> Moment) -> [Effect] {
        actions.flatMap { perform($0, at: moment) }
    }

    private mutating func perform(_ action: Action, at moment: () -> Moment) -> [Effect] {
        switch action {
        case .effect(let effect):
            if case .give(_, let command) = effect { return give(effect, to: command) }
            return [effect]
        case .ask(let prompt): self.prompt = prompt
        case .show(let screen): screens.append(screen)
        case .replace(let screen): screens[screens.count - 1] = screen
        case .leave: leave()
        case .showContents: showContents()
        case .openStory(let story, let query, let start): open(story, query: query, at: start)
        case .openFound(let step, let query): return goFarther(by: step, query)
        case .openBookmark(let bookmark): return jump(to: bookmark)
        case .addBookmark(let range, let story, let letter):
            return letter.map { setMark($0, on: range, of: story, at: moment) }
                ?? keep(range, of: story, at: moment)
        case .run(let command): return run(command, count: nil, at: moment)
        case .go(let destination): return go(to: destination)
        case .setTags(let typed, let bookmark): return setTags(typed, of: bookmark, at: moment)
        }
        return []
    }

    /// Runs a command, one at a time.
    private mutating func give(_ effect: Effect, to command: ExternalCommand) -> [Effect] {
        guard context.runningCommands == 0 else { return context.say("A command is still running: Esc ends it.") }
        context.runningCommands += 1
        context.message = .notice("Given to \(command.name) … Esc ends it.")
        return [effect]
    }

    /// The screens below a story that is opened directly: the library's shelf, if any, and the contents.
    var home: [Screen] {
        let contents = screens.last { if case .contents = $0 { true } else { false } }
        return (context.library.shelf == nil ? [] : [screens[0]]) + [contents ?? .contents(ContentsScreen())]
    }

    /// Shows the contents in place of the story that was opened from them.
    mutating func showContents() {
        while let last = screens.last?.state, last is ContentsScreen || last is EndScreen || last.openArticle != nil {
            screens.removeLast()
        }
        screens.append(.contents(ContentsScreen()))
    }

    /// Opens a story, with its source beside it if the story before was shown that way.
    mutating func open(_ story: Int, query: TextQuery? = nil, at start: StoryStart = .whereLeft) {
        let before = screens.top.openArticle?.issue
        if case .end = screens.last { screens.removeLast() }
        var article = ArticleScreen(story, context)
        context.stories.select(story)
        if case .position = start {} else if let query { article.find(query, from: nil, &context) }
        if article.search == nil, let left = context.readings.positionLeft(in: article.article.id) {
            article.stand(at: left)
        }
        context.note(article)
        if let before, before != article.issue, context.message == nil {
            context.message = .notice("This is \(context.stories.issue(of: story).paperAndDay) now.")
        }
        switch start {
        case .whereLeft: break
        case .position(let position):
            article.stand(at: position)
            if let query { article.find(query, from: position, &context) }
        case .boundary(let boundary): article.go(to: boundary)
        }
        for case (let index, .search(var search)) in screens.enumerated() {
            search.select(article)
            screens[index] = .search(search)
        }
        switch screens.last {
        case .source(let before):
            var source = SourceScreen(article, taken: before.taken, context)
            if case .boundary(let boundary) = start { source.select(line: boundary.sourceLine) }
            screens[screens.count - 1] = .source(source)
        case .article: screens[screens.count - 1] = .article(article)
        default: screens.append(.article(article))
        }
    }

    // MARK: - Reading

    /// The reading state of the story being read.
    var currentReading: ReadingState? {
        guard let article = screens.lazy.reversed().compactMap(\.state.openArticle).first else { return nil }
        let id = article.article.id
        return ReadingState(
            issue: article.issue, article: id, isRead: context.readings.progress(of: id) == .read,
            position: article.anchor)
    }

    /// Saves the position in a story that is no longer open.
    func remember(_ left: ReadingState?, isQuitting: Bool) -> [Effect] {
        guard let left, isQuitting || currentReading?.article != left.article else { return [] }
        return [.library(.saveReading(left))]
    }

    // MARK: - Arriving issues

    /// Shows a rebuilt issue, with the user at the same text.
    mutating func take(rebuilt issue: OpenIssue) -> [Effect] {
        if let rebuilt = context.replace(issue) {
            for index in screens.indices where !screens[index].state.follow(rebuilt, &context) {
                screens = home
                break
            }
            let corrected = context.corrected(in: issue.issue)
            if let sentence = corrected.flatMap({ issue.sentence(on: $0) }) {
                context.message = .notice(sentence)
            } else if let boundary = screens.top.openArticle?.selectedBoundary {
                context.message = .notice(boundary.sentence)
            }
        }
        if case .mend(let asked) = prompt { context.message = .notice(asked.sentence(context)) }
        context.bookmarks.kept.forgetLocations(in: issue.issue.articles)
        return locateBookmarks()
    }

    /// Handles an answer of the library.
    mutating func take(_ reply: LibraryReply) -> [Effect] {
        switch reply {
        case .shelf(let publications, let searches):
            keepShelfPlace()
            context.library.changeShelf { $0.show(publications, searches) }
            // The filtered shelf may have other issues now.
            if context.library.filter != nil { return [.library(.allIssues)] }
        case .allIssues(let issues): context.library.take(allIssues: issues)
        case .removed: context.message = .notice("The issue is out of the library; its file is where it was.")
        case .savedSearches(let searches): context.library.changeShelf { $0.show(searches) }
        case .issues(let issues, let publication, let offset):
            context.library.changeShelf { $0.take(issues, of: publication, offset: offset) }
        case .opened(let issue, let ticket):
            guard let awaited = context.library.takeAwaited(ticket) else { return [] }
            return show(issue, awaited)
        case .noNeighbour(let isLater, let ticket):
            guard context.library.takeAwaited(ticket) != nil else { return [] }
            context.message = .notice(isLater ? "This is the newest issue." : "This is the oldest issue.")
        case .history(let queries): context.library.takeHistory(queries)
        case .failed(.shelf, let sentence): context.library.shelf?.problem = sentence
        case .found, .counted, .failed(.search, _):
            for index in screens.indices { screens[index].state.take(reply) }
            return goFarther(with: reply)
        case .failed(.history, _): break
        case .failed(let request, let sentence):
            if case .setFinished(let isFinished, let id) = request {
                // Undo the mark, because it could not be saved.
                context.library.setFinished(!isFinished, id)
            }
            context.message = .failure(sentence)
            // The library file may have been replaced: reload the shelf.
            return context.library.shelf == nil ? [] : [.library(.shelf)]
        }
        return []
    }

    /// Shows an issue of the library in place of the open ones: its contents, or a story found in it.
    private mutating func show(_ issue: OpenIssue, _ awaited: LibraryState.AwaitedIssue) -> [Effect] {
        guard let found = awaited.found else {
            context.replaceIssues(with: issue)
            showContents()
            return locateBookmarks()
        }
        guard let story = OpenIssues([issue]).story(of: found) else {
            context.message = .failure("“\(found.article.headline)” is not in the library any more.")
            return []
        }
        context.replaceIssues(with: issue)
        open(story, query: awaited.query, at: .position(found.position))
        return locateBookmarks()
    }
}
