import NewsImport
import NewsModel
import Testing

@Suite struct MarkdownTests {
    private func imported(_ text: String, source: String = "p") throws -> ImportedIssue {
        try IssueImporter.issues(from: Array(text.utf8), source: source)[0]
    }

    private func issue(_ text: String, source: String = "p") throws -> NewsModel.Issue {
        try imported(text, source: source).issue
    }

    private static let day = """
        # 柳荫早报 2031年4月5日（星期六）
        > 共 2 版，3 篇

        ## 第01版：要闻

        ### 1. 集市搬进新棚
        *雨天也能买菜*

        本报讯 记者 方小舟 昨天清晨，柳荫集市搬进了**新棚**。

        新棚有四十个摊位，[平面图](https://paper.example/map)贴在门口。

        [查看原文](https://paper.example/1)

        ### 2. 渡口加开夜班

        渡口从今晚起加开两班。

        ## 第02版：副刊

        ### 3. 井边的槐树

        <p>槐树有三百岁了。</p><p>树下的井&nbsp;还有水。</p>

        ---
        """

    @Test func aDayOfAPaperHasItsSectionsAndStories() throws {
        let imported = try imported(Self.day)
        let issue = imported.issue
        #expect(issue.publication == "柳荫早报")
        #expect(issue.date == "2031-04-05")
        #expect(issue.language == "zh")
        #expect(issue.sections.map(\.name) == ["第01版：要闻", "第02版：副刊"])
        #expect(issue.sections.map(\.page) == [1, 2])
        #expect(issue.articles.map(\.headline) == ["集市搬进新棚", "渡口加开夜班", "井边的槐树"])
        let market = issue.articles[0]
        #expect(market.deck == "雨天也能买菜")
        #expect(market.bylines == [Byline(role: "记者", name: "方小舟")])
        #expect(market.source == "https://paper.example/1")
        #expect(market.body.map(\.text) == ["本报讯 记者 方小舟 昨天清晨，柳荫集市搬进了新棚。", "新棚有四十个摊位，平面图贴在门口。"])
        #expect(issue.articles[2].body.map(\.text) == ["槐树有三百岁了。", "树下的井\u{A0}还有水。"])
        #expect(issue.articles[2].body.map(\.sourceLines) == [[23], [23]])
        #expect(issue.furniture.map(\.text) == ["柳荫早报 2031年4月5日（星期六）", "共 2 版，3 篇", "查看原文", ""])
    }

    /// When a crawler wrote a file is no news; a number in a sentence is.
    @Test(arguments: [
        ("（抓取时间： 1901234567890）", true), ("Updated: 1901234567", true), ("拨打 1901234567 就能订到第二天的船票。", false),
        ("（票价 1234）", false),
    ])
    func aProgramsTimeIsNoText(line: String, isFurniture: Bool) throws {
        let issue = try issue("# 柳荫早报 2031年4月5日\n\n## 要闻\n\n### 集市搬进新棚\n\n新棚有四十个摊位。\n\n---\n\n\(line)\n")
        #expect(issue.furniture.contains { $0.text == line } == isFurniture)
        #expect(issue.articles[0].body.contains { $0.text == line } != isFurniture)
    }

    @Test func everyLineStandsSomewhere() throws {
        let imported = try imported(Self.day)
        let filled = imported.lines.indices.filter { !imported.lines[$0].isEmpty }.map { $0 + 1 }
        var kept = imported.issue.furniture.flatMap(\.sourceLines) + imported.issue.sections.flatMap(\.sourceLines)
        for article in imported.issue.articles {
            kept += article.sourceLines + article.body.flatMap(\.sourceLines) + article.photos.flatMap(\.sourceLines)
        }
        #expect(Set(kept).sorted() == filled)
    }

