import NewsModel
import PageReconstruction
import Testing

/// Lines of old papers that look like what they are not.
@Suite struct OldLineTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func aTheftIsNoVolume() {
        let issue = issue(
            """
            FAITS DIVERS
            Accident. — Hier, vers quatre heures, un jeune mousse
            nommé Paul est tombé d'une vergue, quai de la Bourse. Il
            s'est fracturé la jambe gauche.
            Vol. — On a arrêté hier la nommée Rose, sans
            profession, inculpée de vol de pain au préjudice du
            sieur Petit, boulanger au Moulin.
            """)
        #expect(issue.furniture.isEmpty)
        #expect(issue.articles.flatMap(\.body).last?.text.hasPrefix("Vol. — On a arrêté") == true)
    }

    @Test(arguments: ["ANSON VALE, Mayor.", "LOEB BROS.", "I. W. F.", "Dr. Reif."])
    func theNameBelowATextHeadsNothing(name: String) {
        let articles = issue(
            """
            RELIEF COMES.
            The mayor has received the following dispatch this
            morning: A special train left here at noon with bread
            for your people. Draw on us for whatever you need.
            \(name)
            LOCAL BREVITIES.
            The lodge meets to-night at the church on Mill street,
            and all who have lost their books are asked to come.
            """
        ).articles
        #expect(articles.map(\.headline) == ["RELIEF COMES.", "LOCAL BREVITIES."])
        #expect(articles.first?.body.last?.text == name)
    }

    @Test func aPlaceAndDayAloneIsTheDateline() {
        let article = issue(
            """
            LE PHARE
            Mercredi 8 février 1882
            BULLETIN POLITIQUE
            Saint-Amand, le 7 février.
            La Chambre a repris hier ses travaux. Le ministre a lu,
            au milieu d'un silence que n'a troublé aucun mot, la
            déclaration du nouveau cabinet, que la droite elle-même
            n'a pas trouvée trop hardie, et que le public des hautes
            tribunes a écoutée sans se lasser jusqu'à la dernière
            ligne, malgré la chaleur de la salle.
            """
        ).articles.last
        #expect(article?.headline == "BULLETIN POLITIQUE")
        #expect(article?.deck == nil)
        #expect(article?.dateline == "Saint-Amand, le 7 février")
    }

    @Test func aDayWithinASentenceOpensNoItem() {
        let body = issue(
            """
            NEUER FAHRPLAN
            Die Fähre zwischen den Ufern hat ihren Dienst wieder
            aufgenommen. Als erster Tag des neuen Fahrplans gilt der
            2. August. Die Preise bleiben, wie sie im vorigen Jahre
            gewesen sind, und Kinder fahren umsonst.
            """
        ).articles.flatMap(\.body)
        #expect(body.map(\.sourceLines) == [[2, 3, 4, 5]])
    }

    @Test func rulesStandAroundTheStories() {
        let issue = issue(
            """
            FERRY HITS THE QUAY
            -------
            Passengers Taken Off in Fog by Fishermen of the Bay.
            -------
            The ferry ran against the quay in thick fog this morning,
            and its passengers were taken off by fishermen before the
            tide went out. Nobody was hurt, but the cargo of apples was
            lost, and the captain said that he had heard no bell until
            the wall of the quay stood before his bow.
            """)
        #expect(issue.furniture.map(\.sourceLines) == [[2], [4]])
        #expect(issue.articles.first?.headline == "FERRY HITS THE QUAY")
    }

    @Test func aReferenceToAPageIsNoFolio() {
        #expect(
            issue("FERRY STAYS\nThe ferry will run all winter, the board voted.\n\nWeather forecast on Page 2.")
                .sections.map(\.page) == [nil])
    }

    @Test func theTitleOfAnInterviewIsNoTurn() {
        let article = issue(
            """
            对话老船长：最怕的不是浪

            本报记者 江平

            记者：您第一次出海是什么时候？
            林阿山：一九六五年冬天，跟着我三叔，头三天吐得爬不起来。
            记者：遇到过最危险的一次呢？
            林阿山：有一年台风突然转向，我们离港还有八十海里。
            """
        ).articles.first
        #expect(article?.headline == "对话老船长：最怕的不是浪")
        #expect(article?.bylines.map(\.name) == ["江平"])
    }
}
