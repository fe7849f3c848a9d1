import NewsModel
import PageReconstruction
import Testing

/// Text that stands in order is read in the order of its lines, however it was set.
@Suite struct OrderedPageTests {
    /// Headline, writer and lines of each paragraph, one story a line: `Mill reopens (Jane Doe): 2-4 5`.
    private func outline(_ text: String) -> [String] {
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(PageDump.placedLines(issue) == PageDump.filledLines(PageDump.lines(text)))
        return issue.articles.map { article in
            let parts = [article.headline, article.deck.map { "/ \($0)" }].compactMap { $0 }.joined(separator: " ")
            let writers = article.bylines.map(\.name).joined(separator: ", ")
            let paragraphs = article.body.map { paragraph in
                let (first, last) = (paragraph.sourceLines.first ?? 0, paragraph.sourceLines.last ?? 0)
                let kind = paragraph.kind == .paragraph ? "" : "\(paragraph.kind) "
                return kind + (first == last ? "\(first)" : "\(first)-\(last)")
            }
            return parts + (writers.isEmpty ? "" : " (\(writers))") + ": " + paragraphs.joined(separator: " ")
        }
    }

    private func paragraphs(_ text: String) -> [String] {
        PageRebuilder.issue(from: PageDump.lines(text)).articles.flatMap(\.body).map(\.text)
    }

    @Test func aWriterBelowTheTextOfAnotherBeginsAStory() {
        let page = """
            By JANE DOE
            The ferry company has ordered two new boats for the summer and will run them from the first of May.
            They carry sixty passengers each, and the fare stays what it was.

            By JOHN ROE
            The board of health met on Monday and found the well in Mill Street sound, though its pump is to be mended.
            """
        #expect(outline(page) == [" (JANE DOE): 2 3", " (JOHN ROE): 6"])
    }

    @Test func columnLinesWithoutMarksAreParagraphsUnderTheirHeadings() {
        let page = """
            茶市轉旺 新貨上場
            本埠茶市自上月底新貨到後漸見活動
            昨日成交共九百餘箱價較前週略漲每
            擔約三元之譜洋商看貨者絡繹不絕惟
            次等仍少問津
            渡船公司添購新輪
            渡船公司因乘客日多舊輪不敷應用擬
            添購新輪兩艘已向船廠訂造約明年春
            間可以下水行駛票價照舊不加云
            """
        #expect(outline(page) == ["茶市轉旺 新貨上場: 2-5", "渡船公司添購新輪: 7-9"])
    }

    @Test func anIndentBeginsAParagraphOfWrappedLines() {
        let page = """
            北渡口大桥通车 两岸往来缩短半小时

            　　本报北渡口五月三日讯 跨越青河的北
            渡口大桥昨天上午正式通车，首日通过车
            辆超过8,400辆。
            　　大桥全长1,260米，双向四车道，设计时
            速六十公里。
            　　原来的轮渡将保留到年底，供行人和自
            行车使用。
            """
        #expect(outline(page) == ["北渡口大桥通车 两岸往来缩短半小时: 3-5 6-7 8-9"])
        #expect(paragraphs(page)[0] == "本报北渡口五月三日讯 跨越青河的北渡口大桥昨天上午正式通车，首日通过车辆超过8,400辆。")
    }

