import NewsModel
import PageReconstruction
import Testing

/// Headlines with a line that explains them, and lines that seem to.
@Suite struct DeckTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    private func headings(_ text: String) -> [[String?]] { issue(text).articles.map { [$0.headline, $0.deck] } }

    @Test(arguments: [
        (
            "La Gazette\nMardi 4 mai 2004\n\nLe marché couvert rouvre samedi\nLes étals seront tirés au sort jeudi soir",
            "Fermé depuis l’incendie de l’hiver, le marché couvert rouvre ses portes samedi matin. Quarante marchands ont été retenus."
        ),
        (
            "Der Uferbote\nDienstag, 4. Mai 2004\n\nHafenfähre fällt drei Wochen aus\nStadt setzt Busse über die Südbrücke ein",
            "Die Fähre zwischen den beiden Ufern wird in der Werft überholt. Erst Ende Mai soll sie wieder fahren."
        ),
        (
            "El Faro\nMartes 4 de mayo de 2004\n\nLa biblioteca cierra por obras\nLos lectores podrán usar la sala del museo",
            "La biblioteca del puerto cerrará sus puertas desde el lunes. Las obras del techo durarán dos meses."
        ),
        (
            "The Ferry Post\nTuesday, May 4, 2004\n\nSchool boiler gives out again\nPupils asked to bring coats on Monday",
            "The boiler at the Quay Street school failed on Friday for the third time this winter. A new one has been ordered."
        ),
        (
            "갈매기일보\n2004년 5월 4일 화요일\n\n항구 도서관 두 달 휴관\n열람실은 박물관서 운영",
            "항구 도서관이 지붕 공사로 다음 주부터 두 달 동안 문을 닫는다. 시는 박물관에 임시 열람실을 연다."
        ),
    ])
    func aSentenceBelowAHeadlineIsItsDeck(head: String, text: String) {
        let lines = head.split(separator: "\n").map(String.init)
        #expect(headings(head + "\n\n" + text) == [[lines[2], lines[3]]])
    }

    @Test func aHeadlineThatBreaksOffGoesOnBelow() {
        let text = "The council voted on Monday to buy the field behind the mill. It will be a park by the spring."
        #expect(headings("Council agrees to pay for the\nMill field at last\n\n\(text)").allSatisfy { $0[1] == nil })
        let german = "Die Stadt hat am Montag das Feld hinter der Mühle gekauft. Im Frühjahr soll es ein Park werden."
        #expect(headings("Der Rat kauft das Feld hinter der\nMühle am Bach\n\n\(german)").allSatisfy { $0[1] == nil })
    }

    @Test func aSentenceBelowATitleIsText() {
        let articles = issue(
            """
            The Mill and the Quay
            For nine months this harbour has learned what it is to wait for one ship and one employer.

            A Word on Dogs
            They belong on a lead.

            Here and There
            Mrs. L. Dane is visiting her sister at the ferry.
            Mr. and Mrs. Ned Ames have returned from the lakes.
            """
        ).articles
        #expect(articles.map(\.headline) == ["The Mill and the Quay", "A Word on Dogs", "Here and There"])
        #expect(articles.map(\.deck) == [nil, nil, nil])
        #expect(articles.dropFirst().first?.body.map(\.text) == ["They belong on a lead."])
    }

    @Test func theFirstOfSeveralBriefsExplainsNothing() {
        let article = issue(
            """
            NEWTON FERRY, TUESDAY, MAY 13, 1902.
            PERSONAL.
            J. R. Cole is at the Grand.
            Mrs. T. L. Hume has gone to the lakes.
            Judge Ward is home from the capital.
            Captain Dow, of the steamer, is in the
            city on business connected with the
            new pier.
            """
        ).articles.first
        #expect(article?.headline == "PERSONAL.")
        #expect(article?.deck == nil)
        #expect(article?.body.count == 4)
    }

    @Test func ofTwoChineseLinesTheFirstLeadsOnlyIfItIsNoStatement() {
        let text = "本报讯 昨天上午，河口区在渡口广场举行仪式，三千多名市民到场，新馆从今天起免费开放。"
        #expect(headings("河口图书馆新馆昨日开放\n藏书四十万册 座位九百个\n\(text)") == [["河口图书馆新馆昨日开放", "藏书四十万册 座位九百个"]])
        let led = issue("区长检查渡口安全时要求\n绝不让一条带病的船离开渡口\n\(text)").articles.first
        #expect(led?.kicker == "区长检查渡口安全时要求")
        #expect(led?.headline == "绝不让一条带病的船离开渡口")
    }
}
