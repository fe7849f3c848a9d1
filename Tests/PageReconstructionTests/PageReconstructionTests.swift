import NewsModel
import PageReconstruction
import Testing

@Suite struct PageReconstructionTests {
    private func dump(_ text: String) -> String { PageDump.dump(PageRebuilder.issue(from: PageDump.lines(text))) }

    @Test func aSentenceCutAtAColumnEndIsOneParagraphAgain() {
        let page = """
            河边种下千棵柳

            本报记者 李明 通讯员 王小兰

            三月的清晨,村民们沿着河堤一字排开,把一棵棵柳树苗栽进挖好的土

            图为村民在河堤上植树。 李明 摄

            坑里。不到中午,河堤已经换了模样。
            """
        #expect(
            dump(page) == """
                article [1, 3]
                  headline 河边种下千棵柳
                  line 本报记者 李明 通讯员 王小兰
                  by 记者 李明
                  by 通讯员 王小兰
                  [5, 9] joins 5@31 三月的清晨,村民们沿着河堤一字排开,把一棵棵柳树苗栽进挖好的土坑里。不到中午,河堤已经换了模样。
                  photo [7] 图为村民在河堤上植树。 | 李明
                """)
    }

    @Test func writersInTheDatelineAreBylinesAndStayInTheText() {
        let page = """
            区里召开防汛会议

            本报讯(记者 赵强 通讯员 周敏)昨日上午,防汛工作会议召开。
            """
        #expect(
            dump(page) == """
                article [1]
                  headline 区里召开防汛会议
                  dateline 本报讯
                  by 记者 赵强
                  by 通讯员 周敏
                  [3] 本报讯(记者 赵强 通讯员 周敏)昨日上午,防汛工作会议召开。
                """)
    }

    @Test func wrappedEnglishLinesAreParagraphs() {
        let page = """
            RIVER TOWN PLANTS A THOUSAND WILLOWS

            By Jane Doe

            The people of the town came down to the river early on Saturday morn-
            ing, carrying spades and young trees, and by noon the whole bank had
            been planted from the bridge to the mill.

            It was the first time in forty years that so many of them had worked
            together, the mayor said, and he hoped it would not be the last.
            """
        #expect(
            dump(page) == """
                article [1, 3]
                  headline RIVER TOWN PLANTS A THOUSAND WILLOWS
                  line By Jane Doe
                  by - Jane Doe
                  [5, 6, 7] The people of the town came down to the river early on Saturday morning, carrying spades and young \
                trees, and by noon the whole bank had been planted from the bridge to the mill.
                  [9, 10] It was the first time in forty years that so many of them had worked together, the mayor said, and \
                he hoped it would not be the last.
                """)
    }

    @Test func aSplitAndAJoinDoAsTheReaderSays() {
        let lines = PageDump.lines("一段没有说完的话\n\n这里接着说完了它。\n\n另一段话也在这里。")
        let split = PageRebuilder.issue(from: lines, corrections: [.split(after: 1), .join(after: 3, with: 5)])
        #expect(split.articles.flatMap(\.body).map(\.sourceLines) == [[1], [3, 5]])
    }

    @Test func aSentenceGoesOnWithThePieceThatIsNotIndented() {
        let page = """
            河边种下千棵柳

            　　三月的清晨,村民们沿着河堤一字排开,把一棵棵柳树苗栽进挖好的土坑里,一直忙到了

            　　河堤从此换了模样,走过的人都说这里比往年好看,村里的孩子们放学以后也爱到树下来玩耍。

            中午才回家。到了秋天,树苗已经有一人多高,风吹过的时候叶子沙沙作响,河面上映着影子。

            　　明年春天,村里还要在对岸再种一千棵,让两岸的柳树隔着河水相望,成为一处新的风景。
            """
        #expect(
            PageRebuilder.issue(from: PageDump.lines(page)).articles.flatMap(\.body).map(\.sourceLines) == [
                [3, 7], [5], [9],
            ])
    }

    @Test func theWriterBehindTheLastSentenceStaysWithIt() {
        let page = "河边种下千棵柳\n\n三月的清晨,村民们沿着河堤种下了柳树。\n\n（李明）"
        #expect(
            PageRebuilder.issue(from: PageDump.lines(page)).articles.flatMap(\.body).map(\.sourceLines) == [
                [3, 5]
            ])
    }

    @Test func headingsOfSeveralStoriesBelowOneAnotherAreSeveral() {
        let page = """
            河边种下千棵柳

            本报记者 李明

            新学校下月开学

            本报记者 赵强

            三月的清晨,村民们在河边种下千棵柳树。柳树苗是林场送来的,河边的柳树要由他们照看。

            城东的新学校已经完工,下月开学。新学校有十二个班,下月开学时学生们都会搬进来。
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["河边种下千棵柳", "新学校下月开学"])
        #expect(articles.map { $0.body.map(\.sourceLines) } == [[[9]], [[11]]])
    }

    /// All headings come first; the label parts them and takes none of them out of the stories.
    @Test func aHeadlineAboveTheLabelOfTheNextStoryKeepsItsText() {
        let issue = PageRebuilder.issue(
            from: PageDump.lines(
                """
                北山水库提前蓄水

                社会新闻

                城南夜校开班

                本报记者 李春和

                北山水库比计划提前半个月开始蓄水，下游十二个乡今年冬灌不再缺水。水库管理处派人沿渠查看，把漏水的地方都补好了，又在闸口添了两名

                看守员。乡里的干部说，今年冬灌的水够用了，麦子能多收两成。

                城南夜校昨天晚上开班，三百多名工人报名学习识字和算术。教员都是附近中学的老师，每周上课三次，不收学费，课本由工会发给学员，学满半

                年考试一次。夜校的负责人说，明年还要再开两个班，让更多的工人来学习。
                """))
        #expect(issue.articles.map(\.headline) == ["北山水库提前蓄水", "城南夜校开班"])
        #expect(issue.articles.map { $0.body.map { String($0.text.prefix(4)) } } == [["北山水库"], ["城南夜校"]])
        #expect(issue.sections.map(\.name) == [nil, "社会新闻"])
    }

    @Test func storiesThatAreHeadedAlikeHaveIDsOfTheirOwn() {
        let page = """
            简讯两则

            河堤上种了一千棵树,村民们说明年还要再种一千棵,让河两岸都绿起来。

            简讯两则

            镇上的图书馆下周重新开门,新书有三千册,孩子们已经在门口排起了队。

            简讯两则

            东街的路灯昨晚全部亮了,老人们饭后又出来散步,孩子们在灯下跳绳。
            """
        let articles = PageRebuilder.issue(from: PageDump.lines(page)).articles
        #expect(articles.map(\.headline) == ["简讯两则", "简讯两则", "简讯两则"])
        #expect(Set(articles.map(\.id.description)).count == 3)
        #expect(
            articles.map(\.id) == PageRebuilder.issue(from: PageDump.lines(page)).articles.map(\.id))
    }
}
