import NewsModel
import Wording

/// The bookmarks that are shown beside those on disk. Comparing 10,000 takes some 50 ms, too long for the thread of the keys.
public struct BookmarkComparison: Equatable, Sendable {
    let kept: KeptBookmarks
    let disk: [Bookmark]
    /// Whether what differs on disk is the work of others.
    let tellsChanges: Bool

    /// So few are compared at once: about 2 ms.
    private static let few = 400

    var isQuick: Bool { max(kept.all.count, disk.count) <= Self.few }

    /// The bookmarks as they are to be shown.
    public func result() -> ComparedBookmarks {
        var next = kept
        let hasNew = next.replaceAll(with: disk)
        let change = tellsChanges ? OutsideChange(from: kept.all, to: disk) : OutsideChange()
        return ComparedBookmarks(revision: kept.revision, kept: next, hasNew: hasNew, sentence: change.sentence)
    }
}

/// The result of a comparison.
public struct ComparedBookmarks: Equatable, Sendable {
    /// The state of the shown bookmarks that it holds for.
    let revision: Int
    let kept: KeptBookmarks
    /// Whether bookmarks are there whose places are not known.
    let hasNew: Bool
    /// A sentence on what others have changed.
    let sentence: Phrase?
}
