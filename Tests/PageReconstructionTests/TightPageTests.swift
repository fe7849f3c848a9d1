import NewsModel
import PageReconstruction
import Testing

/// Pages whose headings neither blank lines nor indents set apart.
@Suite struct TightPageTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    private func headings(_ text: String) -> [[String?]] { issue(text).articles.map { [$0.headline, $0.deck] } }

    @Test func aShortLineBetweenParagraphsIsAHeadline() {
        let articles = issue(
            """
            The Quay Herald
            Thursday, May 6, 1965
            Harbor Board Votes to Keep
            Ferry Running All Winter
            The harbor board voted Monday to keep the ferry running through the winter, over the objection of its captain.
            "You can paint a hull," he said. "You can't paint a boiler that has seen forty winters and two fires."
            Bakery Opens On Mill Street
            A bakery opened Tuesday on Mill Street with eleven kinds of bread, four more than the one that burned in March.
            Frost Spares Apples,
            Kills Beans
            A late frost on Saturday spared the apples, and the county agent said that the growers had been very lucky.
            The beans, he said, were another story. They would have to be sown again before the end of the month.
            """
        ).articles
        #expect(
            articles.map(\.headline) == [
                "Harbor Board Votes to Keep Ferry Running All Winter", "Bakery Opens On Mill Street",
                "Frost Spares Apples, Kills Beans",
            ])
        #expect(articles.map(\.body.count) == [2, 1, 2])
    }

    @Test func aHeadlineInSentenceCaseEndsAWrappedText() {
        let articles = issue(
            """
            Le Phare du Quai
            Jeudi 6 mai 1965
            Le port garde son vieux bac
            encore tout un hiver
            par Jeanne Morel
            Le conseil du port a décidé lundi soir de garder le
            bac pendant l'hiver, malgré l'avis du capitaine, qui
            disait que la chaudière ne tiendrait pas.
            Le conseiller Brun a déclaré que le port n'avait pas
            d'argent pour un bateau neuf et n'en aurait pas avant
            l'emprunt de mai.
            Une boulangerie ouvre ses portes
            Une boulangerie a ouvert mardi rue du Moulin avec onze
            sortes de pain, soit quatre de plus que celle qui avait
            brûlé au mois de mars.
            """
        ).articles
        #expect(
            articles.map(\.headline) == [
                "Le port garde son vieux bac encore tout un hiver", "Une boulangerie ouvre ses portes",
            ])
        #expect(articles.first?.bylines.map(\.name) == ["Jeanne Morel"])
        #expect(articles.map(\.body.count) == [2, 1])
    }

    @Test func theRunsOfAGameAreRows() {
        let body = issue(
            """
            港商が四年ぶりの優勝

            春の大会の決勝が一日、県営球場であり、港商が延長十一回に三対二で北浜を破り、四年ぶりの優勝を飾った。

            ▽決勝
            北　浜　０００　１００　００１　００　２
            港　商　０１０　００１　０００　０１　３
            （延長十一回）
            ▽本塁打　小林（港）
            """
        ).articles.first?.body
        #expect(body?.dropFirst().map(\.kind) == Array(repeating: .row, count: 5))
    }
}
