import NewsModel
import Testing

@testable import NewsImport

private let paragraphs = [
    "The number six tram ran down Quay Street yesterday, for the first time since the storm took the wires down.",
    "Passengers clapped, took pictures, and then complained about the fare, which had gone up by a third meanwhile.",
    "The council says that the line will be extended to the fish market, provided that the bridge can carry it.",
]

private func page(head: String = "", story: [String] = paragraphs) -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tram returns to Quay Street | The Evening Buoy</title>
    \(head)</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <div class="sidebar"><ul><li><a href="/1">Most read: the whale</a></li><li><a href="/2">Second: the mayor</a></li></ul></div>
    <article><h1>Tram returns to Quay Street</h1><p class="byline">By Nora Winther</p>
    <time datetime="2019-04-03T08:00:00Z">3 April</time>
    \(story.map { "<p>" + $0 + "</p>" }.joined(separator: "\n"))
    <div class="share-tools"><a href="#">Share</a></div></article>
    <div class="related"><a href="/3">Related: ferries</a></div><footer>© The Evening Buoy</footer></body></html>
    """
}

@Test func aSavedPageIsOneStory() throws {
    let contents = try #require(try read(page(), by: SavedPageFormat.self))
    let issue = try #require(contents[0].issue)
    let story = try #require(issue.articles.first)
    #expect(contents.count == 1)
    #expect(issue.publication == "The Evening Buoy")
    #expect(issue.date == "2019-04-03")
    #expect(issue.language == "en")
    #expect(story.headline == "Tram returns to Quay Street")
    #expect(story.bylineText == "Nora Winther")
    #expect(story.date == "2019-04-03T08:00:00Z")
    #expect(story.body.map(\.text) == paragraphs)
}

@Test func whatAPageTellsSearchEnginesCountsFirst() throws {
    let data = """
        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "X"}, {"@type": "NewsArticle",
        "headline": "Tram &amp; bridge", "author": [{"name": "Ola Berg"}], "datePublished": "2019-04-02",
        "publisher": {"name": "Buoy Press"}, "articleSection": "City"}]}</script>
        <meta property="og:url" content="https://buoy.example/tram">
        """
    let issue = try #require(try read(page(head: data), by: SavedPageFormat.self)?.first?.issue)
    #expect(issue.publication == "Buoy Press")
    #expect(issue.sections.map(\.name) == ["City"])
    #expect(issue.articles[0].headline == "Tram & bridge")
    #expect(issue.articles[0].bylines.map(\.name) == ["Ola Berg"])
    #expect(issue.articles[0].source == "https://buoy.example/tram")
}

@Test func linesAreNumberedInTheOrderOfReading() throws {
    let content = try #require(try read(page(), by: SavedPageFormat.self)?.first)
    let story = try #require(content.issue?.articles.first)
    for paragraph in story.body { #expect(content.lines[paragraph.sourceLines[0] - 1] == paragraph.text) }
    #expect(story.sourceLines.map { content.lines[$0 - 1] } == ["Tram returns to Quay Street", "Nora Winther"])
}

@Test func aPageInPiecesBetweenBreaksIsItsParagraphs() throws {
    let broken = "<html><body><div id='story'>" + paragraphs.joined(separator: "<br><br>") + "</div></body></html>"
    let story = try #require(try read(broken, by: SavedPageFormat.self)?.first?.issue?.articles.first)
    #expect(story.body.map(\.text) == paragraphs)
}

@Test func idsAreEqualAtEveryImport() throws {
    let ids = try (0..<2).map { _ in try read(page(), by: SavedPageFormat.self)?.first?.issue?.id }
    #expect(ids[0] == ids[1] && ids[0] != nil)
}

@Test func aPageWithoutTextIsRefused() {
    #expect(throws: FormatFault.nothingToRead(format: "a page")) {
        try read("<html><body><script>x()</script></body></html>", by: SavedPageFormat.self)
    }
    #expect(throws: Never.self) { try read("no markup", by: SavedPageFormat.self) }
}

@Test(
    arguments: [
        ("Tram returns to Quay Street | The Evening Buoy", "Tram returns to Quay Street", "The Evening Buoy"),
        ("渔港今晨恢复通航_城市_晚潮报", "渔港今晨恢复通航", "晚潮报"), ("渔港恢复-晚潮报", "渔港恢复", "晚潮报"),
        ("渔港恢复｜晚潮网", "渔港恢复", "晚潮网"), ("Spider-man is back", "Spider-man is back", nil),
    ] as [(String, String, String?)])
func titlesEndInTheNameOfTheSite(title: String, headline: String, site: String?) {
    #expect(TitleWords.split(title).headline == headline)
    #expect(TitleWords.split(title).site == site)
}

@Test func aHeadlineAloneIsNoPage() throws {
    #expect(throws: FormatFault.nothingToRead(format: "a page")) {
        try read(
            "<html><head><title>Reader</title></head><body><div id=app></div></body></html>", by: SavedPageFormat.self)
    }
}

@Test func theBarOfTheArchiveAndTheNumberOfAnAccountAreNotShown() throws {
    let bar =
        "<div id='wm-ipp-base'><p>12 captures, from March to June, were collected by a team of the archive.</p></div>"
    let text = page(head: "<meta name='author' content='104833'>").replacing("<body>", with: "<body>" + bar)
    let story = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue?.articles.first)
    #expect(story.body.map(\.text) == paragraphs)
    #expect(!story.bylines.contains { $0.name == "104833" })
}

@Test func messagesThatAreCutOffOrWronglyMarkedAreRead() throws {
    let message = """
        Snapshot-Content-Location: https://buoy.example/tram
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="BOUNDARY"

        ------MultipartBoundary--x
        Content-Type: text/html; charset=utf-8

        \(page())
        """
    let cut = try #require(
        try read(message.replacing("BOUNDARY", with: "----MultipartBoundary--x"), by: MailFormat.self))
    #expect(cut.first?.issue?.articles.first?.body.map(\.text) == paragraphs)
    #expect(cut.first?.notices == ["file ends before its end: what stands there is shown."])
    let wrong = try read(message + "\n------MultipartBoundary--x--\n", by: MailFormat.self)
    #expect(wrong?.first?.issue?.articles.first?.body.map(\.text) == paragraphs)
    #expect(wrong?.first?.notices.isEmpty == true)
}

@Test func pagesThatBrowsersSaveAsMessagesAreRead() throws {
    let message = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://buoy.example/tram
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="--b"

        ----b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        \(page().replacing("=", with: "=3D"))
        ----b
        Content-Type: text/css

        p {}
        ----b--
        """
    let story = try #require(try read(message, by: MailFormat.self)?.first?.issue?.articles.first)
    #expect(story.body.map(\.text) == paragraphs)
    #expect(story.source == "https://buoy.example/tram")
}

