import NewsModel
import Testing

@testable import PageReconstruction

/// Prose, rows and headings that stand close together.
@Suite struct MixedPageTests {
    private func articles(_ text: String) -> [Article] { PageRebuilder.issue(from: PageDump.lines(text)).articles }

    @Test func aReportAmongResultsIsWrappedProse() {
        let story = articles(
            """
            DIVISION II.
            Barnham 2, Notley Forest 1
            Chelmer 1, Oldbury Athletic 0
            Hulme City 0, Millbrook 0
            EVERLEY'S EASY WIN
            Everley won at Goodwin Park before forty thousand as they liked,
            and when Dean had his third, after twenty-eight minutes, there
            were some who went home to tea. Lester had one good forward,
            Chandler, and no half-back who could live with Critchley.
            RACING
            2.0.—Bathwick Stakes: 1, Tiffin (6-4); 2, Cast Iron
            """
        ).first { $0.headline == "EVERLEY'S EASY WIN" }
        #expect(story?.body.map(\.sourceLines) == [[6, 7, 8, 9]])
    }

    @Test func pricesBelowAHeadingAreNoDeck() {
        let stories = articles(
            """
            NEW YORK STOCKS.
            Allied Dye 112 1/2
            American Box 249
            Baldwin Motors 128 3/8
            General Steam 118
            FOREIGN EXCHANGE.
            New York, Nov. 12.—Foreign exchanges were steady, and the
            franc gained a point on the news from Paris.
            """)
        #expect(stories.map(\.headline) == ["NEW YORK STOCKS.", "FOREIGN EXCHANGE."])
        #expect(stories.first?.body.map(\.kind) == [.row, .row, .row, .row])
    }

    @Test func aListOfTheatresHasAHeadingForEachLine() {
        let stories = articles(
            """
            THÉÂTRE FRANÇAIS.
            La Mère rivale, la Veuve.
            OPÉRA-COMIQUE.
            Le Traité nul, Emma.
            VAUDEVILLE.
            Ninon, le Tartufe, la Nina.
            AMBIGU-COMIQUE.
            Le Duc de Nevers, Rodolphe.
            PORTE SAINT-MARTIN.
            Le Solitaire, les Ermites.
            """)
        #expect(
            stories.map(\.headline) == [
                "THÉÂTRE FRANÇAIS.", "OPÉRA-COMIQUE.", "VAUDEVILLE.", "AMBIGU-COMIQUE.", "PORTE SAINT-MARTIN.",
            ])
        #expect(stories.map(\.body.count) == [1, 1, 1, 1, 1])
    }

    @Test func textInCapitalsIsReadAsProse() {
        let issue = PageRebuilder.issue(
            from: PageDump.lines(
                """
                WASHINGTON, JAN. 16 (AP)-THE PRESIDENT SENT CONGRESS TODAY A
                PEACETIME RECORD BUDGET OF 71 BILLION DOLLARS AND SAID THAT
                IT LEAVES NO ROOM FOR A CUT IN TAXES.

                HE SAID THAT DEFENSE AND RELATED SPENDING WOULD TAKE 63 CENTS
                OF EACH DOLLAR, AND THAT THE STATES WOULD HAVE TO BUILD THEIR
                OWN ROADS.

                A SENATOR CALLED THE FIGURES SHOCKING, AND SAID THAT HE WOULD
                ASK FOR A SMALLER BUDGET IN THE SPRING.
                """))
        #expect(issue.furniture.isEmpty)
        #expect(issue.articles.map(\.headline) == [nil])
        #expect(issue.articles.first?.body.map(\.sourceLines) == [[1, 2, 3], [5, 6, 7], [9, 10]])
    }

    @Test func headingsBelowTextThatIsCutOffAreHeadings() {
        let stories = articles(
            """
            THE WAYNE HERALD
            JESUP, THURSDAY, SEPTEMBER 7, 1967
            County Keeps Jail Open
            The county commissioners voted Monday night to keep the old jail open through the winter, over the objection of the sheriff, who said that the roof would not
            Enrollment Is Up
            School opened Tuesday with 1,914 pupils enrolled, 37 more than last year. Superintendent Estes said that two portable rooms would be set up behind the
            Rains Help Peanuts
            A slow rain of more than two inches fell on Saturday, and the county agent said that it was worth a dollar a drop to those who had planted late.
            """)
        #expect(stories.map(\.headline) == ["County Keeps Jail Open", "Enrollment Is Up", "Rains Help Peanuts"])
    }

    @Test func germanQuotationsEndTheirSentences() {
        let stories = articles(
            """
            Hafen bleibt offen
            Der Kreistag beschloß am Montagabend, den alten Hafen den Winter über offen zu halten, obwohl das Eis früh erwartet wird.
            „Unter ein Loch kann man einen Eimer stellen“, sagte der Landrat, „unter eine Million nicht.“
            Mehr Kinder in allen Schulen
            Die Schulen öffneten am Dienstag mit 1914 Kindern, 37 mehr als im Vorjahr, und zwei neue Zimmer werden im Herbst gebaut.
            """)
        #expect(stories.map(\.headline) == ["Hafen bleibt offen", "Mehr Kinder in allen Schulen"])
    }
}
