import NewsModel
import PageReconstruction
import Testing

/// Lines that lead to other pages, rows of figures, and who signs what.
@Suite struct JumpAndTableTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func thePageThatAJumpNamesIsNotThePageItStandsOn() {
        let issue = issue(
            """
            Ferry Fares Rise

            Fares on the north ferry rise by a penny on Monday, the harbour
            board said last night.

            (See FERRY, Page 8)

            PIER—
            (Continued from Page 1)

            The pier would be ready by June, and would carry two cranes in
            place of the one that the storm took.
            """)
        #expect(issue.sections.map(\.page) == [nil])
        #expect(issue.articles.map(\.headline) == ["Ferry Fares Rise", "PIER—"])
        #expect(issue.furniture.map(\.text) == ["(See FERRY, Page 8)", "(Continued from Page 1)"])
    }

    @Test func twoRowsOfAScoreAreATableOfTheStoryAbove() throws {
        let issue = issue(
            """
            Herons Beaten in Overtime

            The Ashby Herons lost to Colton by two points on Friday night
            before the largest crowd of the winter.

            Ashby     11  17  9  20 - 57
            Colton    14  12  15  18 - 59

            Choir to Sing at Depot

            The choir of the Methodist church will sing at the depot on
            Sunday afternoon.
            """)
        #expect(issue.articles.map(\.headline) == ["Herons Beaten in Overtime", "Choir to Sing at Depot"])
        let first = try #require(issue.articles.first)
        #expect(first.body.map(\.kind) == [.paragraph, .row, .row])
    }

    @Test func scoresAndForecastsOfAJapanesePaperAreRowsBelowTheirTitles() {
        let issue = issue(
            """
            渡船、秋に終航へ
            　市は12日、北岸と南岸を結ぶ渡船を10月末で終えると発表した。利用者は最盛期の一割に減っている。
            　船長の一人は「最後の日まで時刻どおりに出す」と話した。
            ▼5面に関連記事

            高校野球
            【北部】▽準決勝　浜商4―2東浜、西浜6―5港北
            【南部】▽決勝　南浜1―0山手

            あすの空
            北部　くもり時々雨　最高18度
            南部　晴れ　最高21度
            """)
        #expect(issue.articles.map(\.headline) == ["渡船、秋に終航へ", "高校野球", "あすの空"])
        #expect(issue.articles.map(\.deck) == [nil, nil, nil])
        #expect(issue.articles.dropFirst().flatMap(\.body).map(\.kind) == Array(repeating: .row, count: 4))
        #expect(issue.furniture.map(\.text) == ["▼5面に関連記事"])
    }

    @Test func aReadersProvinceAndNameEndTheLetter() {
        let issue = issue(
            """
            村里的路灯该修了
            编辑同志：
            　　我们村口的路灯坏了半年，晚上学生放学很不方便。
            　　希望有关部门早日派人来修。
            　　　　　　　　　　江西 陈有根
            怎样保存红薯种
            　　问：红薯种放在窖里总是烂，有什么办法？
            　　答：入窖以前要晾晒，窖里温度不能低于十度。
            """)
        #expect(issue.articles.map(\.headline) == ["村里的路灯该修了", "怎样保存红薯种"])
        #expect(issue.articles.map(\.kicker) == [nil, nil])
        #expect(issue.articles.first?.body.last?.text == "江西 陈有根")
    }

    @Test func aRussianPaperEndsWithItsEditorAndNamesColumnsAboveCapitals() {
        let issue = issue(
            """
            НОВЫЙ ПАРОМ
            Вчера на реке начал ходить новый паром. Он берёт на борт
            сорок повозок и двести пассажиров.

            Вести с верховьев
            ЛЕДОХОД НА ИСХОДЕ
            КАМЕНКА, 12 апреля. Лёд прошёл, к пристани подошли первые
            баржи с лесом.

            Редактор П. В. ЛУГОВОЙ.
            """)
        #expect(issue.articles.map(\.headline) == ["НОВЫЙ ПАРОМ", "ЛЕДОХОД НА ИСХОДЕ"])
        #expect(issue.articles.map(\.kicker) == [nil, "Вести с верховьев"])
        #expect(issue.furniture.map(\.text) == ["Редактор П. В. ЛУГОВОЙ."])
    }

    @Test func resultsBelowTheNamesOfLeaguesAreRows() {
        let issue = issue(
            """
            STRIKE ENDS

            The strike of the weavers ended this noon when the owners agreed
            to the new scale of wages.

            BASEBALL
            NORTHERN LEAGUE
            Calder 4, Weston 2.
            Ashby 3, Colton 0.

            CHOIR SINGS TONIGHT

            The choir will sing in the town hall tonight, and the mayor will
            speak.
            """)
        #expect(issue.articles.map(\.headline) == ["STRIKE ENDS", "BASEBALL NORTHERN LEAGUE", "CHOIR SINGS TONIGHT"])
        #expect(issue.articles.dropFirst().first?.body.map(\.kind) == [.row, .row])
    }

    @Test func phrasesBetweenDashesBelowAHeadingAreItsDeck() {
        let issue = issue(
            """
            L'INCENDIE DE LA RUE HAUTE
            Trois maisons brûlées. — Un pompier blessé. — L'enquête.
            Arnay, 3 mai. — Le feu a pris cette nuit dans le grenier d'une
            maison de la rue Haute et s'est étendu aux deux maisons qui
            la touchent.
            Les pompiers sont restés jusqu'au matin.

            Échos
            On annonce pour le mois prochain le mariage de Mlle de Treval
            avec le fils du préfet.
            ***
            Le musée a reçu hier matin la visite de deux cents écoliers du
            canton.
            """)
        #expect(issue.articles.map(\.headline) == ["L'INCENDIE DE LA RUE HAUTE", "Échos"])
        #expect(
            issue.articles.map(\.deck) == ["Trois maisons brûlées. — Un pompier blessé. — L'enquête.", nil])
        #expect(issue.articles.last?.body.count == 2)
    }

    @Test func aPagesNumberAndNameAreTheLabelOfItsStories() {
        let issue = issue(
            """
            海門日報
            1971年6月19日　星期六
            第四版　　本埠新聞

            碼頭昨晨失火
            【本報專訊】昨晨六時許，東碼頭一座貨倉失火，消防車四輛趕到撲救，至八時始熄。
            倉內存有棉紗百餘包，損失甚鉅。
            """)
        #expect(issue.date == "1971-06-19")
        #expect(issue.sections.map(\.page) == [4])
        #expect(issue.articles.map(\.headline) == ["碼頭昨晨失火"])
        #expect(issue.articles.map(\.kicker) == [nil])
    }
}
