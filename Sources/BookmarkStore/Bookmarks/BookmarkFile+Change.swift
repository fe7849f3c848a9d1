import NewsModel

extension BookmarkFile {
    /// Seconds for which the trace of a removed bookmark is kept: a computer that was away for longer brings back, at
    /// the next merge, what was removed meanwhile.
    static let removalLifetime = 365 * 86_400

    /// Carries out one change. A clock that was put back does not make a new change look older than what it changes.
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
            // Removed elsewhere meanwhile: what was written since is not lost with it.
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

    /// `time`, or a second after `earlier` if that is not before it.
    static func later(_ time: String, than earlier: String) -> String {
        guard let floor = Timestamp(earlier) else { return time }
        if let moment = Timestamp(time), moment > floor { return time }
        return Timestamp(seconds: floor.seconds + 1).description
    }
}
