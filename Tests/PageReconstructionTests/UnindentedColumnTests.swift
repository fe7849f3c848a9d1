import NewsModel
import Testing

@testable import PageReconstruction

/// East Asian columns without indents and without blank lines, and what follows from the width of their lines.
@Suite struct UnindentedColumnTests {
    /// The text in lines of a number of characters; a mark that would begin a line is put at the end of the line above.
    static func wrapped(_ text: String, to measure: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for character in text {
            if line.count >= measure, !"，。、：；”）」".contains(character) {
                lines.append(line)
                line = ""
            }
            line.append(character)
        }
        return lines + [line]
    }

    private static let texts = [
        "老船闸下月起大修，过往船只须绕行北河。管理处主任说，闸门用了四十一年，锈蚀已经深及三毫米，今冬必须更换。",
        "市图书馆把一辆旧公交车改成流动书房，每周三下午停在纺织新村。孩子们放学后在车上写作业，老人来翻报纸。车上有书两千册，借书不用押金。",
        "今年的头茬茶叶上周开采，比去年早了九天。茶农说冬天雪水足，芽头饱满，每斤干茶可以多卖二十元，外地客商已经住进村里等货。",
    ]

    @Test(arguments: [11, 13, 17])
    func headlinesAndDecksBetweenFullLinesAreNotText(measure: Int) {
        let heads = [["船闸大修"], ["旧公交变书房", "每周三下午开门"], ["头茬茶开采"]]
        let lines = zip(heads, Self.texts).flatMap { $0 + Self.wrapped($1, to: measure) }
        let issue = PageRebuilder.issue(from: PageDump.lines(lines.joined(separator: "\n")))
        #expect(issue.articles.map(\.headline) == ["船闸大修", "旧公交变书房", "头茬茶开采"])
        #expect(issue.articles.map(\.deck) == [nil, "每周三下午开门", nil])
        #expect(issue.articles.map { $0.body.map(\.text) } == Self.texts.map { [$0] })
    }

    @Test func aFullLineBelowABlankIsTextWhereHeadlinesStandApart() {
        let texts = [
            Self.texts[1], "流动书房的第二辆车由公交公司于去年12月5日捐给市图书馆，流动书房的书架由公交公司的木工师傅做成。", Self.texts[2],
        ]
        let lines = ["流动书房开进纺织新村", ""] + texts.flatMap { Self.wrapped($0, to: 17) + [""] }
        let issue = PageRebuilder.issue(from: PageDump.lines(lines.joined(separator: "\n")))
        #expect(issue.articles.map(\.headline) == ["流动书房开进纺织新村"])
        #expect(issue.articles.flatMap(\.body).map(\.text) == texts)
    }

    @Test func fullLinesWithoutMarksAreText() {
        let page = """
            流动书房开进纺织新村
            市图书馆把一辆旧公交车改成流
            动书房每周三下午停在纺织新村
            孩子们放学后都到车上写作业老
            人来翻报纸
            借书人登记一个电话号码就能把
            书带走看上一个月
            车上的书由市图书馆每个月更换
            还书时放进门旁的木箱
            头茬茶叶提早开采
            今年的头茬茶叶上周开采比去年
            早了九天外地来的三十多位客商
            已经住进村里等着收茶
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["流动书房开进纺织新村", "头茬茶叶提早开采"])
    }

    @Test func headlinesWiderThanTheMeasureAreNotText() {
        let lines = zip(["船闸大修过往船只绕行北河航道", "旧公交车改成流动书房孩子放学来写作业"], Self.texts)
            .flatMap { [$0] + Self.wrapped($1, to: 11) }
        let issue = PageRebuilder.issue(from: PageDump.lines(lines.joined(separator: "\n")))
        #expect(issue.articles.map(\.headline) == ["船闸大修过往船只绕行北河航道", "旧公交车改成流动书房孩子放学来写作业"])
    }

    @Test func japaneseHeadlinesBetweenWholeParagraphsAreNotText() {
        let page = """
            港の灯台、百年ぶりに塗り替え
            岬の灯台が十日、百年ぶりに白く塗り替えられた。足場は来月五日までに外される予定だという。
            木造駅舎、喫茶店に
            廃線の木造駅舎が喫茶店に生まれ変わり、一日に開店した。改札口の木の柵はそのまま使っている。
            店主は元駅員の息子で、「列車を待つように休んでほしい」と話した。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["港の灯台、百年ぶりに塗り替え", "木造駅舎、喫茶店に"])
    }

    @Test func aShortLastLineEndsItsParagraphWhateverItsMark() {
        let page = """
            糧米平糶

            本市平糶局昨日開會、到委員十一
            人、議決自本月十日起在四城設局
            平糶、每人每日限購二升、至六時
            散會、

            電車出軌

            昨晨七時許、南門外電車一輛、因
            軌道積雪過厚、駛至橋堍忽然出軌
            幸未傷人、至九時始行修復通車、
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(!issue.articles.flatMap(\.body).contains { $0.text.contains("散會、電車出軌") })
    }

    @Test func noticesWithoutFullStopsAreNotOneHeadline() {
        let page = """
            遗失声明
            孙晓丽遗失会计证，编号2047713，声明作废
            北河市运通汽修厂遗失财务章一枚，声明作废
            注销公告
            北河市春苗种植合作社拟注销，请债权人自公告之日起45日内申报债权
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.articles.map(\.headline) == ["遗失声明", "注销公告"])
        #expect(issue.articles.map(\.body.count) == [2, 1])
    }

    @Test func aFormFeedAtTheEndBeginsNoPage() {
        let page = """
            北河日报
            2018年3月9日 星期五 第02版

            老船闸下月大修

            本报讯 老船闸下月起大修，过往船只须绕行北河，工期两个月。
            \u{0C}北河日报
            2018年3月9日 星期五 第03版

            茶农采头茬

            本报讯 今年的头茬茶叶上周开采，比去年早了九天。
            \u{0C}
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(page))
        #expect(issue.sections.map(\.page) == [2, 3])
        #expect(issue.articles.map(\.body.count) == [1, 1])
        #expect(issue.furniture.map(\.text).filter { $0 == "北河日报" }.count == 2)
    }

    @Test func columnsAreNeitherWritersNorPapers() {
        #expect(BylinePattern.line(FoldedScalars("■简讯")) == nil)
        let page = """
            都市新闻

            老船闸下月大修

            老船闸下月起大修，过往船只须绕行北河。管理处主任说，闸门用了四十一年，今冬必须更换。
            """
        #expect(PageRebuilder.issue(from: PageDump.lines(page)).publication == nil)
    }

    @Test(arguments: [
        ("北江日報 民國35年5月15日", true), ("朝刊　社会面　2021年12月2日付　みなと新聞　31ページ", true),
        ("2019年11月14日 星期四 第03版", true), ("2021年3月5日起地铁票价调整", false), ("市长2021年3月5日视察船闸", false),
    ])
    func theHeadOfAPageHasShortPartsBesideItsDay(line: String, isHead: Bool) {
        #expect(EastAsianHead.isHead(DateTokens.tokens(of: line)) == isHead)
    }
}
