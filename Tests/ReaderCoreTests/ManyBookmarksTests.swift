import Anchoring
import NewsModel
import Testing

@testable import ReaderCore

/// So many bookmarks that they are compared with the disk beside the keys.
@Suite struct ManyBookmarksTests {
    private let moment = Moment(time: "2026-05-15T08:00:00Z", id: "N")
    private let disk: [Bookmark]
    private var reader = Fixture.reader()

    init() {
        var other = Fixture.reader()
        other.press("Enter b")
        let one = other.bookmarks[0]
        disk = (0..<2_000).map { number in
            var bookmark = one
            bookmark.id = "d\(number)"
            return bookmark
        }
        let effects = reader.update(.bookmarks(disk, notice: nil), at: moment)
        #expect(reader.bookmarks.isEmpty)
        answer(effects)
        #expect(reader.bookmarks.count == 2_000)
    }

    /// Does what the worker does with the comparisons among `effects`.
    private mutating func answer(_ effects: [Effect]) {
        for case .compareBookmarks(let comparison) in effects {
            answer(reader.update(.bookmarksCompared(comparison.result()), at: moment))
        }
    }

    @Test mutating func changesByOthersAreTold() {
        let effects = reader.update(.bookmarks(Array(disk.dropFirst(3)), notice: nil), at: moment)
        #expect(reader.bookmarks.count == 2_000, "comparing holds nobody up")
        answer(effects)
        #expect(reader.bookmarks.count == 1_997)
        #expect(reader.lastRow.hasPrefix(" Bookmarks changed elsewhere: 3 removed."))
    }

    @Test mutating func aBookmarkMadeMeanwhileIsNotLost() {
        let effects = reader.update(.bookmarks(Array(disk.dropFirst(3)), notice: nil), at: moment)
        reader.press("b")
        answer(effects)
        #expect(reader.bookmarks.count == 2_001, "what the disk told before the change is outdated")
        answer(reader.update(.bookmarksChanged(disk + [reader.bookmarks[0]]), at: moment))
        #expect(reader.bookmarks.count == 2_001)
    }

    @Test mutating func placesFoundMeanwhileAreKept() {
        let effects = reader.update(.bookmarks(Array(disk.dropFirst(3)), notice: nil), at: moment)
        var locator = BookmarkLocator(in: [Fixture.town]) { FoldedQuote($0) }
        _ = reader.update(.located(locator.locations(of: [disk[10]])), at: moment)
        answer(effects)
        #expect(reader.bookmarks.count == 1_997)
        #expect(reader.context.bookmarks.kept.location(of: disk[10]) != nil)
    }

    @Test mutating func whatCouldNotBeKeptIsTakenBack() {
        reader.press("b")
        #expect(reader.bookmarks.count == 2_001)
        answer(reader.update(.bookmarksFailed("The disk is full.", kept: disk), at: moment))
        #expect(reader.bookmarks.count == 2_000)
        #expect(reader.lastRow.hasPrefix(" The disk is full."))
    }
}
