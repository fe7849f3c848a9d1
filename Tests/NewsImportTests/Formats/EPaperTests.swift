import NewsModel
import Testing

@testable import NewsImport

/// A list of titles in the manner of Founder's templates, with a box of links to other pages behind it.
private func list(page: String, name: String, stories: [(Int, String)], elsewhere: (Int, String)) -> String {
    let areas = stories.reversed().map { "<Area coords='0,0' href=content_\($0.0).htm>" }.joined()
    let titles = stories.map { "<tr><td><a href=content_\($0.0).htm><div>\($0.1)</div></a></td></tr>" }.joined()
    return """
        <html><head><title>晚潮报--数字报</title></head><body><div id=pgn><a id=pageLink href=node_2.htm>01： 要闻</a>
        <a id=pageLink href=node_3.htm>02： 海港</a></div><map name=pagepicmap>\(areas)</map>
        <table><tr><td>第\(page)版：<strong>\(name)</strong></td><td><a class=preart href=node_3.htm>下一版</a></td></tr></table>
        <table>\(titles)</table><table><tr><td>今日关注</td></tr><tr><td><a href=content_\(elsewhere.0).htm>\(elsewhere.1)</a></td></tr></table>
        </body></html><!--enpproperty <founder-date>2024-05-06 23:59:59</founder-date><founder-pagenum>\(page)</founder-pagenum>
        <founder-papername>晚潮报</founder-papername><founder-type>2</founder-type> /enpproperty-->
        """
}

private let story = """
    <html><head><title>渔港 重开--晚潮报</title></head><body><table><tr><td><a href=node_2.htm>版面导航</a></td></tr></table>
    <table><tr><td>放大 缩小</td></tr></table><TABLE><TBODY><TR><TD class=font02>风浪过后</TD></TR>
    <TR><TD class=font01><founder-title>渔港<BR>重开</founder-title></TD></TR><TR><TD class=font02>——渡轮加开班次</TD></TR>
    <TR><TD class=font02><founder-author>本报记者 李帆</founder-author></TD></TR></TBODY></TABLE>
    <TABLE><TR><TD><IMG src="../../res/1.jpg"></TD></TR><TR><TD class=picnote>渔船出港。　李帆摄</TD></TR></TABLE>
    <div id="ozoom"><founder-content><!--enpcontent--><P>　　第一段。</P><P><STRONG>　　加开班次</STRONG></P><P>&nbsp;&nbsp;第二段，&#147;开航&#148;。</P>
    <!--/enpcontent--></founder-content></div><textarea style="display:none">　　第一段。第二段。</textarea><table><tr><td>收藏 推荐</td></tr></table>
    <div id=copyright>版权所有</div></body></html><!--enpproperty <founder-date>2024-05-06 00:00:00</founder-date>
    <founder-title><![CDATA[渔港重开]]></founder-title><founder-pagenum>01</founder-pagenum><founder-pagename>要闻</founder-pagename>
    <founder-papername>晚潮报</founder-papername> /enpproperty-->
    """

private let editors = """
    <html><body><table><tr><td class=font01><founder-title>本版责编：周涛</founder-title></td></tr></table>
    <div id=ozoom><founder-content></founder-content></div></body></html>
    """

private let day = "html/2024-05/06/"
private let saved = PackageInMemory(files: [
    day + "node_2.htm": list(page: "01", name: "要闻", stories: [(11, "渔港重开"), (13, "本版责编：周涛")], elsewhere: (21, "灯塔")),
    day + "node_3.htm": list(page: "02", name: "海港", stories: [(21, "灯塔"), (22, "潮汐表")], elsewhere: (11, "渔港重开")),
    day + "content_11.htm": story, day + "content_13.htm": editors,
    day + "content_21.htm": story.replacing("渔港", with: "灯塔").replacing("01", with: "02"),
    "index.htm": "<html><meta http-equiv=refresh content='0; URL=html'></html>", "js/a.js": "x()",
    "pages.html": "<html><body><h1>晚潮报</h1><a href='html/2024-05/06/node_2.htm'>第01版</a><p>版权所有</p></body></html>",
])

