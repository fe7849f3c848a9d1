import NewsModel
import Testing

@testable import PageReconstruction

/// Stories whose rest is on another page or in another column.
@Suite struct WesternRestTests {
    private let jumping = """
        THE ELMWOOD COURIER
        MONDAY, JULY 10, 1922
        FIRE BOARD TO BUY ENGINES
        The Fire Board voted last night to buy two new
        engines for the East Side house, after an hour
        in which the chief said that the hose was as old as
        (Continued on page three)
        COUNCIL TABLES PETITION
        The Common Council heard a petition of ninety
        owners of Water street, and laid it on the table
        until the engineer has looked at the culvert.
        \u{0C}THE ELMWOOD COURIER, MONDAY, JULY 10, 1922 PAGE TWO
        CORN AHEAD
        The corn in the lower valley is a week ahead of
        last year, and the cannery will open on Thursday.
        \u{0C}THE ELMWOOD COURIER, MONDAY, JULY 10, 1922 PAGE THREE
        Fire Board
        (Continued from page one)
        his own son, who drives it. The money will be
        raised by a loan, which the voters will be asked
        to allow in the autumn.
        BOYS WANTED
        Boys of twelve and over will be taken on at the
        cannery from Thursday.
        """

    @Test func aStoryGoesOnBelowTheLineThatNamesItsPage() throws {
        let issue = PageRebuilder.issue(from: PageDump.lines(jumping))
        #expect(
            issue.articles.map(\.headline) == [
                "FIRE BOARD TO BUY ENGINES", "COUNCIL TABLES PETITION", "CORN AHEAD", "BOYS WANTED",
            ])
        let story = try #require(issue.articles.first)
        #expect(story.body.map(\.sourceLines) == [[4, 5, 6, 19, 20, 21]])
        #expect(issue.furniture.map(\.text).contains("Fire Board"))
    }

    @Test func theFilesOrderLeavesTheRestWhereItStands() {
        let issue = PageRebuilder.issue(from: PageDump.lines(jumping), corrections: [.fileOrder])
        #expect(issue.articles.first?.body.flatMap(\.sourceLines) == [4, 5, 6])
    }

    private let torn = """
        THE ELMWOOD COURIER
        FRIDAY, JANUARY 13, 2017

        BRIDGE AT HARLOW CLOSED
        The county closed the bridge at Harlow on Thursday after engineers
        found cracks in two of its iron girders. Harlow's ferry, which the
        engineers had inspected in August, will carry the passengers until

        SCHOOL BOARD PICKS WELLS
        The Norwood school board chose Margaret Wells as superintendent on
        a vote of five to two. Wells taught chemistry at Norwood academy for

        the girders are replaced. Harlow merchants asked the county whether
        engineers could leave one lane of the bridge open to passengers.

        eleven years. The superintendent's salary was left as it is, and the
        Norwood board thanked Wells for her patience.
        """

    @Test func partsThatLieApartAreJoinedByTheirWords() {
        let issue = PageRebuilder.issue(from: PageDump.lines(torn))
        #expect(issue.articles.map(\.headline) == ["BRIDGE AT HARLOW CLOSED", "SCHOOL BOARD PICKS WELLS"])
        #expect(issue.articles.map { $0.body.flatMap(\.sourceLines) } == [[5, 6, 7, 13, 14], [10, 11, 16, 17]])
    }

    @Test func partsOfNoKnownStoryStayWhereTheyStand() {
        let page =
            torn
            .replacing("Harlow merchants asked the county whether", with: "Several merchants had asked them if")
            .replacing("engineers could leave one lane of the bridge open to passengers.", with: "one could stay open.")
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        let lines = issue.articles.flatMap { $0.body.flatMap(\.sourceLines) }
        #expect(lines == lines.sorted())
    }
}
