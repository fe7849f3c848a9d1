import NewsModel
import PageReconstruction
import Testing

/// Names of columns in Western papers, and what stands under them.
@Suite struct WesternLabelTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func reportsOfParliamentHaveTheirColumnsInCapitals() {
        let issue = issue(
            """
            HOUSE OF COMMONS

            Monday, 3 May

            [The SPEAKER in the Chair]

            ORAL ANSWERS

            FISHERIES

            Herring Quotas

            Mr. Alder asked the Minister of Agriculture what quotas he intends to
            propose for the herring fleet in the coming season.

            The Minister: I have received eleven letters. The quotas will be laid
            before the House within the month.

            Harbour Dues

            Mrs. Pell asked the Minister whether he will review the harbour dues
            that are paid by vessels of less than forty feet.

            RAILWAYS

            Branch Lines

            Mr. Tolley asked the Minister of Transport how many branch lines have
            been closed since the first of January.
            """)
        #expect(
            issue.sections.map(\.name) == ["ORAL ANSWERS", "FISHERIES", "RAILWAYS"])
        #expect(issue.articles.map(\.headline) == ["Herring Quotas", "Harbour Dues", "Branch Lines"])
        #expect(issue.articles.allSatisfy { $0.deck == nil && $0.kicker == nil })
        #expect(issue.furniture.flatMap(\.sourceLines).contains(5))
    }

    @Test func headlinesInCapitalsOverTheirDecksAreNoColumns() {
        let issue = issue(
            """
            STORM SINKS THREE BOATS

            Crews Are Saved by the Pilot

            Three fishing boats were lost off the point on Sunday night when the
            gale tore them from their moorings.

            Mill Owner Retires

            Mr. Amos Bray, who has owned the mill at the ford since 1902, will
            leave the business to his sons at the end of the year.

            COUNCIL RAISES WATER RATE

            Increase Is to Take Effect in June

            The council voted last night to raise the water rate by a tenth, and
            the new meters will be paid for out of it.
            """)
        #expect(
            issue.articles.map(\.headline) == [
                "STORM SINKS THREE BOATS", "Mill Owner Retires", "COUNCIL RAISES WATER RATE",
            ])
        #expect(issue.sections.map(\.name) == [nil])
    }

    @Test func columnsOfLettersAndAdvertisementsHoldThoseBelowThem() {
        let issue = issue(
            """
            LETTERS TO THE EDITOR

            THE STATE OF THE ROADS

            SIR,—I was glad to see your article on the condition of the Barford
            road. I have driven over it twice a week for eleven years.

            I am, Sir, your obedient servant,
            PERCY LOMAX.
            Barford Hall, Jan. 9.

            THE NEW BELLS

            Sir,—Your correspondent is mistaken. The tenor weighs nineteen
            hundredweight, not twenty-one.
            Yours, &c.,
            J. H. PELL, Vicar.
            """)
        #expect(issue.sections.map(\.name) == ["LETTERS TO THE EDITOR"])
        #expect(issue.articles.map(\.headline) == ["THE STATE OF THE ROADS", "THE NEW BELLS"])
        #expect(
            issue.articles.map { $0.body.map(\.sourceLines) } == [[[5, 6], [8], [9], [10]], [[14, 15], [16], [17]]])

        let german = self.issue(
            """
            Bergheimer Anzeiger

            Nr. 61.        Dienstag, den 15. März 1887.        19. Jahrgang.

            Vermischtes.

            — Ein seltenes Fest feierte am Sonntag der Schäfer Matthes in
            Krumbach: er hütet seit sechzig Jahren dieselbe Herde.

            Anzeigen.

            Todes-Anzeige.
            Heute früh 4 Uhr verschied nach längerem Leiden unsere liebe
            Mutter, Frau Katharina Wendel, im Alter von 67 Jahren.

            Bekanntmachung.
            Die Liste der Stimmberechtigten liegt vom 16. bis 24. März auf dem
            Rathhause zur Einsicht auf.
            Bergheim, den 14. März 1887.
            Der Bürgermeister.
            Lindner.

            Redaktion, Druck und Verlag von H. Zeller in Bergheim.
            """)
        #expect(german.sections.map(\.name) == [nil, "Anzeigen."])
        #expect(german.articles.map(\.headline) == ["Vermischtes.", "Todes-Anzeige.", "Bekanntmachung."])
        #expect(german.articles.last?.body.map(\.text).suffix(2) == ["Der Bürgermeister.", "Lindner."])
        #expect(german.furniture.map(\.sourceLines) == [[1], [3], [23]])
    }

    @Test func aFeuilletonIsASectionSignedByItsWriter() {
        let issue = issue(
            """
            LE COURRIER DE VALBONNE

            MARDI 14 MARS 1882

            FAITS DIVERS

            Un incendie a éclaté avant-hier dans une fabrique de chapeaux de la
            rue des Tanneurs. Les pompiers ont été maîtres du feu vers une heure.

            FEUILLETON DU COURRIER DE VALBONNE
            14 MARS 1882

            LE MOULIN DES AULNES

            Le meunier ne répondit pas. Il regardait l'eau tourner sous la
            roue, et l'on aurait dit qu'il comptait les tours.

            (A suivre.)
            ARMAND VERNEUIL.

            Le gérant : P. LACOMBE.
            """)
        #expect(issue.sections.map(\.name) == [nil, "FEUILLETON DU COURRIER DE VALBONNE"])
        #expect(issue.articles.map(\.headline) == ["FAITS DIVERS", "LE MOULIN DES AULNES"])
        #expect(issue.articles.last?.body.map(\.sourceLines) == [[15, 16], [18], [19]])
        #expect(issue.furniture.map(\.sourceLines) == [[1], [3], [11], [21]])
    }

    @Test func columnsThatPapersOfAllLanguagesHaveAreLabels() {
        let page = """
            FAITS DIVERS

            Un cheval dans la vitrine

            Les pompiers ont dû intervenir mercredi pour sortir un cheval de la vitrine du boulanger.

            Vol à la chapelle

            Des inconnus ont emporté deux chandeliers de cuivre dans la nuit de mardi à mercredi.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.sections.map(\.name) == ["FAITS DIVERS"])
        #expect(issue.articles.map(\.headline) == ["Un cheval dans la vitrine", "Vol à la chapelle"])
    }

    /// Names of columns in capitals over titles that are not, with writers and where they can be reached below.
    @Test func columnsOfOtherLanguagesStandOverTheirTitles() {
        let page = """
            LOCALES

            La cosecha de uva será la mejor en diez años, según los productores

            Lucía Ferreyra
            lferreyra@voz.example

            La cosecha de uva que empieza esta semana será la mejor de la última década, según la cámara del valle.

            CRONACA DI PORTOVERDE

            Il ponte resta chiuso fino a giugno

            di Marco Bellini

            Il ponte sul Rio Secco resterà chiuso almeno fino a giugno, ha detto ieri l'assessore ai lavori pubblici.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.sections.map(\.name) == ["LOCALES", "CRONACA DI PORTOVERDE"])
        #expect(issue.articles.map { $0.bylines.map(\.name) } == [["Lucía Ferreyra"], ["Marco Bellini"]])
        #expect(issue.furniture.flatMap(\.sourceLines) == [6])
    }
}
