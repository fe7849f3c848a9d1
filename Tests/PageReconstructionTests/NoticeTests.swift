import NewsModel
import PageReconstruction
import Testing

/// Notices, imprints, minutes and conversations: what says of itself what it is.
@Suite struct NoticeTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func aNoticeKeepsItsListAndItsSignature() {
        let issue = issue(
            """
            河口晚报
            2019年4月12日 星期五 农历三月初八
            老桥改造工程昨日开工
            本报讯（记者 何远）昨日上午，东河老桥改造工程正式开工。工程将更换桥面和护栏，加固三座桥墩。
            据介绍，改造期间桥面封闭，行人可从下游便桥通过。
            遗失声明
            ▲周某遗失身份证一张，声明作废。
            ▲河口某商店遗失公章一枚，声明作废。
            停水通知
            因管道检修，4月14日8时至18时，柳岸小区停水。
            特此通知
            河口市自来水公司
            2019年4月12日
            （下转A06版）
            """)
        #expect(issue.articles.map(\.headline) == ["老桥改造工程昨日开工", "遗失声明", "停水通知"])
        #expect(
            issue.articles.map { $0.body.map(\.sourceLines) } == [[[4], [5]], [[7], [8]], [[10], [11], [12], [13]]])
        #expect(issue.articles.allSatisfy { $0.photos.isEmpty && $0.body.allSatisfy { $0.kind != .verse } })
        #expect(issue.furniture.flatMap(\.sourceLines) == [1, 2, 14])
    }

    @Test func germanNoticesAreHeadedAndTheImprintIsNone() {
        let issue = issue(
            """
            Kreisblatt für Oberau
            Nr. 14. Sonnabend, den 3. April 1897. 22. Jahrgang.
            Deutsches Reich.
            Berlin, 1. April. Der Reichstag hat gestern die
            dritte Lesung des Gesetzes über die Kleinbahnen
            beendet. Die Abstimmung ergab eine Mehrheit von
            vierzehn Stimmen.
            Zu vermiethen
            eine Wohnung von drei Zimmern mit Küche, sofort.
            Näheres bei Karl Lenz, Marktstraße 4.
            Verantwortlicher Redakteur: J. Ammer in Oberau
            """)
        #expect(issue.articles.map(\.headline) == ["Deutsches Reich.", "Zu vermiethen"])
        #expect(issue.furniture.flatMap(\.sourceLines) == [1, 2, 11])
    }

    @Test func whatIsWantedIsNoDeck() {
        let issue = issue(
            """
            The Ladies Aid will meet on Friday at the chapel, and everybody is asked to bring a cup and a spoon.

            WANTED
            Girl for general housework. Apply at
            12 Cedar street.

            BIRTHS AND DEATHS
            Born: Ada Penn, Roy Tull.
            Died: Widow Munk, aged 81.
            """)
        #expect(issue.articles.map(\.deck) == [nil, nil, nil])
    }

    @Test func minutesAreOfTheDayOfTheirMeeting() {
        let issue = issue(
            """
            MINUTES OF THE PARISH COUNCIL

            Held on Tuesday 14 March 2017 at 7.30 pm in the Village Hall

            Present: Cllr A. Marsh (Chair), Cllr B. Dunn, Cllr C. Reeve
            Apologies: Cllr D. Foss

            1. Declarations of interest
            None were made.

            2. Footpath at Mill Lane
            Cllr Dunn reported that the stile had been mended. The clerk will write to the owner about the hedge.

            3. Date of next meeting
            Tuesday 11 April 2017.
            """)
        #expect(issue.date == "2017-03-14")
        #expect(issue.furniture.isEmpty)
        #expect(!issue.articles.contains { $0.headline?.hasPrefix("Present") ?? false })
    }

    @Test(arguments: ["Interviewer Keeper", "记者 馆长"])
    func voicesTakeTurns(names: String) {
        let voices = names.split(separator: " ")
        let (one, other) = (voices[0], voices[1])
        let turns =
            one == "记者"
            ? ["您守这座灯塔多少年了？", "从一九六一年冬天开始。", "那您现在打算做什么？", "睡觉，然后学手风琴。"]
            : [
                "How long have you kept the lighthouse?", "Since the winter of 1961. My father kept it before me.",
                "What will you do now?", "Sleep. Then I shall learn to play the accordion.",
            ]
        let colon = one == "记者" ? "：" : ": "
        let page = turns.enumerated().map { "\($0.isMultiple(of: 2) ? one : other)\(colon)\($1)" }.joined(
            separator: "\n")
        let issue = issue(page)
        #expect(issue.articles.map(\.headline) == [nil])
        #expect(issue.articles.first?.body.map(\.sourceLines) == [[1], [2], [3], [4]])
        #expect(issue.articles.first?.body.allSatisfy { $0.kind == .paragraph } == true)
    }

    @Test func aSourceInBracketsIsNoWriter() {
        let issue = issue(
            """
            昨晚市中心一处工地发生塌方
            记者从应急管理局获悉，塌方发生在晚上九点左右，没有人员伤亡。

            救援人员赶到后疏散了附近三十户居民。目前现场已经回填。

            （来源：河口网）
            """)
        #expect(issue.articles.flatMap(\.bylines).isEmpty)
        #expect(issue.publication.map { !$0.contains("）") } ?? true)
    }
}