@Test func pagesAreSectionsWithTheirStoriesInTheOrderOfTheList() throws {
    let content = try #require(try EPaperPackageFormat.read(saved, ImportOptions()))
    let issue = try #require(content.issues.first?.issue)
    #expect(content.issues.count == 1)
    #expect(issue.publication == "晚潮报")
    #expect(issue.date == "2024-05-06")
    #expect(issue.sections.map(\.name) == ["要闻", "海港"])
    #expect(issue.sections.map(\.page) == [1, 2])
    #expect(issue.sections.map { $0.articles.map(\.headline) } == [["渔港重开"], ["灯塔重开", "潮汐表"]])
    #expect(issue.furniture.map(\.text) == ["本版责编：周涛"])
    #expect(content.claimed == Set(saved.names))
}

@Test func aStoryHasItsPartsAndNothingOfThePageAround() throws {
    let issue = try #require(try EPaperPackageFormat.read(saved, ImportOptions())?.issues.first?.issue)
    let article = issue.sections[0].articles[0]
    #expect(article.kicker == "风浪过后")
    #expect(article.deck == "——渡轮加开班次")
    #expect(article.bylineText == "本报记者 李帆")
    #expect(article.body.map(\.text) == ["第一段。", "加开班次", "第二段，“开航”。"])
    #expect(article.body.map(\.kind) == [.paragraph, .crosshead, .paragraph])
    #expect(article.photos.map(\.caption) == ["渔船出港。"])
    #expect(article.photos.map(\.credit) == ["李帆摄"])
}

@Test func whatIsListedAndNotSavedIsTold() throws {
    let content = try #require(try EPaperPackageFormat.read(saved, ImportOptions())?.issues.first)
    #expect(content.notices == ["1 story is listed but not saved: only the headline is here: “潮汐表”."])
}

@Test func aListAloneIsASectionOfHeadlines() throws {
    let text = list(page: "A01", name: "头版", stories: [(11, "渔港重开"), (12, "开市")], elsewhere: (21, "灯塔"))
    let content = try #require(try read(text, by: EPaperFormat.self)?.first)
    let issue = try #require(content.issue)
    #expect(issue.sections.map(\.name) == ["A01 头版"])
    #expect(issue.articles.map(\.headline) == ["渔港重开", "开市"])
    #expect(content.notices.count == 2)
}

@Test func theTitleOfAListTellsThePaperAndItsDay() throws {
    let text = """
        <html><head><title>晚潮报 2015年03月09日 第3版:海港</title></head><body><map name=PagePicMap><area href=content_5.htm></map>
        <ul><li><a href=content_5.htm>灯塔</a></li></ul></body></html>
        """
    let issue = try #require(try read(text, by: EPaperFormat.self, name: "node_3.htm")?.first?.issue)
    #expect(issue.publication == "晚潮报")
    #expect(issue.date == "2015-03-09")
}

@Test func theTemplateWithHeadingsIsRead() throws {
    let text = """
        <html><head><title>渔港重开</title></head><body><div class="paper-box"><map name="PagePicMap"><area href="content_1.html"></map></div>
        <ul class="news-list"><li><a href="content_1.html">渔港重开</a></li></ul><div class="art-btn"><a class="preart" href="content_2.html">下一篇</a></div>
        <div class="article"><h3>风浪过后</h3><h1><p>渔港重开</p></h1><h2>渡轮加开班次</h2>
        <p class="sec">记者 李帆<span class="date">《晚潮报》（<span class="newstime">2024年05月06日</span>　第 01 版）</span></p>
        <div id="ozoom"><!--enpcontent--><p>　　第一段。</p><!--/enpcontent--></div></div>
        <div style="display:none"><title>渔港重开</title></div><div class="footer"><p>版权所有</p></div></body></html>
        """
    let issue = try #require(try read(text, by: EPaperFormat.self, name: "content_1.html")?.first?.issue)
    let article = try #require(issue.articles.first)
    #expect(issue.publication == "晚潮报")
    #expect(issue.sections.map(\.page) == [1])
    #expect(
        [article.kicker, article.headline, article.deck, article.bylineText] == ["风浪过后", "渔港重开", "渡轮加开班次", "记者 李帆"])
    #expect(article.body.map(\.text) == ["第一段。"])
}

