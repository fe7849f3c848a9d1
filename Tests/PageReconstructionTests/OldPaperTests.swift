import NewsModel
import PageReconstruction
import Testing

/// Heads of papers as they were set when every headline had its decks, and what recognition leaves of them.
@Suite struct OldPaperTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func aDeckOfSeveralLinesIsWhole() {
        let issue = issue(
            """
            THE HILL CALL
            VOL. 3. NO. 9. HILLTON, MONDAY, MAY 3, 1909. ONE CENT
            MILL WHEEL TURNS
            AFTER LONG REST
            Children Throw Flowers Into Race
            While Band Plays; Miller Gives
            Every Boy a Loaf.
            The wheel of the old mill was set
            going on Saturday at noon for the
            first time since the flood, and all
            who had worked on it were there to
            see. The stones will be dressed in
            the coming week.
            WELL DUG BY THREE
            BROTHERS IN A DAY
            Neighbors Laughed at Noon but
            Drank at Night, and the
            Eldest Says There Is Enough for
            Two Farms.
            The brothers Ames began at four in
            the morning with two spades and a
            borrowed bucket, and found water at
            nineteen feet before supper time.
            """)
        #expect(
            issue.articles.map(\.headline) == [
                "MILL WHEEL TURNS AFTER LONG REST", "WELL DUG BY THREE BROTHERS IN A DAY",
            ])
        #expect(
            issue.articles.map(\.deck) == [
                "Children Throw Flowers Into Race While Band Plays; Miller Gives Every Boy a Loaf.",
                "Neighbors Laughed at Noon but Drank at Night, and the Eldest Says There Is Enough for Two Farms.",
            ])
        #expect(issue.articles.map(\.body.count) == [1, 1])
    }

    /// A deck stands between the headline and the writer, however many lines it fills.
    @Test func linesBetweenAHeadlineAndItsWriterAreTheDeck() {
        let issue = issue(
            """
            The long way round
            Eleven weeks on a river barge with nothing
            to read but the labels of tins of fish
            by Anna Lindqvist
            When the lock keeper at Holm asked us what
            we carried, nobody could say. We had taken
            on the crates at night and in the rain, and
            the papers were in a language that none of
            us could read.
            """)
        #expect(issue.articles.map(\.headline) == ["The long way round"])
        #expect(issue.articles.first?.bylines.map(\.name) == ["Anna Lindqvist"])
        #expect(issue.articles.first?.body.count == 1)
    }

    @Test func aDamagedDateAtTheTopIsNoHeadline() {
        let issue = issue(
            """
            LEEDHAM, WEDNFSDAY,..
            MARCH 91831.
            CATTLE FAIR.
            The fair on Tuesday was thinly attended on account of the
            roads, and such beasts as were shown went home unsold at
            nightfall with the drovers.
            """)
        #expect(issue.articles.map(\.headline) == ["CATTLE FAIR."])
        #expect(issue.furniture.map(\.sourceLines).flatMap { $0 } == [1, 2])
    }

    /// Place and day below a rubric open the text.
    @Test(arguments: ["Stuttgart, den 3. März.", "Lyon , 28 juillet.", "Washington, D. C., Feb. 4."])
    func aDatelineOfItsOwnIsNoHeadline(dateline: String) {
        let issue = issue(
            """
            AUSLAND.
            \(dateline)
            Nach Briefen von der Grenze ist der Fluß gestern über die Ufer
            getreten, und die Brücke, die man erst im Herbst gebaut hatte,
            steht unter Wasser.
            INLAND.
            Die Mühlen am unteren Bach haben seit Montag wieder Wasser
            genug, um Tag und Nacht zu mahlen, wie man uns schreibt.
            """)
        #expect(issue.articles.map(\.headline) == ["AUSLAND.", "INLAND."])
        #expect(issue.articles.first?.dateline.map { dateline.hasPrefix($0) } == true)
        #expect(issue.articles.first?.body.first?.sourceLines == [2])
    }

    @Test func aDatelineThatOpensAParagraphIsTold() {
        let issue = issue(
            """
            SHIPS MEET IN FOG

            HARWICH, Feb. 16.—Two ferries met in the fog off the light yesterday morning and parted again with no more harm \
            than a broken rail.
            """)
        #expect(issue.articles.first?.dateline == "HARWICH, Feb. 16")
    }

    @Test func wordsThatLeadToAnotherPageStandInNoText() {
        let issue = issue(
            """
            Boats for the island
            The council will buy two boats before
            the winter, so that the children of
            the island need no longer sleep at the
            school when the wind is from the east,
            said its clerk, who added that the
            Cont'd on next page
            The Fenland Messenger, December 1958
            cost would be borne by those who had
            sold the old ones. The first is to sail
            in March, with a crew of three and a
            stove in the cabin, if the yard can be
            trusted, which some of the members do
            The Fenland Messenger, December 1958
            not believe. The other is promised for
            the autumn. Nobody has asked the men of
            the island what they think of it, as
            they are all at sea until the summer.
            Whoever has a boat to lend meanwhile
            The Fenland Messenger, December 1958
            may write to the clerk, who will answer.
            """)
        #expect(issue.furniture.map(\.sourceLines) == [[7], [8], [14], [20]])
        #expect(issue.articles.map(\.headline) == ["Boats for the island"])
    }

    /// Letters of a drawing and dirt on the page head no story.
    @Test func whatCannotBeReadIsNoHeadline() {
        let issue = issue(
            """
            NEW PIER FOR FISHERMEN
            The harbor board will build a second
            pier before the herring come, and has
            ordered oak for it from up the river.
            B
            Kq I1 \\S
            HERRING EARLY THIS YEAR
            The first boats came in on Monday with
            their holds half full, three weeks
            before anybody had looked for them.
            """)
        #expect(issue.articles.map(\.headline) == ["NEW PIER FOR FISHERMEN", "HERRING EARLY THIS YEAR"])
    }

    @Test func theWriterOfABookIsNotThatOfTheStoryAboveIt() {
        let issue = issue(
            """
            ROYAL SOCIETY OF GARDENERS.
            The members dined together on Thursday last at the Crown
            and heard a paper on the grafting of pears, which will be
            printed at the cost of the Society.
            Sir JOHN MARTEN was then voted to the chair for the coming
            year, and the company parted at ten.
            This day is published, in one volume, price 7s. in boards,
            a new Edition, being the fifth, of
            LECTURES on the PRUNING of TREES, for the use of young
            persons who are desirous of an orchard of their own.
            By the Rev. THOMAS ELDER, D.D. F.R.S.
            Printed for J. Roe, in the Strand.
            """)
        #expect(issue.articles.flatMap(\.bylines).isEmpty)
    }

    @Test func aHeadingGoesOnFromDeckToDeck() {
        let issue = issue(
            """
            THE WESTPORT BUOY
            WESTPORT, MAINE, TUESDAY, MAY 9, 1911.
            FIRE SWEEPS
            WATER FRONT
            Three Warehouses and a Boat Yard
            Burn in the Night.
            LOSS IS SIXTY
            THOUSAND DOLLARS
            Engine From Dunmore Comes Too
            Late to Be of Use.
            Flames that broke out in the sail loft of
            Orne & Son a little before midnight had
            eaten three warehouses and the boat yard
            by four o'clock this morning.
            State Buys New Pump.
            The council will be asked tonight to buy
            a steam pump of the newest kind. It costs
            four thousand dollars.
            Two Old Ferries Are Sold.
            The ferries that lay at the coal wharf all
            winter have been sold to a man in Dunmore,
            who means to burn them.
            """)
        #expect(
            issue.articles.map(\.headline)
                == ["FIRE SWEEPS WATER FRONT", "State Buys New Pump.", "Two Old Ferries Are Sold."])
        #expect(issue.articles.first?.sourceLines == [3, 4, 5, 6, 7, 8, 9, 10])
    }

    @Test func theNameStandsAboveWhatKindOfPaperItIs() {
        let issue = issue(
            """
            LE RIVERAIN
            JOURNAL QUOTIDIEN
            MERCREDI 8 FÉVRIER 1882
            BULLETIN DU JOUR
            La Chambre a repris hier ses séances. Il n'a été
            question que du tunnel, et M. Aubry a parlé deux
            heures sans convaincre personne.
            FAITS DIVERS
            Un cheval emporté a renversé hier soir, rue du
            Port, l'étalage d'un fruitier.
            SPECTACLES DU 8 FÉVRIER
            L'Opéra donne ce soir le Voisin, pour la dernière
            fois de la saison.
            """)
        #expect(issue.publication == "LE RIVERAIN")
        #expect(issue.articles.map(\.headline) == ["BULLETIN DU JOUR", "FAITS DIVERS", "SPECTACLES DU 8 FÉVRIER"])
    }

    @Test func pricesAndBirthsAreNoDecks() {
        let issue = issue(
            """
            THE WESTPORT MERCURY, SATURDAY, JULY 14, 1838.
            THE FUNDS.
            Consols ................ 93 1/4
            Bank Stock ............. 204
            India Bonds ............ 72 pm.
            BIRTHS.
            On the 9th inst., at Mill Cottage, the lady of J. Penn,
            Esq., of a son.
            MARRIED.
            On Tuesday, at St. Bride's, Mr. H. Tull, to Jane, second
            daughter of the late R. Orne, Esq.
            """)
        #expect(issue.articles.map(\.headline) == ["THE FUNDS.", "BIRTHS.", "MARRIED."])
        #expect(issue.articles.first?.body.map(\.kind) == [.row, .row, .row])
    }

    @Test func theOfficeBelowTheDayOfANoticeHeadsNothing() {
        let issue = issue(
            """
            Amtsblatt für Riverheim
            Nr. 8. Samstag, den 20. Februar 1847.
            Bekanntmachungen.
            Am Montag den 1. März, Vormittags 9 Uhr, werden
            im Gemeindewald zwanzig Klafter Buchenholz
            öffentlich versteigert.
            Riverheim, den 18. Februar 1847.
            Das Bürgermeisteramt. Althaus.
            Auf dem Wege von der Mühle zur Kirche ging ein
            silberner Löffel verloren. Der Finder wird gebeten,
            ihn bei der Redaktion abzugeben.
            """)
        #expect(issue.articles.map(\.headline) == ["Bekanntmachungen."])
    }

    @Test func theHeadingOfTheNextLetterIsNoSignature() {
        let issue = issue(
            """
            Letters to the Editor

            TIRED OF ENGINES
            Sir,
            I must say that your paper has shown nothing but
            engines since the spring, and that my children have
            begun to draw them on the walls.
            Dr. Paul Noll
            Holm

            A WEAK BRIDGE
            Sir,
            The bridge at the mill shakes when two carts meet
            on it. Somebody should look at it before the winter.
            MARY OAKE
            Dunmore
            """)
        #expect(issue.articles.map(\.headline).suffix(1) == ["A WEAK BRIDGE"])
        #expect(issue.articles.last?.body.map(\.sourceLines) == [[12], [13, 14], [15], [16]])
    }
}
