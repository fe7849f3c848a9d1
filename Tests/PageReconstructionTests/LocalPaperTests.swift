import NewsModel
import PageReconstruction
import Testing

/// Pages of local papers of several languages.
@Suite struct LocalPaperTests {
    /// Each paragraph has an indent, no heading has, and none stands between blank lines.
    @Test func headingsWithAStopStandAmongIndents() {
        let page = """
            Revue politique.
              La Chambre a repris hier ses travaux au milieu d'une
            grande affluence. Le ministre a demandé la discussion im-
            médiate du projet sur les chemins de fer. Le vote est
            renvoyé à jeudi.
            Chronique locale.
            Conseil municipal.
              Le Conseil s'est réuni lundi soir sous la présidence de
            M. Fabre, maire. Il a voté les crédits pour la réfection
            du pont des Tanneurs.
            Un incendie.
              Dans la nuit de lundi à mardi, un incendie a détruit la
            grange de M. Lambert, aux Essarts. Les pompiers ont pu
            sauver la maison.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Revue politique.", "Conseil municipal.", "Un incendie."])
        #expect(issue.sections.map(\.name) == [nil, "Chronique locale."])
    }

    /// A scanner's marks between a heading and its text.
    @Test func marksOfAScannerStandBetweenNoLines() {
        let page = """
            BRIDGE CARRIED AWAY.
            .—. ■ -,*r i

            The iron bridge over the Little Fork was carried away by high water last night, and a team was on it.

            SCHOOL BOARD.
            ——■*•——

            The school board met on Monday night with all members present, and voted to paint the north school.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["BRIDGE CARRIED AWAY.", "SCHOOL BOARD."])
        #expect(issue.furniture.flatMap(\.sourceLines) == [2, 7])
    }

    @Test func theSidesOfAMatchAreRows() {
        let page = """
            SPORT

            Il Portoverde vince ancora

            PORTOVERDE 3
            MONTALE 0
            Terza vittoria di fila per il Portoverde di mister Conti, che ora è seconda a due punti dalla capolista.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Il Portoverde vince ancora"])
        #expect(issue.articles.first?.body.map(\.kind) == [.row, .row, .paragraph])
    }

    /// A Japanese paper's day with the era in brackets, and a game by its innings.
    @Test func erasAndInningsHeadNothing() {
        let page = """
            港町新聞
            ２００５年（平成１７年）６月１２日（日曜日）

            高校野球、港東が４年ぶり決勝へ

            夏の県大会準決勝は１１日、県営球場であり、港東が北商を五対三で破って四年ぶりに決勝へ進んだ。
            ▽準決勝
            港　東　０２０　０１０　２００＝５
            北　商　１００　０２０　０００＝３
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["高校野球、港東が４年ぶり決勝へ"])
        #expect(issue.articles.first?.body.map(\.kind) == [.paragraph, .row, .row, .row])
        #expect(issue.furniture.flatMap(\.sourceLines) == [1, 2])
    }

    @Test func koreanEntriesBehindMarksAreNoCaptions() {
        let page = """
            봄비에 농가 한숨 돌려

            지난 주말 전국에 내린 비로 모내기를 앞둔 농가들이 한숨을 돌렸다. 농촌진흥청은 못자리 관리를 당부했다.
            【서울=나루통신】

            부고
            ▲김하늘씨(강변상사 대표) 모친상 = 20일 오전 7시 자택에서, 발인 22일 오전 9시
            ▲박바다씨(교사) 부친상 = 19일 오후 10시 나루병원, 발인 21일 오전 8시
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.flatMap(\.photos).isEmpty)
        #expect(issue.sections.map(\.name) == [nil])
        #expect(issue.articles.last?.body.map(\.sourceLines) == [[7], [8]])
    }
}
