import NewsModel
import PageReconstruction
import Testing

/// Who wrote a story, in the forms in which papers say so.
@Suite struct BylineTests {
    private func writers(_ text: String) -> [String] {
        PageRebuilder.issue(from: PageDump.lines(text)).articles.flatMap(\.bylines)
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

    @Test(arguments: [
        ("2025-02-03 09:15 河口報 記者王樹明／綜合報導", ["記者 王樹明"]), ("2018-11-04　河口報　文／林明", ["- 林明"]),
        ("記者王樹明／臺北報導", ["記者 王樹明"]),
    ]) func theTimeAndThePaperMayPrecedeThem(line: String, names: [String]) {
        let text = "河邊種下千棵柳樹\n\(line)\n三月的清晨，村民們沿著河堤種下了柳樹。大家說，明年夏天這裡就有樹蔭了。"
        #expect(writers(text) == names)
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(issue.articles.map(\.headline) == ["河邊種下千棵柳樹"])
    }

    @Test func aTimeOfPostingIsNoHeadline() {
        let text = "河邊種下千棵柳樹\n2025/02/03 14:22（14:51 更新）\n三月的清晨，村民們沿著河堤種下了柳樹。大家說，明年夏天這裡就有樹蔭了。"
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(issue.articles.map(\.headline) == ["河邊種下千棵柳樹"])
    }

    @Test(arguments: [
        ("이보람 기자", ["기자 이보람"]), ("이보람 기자 boram@gangbyeon.kr", ["기자 이보람"]), ("나루=이보람 기자", ["기자 이보람"]),
        ("이보람·김하늘 기자", ["기자 이보람", "기자 김하늘"]), ("이보람 도쿄 특파원", ["도쿄 특파원 이보람"]),
        ("[강변일보 이보람 기자]", ["기자 이보람"]),
    ]) func koreanReportersAreNamedBelowTheHeadline(line: String, names: [String]) {
        let text = "강변시, 자전거 도로 넓힌다\n\n\(line)\n\n강변시는 내년 봄까지 나루터에서 시장까지 자전거 도로를 두 배로 넓힌다고 3일 밝혔다."
        #expect(writers(text) == names)
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(issue.articles.map(\.headline) == ["강변시, 자전거 도로 넓힌다"])
    }

    @Test(arguments: [
        ("di MARIO BELLINI", ["- MARIO BELLINI"]), ("por JOSÉ PEREIRA", ["- JOSÉ PEREIRA"]),
        ("^By JANE DOE", ["- JANE DOE"]), ("by \"Heron\"", ["- Heron"]),
        ("Special to the Courier.", ["- Special to the Courier."]),
        ("Maria Stone\nSports Editor", ["- Maria Stone", "- Sports Editor"]),
    ]) func westernWritersAreNamedBelowTheHeadline(line: String, names: [String]) {
        let text = """
            Harbour tram must wait for the sewers
            \(line)
            The tram to the harbour will not run this year, the councillor for public works said on Monday, because the
            sewers below the market have to be mended first. The plan had foreseen eleven stops.
            """
        #expect(writers(text) == names)
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(issue.articles.map(\.headline) == ["Harbour tram must wait for the sewers"])
    }

    @Test func aColumnAboutReportersIsNoWriter() {
        #expect(writers("记者调查\n\n河边种下千棵柳\n\n三月的清晨,村民们沿着河堤种下了柳树。").isEmpty)
    }
}
