import NewsModel
import Testing

@testable import PageReconstruction

/// Headings, writers and signatures as Western papers set them.
@Suite struct WesternHeadingTests {
    @Test func headingsInCapitalsAndTitleCaseByTurnsAreOfOneStory() {
        let page = """
            GALE SINKS
            THE LIGHTSHIP
            Crew of Seven Is Taken Off by the
            Pilot Boat.
            CARGO WASHED ASHORE
            Villagers Gather Oranges Along Two
            Miles of Beach.
            The lightship at the river's mouth
            parted her chains shortly before
            dawn, and the pilots who went out
            to her found the decks awash and
            the lamp still burning.

            BRIDGE CONTRACT LET.
            Council Chooses a Dayton Firm.
            Columbus, Oct. 10.—The council to-
            day let the contract for the bridge
            over the creek to a Dayton firm.

            LOCAL ITEMS.
            Mrs. E. Cole is visiting her sister in
            Lima this week.
            The ladies of the parish will hold a
            bazaar on Friday evening.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["GALE SINKS THE LIGHTSHIP", "BRIDGE CONTRACT LET.", "LOCAL ITEMS."])
        #expect(
            articles.map(\.deck) == [
                "Crew of Seven Is Taken Off by the Pilot Boat. CARGO WASHED ASHORE Villagers Gather Oranges Along Two "
                    + "Miles of Beach.",
                "Council Chooses a Dayton Firm.", nil,
            ])
        #expect(articles.map(\.body.count) == [1, 1, 2])
    }

    @Test func thoseWhoSignLettersHeadNoStories() {
        let page = """
            Letters to the Editor

            Sir, Your report on the pier omits the cost
            of the new lamps, which the council put at
            forty thousand pounds.
            PETER GREY
            Quay Street

            A coat of paint
            Sir, May I suggest that the bandstand be
            painted green, as it was in my youth, and
            that the benches be mended?
            (Mrs) ANN BOLT
            West Hill
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["Letters to the Editor", "A coat of paint"])
        #expect(articles.first?.body.dropFirst().map(\.text) == ["PETER GREY", "Quay Street"])
        #expect(articles.last?.body.dropFirst().map(\.text) == ["(Mrs) ANN BOLT", "West Hill"])
    }

    @Test func aGermanPageIsReadToItsLastLine() {
        let page = """
            Fähre bleibt bis Ostern im Dock
            Schaden größer als gedacht – Ersatzschiff kommt am Freitag aus Kiel

            Von Anna Roth

            KIEL. Die Inselfähre wird frühestens zu Ostern
            wieder fahren. Wie die Reederei gestern mit-
            teilte, ist der Schaden an der Welle größer als
            zunächst angenommen worden war.

            Polizeibericht
            Radfahrer verletzt
            LÜTTENSEE. Ein Radfahrer ist am Montag beim
            Markt gestürzt und leicht verletzt worden.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.first?.headline == "Fähre bleibt bis Ostern im Dock")
        #expect(articles.first?.deck == "Schaden größer als gedacht – Ersatzschiff kommt am Freitag aus Kiel")
        #expect(articles.first?.bylines.map(\.name) == ["Anna Roth"])
        #expect(articles.last?.body.map(\.text).first?.hasPrefix("LÜTTENSEE. Ein Radfahrer") == true)
    }

    @Test(arguments: [
        ("Von Anna Roth", "Anna Roth"), ("Par Jean Le Goff", "Jean Le Goff"),
        ("Jane Doe Health Correspondent", "Jane Doe"),
        ("John Roe, Arts Editor", "John Roe"),
    ]) func writersOfOtherFormsAreRead(line: String, name: String) {
        #expect(WesternByline.line(FoldedScalars(line))?.map(\.name) == [name])
    }

    @Test(arguments: [
        "Von Braun Visits the Works", "Par Three Course Opens at Last", "Mayor Names New Editor", "Ghost Writer",
        "Von Köln nach Bonn",
    ]) func headlinesThatBeginOrEndLikeBylinesAreNone(line: String) {
        #expect(WesternByline.line(FoldedScalars(line)) == nil)
    }
}

/// Tables, results and weather in the columns of a paper.
@Suite struct ColumnsOfFiguresTests {
    @Test func leadersResultsAndMeasuresAreNoProseAndNoHeadings() {
        let page = """
            THE DAILY LANTERN
            SPRINGFIELD, FRIDAY, JUNE 3, 1921

            OBITUARY
            Samuel Tate, 81, a veteran of the war,
            died Thursday at the home of his
            daughter on Elm Street, where he had
            lived since the spring.

            TODAY'S MARKETS
            Hogs ............ $8.25
            Cattle .......... 7.40
            Wheat ........... 1.52

            SCOREBOARD
            Tigers 5, Owls 3
            Hawks 2, Bears 1 (10 inn.)

            THE WEATHER
            Fair tonight and Saturday; warmer.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["OBITUARY", "TODAY'S MARKETS", "SCOREBOARD", "THE WEATHER"])
        #expect(
            articles.map { $0.body.map(\.kind) } == [[.paragraph], [.row, .row, .row], [.row, .row], [.paragraph]])
        #expect(articles.map(\.deck) == [nil, nil, nil, nil])
    }

    @Test func aWriterAndThePaperBelowAreOneByline() {
        let page = """
            City weighs a ban on plastic bags
            Merchants say that it would raise their costs; a vote comes in May

            By MARIA LOPEZ
            Tribune Staff Writer

            The council will consider a ban on plastic bags next month, which would keep them out of the bay.

            See BAGS, A8
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.bylineText) == ["By MARIA LOPEZ Tribune Staff Writer"])
        #expect(issue.articles.map(\.headline) == ["City weighs a ban on plastic bags"])
        #expect(issue.furniture.map(\.text) == ["See BAGS, A8"])
    }

    @Test func aSpanishHeadIsNoStory() {
        let page = """
            EL FARO DEL NORTE
            Gijón, jueves 9 de noviembre de 1933

            NOTAS LOCALES
            Ha llegado el vapor con carga general, y mañana se celebrará la feria de ganado en la plaza.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["NOTAS LOCALES"])
        #expect(issue.date == "1933-11-09")
    }
}

