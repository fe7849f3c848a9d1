import NewsModel
import Testing

@testable import PageReconstruction

/// Reports of meetings: who speaks, what is on the agenda, and how the page begins and ends.
@Suite struct MeetingTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func shortTurnsOfAnExchangeAreNoHeadings() {
        let page = issue(
            """
            MINERS' HALL BAN
            Coun. Mrs. E. Dobbs said the council had been asked by the party
            for the reasons.
            The clerk: I have replied that it was booked.
            Coun. Dobbs: By whom?
            The clerk: By the young farmers.
            """)
        #expect(page.articles.map(\.headline) == ["MINERS' HALL BAN"])
        #expect(page.articles.first?.body.flatMap(\.sourceLines) == [2, 3, 4, 5, 6])
    }

    @Test func theTitleOfMinutesKeepsItsDay() {
        let page = issue(
            """
            UPPER DALE PARISH COUNCIL

            Minutes of the meeting held in the Village Hall on Monday 8th
            September 2014 at 7.30 p.m.

            Present: Cllrs J. Barker (Chair), P. Nicholson, M. Sykes and
            R. Turner; the clerk, Mrs A. Wood; four members of the public.

            1. Apologies
            Apologies were received from Cllr D. Senior.

            2. Bus shelter
            The clerk reported that the contractor had not replied to two
            letters. It was resolved to obtain another quotation.

            3. Dog bins
            Noted.
            """)
        #expect(!page.furniture.contains { $0.text.contains("7.30") })
        #expect(page.date == "2014-09-08")
    }

    @Test func aSentenceAboveTheFirstHeadingIsText() {
        let page = issue(
            """
            House of Assembly
            Tuesday, 14 June 1960

            The SPEAKER took the chair at 2 p.m. and read prayers.

            QUESTIONS

            WATER SUPPLIES

            Mr. HUGHES: Can the Minister of Works say when the main to Port
            Lindsay will be finished?
            The Hon. G. G. PEARCE: I have no information at the moment, but I
            will obtain a report from the engineer.

            SCHOOL BUSES

            Mr. JENKINS: Has the Minister of Education considered the letter
            that I sent him about the bus from Goolwin?
            The Hon. B. PATTERSON: I regret that I have not yet seen it.

            BRIDGES

            Mr. HUGHES: Will the bridge at Port Lindsay be mended this year?
            The Hon. G. G. PEARCE: It will be closed in June.
            """)
        #expect(!page.furniture.contains { $0.text.hasPrefix("The SPEAKER") })
        #expect(page.sections.map(\.name) == [nil, "QUESTIONS"])
        #expect(page.articles.map(\.headline) == [nil, "WATER SUPPLIES", "SCHOOL BUSES", "BRIDGES"])
    }

    @Test func familiesSignTheirThanks() {
        let page = issue(
            """
            CARD OF THANKS
            We wish to thank our friends and neighbors for the cards and flowers
            sent us at the time of our bereavement.
            The family of Nels Carlsen

            TOWN HALL CLOSED
            The town hall will be closed on Friday while the roof is mended, and
            the clerk will sit in the library.
            """)
        #expect(page.articles.map(\.headline) == ["CARD OF THANKS", "TOWN HALL CLOSED"])
    }
}