@Test func theLineBelowTheHeadlineTellsDayAndAuthor() throws {
    let text = """
        <html><body><h1>渔港恢复通航</h1><div class="info">2018年08月09日 07:32　来源：<a href="#">晚潮报</a>　作者：李帆　编辑：周涛</div>
        <p>\(paragraphs.joined(separator: "</p><p>"))</p></body></html>
        """
    let issue = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue)
    #expect(issue.date == "2018-08-09")
    #expect(issue.articles[0].date == "2018-08-09T07:32:00")
    #expect(issue.articles[0].bylines.map(\.name) == ["李帆"])
}

@Test func theDateBelowTheHeadlineCountsWhereNothingElseTellsIt() throws {
    let text = """
        <html><body><div class="date">2031年1月1日</div><h1>渔港恢复通航</h1><div class="info"><span class="pubtime">2024-05-06 07:22</span></div>
        <p>\(paragraphs.joined(separator: "</p><p>"))</p></body></html>
        """
    let issue = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue)
    #expect(issue.date == "2024-05-06")
}

@Test func aHeadingThatSaysWhatThePageSaysOfItselfIsTheDeck() throws {
    let head = "<meta name=\"description\" content=\"The line waits for its bridge.\">"
    let text = page(head: head).replacing(
        "<p class=\"byline\">", with: "<h2>The line waits for its bridge.</h2><p class=\"byline\">")
    let story = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue?.articles.first)
    #expect(story.deck == "The line waits for its bridge.")
    #expect(story.body.map(\.text) == paragraphs)
}

