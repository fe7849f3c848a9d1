import NewsModel
import PageReconstruction
import Testing

/// Advertisements set as displays, rows of prices and results, and the paragraphs that stand among them.
@Suite struct AdvertisementTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func displaysStandAroundTheStories() {
        let issue = issue(
            """
            COUNCIL TO BUY NEW FIRE ENGINE

            The Milton council voted last night to buy a pumper from a firm
            in Ohio, for delivery in the spring. The price is $11,400, of
            which the state will pay a third.

            KELLER'S FURNITURE
            Complete Bedroom Suites
            $89.50
            Easy Terms
            118 West Main Street
            Phone 4-2217
            OPEN EVENINGS TILL 9

            SCHOOL BOARD SETS TAX RATE

            The school board set the tax rate for the coming year at 21 mills,
            two more than last year. Three members voted against it.

            EAT AT MARTY'S
            Fried Chicken in a Basket - 95c
            Curb Service
            Highway 20 East       Tel. 3381

            MISS HOLLIS WED TO JOHN PARR

            Miss Ruth Hollis, daughter of Mr. and Mrs. Carl Hollis, and John
            Parr of Dayton were married Saturday at the First Methodist Church.
            """)
        #expect(issue.furniture.flatMap(\.sourceLines) == Array(7...13) + Array(20...23))
        #expect(
            issue.articles.map(\.headline) == [
                "COUNCIL TO BUY NEW FIRE ENGINE", "SCHOOL BOARD SETS TAX RATE", "MISS HOLLIS WED TO JOHN PARR",
            ])
        // Between so many short lines a paragraph is told by itself.
        #expect(issue.articles.map { $0.body.map(\.sourceLines) } == [[[3, 4, 5]], [[17, 18]], [[27, 28]]])
        #expect(issue.articles.allSatisfy { $0.deck == nil })
    }

    @Test func whatIsToldInSentencesIsNoDisplay() {
        let issue = issue(
            """
            Mill to close in June
            The mill at the ford, which has ground corn since 1790, will close in June, as its owner has told the council.

            Bake sale
            The bake sale is on Friday.
            Pies are $2.
            Call 555-2134 to bring one.

            Bridge to open
            The new bridge will be opened on Saturday by the mayor, and all who care to may walk over it before noon.
            """)
        #expect(issue.furniture.isEmpty)
        #expect(issue.articles.map(\.headline) == ["Mill to close in June", "Bake sale", "Bridge to open"])
        #expect(issue.articles.map(\.body.count) == [1, 3, 1])
    }

    @Test func smallAdvertisementsAndPricesOfTheMarketAreStories() {
        let issue = issue(
            """
            MINERS GO BACK TO WORK
            Miners in the Coal river field returned to work
            this morning after an absence of ten weeks, and
            the mills expect their first cars by Thursday.

            FOR SALE

            MORRIS 1100, 1968, taxed, £160 o.n.o. — Tel. Great Bowden
            2174 after 6 p.m.

            PRAM, as new, £12. — 14 Nithsdale Crescent, phone 2210.

            GRAIN

            Wheat, red 264
            Rye, first 158
            Oats, white 152
            """)
        #expect(issue.furniture.isEmpty)
        #expect(issue.articles.map(\.headline) == ["MINERS GO BACK TO WORK", "FOR SALE", "GRAIN"])
        #expect(issue.articles.map(\.dateline) == [nil, nil, nil])
        #expect(issue.articles.last?.body.map(\.kind) == [.row, .row, .row])
    }

    @Test func entriesWithFiguresAreNoDecks() {
        let issue = issue(
            """
            STREET CAR HITS WAGON
            A wagon driven by John Kolar of 811 Third street was
            struck by a car at Ninth and Oak streets this morning,
            and the driver was thrown to the pavement with a broken
            arm and many bruises.

            MARRIAGE LICENSES
            Paul Novak, 24, and Mary Hess, 20.
            George F. Dill, 31, and Clara Voss, 27.
            Emil Strand, 22, and Hilda Berg, 21.

            TRANSFERS
            Cole Street, J. Bryce to K. and M. Dolan, $84,000
            Hill Road, Town of Ashby to R. Pitts, $12,500
            """)
        #expect(issue.articles.map(\.headline) == ["STREET CAR HITS WAGON", "MARRIAGE LICENSES", "TRANSFERS"])
        #expect(issue.articles.allSatisfy { $0.deck == nil })
        #expect(issue.articles.map(\.body.count) == [1, 3, 2])
    }

    @Test func paragraphsOfTwoLinesAreWholeWhereNounsHaveCapitals() {
        let issue = issue(
            """
            Der Streik in Belgien beendet

            Die Belegschaften der Gruben von Charleroi haben gestern früh
            die Arbeit wieder aufgenommen.

            Neue Verhandlungen in Kairo

            Der britische Botschafter wurde am Mittwochabend lange vom
            Ministerpräsidenten empfangen.

            Aus dem Bundesrat

            Der Bundesrat hat die Botschaft über den Ausbau der wichtigen
            Nationalstraßen verabschiedet.

            Kino
            Palace: Der dritte Mann
            Rex: Heidi
            Capitol: Monsieur Verdoux

            Ein Unglück

            Auf der Straße nach Seuzach stieß am Abend ein Motorradfahrer
            mit einem Heuwagen zusammen.
            """)
        #expect(
            issue.articles.map(\.headline) == [
                "Der Streik in Belgien beendet", "Neue Verhandlungen in Kairo", "Aus dem Bundesrat", "Kino",
                "Ein Unglück",
            ])
        #expect(issue.articles.map(\.body.count) == [1, 1, 1, 3, 1])
    }

    @Test func hangingIndentsHoldANoticeTogether() {
        let issue = issue(
            """
            DEATHS.

            ALDRIDGE.—On the 4th inst., at Mill House, Westmarsh,
              Thomas Aldridge, farmer, in his seventy-second year,
              after a long illness. Friends will please accept this
              intimation.
            BARLOW.—On the 2d inst., at 14, Chapel Street, Susan,
              the beloved wife of Henry Barlow, aged 41.

            TO LET.

            TWO ROOMS, furnished, in a quiet street near the
              station; attendance if required. Address, B. C.,
              Chronicle Office.
            STABLE and loft, Bell Yard. Immediate possession.
              Inquire of J. Marsh, corn dealer, High Street.
            """)
        #expect(issue.articles.map(\.headline) == ["DEATHS.", "TO LET."])
        #expect(
            issue.articles.map { $0.body.map(\.sourceLines) } == [
                [[3, 4, 5, 6], [7, 8]], [[12, 13, 14], [15, 16]],
            ])
    }
}