/// Heads, notices and advertisements of papers of the 19th century.
@Suite struct OldHeadTests {
    private static let page = """
        WEEKLY LANTERN.

        W. H. MARSH, EDITOR.

        FREEPORT, ILL., WEDNESDAY, MAY 14, 1862.

        LATEST BY TELEGRAPH.

        CAIRO, May 12.—The steamer arrived here
        this morning with two hundred sick. She
        reports all quiet, and the river, as Mr.
        Bates has it, is falling slowly.

        GREAT BARGAINS
        IN
        DRY GOODS!
        AT
        J. B. HAZEN'S STORE

        We are now receiving our Spring stock of
        prints and ribbons, which we offer lower
        than any house in town.
        """

    @Test func theHeadOverTheDayIsNoStory() {
        let issue = PageRebuilder.issue(from: PageDump.lines(Self.page))
        #expect(issue.furniture.map(\.text).prefix(2) == ["WEEKLY LANTERN.", "W. H. MARSH, EDITOR."])
        #expect(issue.articles.first?.headline == "LATEST BY TELEGRAPH.")
    }

    @Test func noParagraphEndsWithMr() {
        let articles = PageRebuilder.issue(from: PageDump.lines(Self.page)).articles
        #expect(articles.first?.body.count == 1)
    }

    @Test func smallWordsOnLinesOfTheirOwnTieAHeading() {
        let articles = PageRebuilder.issue(from: PageDump.lines(Self.page)).articles
        #expect(articles.map(\.headline).last == "GREAT BARGAINS IN DRY GOODS! AT J. B. HAZEN'S STORE")
    }
}

