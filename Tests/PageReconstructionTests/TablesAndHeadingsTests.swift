import NewsModel
import PageReconstruction
import Testing

/// Tables, programmes and lists beside headings: blank lines and rules part them.
@Suite struct TablesAndHeadingsTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    private func kinds(_ article: Article?) -> [Paragraph.Kind] { article?.body.map(\.kind) ?? [] }

    @Test func aHeadlineBehindATableIsNoRow() {
        let articles = issue(
            """
            SPORT
            Saturday 14 November 1981

            SECOND LEAGUE
            Alder  1  Beech Rovers  0
            Cedar  2  Damson Town  2
            Elder United  0  Fir  3

            Late goal sinks Elder
            by Ned Priest

            Elder, who had not lost at home since August, collapsed in the last twenty minutes and went off to whistles.
            """
        ).articles
        #expect(articles.map(\.headline) == ["SECOND LEAGUE", "Late goal sinks Elder"])
        #expect(kinds(articles.first) == [.row, .row, .row])
        #expect(articles.last?.bylines.map(\.name) == ["Ned Priest"])
    }

    @Test func programmesAreRows() {
        let article = issue(
            """
            TELEVISION TONIGHT

            HARBOUR ONE
            7.30  Newsday
            7.45  The Gardeners of Elm Lane
            8.10  Chronicle. The drowned villages of the coast.
            10.45  News Extra
            """
        ).articles.last
        #expect(kinds(article) == [.row, .row, .row, .row])
    }

    @Test func rulesPartStories() {
        let issue = issue(
            """
            THE FERRY INDEPENDENT
            Wednesday, September 9, 1998
            ========================================
            Bridge to close for a week
            By Joan Ash
            ----------------------------------------
            The swing bridge will close Monday, the department said. Drivers should use the lower road.
            It will open again on Saturday.
            ----------------------------------------
            Man burned in shed fire
            A harbour man was in fair condition Tuesday with burns to his arms after a lamp exploded in his shed.
            """)
        #expect(issue.articles.map(\.headline) == ["Bridge to close for a week", "Man burned in shed fire"])
        #expect(issue.furniture.map(\.sourceLines) == [[1], [2], [3], [6], [9]])
    }

    @Test func entriesBehindOneMarkAreNoHeadlines() {
        let articles = issue(
            """
            ■バスの運行状況
            ▽川辺線　北浜―川辺間で運転見合わせ。再開は18日の見込み
            ▽市営バス　東部循環を除き平常運転
            ▽高速バス　東京行きは1日4往復に減便

            臨時職員の給与に支給漏れ　北浜市、30人分

            　北浜市は15日、臨時職員30人に期末手当を支給していなかったと発表した。担当者が勤務日数を誤って集計したのが原因という。
            　市は月内に全額を支払う。
            """
        ).articles
        #expect(articles.map(\.headline) == ["バスの運行状況", "臨時職員の給与に支給漏れ　北浜市、30人分"])
        #expect(articles.first?.body.count == 3)
    }

    @Test func theDayOfANarrowPageIsNotJoinedToItsFirstHeadline() {
        let issue = issue(
            """
            江濱日報 民國二十三年五月四日 星期五
            米市平穩
            昨日米市到船十六號較前日增三號市
            面因之略鬆上等白粳每石減二角次等
            無甚上落客家觀望者多成交不足三千
            石據業中人言下旬內地水路既通來源
            當可不缺
            火警
            昨晚十時城內虹橋街某柴行失慎延燒
            樓房三幢有老嫗一人未及逃出焚斃救
            火會驅車往救至十一時始熄損失約三
            千金
            """)
        #expect(issue.articles.map(\.headline) == ["米市平穩", "火警"])
        #expect(issue.furniture.map(\.sourceLines) == [[1]])
    }

    @Test func textBehindAJumpIsOfTheStoryThatJumps() {
        let articles = issue(
            """
            河口师范学院报
            2029年10月30日 第1版
            我校举行建校六十周年庆祝大会
            本报讯（记者 陆婷）10月28日上午，我校建校六十周年庆祝大会在田径场隆重举行。
            校长在致辞中回顾了学校六十年的历程。（下转第二版）
            我校学生获建模竞赛一等奖
            本报讯 近日，全国大学生数学建模竞赛成绩揭晓，我校代表队荣获一等奖。
            第2版
            （上接第一版）黄书记在讲话中代表市委、市政府向学校表示祝贺，希望学校办出师范特色。
            庆祝大会后，来宾参观了校史馆。
            新图书馆背后的故事
            老馆的书有九十二万册。馆长算了一笔账：一个人一次搬二十本，要走四万六千趟。
            """
        ).articles
        #expect(articles.map(\.headline) == ["我校举行建校六十周年庆祝大会", "我校学生获建模竞赛一等奖", "新图书馆背后的故事"])
        #expect(articles.map { $0.body.flatMap(\.sourceLines) } == [[4, 5, 9, 10], [7], [12]])
    }

    @Test func aShortTurnIsNoHeadline() {
        let articles = issue(
            """
            ROAD TRAFFIC BILL

            MR LANE (Dale--Minister for Transport): I move--

            That the Bill be now read a second time.

            This small Bill will permit the use of radar in country districts.

            Mr Dawes: They have been in a shed ever since!

            Mr LANE: They have been in a dry shed.

            Several members interjected.

            The SPEAKER: Order!

            Debate adjourned, on motion by Mr Reeve.
            """
        ).articles
        #expect(articles.map(\.headline) == ["ROAD TRAFFIC BILL"])
    }
}
