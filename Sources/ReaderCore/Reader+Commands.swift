import NewsModel
import ScreenModel

extension Reader {
    mutating func perform(_ command: Command, at moment: () -> Moment) -> [Effect] {
        switch command {
        case .lineDown: moveLine(by: 1)
        case .lineUp: moveLine(by: -1)
        case .pageDown:
            if screen == .article, article?.isAtEnd == true { goToStory(by: 1) } else { scroll(by: pageStep) }
        case .pageUp: scroll(by: -pageStep)
        case .halfPageDown: scroll(by: max(1, listRows / 2))
        case .halfPageUp: scroll(by: -max(1, listRows / 2))
        case .top: goToEnd(first: true)
        case .bottom: goToEnd(first: false)
        case .open: return open()
        case .back: back()
        case .quitScreen:
            if screens.count <= 1 { return [.quit] }
            back()
        case .quit: return [.quit]
        case .nextStory: inText { $0.goToStory(by: 1) }
        case .previousStory: inText { $0.goToStory(by: -1) }
        case .nextSection: inText { $0.goToSection(forward: true) }
        case .previousSection: inText { $0.goToSection(forward: false) }
        case .nextDoubt: stepDoubt(forward: true)
        case .previousDoubt: stepDoubt(forward: false)
        case .toggleSource: return toggleSource()
        case .correct: return correct()
        case .tie: return tie()
        case .changeColumns: changeSetup { $0.changeColumns(width: $1) }
        case .widerMeasure: changeSetup { $0.changeMeasure(by: 2, width: $1) }
        case .narrowerMeasure: changeSetup { $0.changeMeasure(by: -2, width: $1) }
        case .restoreMarks:
            changeSetup { setup, _ in setup.style.restoresFullWidthMarks.toggle() }
            message = .notice(setup.style.restoresFullWidthMarks ? "Full-width marks." : "Marks as in the source.")
        case .changeEdges:
            changeSetup { setup, _ in setup.style.justification = setup.style.justification.next }
            message = .notice(setup.style.justification.sentence)
        case .changeGrade:
            changeSetup { setup, _ in setup.style.grade = setup.style.grade.next }
            message = .notice("Marks at the ends of lines by the rules “\(setup.style.grade.rawValue)”.")
        case .nextIssue: return goToIssue(isLater: true)
        case .previousIssue: return goToIssue(isLater: false)
        case .finish: return toggleFinished()
        case .search: startSearch()
        case .changeOrder:
            if screen == .bookmarks { bookmarksScreen.nextOrder(of: bookmarks) } else { changeOrder() }
        case .nextMatch: stepMatch(by: 1)
        case .previousMatch: stepMatch(by: -1)
        case .toggleBookmark: return toggleBookmark(at: moment)
        case .select: startSelection()
        case .copy: return copyStory()
        case .setMark: awaitLetter(.setMark)
        case .goToMark: awaitLetter(.goToMark)
        case .tag: startTagging()
        case .note: return startNote()
        case .listBookmarks: listBookmarks()
        case .delete: return screen == .shelf ? forgetSearch() : deleteBookmark()
        case .saveSearch: startNaming()
        case .undo: return undoBookmarkEdit()
        case .help: toggleHelp()
        case .redraw: return [.redraw] + (screen == .shelf ? start() : [])
        case .suspend: return [.suspend]
        case .interrupt: message = .notice("Press q to go back or quit, Q to quit at once.")
        }
        return []
    }

    /// A page keeps one row of the page before.
    private var pageStep: Int { max(1, listRows - 1) }

    /// In the source from line to line, elsewhere by rows.
    private mutating func moveLine(by step: Int) {
        if screen == .source { source?.move(by: step) } else { scroll(by: step) }
    }

    mutating func scroll(by rows: Int) {
        switch screen {
        case .shelf: shelf?.move(by: rows)
        case .results: moveResult(by: rows)
        case .contents: contents.move(by: rows)
        case .article: article?.scroll(by: rows)
        case .source: source?.scroll(by: rows)
        case .bookmarks: bookmarksScreen.move(by: rows)
        case .help: helpScreen.scroll(by: rows, height: listRows)
        }
        noteProgress()
    }

