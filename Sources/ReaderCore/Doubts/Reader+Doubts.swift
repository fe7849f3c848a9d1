import NewsModel
import ScreenModel

/// The seam that a reader has stepped to.
struct SeamMark: Equatable, Sendable {
    let issue: ContentID
    /// The source line on which the piece before it ends.
    let after: Int
}

extension Reader {
    /// The seams of a story.
    func seams(of story: Int) -> [Seam] {
        newsstand.stories[story].article.seams(corrections: newsstand.paper(of: story).corrections)
    }

    /// The seam of the open story that the reader has stepped to.
    var selectedSeam: Seam? {
        guard let article, let mark = seamMark, newsstand.paper(of: article.story).issue.id == mark.issue else {
            return nil
        }
        return article.seams.first { $0.after == mark.after }
    }

    /// Goes to the next seam in doubt, in this story or the next one that has any.
    mutating func stepDoubt(forward: Bool) {
        guard screen != .help, screen != .bookmarks, !newsstand.stories.isEmpty else { return }
        let isOpen = screen != .contents
        let from = isOpen ? article?.story ?? 0 : contents.selection
        if isOpen, let seam = stopInStory(forward: forward) { return goTo(seam, in: from) }
        let shown = contents.visible.contains(from) ? contents.visible : Array(newsstand.stories.indices)
        let others = forward ? shown.filter { isOpen ? $0 > from : $0 >= from } : shown.filter { $0 < from }.reversed()
        for story in others {
            let stops = seams(of: story).filter(\.isStop)
            if let seam = forward ? stops.first : stops.last { return goTo(seam, in: story) }
        }
        message = .notice(forward ? "No doubt from here on." : "No doubt before this place.")
    }

    /// The next stop from the one selected, if that is on the screen, else from the place on the screen.
    private func stopInStory(forward: Bool) -> Seam? {
        guard let article else { return nil }
        let stops = article.seams.filter(\.isStop)
        if screen == .source, let line = source?.selected?.line, let lines = source?.pieces.map(\.line) {
            let here = lines.firstIndex(of: line) ?? 0
            func place(_ seam: Seam) -> Int { lines.firstIndex(of: seam.sourceLine) ?? 0 }
            return forward ? stops.first { place($0) > here } : stops.last { place($0) < here }
        }
        if let seam = selectedSeam, article.shows(seam.position), let index = stops.firstIndex(of: seam) {
            let next = index + (forward ? 1 : -1)
            return stops.indices.contains(next) ? stops[next] : nil
        }
        let order = article.article.passages
        func place(_ position: TextPosition) -> (Int, Int) {
            (order.firstIndex(of: position.passage) ?? 0, position.character)
        }
        let here = place(article.anchor)
        return forward ? stops.first { place($0.position) >= here } : stops.last { place($0.position) < here }
    }

    private mutating func goTo(_ seam: Seam, in story: Int) {
        let showsSource = screen == .source
        if article?.story != story || screen == .contents {
            let search = screen == .contents ? contents.filter : article?.search?.typed ?? ""
            if showsSource { screens.removeLast() }
            openStory(story, search: search)
            if showsSource { openSource() }
        }
        seamMark = SeamMark(issue: newsstand.paper(of: story).issue.id, after: seam.after)
        article?.show(seam.position)
        source?.select(line: seam.sourceLine)
        message = .notice(seam.sentence)
    }

    /// Splits or joins at the selected seam, or takes such a decision back.
    mutating func correct() -> [Effect] {
        guard screen == .article || screen == .source, let article else { return [] }
        let paper = newsstand.paper(of: article.story)
        guard let seam = seamToCorrect else {
            message = .notice(
                screen == .source ? "Nothing to split or join above this line." : "No doubt is on the screen: } steps.")
            return []
        }
        seamMark = SeamMark(issue: paper.issue.id, after: seam.after)
        return [.correct(seam.change, in: paper)]
    }

    private var seamToCorrect: Seam? {
        guard let article else { return nil }
        if screen == .source {
            // A paragraph split off may have gone to another story: then the seam has nothing below it.
            if let seam = selectedSeam, seam.with == nil, seam.after == source?.selected?.line { return seam }
            return source?.selected?.seam
        }
        if let seam = selectedSeam, article.shows(seam.position) { return seam }
        return article.seams.first { $0.isStop && article.shows($0.position) }
    }