@Test func otherPagesAreNotTaken() throws {
    #expect(try read("<html><body><p>A page.</p></body></html>", by: EPaperFormat.self) == nil)
    #expect(try EPaperPackageFormat.read(PackageInMemory(files: ["a.htm": "<p>x"]), ImportOptions()) == nil)
}

@Test(
    arguments: [
        ("第01版：要闻", "01", "要闻"), ("A01： 头版", "A01", "头版"), ("01版:要闻", "01", "要闻"), ("第1版　　　　要闻", "1", "要闻"),
        ("第12版", "12", nil),
    ] as [(String, String, String?)])
func labelsOfPagesAreRead(text: String, number: String, name: String?) {
    #expect(EPaperPageLabel(text) == EPaperPageLabel(number: number, name: name))
}

@Test func aPageOfAWebSiteOfTheSameSystemIsNoPaper() throws {
    let page = """
        <html><head><title>渔港重开_海港_晚潮网</title></head><body><h1>渔港重开</h1><!--enpproperty <date>2024-05-06 09:58:03.0</date>
        <title>渔港重开</title><nodeid>55</nodeid><nodename>海港</nodename>/enpproperty--><!--enpcontent--><p>第一段。</p><!--/enpcontent-->
        </body></html>
        """
    #expect(try read(page, by: EPaperFormat.self) == nil)
}

@Test func pagesAndStoriesOfTheOlderSystemAreKnownByTheirNames() throws {
    let list = """
        <html><head><title>晚潮报-01版:要闻</title></head><body><a href="nbs.D110000wcb_01.htm">第01版：要闻</a>
        <ul><li><a href="nw.D110000wcb_20240506_2-01.htm">灯塔</a></li><li><a href="nw.D110000wcb_20240506_1-01.htm"></a></li></ul></body></html>
        """
    func story(_ title: String) -> String {
        """
        <html><body><div class="text_c"><h3>引题</h3><h1>\(title)</h1><h2></h2><h4>本报记者 李帆</h4>
        <div class="lai">《晚潮报》（2024年05月06日　第 01 版）</div><div id="ozoom"><P>　　第一段。</P></div></div></body></html>
        """
    }
    let files = [
        "nbs.D110000wcb_01.htm": list, "nw.D110000wcb_20240506_1-01.htm": story("渔港重开"),
        "nw.D110000wcb_20240506_2-01.htm": story("灯塔"),
    ]
    let package = PackageInMemory(files: files)
    let issue = try #require(try EPaperPackageFormat.read(package, ImportOptions())?.issues.first?.issue)
    #expect(issue.publication == "晚潮报")
    #expect(issue.sections.map(\.name) == ["要闻"])
    #expect(issue.articles.map(\.headline) == ["灯塔", "渔港重开"])
    #expect(issue.articles[0].kicker == "引题")
    #expect(issue.articles[0].bylineText == "本报记者 李帆")
}

@Test(
    arguments: [
        ("content_11.htm", "11"), ("content_11.htm?div=-1", "11"), ("a/content_11.htm@div=0.html", "11"),
        ("content_868_11.htm", "868_11"), ("Articel01002MT.htm", "01002"), ("ArticelA01002FM.htm", "a01002"),
        ("nw.D110000wcb_20240506_3-02.htm", "2003"), ("content_page.htm", nil), ("content_11.pdf", nil),
        ("articel1.htm", nil), ("2024/20240506_001_1.htm", "20240506_001_1"), ("20240506_001.htm", nil),
    ] as [(String, String?)])