@Test func linesThatLeadAwayAreLeftOutAndEditorsStandAside() throws {
    let more = [
        "<b>READ MORE: <a href='/y'>The bridge that nobody wanted</a></b>",
        "<em>Follow us on <a href='t'>Post</a>.</em>", "Continue Reading Below",
        "Read more than one <a href='b'>book</a> a week, says the council to those who wait for the tram at the quay.",
        "[button link=”/b” type=”big”] Write to us[/button]", "<b>More:</b>", "stands below.", "Advert",
        "[责任编辑：周涛]", "<b>You may also like:</b>", "<a href='/z'>The quay at night</a>",
    ]
    let issue = try #require(try read(page(story: paragraphs + more), by: SavedPageFormat.self)?.first?.issue)
    #expect(
        issue.articles[0].body.map(\.text) == paragraphs + [
            "Read more than one book a week, says the council to those who wait for the tram at the quay.",
            "Write to us",
            "More:", "stands below.",
        ])
    #expect(issue.furniture.map(\.text) == ["[责任编辑：周涛]"])
}

@Test func theTextThatAScriptWouldShowIsRead() throws {
    let text = """
        <html><body><h1 id="activity-name">Tram returns</h1><a id="js_name">The Evening Buoy</a>
        <div style="visibility: hidden; opacity: 0;"><p>\(paragraphs.joined(separator: "</p><p>"))</p><p style="display: none">Hidden.</p></div></body></html>
        """
    let issue = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue)
    #expect(issue.publication == "The Evening Buoy")
    #expect(issue.articles[0].body.map(\.text) == paragraphs)
}

@Test func theHeadOfAStoryIsToldByTheNamesOfItsElements() throws {
    let text = page().replacing(
        "<h1>", with: "<header><span class=\"eyebrow\">Transport</span></header><h1>"
    ).replacing("</h1>", with: "</h1><p class=\"rubric\">At last</p><p class=\"pub-date\">April 3rd 2019</p>")
    let story = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue?.articles.first)
    #expect([story.kicker, story.deck] == ["Transport", "At last"])
    #expect(story.body.map(\.text) == paragraphs)
}

@Test func aPageThatAProgramMadeOfAnIssueHasItsPagesAndStories() throws {
    let text = """
        <html lang="zh"><head><title>晚潮报 2024年5月6日</title></head><body><h1>第1版 要闻</h1><h2>渔港重开</h2><p>渔港重开了。</p>
        <h2>渡轮加班</h2><p>每小时一班。</p><h1>第2版 副刊</h1><h2>灯塔</h2><p>灯塔亮了。</p></body></html>
        """
    let issue = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue)
    #expect([issue.publication, issue.date] == ["晚潮报", "2024-05-06"])
    #expect(issue.sections.map(\.name) == ["第1版 要闻", "第2版 副刊"])
    #expect(issue.sections.map(\.page) == [1, 2])
    #expect(issue.articles.map(\.headline) == ["渔港重开", "渡轮加班", "灯塔"])
}

@Test func theLineOfFactsBelowTheHeadingIsNoText() throws {
    let facts = "2024-05-06 10:00 来源：晚潮报 记者 李帆"
    let text = page(head: "").replacing("<p class=\"byline\">By Nora Winther</p>", with: "<p>\(facts)</p>")
        .replacing("<time datetime=\"2019-04-03T08:00:00Z\">3 April</time>", with: "")
    let issue = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue)
    #expect(issue.articles[0].bylines.map(\.name) == ["李帆"])
    #expect(issue.articles[0].body.map(\.text) == paragraphs)
    #expect(issue.furniture.map(\.text) == [facts])
}

