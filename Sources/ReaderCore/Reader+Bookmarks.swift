import NewsModel

extension Reader {
    /// The newest first.
    var bookmarks: [Bookmark] { kept.all }

    /// The bookmarks of a story, by where their text stands.
    func bookmarks(of story: Int) -> [Bookmark] {
        kept.inArticle(newsstand.stories[story].article.id)
    }

    /// What is marked in a story that is shown.
    func marks(in article: Article) -> ArticleMarks {
        var marks = ArticleMarks()
        for bookmark in kept.inArticle(article.id) {
            guard case .found(_, let range, _, _, _) = kept.place(of: bookmark) else { continue }
            let letter = bookmark.markLetter
            marks.add(range, sign: letter.map(String.init) ?? "★", isHighlighted: letter == nil, in: article)
        }
        if let selection { marks.select(SelectableText(article).range(of: selection), in: article) }
        return marks
    }

    // MARK: - Keeping and dropping

    mutating func toggleBookmark(at moment: () -> Moment) -> [Effect] {
        guard let (story, position) = bookmarkedPlace else { return [] }
        if let there = bookmark(at: position, of: story) {
            message = .notice("Dropped the bookmark; u takes that back.")
            return edit([.remove(there)])
        }
        let article = newsstand.stories[story].article
        return keep(article.sentenceRest(from: position), of: story, at: moment)
    }

    /// The story and the place in it that a bookmark is made for now.
    var bookmarkedPlace: (story: Int, position: TextPosition)? {
        switch screen {
        case .article: article.map { ($0.story, $0.place) }
        case .contents:
            contents.visible.contains(contents.selection)
                ? (contents.selection, TextPosition(passage: Passage(rawValue: 0))) : nil
        default: nil
        }
    }

    mutating func keep(
        _ range: TextRange, of story: Int, tags: [String] = [], after others: [BookmarkChange] = [],
        at moment: () -> Moment
    ) -> [Effect] {
        let article = newsstand.stories[story].article
        let bookmark = Bookmark(
            of: article, in: newsstand.paper(of: story), range: range, tags: tags, moment: moment())
        kept.learnPlace(
            .found(article: article.id, range: range, isMoved: false, isChanged: false, isCertain: true), of: bookmark)
        message = .notice("Kept: “\(bookmark.quote.exact.prefix(40))”")
        defer { bookmarksScreen.select(bookmark) }
        return edit(others + [.add(bookmark)])
    }

    /// A bookmark that begins there. Two places on one line of the screen are one for whoever presses a key there.
    func bookmark(at position: TextPosition, of story: Int) -> Bookmark? {
        bookmarks(of: story).first { bookmark in
            guard case .found(_, let range, _, _, _) = kept.place(of: bookmark) else { return false }
            guard screen == .article, let layout = article?.layout else { return range.start == position }
            return layout.line(at: range.start) == layout.line(at: position)
        }
    }

    mutating func deleteBookmark() -> [Effect] {
        guard screen == .bookmarks, let bookmark = bookmarksScreen.selected else { return [] }
        message = .notice("Deleted; u takes that back.")
        return edit([.remove(bookmark)])
    }

    // MARK: - Changes

    /// Changes the bookmarks, so that it can be taken back in one step.
    mutating func edit(_ edits: [BookmarkChange]) -> [Effect] {
        bookmarkHistory.append(edits)
        pendingEdits.append(PendingEdit(edits: edits, isTakingBack: false))
        return edits.map { apply($0) }
    }

    mutating func undoBookmarkEdit() -> [Effect] {
        guard let edits = bookmarkHistory.popLast() else {
            message = .notice("There is nothing to take back.")
            return []
        }
        message = .notice(edits.first.map(Self.words(takingBack:)) ?? "")
        pendingEdits.append(PendingEdit(edits: edits, isTakingBack: true))
        return edits.reversed().map { apply($0.undone) }
    }

    private static func words(takingBack edit: BookmarkChange) -> String {
        switch edit {
        case .add(let bookmark): "“\(bookmark.article.headline)”: the bookmark is taken back."
        case .remove(let bookmark): "“\(bookmark.article.headline)” is kept again."
        case .update(let bookmark, _): "“\(bookmark.article.headline)”: tags and note are as before."
        }
    }

    private mutating func apply(_ edit: BookmarkChange) -> Effect {
        switch edit {
        case .add(let bookmark):
            kept.insert(bookmark)
            return .addBookmark(bookmark)
        case .remove(let bookmark):
            // On disk it may bear a later time by now.
            let current = kept[bookmark.id] ?? bookmark
            kept.remove(bookmark.id)
            return .removeBookmark(current)
        case .update(let before, let after):
            kept.insert(after)
            return .updateBookmark(from: before, to: after)
        }
    }