func storiesAreKnownByTheNamesOfTheirFiles(name: String, number: String?) {
    #expect(EPaperLinks.story(name) == number)
}

@Test(
    arguments: [
        ("node_2.htm", "2"), ("layout/202405/06/node_A01.html", "a01"), ("Page01NU.htm", "01"), ("page1.html", nil),
        ("nbs.D110000wcb_02.htm", "02"), ("nodes_2.htm", nil), ("20240506_001.htm", "20240506_001"),
        ("20249906_001.htm", nil),
    ] as [(String, String?)])
func pagesAreKnownByTheNamesOfTheirFiles(name: String, number: String?) {
    #expect(EPaperLinks.page(name) == number)
}

@Test func filesKeepTheQueriesOfTheirAddresses() throws {
    let files = Dictionary(
        uniqueKeysWithValues: saved.files.map { ($0.contains("content_") ? $0 + "?div=-1" : $0, $1) })
    let content = try #require(try EPaperPackageFormat.read(PackageInMemory(files: files), ImportOptions()))
    let whole = try #require(try EPaperPackageFormat.read(saved, ImportOptions()))
    #expect(content.issues.map { $0.issue?.articles } == whole.issues.map { $0.issue?.articles })
}

@Test func namesOfFilesWithTheirKindBehindTheNumberAreRead() throws {
    let list = """
        <html><head><title>晚潮报数字报-海港</title></head><body><div>第02版：海港</div><map name="Page02"><area href="Articel02003MT.htm"></map>
        <ul><li><a href="Articel02003MT.htm">灯塔</a></li></ul></body></html>
        """
    let story = """
        <html><head><title>灯塔--晚潮报数字报</title></head><body><h1>数字报</h1><div><h4>风浪过后</h4><h2>灯塔</h2><h5></h5><h6>□ 本报记者 李帆</h6>
        <div id="contenttext"><p>　　第一段。</p></div></div></body></html>
        """
    let day = "content/20240506/"
    let package = PackageInMemory(files: [day + "Page02NU.htm": list, day + "Articel02003MT.htm": story])
    let issue = try #require(try EPaperPackageFormat.read(package, ImportOptions())?.issues.first?.issue)
    #expect(issue.publication == "晚潮报")
    #expect(issue.date == "2024-05-06")
    #expect(issue.sections.map(\.name) == ["海港"])
    let article = try #require(issue.articles.first)
    #expect([article.kicker, article.headline, article.bylineText] == ["风浪过后", "灯塔", "□ 本报记者 李帆"])
}

@Test func pagesWhosePropertiesLackThePapersNameAreToldByItsElements() throws {
    let properties =
        "<!--enpproperty <date>2024-05-06 00:00:00.0</date><author></author><nodeid>7</nodeid>/enpproperty-->"
    let node = """
        <html><head><title>晚潮报-数字报</title>\(properties)</head><body><p>第01版：要闻</p><map name=pagepicmap><area href=content_11.htm></map>
        <a href=content_11.htm>渔港重开</a></body></html>
        """
    let story = """
        <html><head><title>渔港重开</title>\(properties)</head><body><table><tr><td>上一篇 下一篇</td></tr></table>
        <table><tr><td class=font01>渔港重开</td></tr></table><founder-content><p>　　第一段。</p></founder-content></body></html>
        """
    let files = [day + "node_1.htm": node, day + "content_11.htm": story]
    let issue = try #require(
        try EPaperPackageFormat.read(PackageInMemory(files: files), ImportOptions())?.issues.first?.issue)
    #expect(issue.publication == "晚潮报")
    #expect(issue.sections.map(\.name) == ["要闻"])
    #expect(issue.articles.map { $0.body.map(\.text) } == [["第一段。"]])
    #expect(
        try read("<html><body>\(properties)<p>一个网站。</p></body></html>", by: EPaperFormat.self, name: "content_1.htm")
            == nil)
}

