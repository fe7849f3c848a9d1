import NewsModel
import ScreenModel

/// A key that waits for the letter of a named mark.
enum AwaitedLetter: Equatable, Sendable {
    case setMark, goToMark
}

extension Reader {
    mutating func awaitLetter(_ awaited: AwaitedLetter) {
        if awaited == .setMark, bookmarkedPlace == nil { return }
        awaitedLetter = awaited
        message = .notice(awaited == .setMark ? "Mark this place with a letter:" : "Go to the mark with the letter:")
    }

    /// Takes the letter that was waited for; any other key gives up.
    mutating func pressLetter(_ key: Key, for awaited: AwaitedLetter, at moment: () -> Moment) -> [Effect] {
        awaitedLetter = nil
        guard case .character(let letter) = key, letter.isLetter || letter.isNumber else { return [] }
        switch awaited {
        case .setMark: return setMark(letter, at: moment)
        case .goToMark: return goToMark(letter)
        }
    }

    /// A named mark is a bookmark with a tag; the one that had the name before gives it up, and goes if it was no more
    /// than a mark.
    private mutating func setMark(_ letter: Character, at moment: () -> Moment) -> [Effect] {
        guard let (story, position) = bookmarkedPlace else { return [] }
        let tag = Bookmark.markTag(letter)
        let freed = bookmarks.filter { $0.tags.contains(tag) }.map { bookmark -> BookmarkChange in
            if bookmark.tags == [tag], bookmark.note.isEmpty { return .remove(bookmark) }
            return .update(from: bookmark, to: bookmark.changed(at: moment()) { $0.tags.removeAll { $0 == tag } })
        }
        let range = newsstand.stories[story].article.sentenceRest(from: position)
        let effects = keep(range, of: story, tags: [tag], after: freed, at: moment)
        message = .notice("Mark \(letter) is set; '\(letter) comes back here.")
        return effects
    }

    private mutating func goToMark(_ letter: Character) -> [Effect] {
        let tag = Bookmark.markTag(letter)
        guard let bookmark = bookmarks.first(where: { $0.tags.contains(tag) }) else {
            message = .notice("There is no mark \(letter): m\(letter) sets it.")
            return []
        }
        return jump(to: bookmark)
    }
}

extension Bookmark {
    /// The bookmark as it is after a change that a reader makes.
    func changed(at moment: Moment, _ change: (inout Bookmark) -> Void) -> Bookmark {
        var changed = self
        change(&changed)
        changed.modified = moment.time
        return changed
    }
}