    @Test func frontMatterNamesThePaperAndItsPrintedDay() throws {
        let issue = try issue(
            """
            ---
            title: "Lamps on the Quay"
            date: 2031-01-02
            pub_date: 1881-11-03
            newspaper: 'Harbour Gazette'
            author: A. Lodger
            tags:
              - lamps
              - harbour
            ---

            # Lamps on the Quay

            ## A first evening of electric light

            (From our reader.)

            Forty lamps were lit at six,
            and nobody went home.
            """)
        #expect(issue.publication == "Harbour Gazette")
        #expect(issue.date == "1881-11-03")
        #expect(issue.articles.map(\.headline) == ["Lamps on the Quay"])
        #expect(issue.articles[0].deck == "A first evening of electric light")
        #expect(issue.articles[0].bylines.map(\.name) == ["A. Lodger"])
        #expect(issue.articles[0].categories == ["lamps", "harbour"])
        #expect(
            issue.articles[0].body.map(\.text) == [
                "(From our reader.)", "Forty lamps were lit at six, and nobody went home.",
            ])
        #expect(issue.articles[0].body.map(\.sourceLines) == [[16], [18, 19]])
        #expect(issue.furniture.flatMap(\.sourceLines) == Array(1...10))
    }

    @Test func theHeadingsOfAStoryThatFrontMatterNamesAreItsCrossheads() throws {
        let issue = try issue(
            "---\ntitle: The pier is closed\ndate: 2022-08-01\n---\n\nThe pier was closed on Monday.\n\n## Repairs\n\nThey take a year.\n\n## Costs\n\nNobody knows.\n"
        )
        #expect(issue.articles.map(\.headline) == ["The pier is closed"])
        #expect(issue.articles[0].body.map(\.kind) == [.paragraph, .crosshead, .paragraph, .crosshead, .paragraph])
    }

    @Test func aWayBackIsNoSourceOfAStory() throws {
        let issue = try issue("# The lamp is lit\n\nThe lamp was lit again.\n\n[← back](../index.md)\n")
        #expect(issue.articles.map(\.source) == [nil])
        #expect(issue.furniture.map(\.text) == ["← back"])
    }

    @Test func frontMatterMayLackItsFirstLine() throws {
        let issue = try issue(
            "title: 老茶馆关门\ndate: 2016/07/08 09:00\ntags:\n- 茶\n---\n老茶馆昨天关门。\n\n---\n\n老板说要去外地。\n")
        #expect(issue.date == "2016-07-08")
        #expect(issue.articles.map(\.headline) == ["老茶馆关门"])
        #expect(issue.articles[0].categories == ["茶"])
        #expect(issue.articles[0].body.map(\.text) == ["老茶馆昨天关门。", "老板说要去外地。"])
        #expect(issue.furniture.map(\.text) == ["title: 老茶馆关门", "date: 2016/07/08 09:00", "tags:", "- 茶", ""])
    }

    @Test func headingsMayBeUnderlined() throws {
        let issue = try issue(
            "Harbour Gazette 4 May 1931\n==========================\n\nCrane falls\n-----------\n\nA crane fell.\n\nMarket opens\n------------\n\nThe market opened.\n"
        )
        #expect(issue.publication == "Harbour Gazette")
        #expect(issue.date == "1931-05-04")
        #expect(issue.articles.map(\.headline) == ["Crane falls", "Market opens"])
        #expect(issue.articles.map { $0.body.map(\.text) } == [["A crane fell."], ["The market opened."]])
    }

    @Test func frontMatterMayBeTOML() throws {
        let issue = try issue("+++\ntitle = \"Eine Brücke\"\ndate = 2031-05-06\n+++\nDie Brücke ist offen.\n")
        #expect(issue.date == "2031-05-06")
        #expect(issue.articles.map(\.headline) == ["Eine Brücke"])
        #expect(issue.articles[0].body.map(\.text) == ["Die Brücke ist offen."])
    }

    @Test func aSingleHeadingIsAHeadlineAndLowerOnesAreCrossheads() throws {
        let issue = try issue(
            "# Two Rivers\n\nThe first runs fast.\n\n## The second\n\nIt is slow.\n\n## The third\n\nIt is dry.\n")
        #expect(issue.articles.map(\.headline) == ["Two Rivers"])
        #expect(issue.articles[0].body.map(\.kind) == [.paragraph, .crosshead, .paragraph, .crosshead, .paragraph])
    }

    @Test func listsQuotationsTablesAndNotesKeepTheirKind() throws {
        let issue = try issue(
            "# Prices\n\n- Herring: 3\n* Bread: 2\n\n> Too dear, says the miller.\n\n| Fish | Price |\n|---|---:|\n| Cod | 4 |\n\n[^1]: At noon.\n"
        )
        #expect(
            issue.articles[0].body == [
                Paragraph("Herring: 3", kind: .item, sourceLines: [3]),
                Paragraph("Bread: 2", kind: .item, sourceLines: [4]),
                Paragraph("Too dear, says the miller.", kind: .quotation, sourceLines: [6]),
                Paragraph("Fish\tPrice", kind: .row, sourceLines: [8]),
                Paragraph("Cod\t4", kind: .row, sourceLines: [10]),
                Paragraph("[1] At noon.", kind: .note, sourceLines: [12]),
            ])
    }

    @Test func numbersAndLinksAreKeptBesideTheText() throws {
        let issue = try issue(
            "# Prices\n\n7. [Cod](https://fish.example/cod), as [below](#eel)\n8) Eel\n\nSee [7](/cod).\n")
        let body = issue.articles[0].body
        #expect(body.map(\.text) == ["Cod, as below", "Eel", "See 7."])
        #expect(body.map(\.number) == [7, 8, nil])
        #expect(body.map(\.links) == [["https://fish.example/cod"], [], []])
    }

    @Test func notesStandInTheStoryOfTheirMark() throws {
        let issue = try issue(
            "# The Buoy, 6 May 2024\n\n## Sea\n\n### Nets\n\nNets are dear[^1].\n\n### Ropes\n\nRopes hold 3 m<sup>2</sup>[^b].\n\n[^1]: Nets,\nat noon.\n\n    And later.\n[^b]: Ropes.\n"
        )
        #expect(
            issue.articles.map { $0.body.map(\.text) } == [
                ["Nets are dear[1].", "[1] Nets, at noon.", "And later."], ["Ropes hold 3 m²[b].", "[b] Ropes."],
            ])
        #expect(issue.articles[0].body.map(\.kind) == [.paragraph, .note, .note])
        #expect(issue.articles[0].body[1].sourceLines == [13, 14])
    }

    @Test func marksThatMarkNothingStay() throws {
        let issue = try issue("# Sums\n\nTwo * three is six, a_b_c is a name, and 5 < 7 \\* stays.\n")
        #expect(issue.articles[0].body.map(\.text) == ["Two * three is six, a_b_c is a name, and 5 < 7 * stays."])
    }

    @Test func aCrawledStoryHasItsHeadOnce() throws {
        let imported = try imported(
            """
            ### 石桥村修通水渠  两日完工
            林远
            1951-03-12
            第2版(农业)
            专栏：乡间通讯

            　　石桥村修通水渠
                两日完工
                【本报石桥十日电】石桥村的水渠昨天修通。
                “水到了田头。”村长说。
            """)
        let issue = imported.issue
        #expect(issue.date == "1951-03-12")
        #expect(issue.sections.map(\.name) == ["第2版(农业)"])
        #expect(issue.sections.map(\.page) == [2])
        let story = issue.articles[0]
        #expect(story.headline == "石桥村修通水渠")
        #expect(story.deck == "两日完工")
        #expect(story.bylines.map(\.name) == ["林远"])
        #expect(story.dateline == "【本报石桥十日电】")
        #expect(story.categories == ["乡间通讯"])
        #expect(story.sourceLines == [1, 2, 3, 4, 5, 7, 8])
        #expect(story.body.map(\.text) == ["【本报石桥十日电】石桥村的水渠昨天修通。", "“水到了田头。”村长说。"])
    }

    @Test func theNameOfTheFileTellsTheDay() throws {
        let issue = try issue("# 渡口加班\n\n渡口从今晚起加开两班。\n", source: "/archive/2031-04-06.md")
        #expect(issue.date == "2031-04-06")
    }

    @Test func callsOfTemplatesAndLinksBetweenNotesAreNoText() throws {
        let issue = try issue(
            """
            ---
            title: The ferry
            date: 2024-05-06
            ---
            {% include toc.html %}

            It sails to [[Pier|the pier]] ==now==, a == b. ![[ferry.jpg]]

            ![Ferry](a.jpg)
            *The ferry leaves.*

            ## The bridge

            > [!quote] Mayor
            > None.

            - [x] refused

            ```
            10:00
              10:30
            ```
            """)
        #expect(issue.articles.map(\.headline) == ["The ferry"])
        #expect(
            issue.articles[0].body.map(\.text) == [
                "It sails to the pier now, a == b.", "The bridge", "Mayor", "None.", "refused", "10:00", "  10:30",
            ])
        #expect(issue.articles[0].photos.map(\.caption) == ["The ferry leaves."])
    }

    @Test func theNameAndTheDayAboveTheHeadingsAreThePapers() throws {
        let issue = try issue("# 柳荫日报\n\n2031年4月5日 星期六\n\n## 集市搬家\n\n集市搬进了新棚。\n\n## 槐树开花\n\n槐树开花了。\n")
        #expect([issue.publication, issue.date] == ["柳荫日报", "2031-04-05"])
        #expect(issue.articles.map(\.headline) == ["集市搬家", "槐树开花"])
    }
}
