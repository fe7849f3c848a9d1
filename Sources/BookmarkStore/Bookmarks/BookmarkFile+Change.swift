import NewsModel

extension BookmarkFile {
    /// The time in seconds for which the record of a removed bookmark is kept. A computer that was away for longer brings back,
    /// at its next merge, the bookmarks removed meanwhile.
    static let removalLifetime = 365 * 86_400

    /// Applies one change. A change made after the clock was set back still gets a later time than the version it
    /// changes.
    mutating func apply(_ change: BookmarkChange, now: Timestamp) {
        switch change {
        case .add(let bookmark):
            let existing = self.bookmark(bookmark.id)
            var added = existing.map { BookmarkMerge.merged($0, bookmark) } ?? bookmark
            if let removal = removals.first(where: { $0.id == bookmark.id }) {
                added.modified = Self.later(added.modified, than: removal.removed)
                removals.removeAll { $0.id == bookmark.id }
            }
            if added != existing { set(added) }
        case .remove(let bookmark):
            guard let existing = self.bookmark(bookmark.id), existing == bookmark else { return }
            take(bookmark.id)
            note(Removal(id: bookmark.id, removed: Self.later(now.description, than: existing.modified)))
        case .update(let before, let after):
            // The bookmark was removed elsewhere meanwhile: keep what the user has written since.
            guard let existing = self.bookmark(after.id) else { return apply(.add(after), now: now) }
            var changed = existing == before ? after : BookmarkMerge.merged(existing, after, base: before)
            if changed == existing { return }
            changed.modified = Self.later(changed.modified, than: existing.modified)
            set(changed)
        }
        forgetOldRemovals(now: now)
    }

    mutating func forgetOldRemovals(now: Timestamp) {
        removals.removeAll { removal in
            Timestamp(removal.removed).map { now.seconds - $0.seconds > Self.removalLifetime } ?? false
        }
    }

    mutating func note(_ removal: Removal) {
        removals.removeAll { $0.id == removal.id }
        removals.append(removal)
        removals.sort { $0.id < $1.id }
    }

    /// Returns `time`, or one second after `earlier` if `time` is not later.
    static func later(_ time: String, than earlier: String) -> String {
        guard let floor = Timestamp(earlier) else { return time }
        if let moment = Timestamp(time), moment > floor { return time }
        return Timestamp(seconds: floor.seconds + 1).description
    }
}
