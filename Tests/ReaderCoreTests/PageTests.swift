import NewsModel
import ScreenModel
import Testing

@testable import ReaderCore

/// The page that a story was printed on, in miniature.
@Suite struct PageTests {
    private static func story(_ id: String, _ headline: String, _ places: [PagePlace]) -> Article {
        var article = Article(
            id: ContentID(id), headline: headline, sourceLines: [1], body: [Paragraph("Text.", sourceLines: [2])])
        article.places = places
        return article
    }

    private static func place(_ page: Int, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double)
        -> PagePlace
    {
        PagePlace(page: page, box: PageBox(left: left, top: top, right: right, bottom: bottom))
    }

    /// Two pages: on the first a story at the left, one at the right and one below both, which goes on on the second.
    private static let issue: NewsModel.Issue = {
        let stories = [
            story("a", "Left", [place(1, 0, 0, 45, 60)]),
            story("b", "Right", [place(1, 50, 0, 100, 60)]),
            story("c", "Below", [place(1, 0, 70, 100, 140), place(2, 0, 0, 50, 50)]),
        ]
        let later = story("d", "Second page", [place(2, 60, 0, 100, 140)])
        var issue = NewsModel.Issue(
            id: ContentID("pages"), language: "en",
            sections: [Section(page: 1, articles: stories), Section(page: 2, articles: [later])])
        issue.pageSizes = [PageSize(width: 100, height: 140), PageSize(width: 100, height: 140)]
        return issue
    }()

    private func reader(columns: Int = 60, rows: Int = 14) -> Reader {
        let place = LinePlace(
            place: Self.place(1, 0, 0, 45, 20), part: .headline, size: 2, fill: 1, indent: 0, column: 1, story: 0)
        let paper = OpenIssue(
            issue: Self.issue, source: "/p/paper.pdf", lines: ["Left", "Text."],
            places: SourcePlaces(pages: Self.issue.pageSizes, lines: [place, place]))
        return Fixture.reader([paper], columns: columns, rows: rows)
    }

    private func selected(_ reader: Reader) -> String? {
        guard case .page(let page) = reader.screens.last else { return nil }
        return "\(page.page) \(reader.context.stories[page.story].article.title)"
    }

    @Test func theStoryIsDrawnBlackAmongTheGreyOfTheOthers() {
        var reader = reader()
        reader.press("Enter P")
        #expect(
            reader.screenText == """
                 Page 1 of 2  paper
                 ┌──────────────┐   Left
                 │██████ ▒▒▒▒▒▒▒│   Right
                 │██████ ▒▒▒▒▒▒▒│   Below
                 │██████ ▒▒▒▒▒▒▒│
                 │██████ ▒▒▒▒▒▒▒│
                 │              │
                 │▒▒▒▒▒▒▒▒▒▒▒▒▒▒│
                 │▒▒▒▒▒▒▒▒▒▒▒▒▒▒│
                 │▒▒▒▒▒▒▒▒▒▒▒▒▒▒│
                 │▒▒▒▒▒▒▒▒▒▒▒▒▒▒│
                 │░░░░░░░░░░░░░░│
                 └──────────────┘
                 Enter open  ← → ↑ ↓ over the page  [ ] pages  q back
                """)
    }

    @Test func arrowsGoOverThePageAndLettersThroughItsStories() {
        var reader = reader()
        reader.press("Enter P")
        #expect(selected(reader) == "1 Left")
        _ = reader.receive(.key(.right))
        #expect(selected(reader) == "1 Right")
        _ = reader.receive(.key(.down))
        #expect(selected(reader) == "1 Below")
        _ = reader.receive(.key(.up))
        #expect(selected(reader) == "1 Left" || selected(reader) == "1 Right")
        reader.press("G j")
        #expect(selected(reader) == "2 Below")
        reader.press("j j")
        #expect(selected(reader) == "2 Second page")
        reader.press("]")
        #expect(reader.message?.text == "This is the last page.")
        reader.press("[ Enter")
        #expect(reader.article?.article.headline == "Left")
    }

    @Test func whatIsDoneWithAStoryIsDoneWithTheSelectedOne() {
        var reader = reader()
        reader.press("Enter P")
        _ = reader.receive(.key(.right))
        reader.press("R")
        #expect(reader.context.progress(of: 1) == .read)
        reader.press("b")
        #expect(reader.bookmarks.first?.article.headline == "Right")
        #expect(reader.press("E").contains { if case .editSource = $0 { true } else { false } })
        reader.press("v")
        #expect(reader.article?.article.headline == "Right" && reader.selection != nil)
    }

    @Test func aPressOfTheMouseSelectsAndOpens() {
        var reader = reader()
        reader.press("Enter P")
        _ = reader.receive(.mouse(.press, ScreenPoint(column: 12, row: 4)))
        #expect(selected(reader) == "1 Right")
        _ = reader.receive(.mouse(.press, ScreenPoint(column: 22, row: 3)))
        #expect(selected(reader) == "1 Below")
        _ = reader.receive(.mouse(.press, ScreenPoint(column: 22, row: 3)))
        #expect(reader.article?.article.headline == "Below")
    }

    @Test func theSourceTellsPageAndPlace() {
        var reader = reader()
        reader.press("Enter s")
        #expect(reader.screenText.contains("line 1 · page 1 ↖"))
        reader.press("P q")
        #expect(reader.screenText.contains("line 1 · page 1 ↖"))
    }

    @Test func anIssueWithoutPlacesSaysSoAndOneOfTheLibraryIsRead() {
        var plain = Fixture.reader([OpenIssue(issue: Fixture.town.issue, source: "/p/town.txt", lines: ["x"])])
        plain.press("Enter P")
        #expect(plain.screenText.contains("This issue does not say where on its pages its stories stand."))
        var kept = Fixture.reader([OpenIssue(issue: Fixture.town.issue, source: "/p/town.txt")])
        let effects = kept.press("Enter P")
        #expect(effects.contains { if case .readSource = $0 { true } else { false } })
        #expect(kept.screenText.contains("Where the stories stand on their page is read from /p/town.txt."))
    }

    @Test func anySizeOfPageIsDrawn() {
        for size in [
            PageSize(width: 0, height: 0), PageSize(width: .nan, height: 1e300), PageSize(width: 1e9, height: 1),
        ] {
            var miniature = Miniature(of: size, columns: 20, rows: 10)
            for edge in [-1e300, 0, 50, .infinity, .nan] {
                miniature.draw(PageBox(left: edge, top: edge, right: edge + 1, bottom: edge + 1), black: true)
            }
            #expect(miniature.columns <= 20 && miniature.rows <= 10)
        }
    }
}
