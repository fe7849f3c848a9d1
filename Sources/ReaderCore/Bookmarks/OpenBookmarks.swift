import NewsModel
import Wording

/// The bookmarks of a sitting: as they are, as they are listed, and the changes that are on their way to the disk.
struct OpenBookmarks: Equatable, Sendable {
    var kept = KeptBookmarks() {
        didSet { list.show(kept.all) }
    }
    private(set) var list = BookmarkList()
    /// The changes that have not been answered yet.
    private var pending: [PendingEdit] = []
    /// Whether the bookmarks on disk have come: what changes there from then on, others have changed.
    private var hasLoaded = false
    /// The bookmark that is opened as soon as its place is known.
    var awaited: Bookmark?

    // MARK: - The list

    mutating func select(_ bookmark: Bookmark) { list.select(bookmark) }

    mutating func move(by step: Int) { list.move(by: step) }

    mutating func filter(by typed: String) { list.setFilter(typed, of: kept.all) }

    mutating func order(by order: BookmarkOrder) { list.order(by: order, kept.all) }

    // MARK: - Changing

    /// Changes the bookmarks, forwards or back.
    mutating func edit(_ changes: [BookmarkChange], isTakingBack: Bool = false) -> [Effect] {
        pending.append(PendingEdit(changes: changes, isTakingBack: isTakingBack))
        return isTakingBack ? changes.reversed().map { apply($0.undone) } : changes.map { apply($0) }
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

    // MARK: - Answers of the disk

    /// One of the changes on the way has been carried out.
    mutating func answerPending() {
        guard !pending.isEmpty else { return }
        pending[0].answers += 1
        if pending[0].answers >= pending[0].changes.count { pending.removeFirst() }
    }

    /// Takes the bookmarks as they are on disk. While changes are on the way, the answer to the last of them counts.
    ///
    /// - Returns: a sentence on what others have changed, and whether bookmarks are there whose places are not known.
    mutating func take(_ disk: [Bookmark]) -> (sentence: Phrase?, hasNew: Bool) {
        guard pending.isEmpty else { return (nil, false) }
        let change = hasLoaded ? OutsideChange(from: kept.all, to: disk) : OutsideChange()
        hasLoaded = true
        return (change.sentence, kept.replaceAll(with: disk))
    }

    /// Takes the bookmarks as they are on disk after changes could not be carried out.
    ///
    /// - Returns: the changes that were given up, the latest first.
    mutating func takeFailure(kept disk: [Bookmark]) -> [PendingEdit] {
        defer { pending = [] }
        kept.replaceAll(with: disk)
        return pending.reversed()
    }
}