@Test func theNamesBesideTheDayAreTheBylineAndTheSitesNameIsNoPapers() throws {
    let node = """
        <html><head><title>晚潮报-晚潮网</title></head><body><p>A01：头版</p><a href=content_A01_1.html>渔港重开</a></body></html>
        """
    let story = """
        <html><body><div class=article><h1>渔港重开</h1><div class=info><span>本报记者 李帆</span><span>2024-05-06</span></div>
        <div id=ozoom><p>　　本报记者见到了船。</p></div></div></body></html>
        """
    let files = ["202405/06/node_A01.html": node, "202405/06/content_A01_1.html": story]
    let issue = try #require(
        try EPaperPackageFormat.read(PackageInMemory(files: files), ImportOptions())?.issues.first?.issue)
    #expect(issue.publication == "晚潮报")
    #expect(issue.articles.map(\.bylineText) == ["本报记者 李帆"])
    #expect(issue.articles[0].body.map(\.text) == ["本报记者见到了船。"])
}

@Test func pagesWithTheCommonestNamesForTheirPartsAreStories() throws {
    let story = """
        <html><head><title>晚潮报</title></head><body><a href="index.html">返回首页</a><div class="top_bar">第02版：要闻</div>
        <div class="title">渔港重开</div><div class="author">李帆 周涛</div><div class="content"><p>　　第一段。</p></div>
        <div class="footer">版权所有</div></body></html>
        """
    let package = PackageInMemory(files: ["202405/06/con-7001.html": story])
    let issue = try #require(try EPaperPackageFormat.read(package, ImportOptions())?.issues.first?.issue)
    #expect(issue.articles.map(\.bylineText) == ["李帆 周涛"])
    #expect(issue.date == "2024-05-06")
    #expect(issue.sections.map(\.page) == [2])
    #expect(issue.articles.map(\.headline) == ["渔港重开"])
    #expect(issue.articles[0].body.map(\.text) == ["第一段。"])
}

@Test func theLinesAroundAHeadlineInABlockOfTitlesAreKickerAndDeck() throws {
    func story(_ author: String) -> String {
        """
        <html><body><div class="newsdetatit"><p class="intro">夜航开始</p><h3>渔港重开</h3><p class="sub">每晚两班</p>
        <p><span>版次：A01</span><span>来源：晚潮报　2024年05月06日</span><span>作者：\(author)</span></p></div>
        <div class="newsdetatext"><founder-content><p>　　第一段。</p></founder-content></div></body></html>
        """
    }
    for (author, byline) in [("李帆", "作者：李帆"), ("", nil)] {
        let issue = try read(story(author), by: EPaperFormat.self, name: "content_1.html")?.first?.issue
        let article = try #require(issue?.articles.first)
        #expect([article.kicker, article.headline, article.deck] == ["夜航开始", "渔港重开", "每晚两班"])
        #expect(article.bylineText == byline)
        #expect(article.body.map(\.text) == ["第一段。"])
    }
}

@Test func anAuthorBelowTheTextAndACaptionWithinItStandOnce() throws {
    let story = """
        <html><body><div><span>第01版：要闻</span><span>2024年05月06日</span><a>下一版</a></div>
        <div class="newsdetatit"><p class="yinti">夜航开始</p><h3>渔港重开</h3></div><div id="ozoom"><p>　　第一段。</p>
        <table><tr><td><img src="../images/a.jpg"></td></tr><tr><td>图为渔港。 李帆 摄</td></tr></table><p>第二段。</p></div>
        <ul><li>作者：本报记者 李帆</li></ul><a>上一篇</a></body></html>
        """
    let issue = try #require(try read(story, by: EPaperFormat.self, name: "content_1.html")?.first?.issue)
    let article = try #require(issue.articles.first)
    #expect(issue.sections.map(\.name) == ["要闻"])
    #expect(article.kicker == "夜航开始")
    #expect(article.bylineText == "作者：本报记者 李帆")
    #expect(article.body.map(\.text) == ["第一段。", "第二段。"])
    #expect(article.photos.count == 1)
}
