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
    /// The comparison that is being made.
    private var compared: BookmarkComparison?
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

    /// Begins to take the bookmarks as they are on disk. While changes are on the way, the answer to the last of them
    /// counts.
    mutating func comparison(with disk: [Bookmark]) -> BookmarkComparison? {
        guard pending.isEmpty else { return nil }
        let comparison = BookmarkComparison(kept: kept, disk: disk, tellsChanges: hasLoaded)
        compared = comparison
        return comparison
    }

    /// What has become of a comparison.
    enum Outcome {
        case taken
        /// The disk has told something newer meanwhile, or is about to.
        case outdated
        /// It has to be made anew, as the shown bookmarks have changed meanwhile.
        case anew(BookmarkComparison)
    }

    /// Takes what a comparison has come to.
    mutating func take(_ result: ComparedBookmarks) -> Outcome {
        guard pending.isEmpty, let compared, compared.kept.revision == result.revision else { return .outdated }
        if kept.revision != result.revision {
            let anew = BookmarkComparison(kept: kept, disk: compared.disk, tellsChanges: compared.tellsChanges)
            self.compared = anew
            return .anew(anew)
        }
        self.compared = nil
        hasLoaded = true
        if result.kept.revision != kept.revision { kept = result.kept }
        return .taken
    }

    /// Gives up the changes that are on the way, as one of them could not be carried out.
    ///
    /// - Returns: those changes, the latest first.
    mutating func giveUpPending() -> [PendingEdit] {
        defer { pending = [] }
        // What differs on disk now is not the work of others.
        hasLoaded = false
        return pending.reversed()
    }
}
