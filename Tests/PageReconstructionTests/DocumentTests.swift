import NewsModel
import PageReconstruction
import Testing

/// Files that are one text with parts of its own: rules, minutes, reports, conversations.
@Suite struct DocumentTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    private func body(_ issue: NewsModel.Issue) -> [[[Int]]] { issue.articles.map { $0.body.map(\.sourceLines) } }

    @Test func clausesOfASentenceStayUnderTheirHeadings() {
        let issue = issue(
            """
            磨坊公约

            序言
            鉴于水车为两岸居民共有，凡用磨的人都有照看它的义务，
            鉴于去年冬天轮子两次被冰卡住，使全村半个月没有面粉吃，
            鉴于各户对轮流磨面的次序常有争论，而争论往往到夜里才停，
            因此两岸居民议定下列各条：

            第一条
            水车由各户轮流看守，每户七天，早晨六点在桥头交接。

            第二条
            磨面的次序按到磨坊的先后而定，路最远的一户可以先磨。
            遇到大旱，次序由众人另行商定，写在磨坊的门上。

            第三条
            任何人不得私自打开水门；
            任何人不得在水槽里放鸭子或者洗衣服；
            任何人不得把石头堆在轮子前面。

            第四条
            本约从公布的那一天起施行。
            """)
        #expect(issue.articles.suffix(4).map(\.headline) == ["第一条", "第二条", "第三条", "第四条"])
        #expect(body(issue) == [[[4], [5], [6], [7]], [[10]], [[13], [14]], [[17], [18], [19]], [[22]]])
    }

    @Test func aTitleAboveTheFirstHeadingMovesNothing() {
        let issue = issue(
            """
            『橋守の約束』
            （二〇一一年、村の集会で）

            〈前文〉
            橋は渡るすべての人のものであり、夜も昼も開けておかなければならないと、わたしたちは考える。
            よって、ここに、村の集会は、
            橋を守る人とその仕事とを、次のように定めることとし、これを渡し場に掲げる。

            第１条
            橋守は、霧の深い朝には鐘を鳴らし、渡る人に足もとの板のことを知らせる。

            第２条
            何人も、橋の上で火をたいてはならない。
            橋守は、冬のあいだ板に砂をまくことができる。
            """)
        #expect(body(issue).suffix(2) == [[[10]], [[13], [14]]])
        #expect(PageDump.placedLines(issue) == [1, 2, 4, 5, 6, 7, 9, 10, 12, 13, 14])
    }

    @Test func headingsThatCountOnAreHeadingsAllOfThem() {
        let issue = issue(
            """
            ALLOTMENT COMMITTEE
            Minutes of the meeting held on Monday 3 March 2008

            1. Minutes of the last meeting
            They were read and signed.

            2. Water
            2.1 The tank leaks. Mrs Quill will ask the plumber.
            2.2 No answer has come from the water company.

            3. Money
            There are ninety pounds in the box.

            4. Any other business
            The hedge is to be cut in May.
            """)
        #expect(
            issue.articles.compactMap(\.headline).suffix(4)
                == ["1. Minutes of the last meeting", "2. Water", "3. Money", "4. Any other business"])
        #expect(body(issue).suffix(4) == [[[5]], [[8], [9]], [[12]], [[15]]])
    }

    @Test func partsOfAChineseReportAreNoStories() {
        let issue = issue(
            """
            老灯塔修缮方案公布
            2031年04月06日08:30    来源：河口日报    作者：林一舟

            停用多年的老灯塔下月开始修缮，工程分两期进行，预计明年春天完工。

            一、工程内容

            一期工程主要修复石阶和栏杆，二期工程恢复塔顶的大灯。

            二、交通安排

            施工期间，码头路由南向北单行，公交车绕行两站。

            （责任编辑：何田）
            """)
        #expect(issue.articles.map(\.headline) == ["老灯塔修缮方案公布"])
        #expect(
            issue.articles.first?.body.map(\.kind) == [.paragraph, .crosshead, .paragraph, .crosshead, .paragraph])
        #expect(issue.furniture.map(\.sourceLines) == [[2], [14]])
    }

    @Test func theTitleOfAConversationIsNoPapersName() {
        let issue = issue(
            """
            Bells and Boats
            Broadcast 12 March 2019, 8.30 pm

            HOST: Good evening. With me tonight is the bell-ringer of Holm, who is retiring.

            RINGER: Thank you. I have brought the rope.

            HOST: Did anyone ever complain about the noise?

            RINGER: Every Sunday. They wanted to sleep.

            (Laughter)

            HOST: And yet you went on ringing.
            """)
        #expect(issue.articles.map(\.headline) == ["Bells and Boats"])
        #expect(issue.articles.first?.body.map(\.sourceLines) == [[4], [6], [8], [10], [12], [14]])
    }

    @Test func whatLeadsToAnotherStoryHeadsNone() {
        let issue = issue(
            """
            Night school fills its rooms
            By Nora Winther

            More than a thousand people signed up for night classes before the deadline on Sunday, a third more than before.

            The sewing course was full by noon.

            Related: Library to stay open late

            Nora Winther writes about schools. Her address is at the end of this page.
            """)
        #expect(issue.articles.map(\.headline) == ["Night school fills its rooms"])
    }
}
