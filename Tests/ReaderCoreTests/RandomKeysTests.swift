import Anchoring
import NewsModel
import ScreenModel
import Testing
import TextSearch

@testable import ReaderCore

/// Whatever is pressed, in whatever order answers come: no trap, a whole frame, and a way out.
@Suite struct RandomKeysTests {
    private static let keys: [Key] =
        KeyTable.groups.flatMap(\.bindings).flatMap(\.keys).filter { $0 != .character("Q") && $0 != .control("z") }
        + SelectionKeys.bindings.flatMap(\.keys)
        + [.tab, .backTab, .backspace, .delete, .control("o"), .control("n"), .control("p"), .character("1")]

    private static let texts = ["老", "老桥", "#", "灯 -桥", "~(", "is:unread", "laoqiao", "q"]
    private static let sizes = [(80, 24), (40, 10), (120, 36), (0, 0), (39, 9), (200, 50), (100, 11)]

    /// Issues that the world outside has: two that are opened directly, two of the library.
    private static let well = DoubtTests.paper()
    private static let library = [ShelfFixture.town, Fixture.longStory(paragraphs: 12)].map {
        OpenIssue(issue: $0.issue, source: $0.source, readings: $0.readings ?? [])
    }

    @Test(arguments: 1...6)
    func nothingTraps(seed: UInt64) {
        var random = Generator(state: seed)
        var reader =
            seed % 2 == 0
            ? Fixture.reader([Fixture.town, Self.well, Fixture.longStory(paragraphs: 9)]) : ShelfFixture.reader()
        var waiting: [ReaderEvent] = []
        var seen: Set<Reader.ScreenKind> = []
        for step in 0..<1200 {
            let event: ReaderEvent
            if !waiting.isEmpty, random.below(3) == 0 {
                event = waiting.remove(at: random.below(waiting.count))
            } else {
                event = .terminal(Self.event(&random))
            }
            let effects = reader.update(event, at: Moment(time: "2026-05-14T08:00:00Z", id: "\(seed)-\(step)"))
            waiting += effects.compactMap { Self.answer(to: $0, of: reader, &random) }
            let size = reader.context.size
            #expect(reader.view().cells.count == size.columns * size.rows)
            seen.formUnion(reader.screenKinds)
        }
        #expect(seen.count >= 5, "the keys lead everywhere: \(seen)")
        reader.receive(.resize(ScreenSize(columns: 80, rows: 24)))
        var presses = 0
        while !reader.press("Esc q").contains(.quit), presses < 100 { presses += 1 }
        #expect(presses < 100, "q leads out of every screen")
    }

    @Test(arguments: 1...6)
    func keysThatArriveTogetherShowWhatTheyShowOneByOne(seed: UInt64) {
        var random = Generator(state: seed)
        var alone = Fixture.reader([Fixture.town, Self.well, Fixture.longStory(paragraphs: 9)])
        var together = alone
        var isSearching = false
        for step in 0..<1200 {
            let event = isSearching || step % 40 > 0 ? Self.event(&random) : .text("/老")
            let moment = Moment(time: "2026-05-14T08:00:00Z", id: "\(seed)-\(step)")
            let moreFollows = random.below(4) > 0
            _ = alone.update(.terminal(event), at: moment)
            _ = together.update(.terminal(event), moreFollows: moreFollows, at: moment)
            isSearching = alone.line != nil
            #expect(alone.screenKinds == together.screenKinds)
            if !moreFollows, alone.view() != together.view() {
                Issue.record("step \(step), \(event):\n\(alone.screenText)\n\(together.screenText)")
                break
            }
        }
    }

    private static func event(_ random: inout Generator) -> TerminalEvent {
        switch random.below(20) {
        case 0: .text(texts[random.below(texts.count)])
        case 1: .paste(texts[random.below(texts.count)])
        case 2: .mouse(.press, ScreenPoint(column: random.below(100), row: random.below(30)))
        case 3: .mouse(random.below(2) == 0 ? .wheelUp : .wheelDown, ScreenPoint(column: 1, row: 1))
        case 4:
            .resize(
                ScreenSize(
                    columns: sizes[random.below(sizes.count)].0, rows: sizes[random.below(sizes.count)].1))
        default: .key(keys[random.below(keys.count)])
        }
    }

    /// The answer of the world outside, which may come late and in another order.
    private static func answer(to effect: Effect, of reader: Reader, _ random: inout Generator) -> ReaderEvent? {
        switch effect {
        case .changeBookmarks:
            random.below(10) == 0 ? .bookmarksFailed("No.", kept: []) : .bookmarksChanged(reader.bookmarks)
        case .locateBookmarks(let bookmarks, let issues):
            {
                var locator = BookmarkLocator(in: issues) { FoldedQuote($0) }
                return .located(locator.locations(of: bookmarks))
            }()
        case .editNote(let bookmark): .noteEdited("a note", of: bookmark)
        case .openIssue(let bookmark): .opened([well], at: bookmark)
        case .compareBookmarks(let comparison): .bookmarksCompared(comparison.result())
        case .correct(_, let issue, _):
            issue.issue.id == well.issue.id
                ? .rebuilt([well, DoubtTests.paper(split: true), DoubtTests.parted][random.below(3)]) : .failure("No.")
        case .readSource(let issue): .rebuilt(issue)
        case .library(.open(_, let ticket)), .library(.openNeighbour(_, _, let ticket)):
            random.below(5) == 0
                ? .library(.noNeighbour(isLater: true, ticket: ticket))
                : .library(.opened(library[random.below(library.count)], ticket: ticket))
        case .library(.search(_, _, let ticket)):
            .library(.found(hits, hasMore: random.below(2) == 0, isFirst: true, ticket: ticket))
        case .library(.moreFound(let ticket)):
            .library(.found(hits, hasMore: false, isFirst: false, ticket: ticket))
        case .library(.history): .library(.history(["老", "灯"]))
        case .library(.saveSearch(let search, _)): .library(.savedSearches([search]))
        case .library(.shelf): .library(.shelf([ShelfFixture.evening, ShelfFixture.gazette]))
        case .library(.issues(let publication, let offset, _)):
            .library(.issues(ShelfFixture.issues, of: publication, offset: offset))
        default: nil
        }
    }

    private static let hits: [SearchHit] = library.flatMap { open in
        open.issue.articles.prefix(2).map { SearchHit($0, in: open, section: nil, matchCount: 0, shown: nil) }
    }
}

/// A generator of random numbers that is the same on every machine: xorshift64*, by Sebastiano Vigna.
private struct Generator {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % count
    }
}