    /// Takes up the selected line of the source, or joins the line that was taken up with it, whatever story it is in.
    mutating func tie() -> [Effect] {
        guard screen == .source, let article, let line = source?.selected?.line else {
            message = .notice("s shows the lines of the source: X joins two of them.")
            return []
        }
        let paper = newsstand.paper(of: article.story)
        let selected = SeamMark(issue: paper.issue.id, after: line)
        guard let taken = takenLine, taken.issue == selected.issue else {
            takenLine = selected
            message = .notice("Line \(line) is taken up: X on the line that it goes on with.")
            return []
        }
        takenLine = nil
        guard taken != selected else {
            message = .notice("Line \(line) is put back.")
            return []
        }
        seamMark = taken
        return [.correct(.decide(.join(after: taken.after, with: line)), in: paper)]
    }

    /// Shows the papers' story built anew, with the reader where they were.
    mutating func show(rebuilt paper: Paper) {
        guard let number = newsstand.papers.firstIndex(where: { $0.issue.id == paper.issue.id }) else { return }
        let before = newsstand
        newsstand.replace(paper)
        let stories = newsstand.stories
        let grown = stories.count - before.stories.count
        let own = stories.indices.filter { stories[$0].paper == number }
        func moved(_ story: Int) -> Int? {
            let place = before.stories[story]
            if place.paper != number { return place.paper < number ? story : story + grown }
            return own.first { stories[$0].article.id == place.article.id }
        }
        for (index, story) in before.stories.enumerated() where story.paper == number {
            guard let left = places[story.article.id], let now = moved(index) else { continue }
            let article = stories[now].article
            places[article.id] = story.article.sourcePlace(of: left).flatMap { article.position(of: $0) } ?? left
        }
        folded = [:]
        preview = nil
        let selection = before.stories.indices.contains(contents.selection) ? moved(contents.selection) : nil
        narrow(to: contents.filter, selection: selection ?? own.first ?? 0)
        if let open = article { reopen(open, as: moved(open.story), among: own) }
        if let seam = selectedSeam, screen != .contents { message = .notice(seam.sentence) }
    }

    /// The open story anew: where it has gone, the one that has its text at the reader's place.
    private mutating func reopen(_ open: ArticleScreen, as story: Int?, among own: [Int]) {
        let place = open.article.sourcePlace(of: open.anchor)
        let stories = newsstand.stories
        let found = ((story.map { [$0] } ?? []) + own).compactMap { story in
            place.flatMap { stories[story].article.position(of: $0) }.map { (story, $0) }
        }.first
        guard let (story, position) = found ?? story.map({ ($0, open.anchor) }) else {
            screens = home
            searches = []
            article = nil
            source = nil
            return
        }
        // The heading has several passages of one line.
        let isSame = newsstand.stories[story].article.id == open.article.id
        let anchor = isSame && open.anchor.passage.rawValue < 0 ? open.anchor : position
        article = screen(of: story)
        if let search = open.search { find(search.typed, from: anchor) }
        article?.stand(at: anchor)
        remakeSource()
        if screen == .article, let seam = selectedSeam { article?.show(seam.position) }
    }

    // MARK: - The source

    /// `s`: the source lines, or back to the text.
    mutating func toggleSource() -> [Effect] {
        switch screen {
        case .source: leaveSource()
        case .article:
            guard let story = article?.story else { return [] }
            let paper = newsstand.paper(of: story)
            openSource()
            if paper.lines.isEmpty { return [.readSource(of: paper)] }
        case .shelf, .results, .contents, .bookmarks, .help:
            message = .notice("Open a story: s shows the lines of its source.")
        }
        return []
    }

    private mutating func openSource() {
        guard let article else { return }
        source = sourceScreen(of: article)
        screens.append(.source)
        let seam = selectedSeam.flatMap { article.shows($0.position) ? $0.sourceLine : nil }
        if let line = seam ?? article.article.sourcePlace(of: article.anchor)?.line {
            source?.select(line: line)
        }
    }

    private func sourceScreen(of article: ArticleScreen) -> SourceScreen {
        SourceScreen(article, paper: newsstand.paper(of: article.story), size: size, style: setup.style)
    }

    /// Goes back to the text; what was selected of the source is on the screen then.
    mutating func leaveSource() {
        guard screen == .source else { return }
        screens.removeLast()
        takenLine = nil
        if let line = source?.selected?.line,
            let position = article?.article.position(of: SourcePlace(line: line, character: 0))
        {
            article?.show(position)
        }
        source = nil
    }

    /// The source anew, after the story or the size has changed, with the same line selected.
    mutating func remakeSource() {
        guard let before = source, let article else { return }
        source = sourceScreen(of: article)
        source?.scroll(by: before.top)
        if let line = before.selected?.line { source?.select(line: line) }
    }

    /// The next story in the text's place, its source in the place of the source.
    mutating func inText(_ move: (inout Reader) -> Void) {
        let showsSource = screen == .source
        if showsSource { screens.removeLast() }
        move(&self)
        if showsSource, screen == .article { openSource() }
    }
}
