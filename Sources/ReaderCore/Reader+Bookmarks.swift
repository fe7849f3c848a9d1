import NewsModel

extension Reader {
    /// The bookmarks of a story, by its article's id.
    func bookmarks(of story: Int) -> [Bookmark] {
        let id = newsstand.stories[story].article.id
        return bookmarks.filter { $0.article.id == id }
    }

    mutating func toggleBookmark(at moment: () -> Moment) -> [Effect] {
        let story: Int
        let position: TextPosition
        switch screen {
        case .article:
            guard let article else { return [] }
            (story, position) = (article.story, article.place)
        case .contents:
            guard contents.visible.contains(contents.selection) else { return [] }
            (story, position) = (contents.selection, TextPosition(passage: Passage(rawValue: 0)))
        case .source, .bookmarks, .help: return []
        }
        if let kept = bookmarks(of: story).first(where: { isSamePlace($0.position, position) }) {
            bookmarks.removeAll { $0.id == kept.id }
            bookmarksScreen.deleted.append(kept)
            message = .notice("Dropped the bookmark; u takes that back.")
            return [.removeBookmark(kept)]
        }
        let bookmark = Bookmark(
            of: newsstand.stories[story].article, in: newsstand.paper(of: story), at: position, moment: moment())
        bookmarks.append(bookmark)
        message = .notice("Kept: “\(bookmark.quote.exact.prefix(40))”")
        return [.addBookmark(bookmark)]
    }

    /// Two places on one line of the screen are one for whoever presses `b` there.
    private func isSamePlace(_ one: TextPosition, _ other: TextPosition) -> Bool {
        guard screen == .article, let layout = article?.layout else { return one == other }
        return layout.line(at: one) == layout.line(at: other)
    }

    mutating func listBookmarks() {
        if screen == .bookmarks { return }
        screens.append(.bookmarks)
    }

    mutating func openSelectedBookmark() -> [Effect] {
        guard bookmarks.indices.contains(bookmarksScreen.selection) else { return [] }
        let bookmark = bookmarks[bookmarksScreen.selection]
        return jump(to: bookmark) ? [] : [.openPaper(for: bookmark)]
    }

    /// Opens the story of a bookmark at its place.
    ///
    /// - Returns: `false` if its paper is not open.
    mutating func jump(to bookmark: Bookmark) -> Bool {
        guard let story = newsstand.story(of: bookmark) else { return false }
        screens = [.contents]
        openStory(story, search: "")
        article?.stand(at: bookmark.position)
        return true
    }

    mutating func deleteBookmark() -> [Effect] {
        guard screen == .bookmarks, bookmarks.indices.contains(bookmarksScreen.selection) else { return [] }
        let bookmark = bookmarks.remove(at: bookmarksScreen.selection)
        bookmarksScreen.deleted.append(bookmark)
        message = .notice("Deleted; u takes that back.")
        return [.removeBookmark(bookmark)]
    }

    mutating func undoDeletion() -> [Effect] {
        guard let bookmark = bookmarksScreen.deleted.popLast() else {
            message = .notice("Nothing was deleted.")
            return []
        }
        bookmarks.append(bookmark)
        message = .notice("“\(bookmark.article.headline)” is kept again.")
        return [.addBookmark(bookmark)]
    }
}