    private mutating func goToEnd(first: Bool) {
        switch screen {
        case .shelf: shelf?.move(by: first ? -.max : .max)
        case .results: moveResult(by: first ? -.max : .max)
        case .contents: contents.move(by: first ? -newsstand.stories.count : newsstand.stories.count)
        case .article: first ? article?.goToTop() : article?.goToBottom()
        case .source: source?.scroll(by: first ? -.max : .max)
        case .bookmarks: bookmarksScreen.move(by: first ? -bookmarks.count : bookmarks.count)
        case .help: helpScreen.scroll(by: first ? -.max : .max, height: listRows)
        }
        noteProgress()
    }

    private mutating func open() -> [Effect] {
        switch screen {
        case .shelf: return openSelectedOnShelf()
        case .results: return openResult()
        case .contents: openSelectedStory()
        case .article:
            if article?.isAtEnd == true { goToStory(by: 1) } else { scroll(by: 1) }
        case .bookmarks: return openSelectedBookmark()
        case .source, .help: back()
        }
        return []
    }

    private mutating func back() {
        awaitedTicket = nil
        if screen == .source {
            leaveSource()
        } else if screen == .bookmarks, !bookmarksScreen.filter.isEmpty {
            bookmarksScreen.setFilter("", of: bookmarks)
        } else if screen == .results {
            leaveSearch()
        } else if screen == .contents, !contents.filter.isEmpty {
            narrow(to: "", selection: contents.selection)
        } else if screens.count > 1 {
            screens.removeLast()
            if screen == .results, let origin = searches.last?.origin { reopenPapers(of: origin) }
        }
    }

    /// Changes how stories are set; the open one keeps its place.
    private mutating func changeSetup(_ change: (inout PageSetup, Int) -> Void) {
        change(&setup, size.columns)
        article?.resize(to: size, setup: setup)
        remakeSource()
        message = .notice("Set in \(setup.description).")
    }

    private mutating func toggleHelp() {
        if screen == .help { back() } else { screens.append(.help) }
    }

    mutating func openSelectedStory() {
        guard contents.visible.contains(contents.selection) else { return }
        openStory(contents.selection, search: contents.filter)
    }

    /// Opens a story at the first hit of a search, else where it was left, else at its beginning.
    mutating func openStory(_ story: Int, search: String) {
        article = screen(of: story)
        selection = nil
        contents.select(story)
        if screen != .article { screens.append(.article) }
        if !search.isEmpty {
            find(search, from: nil)
        } else if progress(of: newsstand.stories[story]) == .begun,
            let left = places[newsstand.stories[story].article.id]
        {
            article?.stand(at: left)
        }
        noteProgress()
    }

    func screen(of story: Int) -> ArticleScreen {
        let place = newsstand.stories[story]
        let language = newsstand.papers[place.paper].issue.language
        var screen = ArticleScreen(
            story: story, article: place.article, language: language, size: size, setup: setup)
        screen.seams = seams(of: story)
        return screen
    }

    /// The next or previous story of those that the contents show.
    private mutating func goToStory(by step: Int) {
        guard screen == .article, let current = article else {
            if screen == .contents { contents.move(by: step) }
            if screen == .shelf { shelf?.move(by: step) }
            if screen == .results { moveResult(by: step) }
            return
        }
        let shown = contents.visible.contains(current.story) ? contents.visible : Array(newsstand.stories.indices)
        guard let index = shown.firstIndex(of: current.story), shown.indices.contains(index + step) else {
            message = .notice(step > 0 ? "This is the last story." : "This is the first story.")
            return
        }
        openStory(shown[index + step], search: current.search?.typed ?? "")
    }

    private mutating func goToSection(forward: Bool) {
        if screen == .shelf {
            if shelf?.movePublication(forward: forward) == false {
                message = .notice(forward ? "This is the last publication." : "This is the first publication.")
            }
            return
        }
        let from = screen == .article ? article?.story ?? 0 : contents.selection
        guard screen == .article || screen == .contents, !newsstand.stories.isEmpty else { return }
        let newsstand = newsstand
        let candidates = sequence(first: from) { newsstand.sectionStart(from: $0, forward: forward) }.dropFirst()
        guard let story = candidates.first(where: contents.visible.contains) else {
            message = .notice(forward ? "This is the last section." : "This is the first section.")
            return
        }
        if screen == .article { openStory(story, search: "") } else { contents.select(story) }
    }

    private mutating func noteProgress() {
        guard screen == .article, let article else { return }
        let id = article.article.id
        places[id] = article.anchor
        if article.isAtEnd, progress[id] != .read {
            progress[id] = .read
            shelf?.change(newsstand.paper(of: article.story).issue.id) { $0.storiesRead += 1 }
        } else if progress[id] == nil {
            progress[id] = .begun
        }
    }
}
