import NewsModel
import PageReconstruction
import Testing

/// Headings of Chinese and Japanese papers, and the lines that are taken for them.
@Suite struct ChineseHeadingTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    @Test func ofThreeLinesTheFirstLeadsToTheHeadlineAndTheLastExplainsIt() {
        let article = issue(
            """
            春耕时节访柳荫
            三千亩稻田提前插秧
            机械化程度比去年提高两成
            本报记者 江小雨
            清明刚过，柳荫乡的田里已经是一片新绿。记者在田头看到，八台插秧机来回穿梭，半天工夫就插完了四十亩。
            """
        ).articles.first
        #expect(article?.kicker == "春耕时节访柳荫")
        #expect(article?.headline == "三千亩稻田提前插秧")
        #expect(article?.deck == "机械化程度比去年提高两成")
    }

    @Test func twoLinesOfOneLengthAreOneHeadline() {
        let article = issue(
            """
            河东区抢修水渠
            三日内全线通水
            本报记者 林一舟
            河东区两千名农民连日抢修水渠，冲坏的七处缺口已经堵住六处，最后一处缺口今天合龙。
            """
        ).articles.first
        #expect(article?.kicker == nil)
        #expect(article?.headline == "河东区抢修水渠 三日内全线通水")
    }

    @Test func theKindOfAStoryIsNoFirstWordOfItsHeadline() {
        let article = issue(
            """
            读者来信
            编辑同志：
            我是柳荫乡的一名小学教师。我们学校门口的路没有路灯，孩子们晚上放学要打着手电走。
            希望有关部门能帮助解决。

            编者按：来信反映的问题，本报记者到现场作了了解。

            小言论
            路灯该亮
            一盏灯花不了多少钱。要紧的是有人把它当一回事。
            """
        ).articles.last
        #expect(article?.kicker == "小言论")
        #expect(article?.headline == "路灯该亮")
    }

    @Test func namesThatANoticeListsAreNoWriters() {
        let issue = issue(
            """
            河口日报
            2031年4月5日 星期六 第3版

            图书角搬进车站
            车站候车室昨天多了三个书架，旅客可以自由取阅，上车前放回原处就行。

            图为旅客在书架前看书。
            杜小川 摄

            公示
            经村民代表会议评议，下列人员拟列为今年的护渠员：
            王一 李二 张三
            赵四 钱五 孙六
            柳荫乡人民政府
            2031年4月3日
            """)
        #expect(issue.articles.map(\.headline) == ["图书角搬进车站", "公示"])
        #expect(issue.articles.flatMap(\.bylines).isEmpty)
        let photo = Photo(
            caption: "图为旅客在书架前看书。", credit: "杜小川", creditText: "杜小川 摄", sourceLines: [7, 8])
        #expect(issue.articles.first?.photos == [photo])
        #expect(issue.articles.last?.body.map(\.sourceLines) == [[11], [12], [13], [14], [15]])
    }

    @Test func theDayOfAnEraIsNoHeadline() {
        let issue = issue(
            """
            河口新聞
            昭和三十二年五月三日　金曜日

            渡し船、今月で終わる
            　河口の渡し船が今月末で終わることになった。新しい橋の上をバ
            スが通るようになり、乗る人が一日に十人に満たない日が続いたた
            めである。

            市場の時計動く
            　五年前から止まっていた市場の大時計が、二日正午に動き始めた。
            直したのは近くの中学生三人で、部品はすべて自転車から取ったと
            いう。
            """)
        #expect(issue.date == "1957-05-03")
        #expect(issue.articles.map(\.headline) == ["渡し船、今月で終わる", "市場の時計動く"])
        #expect(issue.articles.map { $0.body.map(\.sourceLines) } == [[[5, 6, 7]], [[10, 11, 12]]])
    }

    @Test func pagesWithTheirNamesAreLabels() {
        let issue = issue(
            """
            第01版：要闻

            三千亩稻田提前插秧
            本报记者 江小雨
            《河口日报》（2031年04月05日 第01版）

            清明刚过，柳荫乡的田里已经是一片新绿，今年的秧苗比去年早了五天。

            第02版：副刊

            外婆的腌菜坛
            林一舟

            外婆有三只坛子，最大的那只谁也不许碰，每年立冬她都要亲手把它擦一遍。
            """)
        #expect(issue.sections.map(\.name) == ["第01版：要闻", "第02版：副刊"])
        #expect(issue.articles.map(\.headline) == ["三千亩稻田提前插秧", "外婆的腌菜坛"])
        #expect(issue.furniture.map(\.sourceLines) == [[5]])
        #expect(issue.date == "2031-04-05")
    }

    @Test func briefsBehindAMarkAreNoCaptions() {
        let issue = issue(
            """
            专栏：

            柳荫县委检查救灾工作
            【本报讯】柳荫县委于三月底召开扩大会议，检查了生产救灾工作。会议决定在四月十五日以前完成全县的播种准备。

            ▲河口市第三小学昨天举行植树活动。
            ▲东河码头新添起重机一台。

            小言论
            路灯该亮
            一盏灯花不了多少钱，要紧的是有人把它当一回事，天黑以前去看一看。
            柳荫小学 何田
            三月十二日
            来稿请寄：河口市江边路七号
            """)
        #expect(issue.articles.map(\.headline) == ["柳荫县委检查救灾工作", "路灯该亮"])
        #expect(issue.articles.allSatisfy { $0.photos.isEmpty })
        #expect(issue.sections.map(\.name) == [nil, "小言论"])
        #expect(issue.articles.last?.body.map(\.sourceLines) == [[11], [12], [13]])
        #expect(issue.furniture.map(\.sourceLines) == [[1], [14]])
    }

    @Test func whatKindOfTextItIsStandsAboveTheHeadlineAndNotInIt() {
        let page = """
            社評
            輪渡加價應三思
            輪渡是兩岸居民每日必經之路，公司連年有盈，此時加價，於理不合，於情亦難服眾。
            """
        let article = PageRebuilder.issue(from: PageDump.lines(page)).articles.first
        #expect(article?.kicker == "社評")
        #expect(article?.headline == "輪渡加價應三思")
    }
}
