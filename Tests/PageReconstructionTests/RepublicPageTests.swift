import NewsModel
import Testing

@testable import PageReconstruction

/// Heads, marks and telegrams of Chinese papers.
@Suite struct RepublicPageTests {
    @Test func marksSetOffHeadlinesAndTelegramsAreText() {
        let page = """
            江濱日報　中華民國二十四年四月八日　星期一　第二張

            ●米價飛漲市府嚴令平抑
            〔本市消息〕近日米價飛漲，每石已逾十四元，市政府昨召集代表，嚴令平抑。
            ●輪渡觸礁乘客無恙
            〔江陰七日專電〕由滬開漢之輪，昨晨於江陰附近觸礁，幸水淺未沉，乘客均已登岸。
            ●專電
            ▲南京七日電　行政院定明日開例會，討論水利案。
            ▲北平七日電　春寒未退，昨夜微雪。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.date == "1935-04-08")
        #expect(issue.furniture.count == 1)
        #expect(issue.sections.map(\.name) == [nil, "專電"])
        #expect(issue.articles.map(\.headline) == ["米價飛漲市府嚴令平抑", "輪渡觸礁乘客無恙", nil])
        #expect(issue.articles.map(\.dateline) == [nil, "江陰七日專電", "南京七日電"])
        #expect(issue.articles.last?.body.count == 2)
    }

    @Test func telegramsThatBeginWithTheirPlaceAreNoCaptions() {
        #expect(CaptionPattern.caption(FoldedScalars("▲南京　鐵道部派員分赴各省督促進行")) == nil)
        #expect(CaptionPattern.caption(FoldedScalars("▲新橋通車時的情形")) != nil)
        #expect(CaptionPattern.caption(FoldedScalars("▲圖為　新橋")) != nil)
    }

    @Test func briefsBehindMarksKeepTheirColumn() {
        let page = """
            新闻速递

            ■市图书馆延长开放时间
            自3月15日起，市图书馆的开放时间延长至21时30分。
            ■东湖大桥封闭施工
            东湖大桥3月18日至4月30日封闭施工，请过往车辆绕行。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["市图书馆延长开放时间", "东湖大桥封闭施工"])
    }
}

/// Tables of contents within a file.
@Suite struct ContentsOfFileTests {
    @Test func headlinesThatStandInARowAndOverTheirStoriesAreItsContents() {
        let page = """
            主要内容：
            全市经济工作会议召开
            秋粮收获过八成
            城区供暖提前启动

            全市经济工作会议召开
            今天上午，全市经济工作会议召开。会议总结了前三季度工作，部署了第四季度任务。

            秋粮收获过八成
            眼下正是秋收时节。截至今天，全市秋粮收获面积已超过八成，仓库里堆得满满的。

            城区供暖提前启动
            受冷空气影响，今年城区供暖将提前三天启动，热力公司已经完成了设备检修。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.sections.first?.name == "主要内容")
        #expect(issue.articles.map(\.headline) == [nil, "全市经济工作会议召开", "秋粮收获过八成", "城区供暖提前启动"])
        #expect(issue.articles.first?.body.map(\.text) == ["全市经济工作会议召开", "秋粮收获过八成", "城区供暖提前启动"])
    }

    @Test func linesThatArchivesSetBetweenPagesAreNoText() {
        let page = """
            第1版()

            残敌向南溃逃
            我军于十四日晨解放县城，歼敌一部，残敌向南溃逃，我军正在追击之中。

            第2版()

            应当注意节约用纸
            我们机关里浪费纸张的现象很严重，有的同志写一张便条也要用整张的好纸。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.furniture.map(\.text) == ["第1版()", "第2版()"])
        #expect(issue.sections.map(\.page) == [1, 2])
        #expect(issue.articles.map(\.headline) == ["残敌向南溃逃", "应当注意节约用纸"])
    }

    @Test func theNumberOfAPartIsNoFolio() {
        let page = """
            工人发明家李福成

            李福成是机车厂的老工人，今年四十八岁，十四岁起就在厂里做工。
            （1）
            一九四八年，工厂解放了，他第一个回到了车间，把机器擦得发亮。
            （2）
            他想出了一种新的办法，一个人能做从前三个人做的活，大家都来学。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.furniture.isEmpty)
    }

    @Test func speakersAreKnownByTheirLastNames() {
        let page = """
            ANNA REED, HOST: Good evening. Tonight, the river is rising and the town is waiting.
            TOM HALE, CORRESPONDENT (voice-over): They have been filling sandbags since dawn.
            REED: Tom, what are officials saying tonight?
            HALE: They say the crest will come at midnight, Anna.
            REED: Thank you, Tom.
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == [nil])
        #expect(articles.first?.body.count == 5)
    }
}

/// Pages of dailies in East Asian languages.
@Suite struct EastAsianDailyTests {
    @Test func aPageNameIsALabelAndADashExplainsTheHeadlineAbove() {
        let page = """
            第01版：头版

            绿了荒山 富了百姓
            ——青峰县二十年植树纪实

            深秋时节，走进青峰县，层林尽染，山路两旁都是当年种下的树。
            二十年前，这里还是一片荒山，风一吹就是满天的黄沙。

            第02版：要闻

            孩子的时间去哪儿了？

            下午四点半，实验小学的操场上依然热闹，篮球场边围满了学生。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.sections.map(\.name) == ["第01版：头版", "第02版：要闻"])
        #expect(issue.articles.map(\.headline) == ["绿了荒山 富了百姓", "孩子的时间去哪儿了？"])
        #expect(issue.articles.first?.deck == "——青峰县二十年植树纪实")
    }

    @Test func koreanIsNoTornChinese() {
        let page = """
            한강신문
            2014년 6월 10일 화요일

            도서관 밤 10시까지 문 연다

            서울시는 다음 달부터 시립도서관 12곳의 운영시간을 밤 10시까지 연장한다고 9일 밝혔다.
            시 관계자는 "직장인의 이용이 늘 것"이라고 말했다.

            걷기 좋은 거리를 만들자

            거리는 사람의 것이다. 보행로를 넓히는 일은 비용이 아니라 투자다.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["도서관 밤 10시까지 문 연다", "걷기 좋은 거리를 만들자"])
        #expect(issue.articles.map(\.body.count) == [2, 1])
    }
}
