import NewsModel
import UnicodeText

extension Reader {
    // MARK: - Changing

    /// Adds a bookmark of a range of a story.
    mutating func keep(
        _ range: TextRange, of story: Int, tags: [String] = [], after others: [BookmarkChange] = [],
        at moment: () -> Moment
    ) -> [Effect] {
        let article = context.stories[story].article
        let bookmark = Bookmark(
            of: article, in: context.stories.issue(of: story), range: range, tags: tags, moment: moment())
        context.bookmarks.kept.learn(.unchanged(article.id, range), of: bookmark)
        let quote = DisplayWidth.shortened(context.setup.shown(bookmark.quote.exact), to: 40)
        context.message = .notice("Kept: “\(quote)”")
        defer { context.bookmarks.select(bookmark) }
        return context.edit(others + [.add(bookmark)])
    }

    /// Sets a named mark. The bookmark that had the name loses it, and is removed if it was nothing but a mark.
    mutating func setMark(
        _ letter: Character, on range: TextRange, of story: Int, at moment: () -> Moment
    ) -> [Effect] {
        let tag = Bookmark.markTag(letter)
        let freed = context.bookmarks.kept.all.filter { $0.tags.contains(tag) }.map { bookmark -> BookmarkChange in
            if bookmark.tags == [tag], bookmark.note.isEmpty { return .remove(bookmark) }
            return .update(from: bookmark, to: bookmark.changed(at: moment()) { $0.tags.removeAll { $0 == tag } })
        }
        let effects = keep(range, of: story, tags: [tag], after: freed, at: moment)
        context.message = .notice("Mark \(letter) is set; \(key: "'")\(letter) comes back here.")
        return effects
    }

    mutating func setTags(_ typed: String, of bookmark: Bookmark, at moment: () -> Moment) -> [Effect] {
        guard let current = context.bookmarks.kept[bookmark.id] else {
            context.message = .failure("The bookmark was removed elsewhere; its tags were: \(typed)")
            return []
        }
        let own = BookmarkTags.tags(typed: typed, before: current.ownTags)
        let tags = own + current.tags.filter { !current.ownTags.contains($0) }
        guard current.tags != tags else { return [] }
        context.message = .notice(own.isEmpty ? "No tags." : "Tags: \(own.joined(separator: " "))")
        return context.edit([.update(from: current, to: current.changed(at: moment()) { $0.tags = tags })])
    }

    /// Stores a note that was written in an editor.
    mutating func takeNote(_ note: String, of bookmark: Bookmark, at moment: () -> Moment) -> [Effect] {
        guard let current = context.bookmarks.kept[bookmark.id] else {
            context.message = .failure("The bookmark was removed elsewhere; its note was: \(note)")
            return []
        }
        guard note != bookmark.note else {
            return context.say("The note is as it was.")
        }
        context.message = .notice(note.isEmpty ? "The note is gone; \(key: "u") undoes that." : "The note is kept.")
        return context.edit([.update(from: current, to: current.changed(at: moment()) { $0.note = note })])
    }

    // MARK: - Events from outside

    /// Takes over the bookmarks on disk, and reports the changes made there by other programs.
    mutating func takeBookmarks(_ disk: [Bookmark]) -> [Effect] {
        context.bookmarks.comparison(with: disk).map { compare($0) } ?? []
    }

    private mutating func compare(_ comparison: BookmarkComparison) -> [Effect] {
        comparison.isQuick ? take(comparison.result()) : [.compareBookmarks(comparison)]
    }

    mutating func take(_ result: ComparedBookmarks) -> [Effect] {
        switch context.bookmarks.take(result) {
        case .outdated: return []
        case .anew(let comparison): return compare(comparison)
        case .taken:
            if let sentence = result.sentence { context.message = .notice(sentence) }
            return result.hasNew ? locateBookmarks() : []
        }
    }

    /// Requests the locations of bookmarks that have not been found yet.
    func locateBookmarks() -> [Effect] {
        let (unlocated, issues) = (context.bookmarks.kept.unlocated, context.stories.issues)
        return unlocated.isEmpty || issues.isEmpty ? [] : [.locateBookmarks(unlocated, in: issues)]
    }

    mutating func takeLocations(_ locations: [String: BookmarkLocation]) -> [Effect] {
        context.bookmarks.kept.learn(locations)
        guard let bookmark = context.bookmarks.awaited else { return [] }
        context.bookmarks.awaited = nil
        return jump(to: bookmark, isLocated: true)
    }

    /// Adds the issues that were opened for a bookmark, and goes to its text.
    mutating func open(_ issues: [OpenIssue], at bookmark: Bookmark) -> [Effect] {
        if context.library.shelf == nil {
            context.stories.add(issues)
            context.narrowAgain()
        } else if let issue = issues.first(where: { OpenIssues([$0]).story(of: bookmark) != nil }) ?? issues.first {
            // The library shows one issue at a time.
            screens = home + [.bookmarks(BookmarksScreen())]
            context.replaceIssues(with: issue)
        }
        return locateBookmarks() + jump(to: bookmark, isOpened: true)
    }

    // MARK: - Going to a bookmark

    /// Opens the story of a bookmark at its text, or requests what is missing: its issue, or the location of its text.
    ///
    /// - Parameters:
    ///   - isOpened: its issue has just been opened.
    ///   - isLocated: its text has just been searched for.
    mutating func jump(to bookmark: Bookmark, isOpened: Bool = false, isLocated: Bool = false) -> [Effect] {
        let named = context.stories.open.story(of: bookmark)
        if context.bookmarks.kept.location(of: bookmark) == nil, let named,
            let range = bookmark.unchangedRange(in: context.stories[named].article)
        {
            let location = BookmarkLocation.unchanged(context.stories[named].article.id, range)
            context.bookmarks.kept.learn([bookmark.id: location])
        }
        switch context.bookmarks.kept.location(of: bookmark) {
        case .found(let id, let range, _, let isChanged, let isCertain):
            guard let story = context.stories.open.stories.firstIndex(where: { $0.article.id == id }) else { break }
            goHome(andOpen: story, at: .position(range.start))
            if isChanged {
                context.message = .notice("The text has changed since: it was “\(bookmark.quote.exact)”")
            } else if !isCertain {
                context.message = .notice("These words stood in other surroundings: it may be another place.")
            }
            return []
        case .lost where !isOpened:
            if let named { goHome(andOpen: named, at: .whereLeft) }
            context.message = .failure("Its text is not there any more; it was “\(bookmark.quote.exact)”")
            return []
        case .lost, nil: break
        }
        return askForLocation(of: bookmark, isThere: named != nil, isOpened: isOpened, isLocated: isLocated)
    }

    private mutating func askForLocation(
        of bookmark: Bookmark, isThere: Bool, isOpened: Bool, isLocated: Bool
    ) -> [Effect] {
        let isThere = isThere || context.stories.open.hasIssue(of: bookmark)
        if isLocated || isOpened, !isThere {
            context.message = .failure("“\(bookmark.article.headline)” is not in \(bookmark.source) any more.")
            return []
        }
        guard !isLocated, isThere else { return [.openIssue(for: bookmark)] }
        context.bookmarks.awaited = bookmark
        return isOpened ? [] : [.locateBookmarks([bookmark], in: context.stories.issues)]
    }

    private mutating func goHome(andOpen story: Int, at start: StoryStart) {
        screens = home
        open(story, at: start)
    }
}

extension BookmarkLocation {
    /// The location of text that is unchanged where the bookmark says.
    static func unchanged(_ article: ContentID, _ range: TextRange) -> BookmarkLocation {
        .found(article: article, range: range, isMoved: false, isChanged: false, isCertain: true)
    }
}

extension Bookmark {
    /// The bookmark after a change made by the user.
    fileprivate func changed(at moment: Moment, _ change: (inout Bookmark) -> Void) -> Bookmark {
        var changed = self
        change(&changed)
        changed.modified = moment.time
        return changed
    }
}
