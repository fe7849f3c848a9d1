import NewsModel
import PageReconstruction
import Testing

/// Pages as scanners and extractors leave them: torn lines, heads in pieces, tables a cell a line, columns beside columns.
@Suite struct PrintedPageTests {
    private func issue(_ text: String) -> NewsModel.Issue {
        let lines = PageDump.lines(text)
        let issue = PageRebuilder.issue(from: lines)
        #expect(PageDump.words(of: issue) == PageDump.words(of: lines))
        return issue
    }

    @Test func linesTornApartByWideBlanksAreOneParagraph() {
        let page = """
            Bridge committee meets again

            The committee for the new
            bridge
            met
            on
            Thursday evening in the hall of
            the school, and the members
            talked
            for
            three hours about the colour of
            the railings before they went
            home without a vote.
            """
        #expect(issue(page).articles.flatMap(\.body).map(\.sourceLines.count) == [11])
    }

    @Test func theLastWordsOfADeckAreOfItsHeading() {
        let page = """
            FERRY COMPANY WARNS
            AGAINST NEW BRIDGE
            Owners Tell County Board That
            Traffic Will Not Pay
            for Two.
            BOARD VOTES NEXT WEEK
            Members Divided on Cost, and
            Nobody Has Seen the
            Plans.
            The owners of the ferry told the county board on
            Monday that a bridge would take the bread from
            forty families, and that the river had always
            been crossed by boat.
            """
        let articles = issue(page).articles
        #expect(articles.count == 1)
        #expect(articles.first?.sourceLines == Array(1...9))
    }

    @Test func figuresOfAPriceListAreRowsAndNoFolios() {
        let goods = ["Weizen", "Roggen", "Hafer", "Gerste", "Butter", "Eier"]
        let cells = goods.flatMap { [$0, "12", "4", "15,50", "7"] }
        let issue = issue((["Markt zu Steinau"] + cells).joined(separator: "\n"))
        #expect(issue.furniture.isEmpty)
        #expect(issue.articles.flatMap(\.body).allSatisfy { $0.kind == .row })
    }

    @Test func aMarkAloneIsNoLabel() {
        let page = """
            Prices at the market of Dunmore
            ■
            Wheat was dearer on Thursday, and the growers of the valley sold little of what they had brought to town.
            """
        #expect(issue(page).sections.allSatisfy { $0.name == nil })
    }

    @Test func aContentsBoxIsOneStoryWithoutAHeading() {
        let page = """
            CONTENTS
            4 The wheel of the mill
            By Jane Doe
            7 What the river carries
            12 Ferries of the north
            Boats that nobody counts any more
            18 A school on stilts
            24 Letters

            THE WHEEL OF THE MILL
            By Jane Doe

            The wheel had stood still for nine years when the miller's daughter came back from the city with a plan for it.
            """
        let sections = issue(page).sections
        #expect(sections.first?.name == "CONTENTS")
        #expect(sections.first?.articles.first?.headline == nil)
        #expect(sections.first?.articles.first?.body.flatMap(\.sourceLines) == Array(2...8))
        #expect(sections.flatMap(\.articles).count == 2)
    }

    @Test func whatAScannerLeftOfAMastheadIsNoStory() {
        let page = """
            .. ~ , ":- , ---1,..,m
            i ...4
            it
            Friday, May 4, 1866.
            COAL DUTIES.
            The duties on coal are to be lowered from the
            first of June on, as was said in the house on
            Tuesday, and the carriers have asked for the
            same on wood.
            """
        let issue = issue(page)
        #expect(issue.articles.map(\.headline) == ["COAL DUTIES."])
        #expect(issue.furniture.flatMap(\.sourceLines).sorted() == [1, 2, 3, 4])
    }

    @Test func aMastheadWithAFolioOfASentencesLengthIsNoStory() {
        let page = """
            THE WEST BANK CALL
            36. No. 4 WEST BANK, STEEL COUNTY, APRIL 20TH, 1916.

            SCHOOL FUND GROWS

            The school fund stood at nine hundred dollars on Saturday evening, according to the treasurer.
            """
        #expect(issue(page).articles.map(\.headline) == ["SCHOOL FUND GROWS"])
    }

    @Test func aPoemThatAScannerReadWithFiguresKeepsItsLines() {
        let page = """
            EVENING AT THE FERRY
            Slow goes the boat when the bells have rung,
            Then 1 sit down by the landing stage,
            The ropes are wet and the lamps are hung,
            And nobody asks for the ferryman's wage;
            Cold is the water and long the way,
            Far is the light of the other side,
            Who will go over at close of day,
            And who will wait for the morning tide?
            """
        let body = issue(page).articles.flatMap(\.body)
        #expect(body.count == 8)
        #expect(body.allSatisfy { $0.kind == .verse })
    }

    /// Columns of a Chinese page whose gutters stand elsewhere at its foot, one blank wide in places.
    @Test func chineseColumnsWhoseGuttersMoveAreParted() {
        func row(_ left: String, _ right: String, at cell: Int) -> String {
            left + String(repeating: " ", count: max(1, cell - left.count)) + right
        }
        let top = [
            ("老桥今天上午八点重新通车，第", "渡口的船工说渡船还要开到年底"), ("一个过桥的是卖豆腐的老陈，他", "，年纪大的人还是爱坐船，夜里"),
            ("说这一天等了三年，桥面加宽了", "过河的人也要靠它，船票仍是一"), ("两米，自行车有了自己的道，两", "元，学生半价，县里答应补贴油"),
            ("边的栏杆换成了石头的，夜里有", "钱，明年春天再看客人多少来定"), ("灯，一直亮到天明，老人们说好", "去留，船工们说听县里的安排。"),
            ("看，年轻人说好走，都很满意。", "码头上的茶棚也照旧开到天黑。"),
        ].map { row($0, $1, at: 22) }
        let foot = [
            ("茶馆里下午三点只听", "学校门口的老钟又走"), ("见翻报纸的声音，老", "了，修钟的师傅来了"), ("板说客人比从前少了", "三趟，零件是自己做"),
            ("，年轻人不爱喝茶，", "的，孩子们围着看，"), ("老人们一坐就是半天", "说比手机准，校长把"), ("，一壶茶从早喝到晚", "上课的铃也改成了钟"),
            ("，他也不赶人，只添", "声，街上的人都听得"), ("水。", "见。"),
        ].map { row($0, $1, at: 13) }
        let issue = issue((top + ["", ""] + foot).joined(separator: "\n"))
        let text = issue.articles.flatMap(\.body).map(\.text).joined()
        #expect(text.contains("第一个过桥的是卖豆腐的老陈，他说这一天"))
        #expect(text.contains("渡船还要开到年底，年纪大的人"))
        #expect(text.contains("只听见翻报纸的声音，老板说"))
        #expect(text.contains("老钟又走了，修钟的师傅来了三趟"))
    }
}