    /// Takes the bookmarks as they are on disk, and says what others have changed there. While changes are on the way,
    /// the answer to the last of them counts.
    mutating func takeBookmarks(_ disk: [Bookmark]) -> [Effect] {
        guard pendingEdits.isEmpty else { return [] }
        let change = hasLoadedBookmarks ? OutsideChange(from: bookmarks, to: disk) : OutsideChange()
        hasLoadedBookmarks = true
        if let sentence = change.sentence { message = .notice(sentence) }
        return kept.replaceAll(with: disk) ? placeBookmarks() : []
    }

    /// One of the changes on the way has been carried out.
    mutating func answerPendingEdit() {
        guard !pendingEdits.isEmpty else { return }
        pendingEdits[0].answers += 1
        if pendingEdits[0].answers >= pendingEdits[0].edits.count { pendingEdits.removeFirst() }
    }

    /// The changes on the way could not be carried out: the bookmarks are as on disk, and so is what can be taken back.
    mutating func takeFailure(_ sentence: String, kept disk: [Bookmark]) -> [Effect] {
        for pending in pendingEdits.reversed() {
            if pending.isTakingBack {
                bookmarkHistory.append(pending.edits)
            } else if bookmarkHistory.last == pending.edits {
                bookmarkHistory.removeLast()
            }
        }
        pendingEdits = []
        kept.replaceAll(with: disk)
        message = .failure(sentence)
        return placeBookmarks()
    }

    // MARK: - Places

    /// Asks where the bookmarks stand that have not been found yet.
    mutating func placeBookmarks() -> [Effect] {
        let unplaced = kept.unplaced
        return unplaced.isEmpty || newsstand.papers.isEmpty ? [] : [.placeBookmarks(unplaced, in: newsstand.papers)]
    }

    /// Asks anew where the bookmarks of a paper stand whose text has been put together otherwise.
    mutating func placeBookmarks(again paper: Paper) -> [Effect] {
        kept.forgetPlaces(in: paper.issue.articles)
        return placeBookmarks()
    }

    mutating func takePlaces(_ places: [String: BookmarkPlace]) -> [Effect] {
        kept.learn(places)
        guard let bookmark = awaitedBookmark else { return [] }
        awaitedBookmark = nil
        return jump(to: bookmark, isPlaced: true)
    }

    // MARK: - The list

    mutating func listBookmarks() {
        if screen == .bookmarks { return }
        screens.append(.bookmarks)
    }

    mutating func openSelectedBookmark() -> [Effect] {
        bookmarksScreen.selected.map { jump(to: $0) } ?? []
    }

    /// Opens the story of a bookmark at its place, or asks for what is missing: its paper, or its place.
    ///
    /// - Parameters:
    ///   - isOpened: its paper has just been opened.
    ///   - isPlaced: its place has just been looked for.
    mutating func jump(to bookmark: Bookmark, isOpened: Bool = false, isPlaced: Bool = false) -> [Effect] {
        let named = newsstand.story(of: bookmark)
        if kept.place(of: bookmark) == nil, let named,
            let range = bookmark.unchangedRange(in: newsstand.stories[named].article)
        {
            let article = newsstand.stories[named].article.id
            kept.learn([
                bookmark.id: .found(article: article, range: range, isMoved: false, isChanged: false, isCertain: true)
            ])
        }
        switch kept.place(of: bookmark) {
        case .found(let id, let range, _, let isChanged, let isCertain):
            guard let story = newsstand.stories.firstIndex(where: { $0.article.id == id }) else { break }
            show(story, at: range.start)
            if isChanged {
                message = .notice("The text has changed since: it was “\(bookmark.quote.exact)”")
            } else if !isCertain {
                message = .notice("These words stood in other surroundings: it may be another place.")
            }
            return []
        case .lost where !isOpened:
            if let named { show(named, at: nil) }
            message = .failure("Its text is not there any more; it was “\(bookmark.quote.exact)”")
            return []
        case .lost, nil: break
        }
        let isThere = named != nil || newsstand.hasPaper(of: bookmark)
        if isPlaced || isOpened, !isThere {
            message = .failure("“\(bookmark.article.headline)” is not in \(bookmark.source) any more.")
            return []
        }
        guard !isPlaced, isThere else { return [.openPaper(for: bookmark)] }
        awaitedBookmark = bookmark
        return isOpened ? [] : [.placeBookmarks([bookmark], in: newsstand.papers)]
    }

    private mutating func show(_ story: Int, at position: TextPosition?) {
        screens = home
        searches = []
        openStory(story, search: "")
        if let position { article?.stand(at: position) }
    }
}
