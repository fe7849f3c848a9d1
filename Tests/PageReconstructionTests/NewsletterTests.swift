import PageReconstruction
import Testing

/// Lines of newsletters and minutes that look like others: last lines of columns, titles above writers, short sentences.
@Suite struct NewsletterTests {
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
        let issue = PageReconstruction.issue(from: PageDump.lines(page))
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
        let issue = PageReconstruction.issue(from: PageDump.lines(page))
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
        let issue = PageReconstruction.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Welcome", "Roofs", "Officers", "Any other matter"])
    }

    @Test func aDayOfSomethingIsNoFolio() {
        let page = """
            Digging day, Saturday March 12

            The ground behind the shed will be dug over once more by all who have a spade, and there will be soup at noon.
            """
        let issue = PageReconstruction.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Digging day, Saturday March 12"])
        #expect(issue.furniture.isEmpty)
    }
}