    @Test func capitalsHeadTheNarrowColumnsOfAnOldPaper() {
        let page = """
            THE QUARRY TOWN POST
            VOL. 3. NO. 9. QUARRY TOWN, MONDAY, MAY 8, 1911. ONE CENT
            NEW PUMP HOUSE
            IS SET TO WORK
            Council Sees Water Rise
            in the Tower at Noon.
            The council stood about the tower
            on Saturday while the engine, which
            had been brought from the coast on
            two wagons, was started for the first
            time by the oldest of its mem-
            bers.
            Nobody spoke until the gauge showed
            that water had come to the top, and
            then the band played twice.
            GOAT EATS A BALLOT
            The clerk of the north ward reports
            that one vote could not be counted.
            """
        #expect(
            outline(page) == [
                "NEW PUMP HOUSE IS SET TO WORK / Council Sees Water Rise in the Tower at Noon.: 7-12 13-15",
                "GOAT EATS A BALLOT: 17-18",
            ])
        #expect(paragraphs(page)[0].hasSuffix("by the oldest of its members."))
    }

    @Test(arguments: ["-", "‐", "⸗", "¬", "="])
    func aWordCutAtTheEndOfALineIsWhole(hyphen: String) {
        let page = """
            The society met for the first time this win\(hyphen)
            ter in the hall behind the brewery, and the chair
            said that the books had been in good or\(hyphen)
            der since the summer, which pleased them all.
            """
        #expect(
            paragraphs(page) == [
                "The society met for the first time this winter in the hall behind the brewery, and the chair said that "
                    + "the books had been in good order since the summer, which pleased them all."
            ])
    }

    @Test func aHyphenThatStandsForTheEndOfACompoundIsKept() {
        let page = """
            Die Fähre über den Fluß verkehrt von heute an auch an allen Sonn-
            und Feiertagen, und die Gemeinde zahlt den Fährleuten für die Mühe
            zwei Thaler im Monat.
            """
        #expect(paragraphs(page)[0].contains("Sonn- und Feiertagen"))
    }

    @Test func aHyphenThatIsPartOfTheWordIsKept() {
        let page = """
            The county paid a good two-thirds of what the road cost.
            The town, which had hoped to be let off, now pays a two-
            third share of what is left to be paid, and the Anglo-
            Saxon chronicle of the parish says nothing more about it.
            """
        #expect(paragraphs(page).joined(separator: " ").contains("a two-third share"))
        #expect(paragraphs(page).joined(separator: " ").contains("Anglo-Saxon"))
    }

    @Test func wordsWhoseHyphensAreGoneAreWholeAgain() {
        let page = """
            The road com
            missioners met on Tues
            day and heard the sec
            retary read the let
            ters of the last quar
            ter to all who came.
            """
        let text = paragraphs(page).joined()
        #expect(text.contains("commissioners") && text.contains("secretary") && text.contains("quarter"))
        #expect(text.contains("met on") && text.contains("of the last"))
    }

    @Test func raggedLinesOfAProportionalFontAreParagraphs() {
        let page = """
            A bench for the platform

            The bench by the timetable has been there since the
            spring, and although nobody remembers who
            brought it, everybody has an opinion about its colour, as
            they have about the clock.

            It will be painted again in May, weather permitting, by the
            same people
            who painted it last year, and with the same paint, of
            which there are four tins left.
            """
        #expect(outline(page) == ["A bench for the platform: 3-6 8-11"])
    }

    @Test func everyHeadingKeepsTheParagraphsThatFollowIt() {
        let page = """
            Opening
            Mrs Lark rang the bell at six and counted nineteen members.

            Post
            A card had come from the Pellys. It was passed round.

            Money
            There are 88 pounds in the tin, eight more than in March.
            The rent is paid until the end of the year.

            Any other matter
            The roof leaks where it has always leaked, over the piano.
            """
        #expect(outline(page) == ["Opening: 2", "Post: 5", "Money: 8 9", "Any other matter: 12"])
    }

    @Test func paragraphsThatEndWithoutAStopStayWhereTheyAre() {
        let notices = """
            减资公告
            江畔印务有限公司（注册号310000000067890）经股东会决议，注册资本由五百万元减至一百万元，请债权人自公告之日起四十五日内申报债权，特此公告

            注销公告
            江畔小吃有限公司（注册号310000000098765）经股东会决议，拟向登记机关申请注销登记，请债权人四十五日内申报债权，电话：0510-5550123
            """
        #expect(outline(notices) == ["减资公告: 2", "注销公告: 5"])
        let pictures = """
            旧仓库里的画展
            空了八年的仓库昨天重新开门，三千平方米的屋子里挂上了一百二十幅画，画的都是当年在这里做工的人（图1）
            七十一岁的何老太在一幅画前站了半个小时，她说画里的那台机器就是她的，左边的架子缺一颗螺丝（图2）

            纸船进了护城河
            昨天下午，小朋友把四百只纸船放进了护城河，船上写着他们的愿望，有的想要爸爸早点回家（图3）
            清洁工老郑跟着纸船走了两公里，一只一只捞上来，晾干，送回幼儿园，说明年还帮他们捞（图4）
            """
        #expect(outline(pictures) == ["旧仓库里的画展: 2 3", "纸船进了护城河: 6 7"])
        let turns = """
            李大夫谈乡村医生队伍建设
            [主持人]：各位网友大家好，欢迎收看今天的访谈。[14:02]

            [李大夫]：主持人好，很高兴有机会和大家交流，去年我们出台了文件，按工龄每年补十元，四十年就是四百元。[14:07]

            [李大夫]：目前二十三个县已经落实，还有四个县没有落实。[14:16]
            """
        #expect(outline(turns) == ["李大夫谈乡村医生队伍建设: 2 4 6"])
    }

    @Test func aHeadingBehindTheOnlyTextIsLeftAlone() {
        let page = """
            The Ferry Sails Again After the Long Winter

            By Anna Reed

            The ferry left the quay at noon on Monday with forty people on board, and came back at four.

            THE QUAY
            """
        #expect(outline(page).first?.hasPrefix("The Ferry Sails Again After the Long Winter") == true)
    }

    @Test func shortHeadingsInAFeatureStayInIt() {
        let page = """
            旧码头上的书市
            本报记者 李明
            每逢周末，旧码头的仓库门口就摆满了书摊。来逛的人不全是为了买书，有人只是想看看河。
            “先从一张桌子开始”
            书市的第一张桌子是退休教师王小兰摆的。那年冬天她把家里的书搬出来，说送给谁都行。
            摊位怎么分
            现在的摊位每月抽签一次，外地来的书商和本地学生各占一半，谁也不能连着占三个月。
            """
        #expect(outline(page) == ["旧码头上的书市 (李明): 3 crosshead 4 5 crosshead 6 7"])
    }

    @Test func speakersTakeTurnsInTheOrderOfTheFile() {
        let page = """
            [0.0] SPEAKER_00: Good morning, this is the programme about bridges.
            [4.5] SPEAKER_01: The old one at Fenn has been closed since Monday.
            [9.0] SPEAKER_02: Because of the ice?
            [11.0] SPEAKER_01: Because of the toll.
            """
        #expect(outline(page) == [": 1 2 3 4"])
    }

    @Test func pagesOfOneFileAreSectionsWithTheirNumbers() {
        let page = """
            THE FENN EVENING PAPER
            Tuesday, June 7, 1955

            Bridge Opens Again

            Cars crossed the bridge at noon yesterday for the first time since the ice went out.
            \u{0C}THE FENN EVENING PAPER, TUESDAY, JUNE 7, 1955 PAGE TWO

            Library Buys a Piano

            The piano was carried up the stairs by eight members of the choir, who then sang beside it.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.sections.map(\.page) == [1, 2])
        #expect(issue.articles.map(\.headline) == ["Bridge Opens Again", "Library Buys a Piano"])
        #expect(issue.furniture.flatMap(\.sourceLines) == [1, 2, 7])
    }

    @Test func aJapaneseStoryIsReadAsItStands() {
        let page = """
            http://news.example.jp/article/200/
            2013-04-01T09:00:00+0900
            【文化】古い映画館、春に再開へ
            川沿いの映画館が四月、七年ぶりに再開する。椅子は近くの学校から譲り受けたものだという。

            「最初の一本は古い喜劇にします」と館主は笑う。
            """
        #expect(outline(page) == ["【文化】古い映画館、春に再開へ: 4 6"])
    }

    @Test func linesOfAPoemAndRowsOfATableStayLines() {
        let poem = """
            THE FERRY

            The river takes the evening down,
            The ferry waits beside the mill,
            And all the windows of the town
            Are lit, and all the boats are still,
            """
        #expect(outline(poem) == ["THE FERRY: verse 3 verse 4 verse 5 verse 6"])
        let table = """
            Wheat      Monday     14.20     14.60
            Barley     Monday      9.10      9.40
            Rye        Tuesday    11.00     11.05
            Oats       Tuesday     8.75      8.80
            """
        #expect(outline(table) == [": row 1 row 2 row 3 row 4"])
        #expect(paragraphs(table)[0] == "Wheat\tMonday\t14.20\t14.60")
    }

    @Test func columnsSideBySideAreReadOneAfterTheOther() {
        let page = """
                                 THE FENN SCHOOL PAPER

            Garden gets a second well            Team loses by one goal
            By Mary Major                        By John Roe
            The garden behind the school         The match on Saturday was lost
            will have a second well before       in the last minute, when a ball
            the summer, dug by those who         that nobody had seen came down
            have asked for one since last        on the wrong side of the line
            year and will now get it.            and stayed there.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["Garden gets a second well", "Team loses by one goal"])
        #expect(issue.articles.map { $0.bylines.map(\.name) } == [["Mary Major"], ["John Roe"]])
        #expect(issue.articles.map { $0.body.map(\.sourceLines) } == [[[5, 6, 7, 8, 9]], [[5, 6, 7, 8, 9]]])
        #expect(issue.articles.map { $0.body.first?.columns } == [0..<30, 37..<68])
        #expect(PageDump.words(of: issue) == PageDump.words(of: PageDump.lines(page)))
    }
}
