import NewsModel
import Wording

/// The bookmarks of a session: their current state, the list of them, and the changes not yet written to disk.
struct OpenBookmarks: Equatable, Sendable {
    var kept = KeptBookmarks() {
        didSet { list.show(kept.all) }
    }
    private(set) var list = BookmarkList()
    /// The changes not yet confirmed.
    private var pending: [PendingEdit] = []
    /// The comparison that is in progress.
    private var compared: BookmarkComparison?
    /// Whether the bookmarks on disk have arrived; later differences there were made by other programs.
    private var hasLoaded = false
    /// The reason why the bookmarks on disk are unknown.
    var problem: Phrase?
    /// The bookmark to open as soon as its location is known.
    var awaited: Bookmark?

    // MARK: - The list

    mutating func select(_ bookmark: Bookmark) { list.select(bookmark) }

    mutating func move(by step: Int) { list.move(by: step) }

    mutating func filter(by typed: String) { list.setFilter(typed, of: kept.all) }

    mutating func order(by order: BookmarkOrder) { list.order(by: order, kept.all) }

    // MARK: - Changing

    /// Applies changes to the bookmarks, or undoes them.
    mutating func edit(_ changes: [BookmarkChange], isTakingBack: Bool = false) -> [Effect] {
        pending.append(PendingEdit(changes: changes, isTakingBack: isTakingBack))
        return carryOut(changes, isTakingBack: isTakingBack)
    }

    private mutating func carryOut(_ changes: [BookmarkChange], isTakingBack: Bool) -> [Effect] {
        isTakingBack ? changes.reversed().map { apply($0.undone) } : changes.map { apply($0) }
    }

    private mutating func apply(_ change: BookmarkChange) -> Effect {
        switch change {
        case .add(let bookmark), .update(_, let bookmark): kept.insert(bookmark)
        case .remove(let bookmark):
            // The copy on disk may have a later modification time by now.
            let current = kept[bookmark.id] ?? bookmark
            kept.remove(bookmark.id)
            return .changeBookmarks(.remove(current))
        }
        return .changeBookmarks(change)
    }

    // MARK: - Answers from disk

    /// Confirms one of the pending changes.
    mutating func answerPending() {
        guard !pending.isEmpty else { return }
        pending[0].answers += 1
        if pending[0].answers >= pending[0].changes.count { pending.removeFirst() }
    }

    /// Begins to take over the bookmarks on disk. While changes are pending, the answer to the last of them is used
    /// instead.
    mutating func comparison(with disk: [Bookmark]) -> BookmarkComparison? {
        problem = nil
        guard pending.isEmpty else { return nil }
        let comparison = BookmarkComparison(kept: kept, disk: disk, tellsChanges: hasLoaded)
        compared = comparison
        return comparison
    }

    /// The outcome of a comparison.
    enum Outcome {
        case taken
        /// Newer bookmarks from disk have arrived meanwhile, or are about to.
        case outdated
        /// The comparison must be repeated, because the shown bookmarks have changed meanwhile.
        case anew(BookmarkComparison)
    }

    /// Takes over the result of a comparison.
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

    /// Gives up the pending changes, because one of them failed.
    ///
    /// - Parameter takesBack: whether they are taken back in the list.
    /// - Returns: those changes, the latest first.
    mutating func giveUpPending(takesBack: Bool) -> [PendingEdit] {
        defer { pending = [] }
        if takesBack {
            for edit in pending.reversed() { _ = carryOut(edit.changes, isTakingBack: !edit.isTakingBack) }
        }
        // Differences on disk are now due to the failed changes, not to other programs.
        hasLoaded = false
        return pending.reversed()
    }
}
