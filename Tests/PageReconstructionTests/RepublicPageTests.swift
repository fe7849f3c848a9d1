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
        let issue = PageReconstruction.issue(from: PageDump.lines(page))
        #expect(issue.date == "1935-04-08")
        #expect(issue.furniture.count == 1)
        #expect(issue.sections.map(\.name) == [nil, "專電"])
        #expect(issue.articles.map(\.headline) == ["米價飛漲市府嚴令平抑", "輪渡觸礁乘客無恙", nil])
        #expect(issue.articles.map(\.dateline) == [nil, "江陰七日專電", "南京七日電"])
        #expect(issue.articles.last?.body.count == 2)
    }

    @Test func briefsBehindMarksKeepTheirColumn() {
        let page = """
            新闻速递

            ■市图书馆延长开放时间
            自3月15日起，市图书馆的开放时间延长至21时30分。
            ■东湖大桥封闭施工
            东湖大桥3月18日至4月30日封闭施工，请过往车辆绕行。
            """
        let issue = PageReconstruction.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["市图书馆延长开放时间", "东湖大桥封闭施工"])
    }
}