/// Lines that open with a place or a small word.
@Suite struct DatelineAloneTests {
    @Test func aPlaceAndADayFurtherDownAreNoHeadOfAPaper() {
        let page = """
            THE LONDON HERALD, TUESDAY, SEPTEMBER 4, 1888.

            LATEST INTELLIGENCE.
            GERMANY.
            BERLIN, SEPT. 3.
            The Emperor this morning inspected the garrison
            at Spandau, where the troops had been drawn up
            since six o'clock, attended on the field
            by the Hon. Lady Cole.
            NEW YORK, SEPT. 3.
            The fever at Jacksonville shows no sign of
            abatement; thirty new cases are reported.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.furniture.count == 1)
        #expect(issue.articles.flatMap(\.bylines).isEmpty)
        #expect(issue.articles.last?.headline == "NEW YORK, SEPT. 3.")
    }

    @Test func aPlaceAndADayBelowAHeadingAreTheDateline() {
        let page = """
            THE HARBOUR COURIER, THURSDAY, MARCH 5, 1868.

            FOREIGN NEWS.

            FRANCE.

            PARIS, TUESDAY, MARCH 3, 6 P.M.

            The Chamber resumed this afternoon the discussion on the bill. The galleries were crowded at an early hour.

            ITALY.

            FLORENCE, FEB. 29.

            The committee has refused, by eleven votes against four, to allow the credit demanded for the new arsenal.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.dateline) == ["PARIS, TUESDAY, MARCH 3, 6 P.M.", "FLORENCE, FEB. 29."])
        #expect(articles.last?.headline == "ITALY.")
    }

    @Test(arguments: [
        "FAIRS - SUNDAY\nSt Anne's: 8.0, 11.0, 6.30", "NORTHTON – WESTBAY: 3-1. Referee: Mr. Hill.",
        "ARIES — Take care with signatures.\nTAURUS — A good day for short trips.",
    ]) func otherCapitalsBeforeADashAreNoDateline(text: String) {
        let issue = PageRebuilder.issue(from: PageDump.lines("THE WEEK\n\n" + text))
        #expect(issue.articles.allSatisfy { $0.dateline == nil })
    }

    @Test func namesAloneBelowATextSignIt() {
        let page = """
            Мост открыли раньше срока

            Движение по новому мосту началось в субботу, на две недели раньше, чем обещали строители.

            Вера Лугина

            Паром вернётся на линию в мае

            Паром отремонтировали зимой, и первый рейс назначен на восьмое мая, сообщили на пристани.

            LE MOULIN

            Le meunier ferma la porte et s'assit devant le feu sans dire un mot, car il avait tout compris.

            Paul Cazal.

            (A suivre.)
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(
            articles.map(\.headline) == ["Мост открыли раньше срока", "Паром вернётся на линию в мае", "LE MOULIN"])
        #expect(articles.map(\.body.last?.text) == ["Вера Лугина", articles[1].body[0].text, "(A suivre.)"])
    }

    @Test func officesBelowTheDayOfANoticeSignIt() {
        let page = """
            Bekanntmachung.
            Die Brücke bei der Mühle bleibt bis auf weiteres für
            schwere Fuhrwerke gesperrt.
            Den 7. Juni 1904.
            K. Oberamt. Reiser.

            Tagesneuigkeiten.
            Talheim, 6. Juni. Gestern wurde hier der neue Brunnen
            eingeweiht, den die Gemeinde gestiftet hat.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["Bekanntmachung.", "Tagesneuigkeiten."])
        #expect(articles.first?.body.last?.text == "K. Oberamt. Reiser.")
    }

    @Test func questionsOfAnInterviewAreItsCrossheads() {
        let page = """
            The last ferryman

            Interview by Nora Lind

            For thirty years Abel Crane has rowed the people of Weston over the river, in ice and in flood.

            How did you begin?

            My father lost his sight, and somebody had to take the oars that same evening.

            What was the worst night?

            The night of the flood. We carried a piano and a calf, and neither of them complained.

            Will the bridge end it all?

            It will. I shall sit on the bank and count the cars.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["The last ferryman"])
        #expect(articles.first?.bylines.map(\.name) == ["Nora Lind"])
        #expect(articles.first?.body.map(\.kind).filter { $0 == .crosshead }.count == 3)
    }

    @Test func namesThatALineAnnouncesAreAList() {
        let page = """
            Weston court

            The magistrates sat for two hours on Monday and heard eleven cases, most of them of little weight.

            No lamps

            The following were each fined ten shillings for riding without a lamp:

            John Abbot, 31, of Mill Lane
            Ruth Carver, 44, of Quay Street
            Amos Dell, 27, of Ferry Road
            """
        let article = PageRebuilder.issue(from: PageDump.lines(page)).articles.last
        #expect(article?.headline == "No lamps")
        #expect(article?.body.count == 4)
    }

    @Test func rowsWithLeadersAreNoFoliosThoughTheyAreNumbered() {
        let page = """
            MARKET REPORT.
            Wheat, No. 2 red ........ 61
            Corn, No. 3 ............. 34
            Oats .................... 25
            Butter, per lb. ......... 14
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.furniture.isEmpty)
        #expect(issue.articles.first?.body.map(\.kind) == [.row, .row, .row, .row])
    }

    @Test func headingsInLowerCaseAmongWrappedLinesAreToldByTheBlankLinesAroundThem() {
        let page = """
            LA VOCE DI MONTEALTO
            Anno IX - N. 118       Domenica 1 Agosto 1909

            La piena del torrente

            Crollato il ponte vecchio - Nessuna vittima

            Questa notte il torrente, ingrossato dalle piogge,
            ha travolto il ponte vecchio e due mulini. La popo-
            lazione si era messa in salvo sulle colline.

            Il sindaco ha chiesto l'aiuto del genio militare e
            ha fatto sgombrare le case della riva sinistra.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["La piena del torrente"])
        #expect(articles.first?.deck == "Crollato il ponte vecchio - Nessuna vittima")
    }

    @Test func votesAreNoHeadings() {
        let page = """
            PARKING ON MILL STREET
            The clerk explained the ordinance and answered questions about the meters and the hours.
            Moved by Carver, seconded by Dell, to adopt on first reading.
            Ayes: Carver, Dell, Lind
            Nays: Marsh
            """
        let article = PageRebuilder.issue(from: PageDump.lines(page)).articles.first
        #expect(article?.body.map(\.text).suffix(2) == ["Ayes: Carver, Dell, Lind", "Nays: Marsh"])
    }
}

/// The small boxes of a front page.
@Suite struct InsideBoxTests {
    @Test func whatStandsInsideIsABoxUnderItsName() {
        let page = """
            Ferry fares are frozen

            Fares on the island ferry will not rise before the
            spring of 2018, the operator has promised, and the
            islanders, who had feared an increase of a tenth,
            were told so by letter on Monday, with a timetable
            for the summer and a list of the winter’s repairs.
            Tom Hale

            Inside
            Crossword  22
            Letters    18
            Weather    31
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.sections.map(\.name) == [nil, "Inside"])
        #expect(issue.articles.last?.body.count == 3)
        #expect(issue.articles.last?.headline == nil)
        // The writer stands below the text.
        #expect(issue.articles.first?.body.dropFirst().map(\.text) == ["Tom Hale"])
    }
}
