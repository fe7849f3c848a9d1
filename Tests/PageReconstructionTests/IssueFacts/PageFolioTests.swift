import PageReconstruction
import Testing

/// The number of a page within its issue.
@Suite struct PageFolioTests {
    private func facts(_ text: String, path: String? = nil) -> IssueFacts {
        IssueFacts(lines: PageDump.lines(text), path: path)
    }

    @Test(
        arguments: [
            ("第3版", 3, nil), ("03版:要闻", 3, "要闻"), ("## 第01版：要闻", 1, "要闻"), ("第二版", 2, nil),
            ("A03版 2020年12月2日", 3, "A03"),
            ("2020年12月2日 星期三 第03版", 3, nil), ("A03", 3, "A03"),
            ("THE MILL HILL NEWS, FRIDAY, MAY 20, 1960 PAGE TWO", 2, nil),
            ("Page 2                       October 9, 1998", 2, nil), ("Seite 4", 4, nil), ("Page B7", 7, "B7"),
            ("《 河口日报 》（ 2020年12月02日 03 版）", 3, nil),
            ("みなと新聞　2024年（令和6年）5月6日（月曜日）　第3面　社会", 3, "社会"),
            ("항구신문 2024년 5월 6일 월요일 12면 사회", 12, "사회"), ("河口日报 2020年12月5日 星期六 2版 要闻", 2, "要闻"),
            ("河口日報　2019年（令和元年）10月16日（水曜日）　朝刊　12版　社会　29", 29, nil),
            ("2\tTHE HARBOUR GAZETTE\tSaturday, June 18, 1932", 2, nil),
            ("THE HARBOUR COURIER, THURSDAY, MARCH 5, 1868.\t5", 5, nil), ("A6\tTHE HARBOUR INDEPENDENT", 6, "A6"),
            ("河口日报 2009年10月30日 2 综合新闻 责任编辑：李明", 2, nil), ("2011年03月18日　要聞　A01", 1, "A01"),
            ("ПОРТОВЫЙ ВЕСТНИК № 87  Понедельник, 6 мая 2024 г.  Стр. 3", 3, nil), ("3 страница", 3, nil),
        ] as [(String, Int, String?)])
    func theFolioSaysThePage(line: String, number: Int, name: String?) {
        let found = facts(line + "\n\nThe mill opened its doors again.")
        #expect(found.page == number)
        #expect(found.pageName == name)
    }

    @Test(
        arguments: [
            ("2020-12-01/A03.txt", 3, "A03"), ("1946/05/15/3-2.md", 3, nil), ("1858-12-07_01-00003.txt", 3, nil),
            ("0002647_18240217_0001.txt", 1, nil), ("20200101-02-13.txt", 2, nil),
            ("ABC-1900-01-02-a-p0003.txt", 3, nil), ("sn83045389-ed-1_seq-4.txt", 4, nil),
            ("河口日报2020年12月2日03版.txt", 3, nil),
        ] as [(String, Int, String?)])
    func theNameOfTheFileSaysThePage(path: String, number: Int, name: String?) {
        let found = facts("The mill opened its doors again.", path: path)
        #expect(found.page == number)
        #expect(found.pageName == name)
    }

    @Test(arguments: ["20241231.md", "notes-2.txt", "1820_84_0220.txt"])
    func aNameWithoutAPageSaysNone(path: String) {
        #expect(facts("The mill opened its doors again.", path: path).page == nil)
    }

    @Test(arguments: [
        "河口日报 2009年10月30日 总第412期 本期4版", "河口日报 2020年12月5日 星期六 今日12版", "河口日报 2020年12月5日 共8版",
        "THE HARBOUR GAZETTE, Saturday, June 18, 1932. Price 3",
        "THE HARBOUR GAZETTE, Vol. 3, No. 12. June 18, 1932. 12 Pages",
        "河口日報　2019年10月16日（水曜日）　朝刊　12版",
    ]) func otherNumbersOfAFolioAreNoPage(line: String) {
        #expect(facts(line + "\n\nThe mill opened its doors again.").page == nil)
    }

