import NewsModel
import Wording

/// The result of a merge or an import.
public struct MergeReport: Phrased, Equatable, Sendable {
    /// The number of bookmarks that did not exist before.
    public var added = 0
    /// The number of bookmarks that changed.
    public var changed = 0
    /// The number of bookmarks that were removed elsewhere and are now removed here.
    public var removed = 0
    /// The number of entries that are not bookmarks.
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
    /// Merges another file into this one: its bookmarks, matched by id, and its removals. With `base`, their common
    /// ancestor, a change or removal on one side is known for certain. Without it, the later change wins, and a
    /// bookmark is removed only if the record of its removal is not older than it.
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
            note(Removal(id: bookmark.id, removed: Self.later(now.description, than: bookmark.modified)))
            report.removed += 1
        }
        for removal in other.removals where bookmark(removal.id) == nil {
            let own = removals.first { $0.id == removal.id }
            if own.map({ BookmarkMerge.isBefore($0.removed, removal.removed) }) ?? true { note(removal) }
        }
        takeUnknownMembers(of: other)
        forgetOldRemovals(now: now)
        return report
    }

    /// Adds the bookmarks of another file, including those removed here, because an import asks for them explicitly.
    mutating func restore(_ other: BookmarkFile, now: Timestamp) -> MergeReport {
        var report = MergeReport()
        let (theirs, unread) = other.bookmarks()
        report.unread = unread
        let own = self
        for bookmark in theirs { apply(.add(bookmark), now: now) }
        report.added = theirs.count { own.bookmark($0.id) == nil }
        report.changed = theirs.count { own.bookmark($0.id).map { self.bookmark($0.id) != $0 } ?? false }
        return report
    }

    /// Whether a bookmark missing from `file` was removed from it and has not been changed elsewhere since.
    private func wasRemoved(_ bookmark: Bookmark, from file: BookmarkFile, base: Bookmark?) -> Bool {
        if base == bookmark { return true }
        guard let removal = file.removals.first(where: { $0.id == bookmark.id }),
            let removed = Timestamp(removal.removed)
        else { return false }
        return Timestamp(bookmark.modified).map { $0 <= removed } ?? true
    }
}
