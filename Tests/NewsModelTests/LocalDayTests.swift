import Glibc
import NewsModel
import Testing

/// Days are those of the computer's time zone, which the tests set: one after the other.
@Suite(.serialized) struct LocalDayTests {
    private func bookmark(_ created: String) -> Bookmark {
        Bookmark(
            id: "b", article: ArticleReference(id: ContentID("a"), headline: "h"),
            issue: IssueReference(id: ContentID("i"), title: nil, date: nil), source: "s",
            position: TextPosition(passage: Passage(rawValue: 0)), quote: Quote(prefix: "", exact: "x", suffix: ""),
            created: created, modified: created)
    }

    private func day(_ created: String, in zone: String) -> String {
        setenv("TZ", zone, 1)
        tzset()
        defer {
            unsetenv("TZ")
            tzset()
        }
        return bookmark(created).day
    }

    @Test(arguments: [
        ("2026-11-22T20:00:00Z", "CST-8", "2026-11-23"), ("2026-11-22T20:00:00Z", "UTC0", "2026-11-22"),
        ("2026-11-23T03:30:00Z", "PST8", "2026-11-22"), ("2026-12-31T23:59:59Z", "CST-8", "2027-01-01"),
        ("2026-11-23T04:00:00+08:00", "CST-8", "2026-11-23"), ("yesterday", "CST-8", "yesterday"),
    ])
    func theDayIsThatOfTheZone(created: String, zone: String, expected: String) {
        #expect(day(created, in: zone) == expected)
    }

    @Test func aFilterAsksForLocalDays() {
        setenv("TZ", "CST-8", 1)
        tzset()
        defer {
            unsetenv("TZ")
            tzset()
        }
        let early = bookmark("2026-11-22T20:00:00Z")  // four in the morning of the 23rd
        for (filter, isShown) in [("from:2026-11-23", true), ("to:2026-11-22", false), ("to:2026-11", true)] {
            #expect(BookmarkFilter(filter).matcher(fold: { $0.unicodeScalars.map(\.value) })(early) == isShown)
        }
    }
}
