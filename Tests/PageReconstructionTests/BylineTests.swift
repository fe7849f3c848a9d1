import NewsModel
import PageReconstruction
import Testing

/// Who wrote a story, in the forms in which papers say so.
@Suite struct BylineTests {
    private func writers(_ text: String) -> [String] {
        PageReconstruction.issue(from: PageDump.lines(text)).articles.flatMap(\.bylines)
            .map { "\($0.role ?? "-") \($0.name)" }
    }

    @Test(arguments: [
        ("本报记者 李明 通讯员 王小兰", ["记者 李明", "通讯员 王小兰"]),
        ("□首席记者 李明", ["首席记者 李明"]),
        ("本报记者 李明 文/图", ["记者 李明"]),
        ("文/图 本报记者 李　明", ["记者 李明"]),
        ("■ 本报全媒体记者 李明", ["全媒体记者 李明"]),
        ("□ 李明 亓官云", ["- 李明", "- 亓官云"]),
        ("（本报记者 李明）", ["记者 李明"]),
        ("李明", ["- 李明"]),
        ("本报评论员", ["评论员 本报评论员"]),
    ]) func aLineBelowTheHeadlineNamesThem(line: String, names: [String]) {
        #expect(writers("河边种下千棵柳\n\n\(line)\n\n三月的清晨,村民们沿着河堤种下了柳树。") == names)
    }

    @Test(arguments: [
        ("本报讯（记者 李明 通讯员 王小兰）", ["记者 李明", "通讯员 王小兰"]),
        ("新华社北京3月5日电（记者李明、贠小云）", ["记者 李明", "记者 贠小云"]),
        ("本报讯 记者李明报道：", ["记者 李明"]),
    ]) func theOpeningNamesThem(opening: String, names: [String]) {
        #expect(writers("河边种下千棵柳\n\n\(opening)三月的清晨,村民们沿着河堤种下了柳树。") == names)
    }

    @Test(arguments: [
        ("（李明）", ["- 李明"]), ("（记者 李明）", ["记者 李明"]), ("（李明 贠小云）", ["- 李明", "- 贠小云"]), ("（政文）", []),
    ]) func theBracketBehindTheLastSentenceNamesThem(bracket: String, names: [String]) {
        let text = "三月的清晨,村民们沿着河堤种下了柳树。"
        #expect(writers("河边种下千棵柳\n\n\(text)\(bracket)") == names)
        #expect(writers("河边种下千棵柳\n\n\(text)\n\n\(bracket)") == names)
    }

    @Test func aColumnAboutReportersIsNoWriter() {
        #expect(writers("记者调查\n\n河边种下千棵柳\n\n三月的清晨,村民们沿着河堤种下了柳树。").isEmpty)
    }
}
