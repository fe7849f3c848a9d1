import NewsModel
import Wording

/// A comparison of the shown bookmarks with those on disk. Comparing 10,000 takes some 50 ms, too long for the keyboard
/// thread.
public struct BookmarkComparison: Equatable, Sendable {
    let kept: KeptBookmarks
    let disk: [Bookmark]
    /// Whether differences on disk were made by another program.
    let tellsChanges: Bool

    /// The most bookmarks compared at once, which takes about 2 ms.
    private static let few = 400

    var isQuick: Bool { max(kept.all.count, disk.count) <= Self.few }

    /// The bookmarks to show from now on.
    public func result() -> ComparedBookmarks {
        var next = kept
        let hasNew = next.replaceAll(with: disk)
        let change = tellsChanges ? OutsideChange(from: kept.all, to: disk) : OutsideChange()
        return ComparedBookmarks(revision: kept.revision, kept: next, hasNew: hasNew, sentence: change.sentence)
    }
}

/// The result of a comparison.
public struct ComparedBookmarks: Equatable, Sendable {
    /// The revision of the shown bookmarks that was compared.
    let revision: Int
    let kept: KeptBookmarks
    /// Whether there are bookmarks whose locations are unknown.
    let hasNew: Bool
    /// A sentence about the changes made by other programs.
    let sentence: Phrase?
}
