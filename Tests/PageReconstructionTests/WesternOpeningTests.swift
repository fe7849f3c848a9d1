import NewsModel
import PageReconstruction
import Testing

/// Openings of Western stories: places, days, writers and titles in front of the text, and what web pages insert.
@Suite struct WesternOpeningTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func placesAndDaysOnLinesOfTheirOwnHeadNothing() {
        let issue = issue(
            """
            THE DROUGHT.
            Wagga, Tuesday.
            There is no sign of a change. Stock are dying in large numbers on the travelling routes, and feed is not to be bought.
            Hay, Tuesday.
            The river is lower than it has been since 1877, and the steamers lie at the wharf.
            SHIPPING.
            March 4.
            Wattle, steamer, 411 tons, Captain Byrne, from Eden, with eleven passengers and the mails.
            CRICKET.
            Union v. Parramatta.—A draw.
            Eastern Suburbs v. Balmain.—Played on Saturday, and won by the former by 31 runs.
            """)
        #expect(issue.articles.map(\.headline) == ["THE DROUGHT.", "SHIPPING.", "CRICKET."])
        #expect(issue.articles.map(\.deck) == [nil, nil, nil])
        #expect(issue.articles.map(\.dateline) == ["Wagga, Tuesday", nil, nil])
        #expect(issue.articles.map(\.body.count) == [4, 2, 2])
    }

    @Test func aPaperOfAProvinceOpensWithItsPlaceAndDay() {
        let issue = issue(
            """
            THE WESTERN STAR.

            Ballinree, Saturday, August 11, 1888.

            THE EVICTIONS AT KILCORRAN.

            Kilcorran, Friday Night.

            The evictions on the estate were resumed this morning at an early
            hour. The sheriff left the barrack at six o'clock with eighty men.

            NOTICE.

            I, MICHAEL DARCY, hereby give notice that I will not be accountable
            for any debts contracted by others from this date.
            MICHAEL DARCY.
            Carrow, 10th August, 1888.

            Printed and Published by JAMES HYNES, at his Office, Main-street.
            """)
        #expect(issue.date == "1888-08-11")
        #expect(issue.articles.map(\.headline) == ["THE EVICTIONS AT KILCORRAN.", "NOTICE."])
        #expect(issue.articles.map { $0.body.map(\.sourceLines) } == [[[7], [9, 10]], [[14, 15], [16], [17]]])
        #expect(issue.furniture.flatMap(\.sourceLines) == [1, 3, 19])
    }

    @Test func datelinesWithoutMonthsAndInCapitals() {
        func dateline(_ text: String) -> String? {
            self.issue("A HEADING OF SOME WORDS\n\(text)").articles.first?.dateline
        }
        #expect(
            dateline("LISBONA, 5 sera. - Il presidente del Consiglio ha presentato le dimissioni.")
                == "LISBONA, 5 sera.")
        #expect(dateline("LIVERPOOL, FEB. 7.—A moderate attendance; wheat a penny dearer.") == "LIVERPOOL, FEB. 7")
        #expect(dateline("WANTED - A girl for general housework in a family of three persons.") == nil)
    }

    @Test func theWayThatNewsCameHasNoWriter() {
        let issue = issue(
            """
            INQUEST ADJOURNED
            (BY TELEGRAPH.)
            The inquest on the body found near the weir was opened to-day before the district coroner.

            GAS EXPLOSION IN CELLAR
            (FROM OUR OWN CORRESPONDENT.)
            Three men were hurt, one fatally, when gas exploded in the cellar of a bakery here today.
            """)
        #expect(issue.articles.map(\.headline) == ["INQUEST ADJOURNED", "GAS EXPLOSION IN CELLAR"])
        #expect(issue.articles.map { $0.bylines.map(\.name) } == [[], ["FROM OUR OWN CORRESPONDENT"]])
    }

    @Test func aLineThatBeginsWithByInAStackNamesNobody() {
        let issue = issue(
            """
            BRIDGE BONDS CARRY
            BY SMALL MARGIN
            Only Two Precincts Report
            Majority Against Issue.
            VOTE IS LIGHTEST IN YEARS
            The proposal to issue $250,000 in bonds
            for a bridge over Mill river was carried at
            yesterday's special election by a majority
            of 212. Out of 4,800 qualified voters but
            1,916 went to the polls.
            """)
        #expect(issue.articles.map(\.headline) == ["BRIDGE BONDS CARRY BY SMALL MARGIN"])
        #expect(issue.articles.first?.bylines.isEmpty == true)
    }

    @Test func pagesOfTheWebPutLinesBetween() {
        let issue = issue(
            """
            Home > News > Local

            Library branch to reopen after flood repairs

            Updated 12 March 2021 3:45 pm GMT

            Maria Stone
            Education reporter

            Share

            The Westgate branch of the library will open its doors again on Monday, five months after a burst main.

            Advertisement

            About nine thousand books were lost, and thirty volunteers carried crates up the stairs for a week.

            Additional reporting by Joe Park

            © 2021 Westgate Courier
            """)
        #expect(issue.articles.map(\.headline) == ["Library branch to reopen after flood repairs"])
        #expect(issue.articles.first?.bylines == [Byline(name: "Maria Stone")])
        #expect(issue.articles.first?.body.map(\.sourceLines) == [[12], [16], [18]])
        #expect(issue.furniture.flatMap(\.sourceLines) == [1, 5, 10, 14, 20])
    }

    @Test func theHeadOfAPageIsWholeThoughColumnsStandBelowItsGaps() {
        let issue = issue(
            """
            THE RIVERTON SUN                                             Tuesday, May 5, 1998  A3

            Mayor wants river              Teacher wins              Police log
            walk finished                  science award

            Mayor Lou Pace said Monday     RIVERTON - Ann Doyle,     Monday, 8:14 a.m.: Bicycle
            he wants the river walk        who teaches chemistry     reported stolen from a
            finished before the turn of    at Central High, was      garage on Elm Street, and
            the century.                   named teacher of the      found at noon.
               The walk, begun in 1993,    year on Monday by the     Tuesday, 1:05 a.m.: Noise
            now ends at the old mill.      state academy, which      complaint, Hill Street.
            A bridge would take it on.     has done so since 1977.   Nobody was found there.
            """)
        #expect(issue.furniture.flatMap(\.sourceLines) == [1])
        #expect(
            issue.articles.map(\.headline) == [
                "Mayor wants river walk finished", "Teacher wins science award", "Police log",
            ])
        #expect(issue.articles.map(\.dateline) == [nil, "RIVERTON", nil])
    }

    @Test func theNameAndTheDayThatThePageStatesHeadNoStory() {
        let page = """
            Neuvième année. — N° 212      CINQ CENTIMES      Mardi 15 Novembre 1887

            LE PETIT RIVERAIN
            JOURNAL RÉPUBLICAIN QUOTIDIEN

            BULLETIN

            La Chambre a repris hier ses séances, et la discussion
            du budget occupera, dit-on, tout le mois prochain.
            """
        let issue = issue(page)
        #expect(issue.publication == "LE PETIT RIVERAIN")
        #expect(issue.articles.map(\.headline) == ["BULLETIN"])
        #expect(issue.furniture.count == 3)
    }

    @Test func theVolumeAndThePlaceOfAPaperOpenNoText() {
        let page = """
            THE MILL HOLLOW SENTINEL.

            VOL. XIV.      MILL HOLLOW, KANSAS, THURSDAY, JUNE 8, 1893.      NO. 23.

            LOCAL ITEMS.

            Harvest will begin in about two weeks if the
            weather holds, and hands are wanted everywhere.
            """
        let issue = issue(page)
        #expect(issue.articles.map(\.headline) == ["LOCAL ITEMS."])
        #expect(issue.articles.first?.dateline == nil)
    }
}