@Test func whoEditedThePageIsNotItsAuthorAndListsOfOtherPagesAreNoText() throws {
    let editors = "本文来源：晚潮报　　责任编辑：周涛_N1"
    let text = page(story: paragraphs).replacing("<p class=\"byline\">By Nora Winther</p>", with: "").replacing(
        "<div class=\"share-tools\">",
        with: """
            <div class="post_author">\(editors)</div><h2>関連記事</h2><ul><li><a href="o">別の記事</a></li></ul><div class="share-tools">
            """)
    let issue = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue)
    #expect(issue.articles[0].bylineText == nil)
    #expect(issue.articles[0].body.map(\.text) == paragraphs)
    #expect(issue.furniture.map(\.text) == [editors])
}

@Test func theBylineBesideTheHeadingIsTheAuthors() throws {
    let text = page().replacing(
        "<p class=\"byline\">By Nora Winther</p>",
        with: "<div class=\"metas\"><span>By <a>Nora Winther</a></span></div>")
    let story = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue?.articles.first)
    #expect(story.bylines.map(\.name) == ["Nora Winther"])
    #expect(story.body.map(\.text) == paragraphs)
}

@Test func aPageOfTablesHasItsTitleOnce() throws {
    let text = """
        <HTML><HEAD><TITLE>渔港重开--晚潮在线</TITLE></HEAD><BODY><TABLE><TR><TD><B>渔港重开</B><BR><BR>\(paragraphs.joined(separator: "<BR><BR>"))
        <BR><B>相关新闻</B><BR>·<A HREF=1>灯塔亮了</A><BR></TD></TR></TABLE></BODY></HTML>
        """
    let issue = try #require(try read(text, by: SavedPageFormat.self)?.first?.issue)
    #expect([issue.publication, issue.articles[0].headline] == ["晚潮在线", "渔港重开"])
    #expect(issue.articles[0].body.map(\.text) == paragraphs)
}

@Test func aTimeInPiecesAboveTheHeadlineIsTheStorys() throws {
    let text = """
        <html><head><title>Tide takes the mole</title></head><body><div class="header-time"><span class="year"><em> 2031</em></span> <span class="day"><em>04</em> <em>/</em><em>06</em></span>
        <span class="time"> 09:15:22</span></div><h1>Tide takes the mole</h1>
        <div>\(paragraphs.map { "<p>" + $0 + "</p>" }.joined())</div></body></html>
        """
    let draft = SavedPageParser.draft(utf8: Array(text.utf8))
    #expect(draft.date == "2031-04-06")
    #expect(draft.stories.first?.date == "2031-04-06T09:15:22")
}

@Test func aPortalsPageHasItsPaperDayAndDeck() throws {
    let text = """
        <html lang="ko"><head><title>강 다리 개통</title><meta property="og:title" content="강 다리 개통">
        <meta property="og:site_name" content="포털뉴스"><meta property="og:article:author" content="하구일보 | 포털"></head><body>
        <h2 id="title_area">강 다리 개통</h2><span class="datestamp" data-date-time="2031-04-06 09:15:22">2031.04.06. 오전 9:15</span>
        <article id="dic_area"><strong class="media_end_summary">다리 길이 천이백 미터<br>나루 배는 유람선으로</strong><br><br>
        강 다리가 오늘 개통했다. 오전 아홉 시에 첫 차들이 다리를 건넜고 양쪽 주민들이 둑에 서서 지켜보았다.<br><br>
        나루의 사공들은 유람선을 몰 것이라고 말했다. 읍내 상인들은 오가는 사람이 늘 것이라고 말했다.<br><br>
        Copyright ⓒ 하구일보. All rights reserved. 무단 전재 및 재배포 금지.</article></body></html>
        """
    let draft = SavedPageParser.draft(utf8: Array(text.utf8))
    let story = try #require(draft.stories.first)
    #expect(draft.publication == "하구일보")
    #expect(draft.date == "2031-04-06")
    #expect(story.authors.isEmpty)
    #expect(story.deck == "다리 길이 천이백 미터 나루 배는 유람선으로")
    #expect(story.body.count == 2)
    #expect(draft.furniture == ["Copyright ⓒ 하구일보. All rights reserved. 무단 전재 및 재배포 금지."])
}
