import NewsModel
import Wording

/// The result of a merge or an import.
public struct MergeReport: Phrased, Equatable, Sendable {
    /// Bookmarks that were not there before.
    public var added = 0
    /// Bookmarks that changed.
    public var changed = 0
    /// Bookmarks that were removed elsewhere, and now here.
    public var removed = 0
    /// Entries that are no bookmarks.
    public var unread = 0

    public init() {}

    /// `2 added, 1 changed, 0 removed`.
    public var phrase: Phrase {
        var parts: [Phrase] = ["\(added) added", "\(changed) changed", "\(removed) removed"]
        if unread > 0 { parts.append("\(unread) could not be read") }
        return parts.joined()
    }

    static func + (one: MergeReport, other: MergeReport) -> MergeReport {
        var sum = one
        sum.added += other.added
        sum.changed += other.changed
        sum.removed += other.removed
        sum.unread += other.unread
        return sum
    }
}

extension BookmarkFile {
    /// Takes in what another file has: bookmarks by their ids, and what was removed there. With `base`, from which both
    /// have come, what only one has changed or taken out is known for sure; without it the later change counts, and a
    /// bookmark is removed only by a trace that is not older than it.
    mutating func merge(_ other: BookmarkFile, base: BookmarkFile? = nil, now: Timestamp) -> MergeReport {
        var report = MergeReport()
        let (theirs, unread) = other.bookmarks()
        report.unread = unread
        let ours = Dictionary(uniqueKeysWithValues: bookmarks().bookmarks.map { ($0.id, $0) })
        let common = Dictionary(
            uniqueKeysWithValues: (base ?? BookmarkFile()).bookmarks().bookmarks.map { ($0.id, $0) })
        for bookmark in theirs {
            if let own = ours[bookmark.id] {
                let merged = BookmarkMerge.merged(own, bookmark, base: common[bookmark.id])
                guard merged != own else { continue }
                set(merged)
                report.changed += 1
            } else if !wasRemoved(bookmark, from: self, base: common[bookmark.id]) {
                set(bookmark)
                removals.removeAll { $0.id == bookmark.id }
                report.added += 1
            }
        }
        let theirIDs = Set(theirs.map(\.id))
        for bookmark in ours.values.sorted(by: { $0.id < $1.id }) where !theirIDs.contains(bookmark.id) {
            guard wasRemoved(bookmark, from: other, base: common[bookmark.id]) else { continue }
            take(bookmark.id)
            note(Removal(id: bookmark.id, removed: max(now.description, bookmark.modified)))
            report.removed += 1
        }
        for removal in other.removals where bookmark(removal.id) == nil {
            let own = removals.first { $0.id == removal.id }
            if own.map({ $0.removed < removal.removed }) ?? true { note(removal) }
        }
        takeUnknownMembers(of: other)
        forgetOldRemovals(now: now)
        return report
    }

    /// Takes in the bookmarks of another file, also those that were removed here: whoever imports them wants them.
    mutating func restore(_ other: BookmarkFile, now: Timestamp) -> MergeReport {
        var report = MergeReport()
        let (theirs, unread) = other.bookmarks()
        report.unread = unread
        let before = entries.count
        let own = self
        for bookmark in theirs { apply(.add(bookmark), now: now) }
        report.added = entries.count - before
        report.changed = theirs.count { own.bookmark($0.id).map { self.bookmark($0.id) != $0 } ?? false }
        return report
    }

    /// Whether a bookmark that `file` has not was taken out of it, and not changed elsewhere since.
    private func wasRemoved(_ bookmark: Bookmark, from file: BookmarkFile, base: Bookmark?) -> Bool {
        if base == bookmark { return true }
        guard let removal = file.removals.first(where: { $0.id == bookmark.id }),
            let removed = Timestamp(removal.removed)
        else { return false }
        return Timestamp(bookmark.modified).map { $0 <= removed } ?? true
    }
}
