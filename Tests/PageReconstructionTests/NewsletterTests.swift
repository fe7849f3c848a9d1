import PageReconstruction
import Testing

/// Lines of newsletters and minutes that look like others: last lines of columns, titles above writers, short sentences.
@Suite struct NewsletterTests {
    @Test func theDaysOfEventsStayWithThem() {
        let page = """
            The Mill Lane Pump
            Autumn 2014

            Dates for your Diary
            Sat 4 Oct
            Harvest supper, village hall, 7pm. Tickets £6
            Weds 15 Oct
            AGM, chapel rooms, 7.30pm
            Sun 9 Nov
            Remembrance service, 10.50am at the memorial
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Dates for your Diary"])
        #expect(issue.articles.flatMap(\.body).flatMap(\.sourceLines) == Array(5...10))
    }

    @Test func theSourceOfAnOldTextStaysWithIt() {
        let page = """
            The Mill Lane Star - Page 4 - Thursday 22 August 1968
            25 YEARS AGO
            From the Star of August 20, 1943
            A stray balloon came down on the roof of the corn exchange on Tuesday and was recovered by the crew.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.furniture.map(\.sourceLines) == [[1]])
        #expect(issue.articles.map(\.headline) == ["25 YEARS AGO"])
    }

    @Test(arguments: [
        "E-Mail an die Autorin: a.muster@example.de", "Mehr dazu: www.example.de/bad", "Redaktion: Telefon 0123 456789",
    ]) func aContactIsNoHeadline(line: String) {
        let page = """
            Wasser? Von wegen!
            Seit sechs Jahren liegt das Bad trocken, und seit sechs Jahren wird es jedes Jahr ein wenig teurer.
            \(line)

            Einbruch in Kindergarten
            Unbekannte stiegen am Wochenende in den Kindergarten am Markt ein und stahlen eine Kasse mit 35 Euro.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Wasser? Von wegen!", "Einbruch in Kindergarten"])
    }

    /// A short last line is no line of a region of its own.
    @Test func theLastLineOfAColumnStaysWithItsParagraph() {
        let page = """
                                 THE MILL LANE GAZETTE

            Bells are hung again                 Library lends its ladders
            By Ann Miles                         By Tom Reyes
            The bells came back by barge on      Whoever mends a roof may borrow
            Friday and were hung before the      a ladder for a week, says a note
            rain, with ropes that the sailors    on the door, if it comes back as
            had spliced.                         long as it went.
            Nobody may ring them before the      “We have nine of them,” said the
            priest.                              librarian yesterday.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Bells are hung again", "Library lends its ladders"])
        #expect(issue.articles.first?.body.map(\.sourceLines) == [[5, 6, 7, 8], [9, 10]])
    }

    @Test func aTitleBetweenASentenceAndAWriterIsAHeadline() {
        let page = """
            Garden gets a second well
            By Mary Major
            The garden behind the school will
            have a second well before summer,
            dug by those who asked for it.
            Bread may be left at the new gate.
            Team loses by one goal
            By John Roe
            The match on Saturday was lost in
            the last minute, when a ball came
            down on the wrong side of the line
            and stayed there.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Garden gets a second well", "Team loses by one goal"])
    }

    @Test func shortSentencesAreNoListAndTheirTitlesHead() {
        let page = """
            Welcome
            Mrs Fenn rang the bell at nine.

            Roofs
            The shed leaks at its north end.
            Tar is to be bought in March.

            Officers
            All were chosen again, and they are:
            Chair – Mary Major
            Clerk – John Roe

            Any other matter
            The goat has eaten the old minutes.
            The bell was rung a second time.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Welcome", "Roofs", "Officers", "Any other matter"])
    }

    /// Above columns with headings of their own stands the paper's name, whatever its words are.
    @Test(arguments: ["THE RIVER LANTERN", "The Hilltop Lookout"])
    func aNameOverColumnsIsTheirMasthead(name: String) {
        let page = """
                                 \(name)

            Bells are hung again                 Library lends its ladders
            The bells came back by barge on      Whoever mends a roof may borrow
            Friday and were hung before the      a ladder for a week, says a note
            rain, with ropes that the sailors    on the door, if it comes back as
            had spliced.                         long as it went.
            Nobody may ring them before the      “We have nine of them,” said the
            priest.                              librarian yesterday.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.furniture.map(\.text) == [name])
        #expect(issue.articles.map(\.headline) == ["Bells are hung again", "Library lends its ladders"])
    }

    @Test func aHeadlineOverColumnsOfTextStaysOne() {
        let page = """
                        Bridge over the Aller opens

            Bells rang when the first cart       Whoever mends a roof may borrow
            went over the new bridge on a        a ladder for a week, says a note
            Friday, with ropes that sailors      on the door, if it comes back as
            had spliced for the mayor and        long as it went. There are nine
            the priest.                          of them.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Bridge over the Aller opens"])
    }

    @Test func theTitleOfMinutesHeadsThem() {
        let page = """
            Minutes of the Weir Committee
            Spring meeting in the boat house
            3 April 2017

            Welcome
            Mrs Fenn rang the bell at nine.

            Roofs
            The shed leaks at its north end.
            Tar is to be bought in March.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Minutes of the Weir Committee", "Welcome", "Roofs"])
        #expect(issue.articles.first?.deck == "Spring meeting in the boat house")
        #expect(issue.date == "2017-04-03")
        #expect(issue.furniture.map(\.sourceLines) == [[3]])
    }

    /// An extractor may leave the headings of two columns above the text of the first: two headings, though one of them has no
    /// text that it can be told by.
    @Test func headingsOfTwoColumnsAreNotOne() {
        let page = """
            OVER THE FENCE
            Bulletin
            May 2014

            Tools to borrow

            The night of the owls

            The chest behind the pump is full again, and the key hangs where
            it always hung, so that nobody has to ask
            for it.

            Of nine spades seven have come back since then, and also
            a hoe that was never ours. Whoever has the long
            saw is asked to leave it on the step, because
            the elder tree by the gate will not fall by
            itself.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Tools to borrow", "The night of the owls"])
    }

    @Test func whatStandsBelowAListOfShortItemsIsALineOfItsOwn() {
        let page = """
            The chest behind the pump is full again, and the key hangs where
            it always hung, so that nobody has to ask for it, says the
            keeper of the tools.

            Digging morning, Saturday May 10
            • At the pump, with gloves. Old clothes
            • 8.30 to 11.00
            • come through the lane, the gate sticks
            bring buckets, twine, a cup

            The elder tree by the gate will not fall by itself, and whoever
            has the long saw is asked to leave it on the step.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.last?.body.prefix(4).map(\.sourceLines) == [[6], [7], [8], [9]])
    }

    @Test func aDayOfSomethingIsNoFolio() {
        let page = """
            Digging day, Saturday March 12

            The ground behind the shed will be dug over once more by all who have a spade, and there will be soup at noon.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Digging day, Saturday March 12"])
        #expect(issue.furniture.isEmpty)
    }

    @Test func aPromiseOfTheRestIsNoHeadline() {
        let issue = PageRebuilder.issue(
            from: PageDump.lines(
                """
                THE LOWER QUAY LETTER
                Issue 14                                                      Autumn 2009

                Bees on the roof

                The two hives that were carried up in May have
                wintered well, says Ida, although the stairs were
                harder on the keepers than on the bees.

                More letters next time

                Anyone who is stung should come to Ida and not
                to the newsletter.
                """))
        #expect(issue.articles.map(\.headline) == ["Bees on the roof"])
        #expect(issue.furniture.map(\.sourceLines) == [[1], [2]])
    }
}