    private func pages(_ text: String) -> [Int?] {
        PageRebuilder.issue(from: PageDump.lines(text)).sections.map(\.page)
    }

    private static let paragraph =
        "The council met on Monday and agreed, after some debate, to mend the old pier before the summer begins."
    private static let chinese = "渡口从今晚起加开两班。市交通局说，这是为了方便下夜班的工人。"

    @Test func aRunningHeadBeginsAPage() {
        let text = """
            THE HARBOUR GAZETTE
            Saturday, June 18, 1932\tHarbour\tThree Cents

            PIER TO BE MENDED
            \(Self.paragraph)

            2\tTHE HARBOUR GAZETTE\tSaturday, June 18, 1932

            THE MILL AND THE TOWN
            \(Self.paragraph)

            THE HARBOUR GAZETTE\tSaturday, June 18, 1932\t3

            CHEESE BOARD
            \(Self.paragraph)
            """
        #expect(pages(text) == [1, 2, 3])
    }

    @Test func aPageLineBeginsAPage() {
        let text = "河口日报2020年3月8日 第1版\n\n渡口加班\n\(Self.chinese)\n\n第2版\n\n槐树开花\n\(Self.chinese)"
        #expect(pages(text) == [1, 2])
    }

    @Test func theNumberAtTheFootEndsAPage() {
        let story = "PIER TO BE MENDED\n" + Array(repeating: Self.paragraph, count: 7).joined(separator: "\n")
        #expect(pages("\(story)\n\nPágina 3\n\n\(story)\n\nPágina 4") == [3, 4])
    }

    @Test func theFolioOutranksTheMarkOfAnExtractor() {
        let text = """
            -- 第1页 --
            河口学院报 2009年10月30日 5 综合新闻 责任编辑：李明
            渡口加班
            \(Self.chinese)
            -- 第2页 --
            6 副刊 2009年10月30日 河口学院报 责任编辑：王兰
            槐树开花
            \(Self.chinese)
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(issue.sections.map(\.page) == [5, 6])
        #expect(issue.articles.map(\.headline) == ["渡口加班", "槐树开花"])
        #expect(issue.articles.allSatisfy { $0.kicker == nil })
    }

    @Test func theEntriesOfAContentsBoxBeginNoPages() {
        let text = """
            河口日报 2020年12月2日 星期三

            导读
            2版：渡口加班
            3版：槐树开花
            4版：老桥重修

            渡口加班
            \(Self.chinese)
            """
        #expect(Set(pages(text)) == [nil])
    }

    @Test func severalPagesHaveNoOneNumber() {
        #expect(facts("PAGE ONE\nThe mill opened.\n\u{0C}PAGE TWO\nThe ferry closed.").page == nil)
    }

    @Test func theSectionsOfAPageKnowItsNumberAndName() {
        let issue = PageRebuilder.issue(
            from: PageDump.lines("大桥合龙\n\n大桥昨天下午全线合龙，预计年底通车，比计划提前二十天。"), path: "2020-12-01/A03.txt")
        #expect(issue.sections.map(\.page) == [3])
        #expect(issue.sections.map(\.name) == ["A03"])
    }

    @Test func aLabelThatIsAPagesSaysItsNumber() {
        let text = """
            河口日报 2020年12月2日 星期三

            第02版：要闻

            渡口加班

            　　渡口从今晚起加开两班。市交通局说，这是为了方便下夜班的工人。

            第03版：副刊

            槐树开花

            　　城南的槐树昨天开花了，满街都是香味，老人们搬出椅子坐在树下。
            """
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(issue.sections.map(\.name) == ["第02版：要闻", "第03版：副刊"])
        #expect(issue.sections.map(\.page) == [2, 3])
    }

    @Test func theNameOfThePaperIsNoSection() {
        let text = "2024年5月6日 月曜日\nみなと新聞\n\n港の連絡船、夜も運航\n\n　港と島を結ぶ連絡船が、来週から夜も運航することになった。市が六日発表した。\n"
        let issue = PageRebuilder.issue(from: PageDump.lines(text))
        #expect(issue.publication == "みなと新聞")
        #expect(issue.sections.map(\.name) == [nil])
    }
}
