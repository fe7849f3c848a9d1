import NewsModel
import PageReconstruction
import Testing

/// Files of one story each, as people save them from the web.
@Suite struct SavedStoryTests {
    private let story = """
        Village keeps its last ferry after a winter of doubt
        By Mary Osei

        The ferry at Stone Landing will go on running, the county said on Monday after a long meeting in the old customs house.

        A crossing older than the road

        People have been rowed over the river here since before there was a road, and the rope that guides the boat was laid by the grandfather of the man who steers it.

        Who pays

        The county pays half of it and the village the rest, from a fund that was meant for the bridge which was never built.

        Related post: Seven ferries that you can still take, and what they ask for a bicycle

        WHAT COMES NEXT

        A new boat is to be built over the summer by the yard in Alder, which has built three of its kind.
        """

    @Test func theHeadingsOfItsPartsBeginNoOtherStory() {
        let issue = PageRebuilder.issue(from: PageDump.lines(story))
        #expect(issue.articles.map(\.headline) == ["Village keeps its last ferry after a winter of doubt"])
        let crossheads = issue.articles.first?.body.filter { $0.kind == .crosshead }.map(\.text)
        #expect(crossheads?.prefix(2) == ["A crossing older than the road", "Who pays"])
        #expect(crossheads?.last == "WHAT COMES NEXT")
    }

    /// Another writer within the text, or no word of who wrote it: a page of several stories.
    @Test(arguments: [("Who pays\n", "Who pays\nBy Tom Reyes\n"), ("By Mary Osei\n", "")])
    func headingsOfSeveralStoriesStayTheirs(_ change: (of: String, to: String)) {
        let page = story.replacing(change.of, with: change.to)
        #expect(PageRebuilder.issue(from: PageDump.lines(page)).articles.count > 1)
    }

    @Test func captionsAndRightsOfOtherLanguagesHeadNothing() {
        let page = """
            강변 나루터 배가 올해도 다닌다
            김하늘 기자

            군청은 월요일 회의를 마치고 나루터의 배를 올해도 띄우기로 했다고 밝혔다. 마을 사람들은 크게 반겼다.

            [사진=강변신문, 나루터]

            배는 하루에 여섯 번 강을 건너며 자전거는 돈을 받지 않는다. 여름에는 새 배를 짓기로 하였다.

            저작권자 ⓒ 강변신문
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.count == 1)
        #expect(issue.articles.first?.photos.map(\.caption) == ["[사진=강변신문, 나루터]"])
        #expect(issue.furniture.flatMap(\.sourceLines).contains(10))
    }

    /// A paragraph that is wrapped, of which the first line has capitals among its characters.
    @Test func acronymsAmongChineseSetNoLineInCapitals() {
        let page = """
            渡口的新船今年夏天下水

            县里说，新船由下游的船厂来造，用的是厂里自己的图纸，造好以后先在湖里试航一个月，
            再开到渡口来，老船送进博物馆。

            然而，去年三月，厂里请来的NASA旧人看过图纸以后说，船底的弧度还要再改，不然水浅
            的时候会碰到石头，厂长说这就改，不会耽误下水的日子，也不会多花一分钱，请大家都放
            心等着看。

            船票的价钱不变，自行车照旧不收钱。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["渡口的新船今年夏天下水"])
        #expect(issue.articles.first?.body.map(\.sourceLines) == [[3, 4], [6, 7, 8], [10]])
    }

    private let twoStories = """
        Harbour library opens its reading room to the ferry crews
        Catherine Shaw

        The library on Quay Street, which Ellen Marsh keeps, will open its reading room at five in the morning, so that ferry crews can wait there for the first boat.

        Warm before the first boat

        Crews of the ferry used to wait in the ticket hall, which has no stove; the library found that out when Ellen Marsh asked for its keys.

        Coffee, Ellen Marsh promised, will be made by the crews themselves in the library.

        Orchard school wins the county's quiz
        Tom Reyes, Valley Weekly

        Nine pupils knew more about rivers than anybody else in the county, and got a globe for it on Saturday night.
        """

    @Test func writersNamedAloneStandBelowTheirTitles() {
        for page in [twoStories, twoStories.replacing("\n\n", with: "\n"), twoStories.replacing("\n", with: "\n\n")] {
            let issue = PageRebuilder.issue(from: PageDump.lines(page))
            #expect(issue.articles.map { $0.bylines.map(\.name) } == [["Catherine Shaw"], ["Tom Reyes"]])
        }
    }

    /// The people and things of the text above stand in the text below.
    @Test func theHeadingOfAPartIsToldOnAPageOfSeveralStories() {
        let issue = PageRebuilder.issue(from: PageDump.lines(twoStories))
        #expect(
            issue.articles.map(\.headline) == [
                "Harbour library opens its reading room to the ferry crews", "Orchard school wins the county's quiz",
            ])
        #expect(
            issue.articles.first?.body.filter { $0.kind == .crosshead }.map(\.text) == ["Warm before the first boat"])
        let another = twoStories.replacing(
            "Crews of the ferry used to wait in the ticket hall, which has no stove; the library found that out when Ellen Marsh asked for its keys.",
            with: "Snow is expected on high ground tomorrow, and wind from the north."
        ).replacing(
            "Coffee, Ellen Marsh promised, will be made by the crews themselves in the library.",
            with: "Roads may ice over.")
        #expect(PageRebuilder.issue(from: PageDump.lines(another)).articles.count == 3)
    }

    /// Words that are said nearby in lower case are no name.
    @Test func aDeckOfTwoWordsIsNoWriter() {
        let page = """
            Mayor refuses to open the old bridge again
            Council Shocked

            The council was shocked on Monday when the mayor said that the bridge would stay closed until a new one is built.
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map { $0.bylines.isEmpty } == [true])
        #expect(issue.articles.first?.sourceLines == [1, 2])
    }

    @Test func whereAStoryWasTakenFromStandsBelowItsTitle() {
        let page = """
            渡口新船今天下水试航
            河口网
            县里说，新船由下游的船厂来造，用的是厂里自己的图纸，造好以后先在湖里试航一个月，再开到渡口来。
            老船送进博物馆，船票的价钱不变，自行车照旧不收钱。
            山里的学校通了公路
            河口网
            从镇上到学校的路昨天修通，孩子们不用再走两个钟头，校车早晚各开一趟，村里人都说好。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["渡口新船今天下水试航", "山里的学校通了公路"])
        #expect(issue.articles.map { $0.bylines.map(\.name) } == [["河口网"], ["河口网"]])
    }
}
