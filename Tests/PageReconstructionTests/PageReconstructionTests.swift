import NewsModel
import PageReconstruction
import Testing

@Suite struct PageReconstructionTests {
    private func dump(_ text: String) -> String { PageDump.dump(PageReconstruction.issue(from: PageDump.lines(text))) }

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
        let split = PageReconstruction.issue(from: lines, corrections: [.split(after: 1), .join(after: 3, with: 5)])
        #expect(split.articles.flatMap(\.body).map(\.sourceLines) == [[1], [3, 5]])
    }
}
