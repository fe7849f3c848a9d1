import NewsModel
import PageReconstruction
import Testing

/// Pages of Western papers go through the same machinery, with patterns of their own.
@Suite struct EnglishPageTests {
    private func dump(_ text: String) -> String { PageDump.dump(PageRebuilder.issue(from: PageDump.lines(text))) }

    @Test func aWordCutAtAColumnEndIsWholeAgain() {
        let page = """
            MILL REOPENS AFTER THE FLOOD

            STAFF REPORTER

            The old mill on the north bank opened its doors again on Monday, and the first loaves were sold before the recon-

            structed ovens had cooled.

            Continued on A4
            """
        #expect(
            dump(page) == """
                furniture [9] Continued on A4
                article [1, 3]
                  headline MILL REOPENS AFTER THE FLOOD
                  line STAFF REPORTER
                  by - STAFF REPORTER
                  [5, 7] joins 5@112 The old mill on the north bank opened its doors again on Monday, and the first loaves \
                were sold before the reconstructed ovens had cooled.
                """)
    }

    @Test func bylinesAndDatelinesOfSeveralFormsAreRead() {
        let page = """
            Ferry Fares to Rise in Spring

            By Jane Doe and John Roe

            HARBOUR TOWN, May 3 — The ferry company said on Tuesday that fares would rise by a tenth in April.

            Orchard Wins Prize for Its Pears

            Mary Major, Staff Writer

            The orchard above the town has won the county prize for the third year, the judges said.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["Ferry Fares to Rise in Spring", "Orchard Wins Prize for Its Pears"])
        #expect(articles.map { $0.bylines.map(\.name) } == [["Jane Doe", "John Roe"], ["Mary Major"]])
        #expect(articles.first?.dateline == "HARBOUR TOWN, May 3")
    }
}
