import PageReconstruction
import Testing

/// Which page of its issue a text is.
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

    @Test func severalPagesHaveNoOneNumber() {
        #expect(facts("PAGE ONE\nThe mill opened.\n\u{0C}PAGE TWO\nThe ferry closed.").page == nil)
    }

    @Test func theSectionsOfAPageKnowItsNumberAndName() {
        let issue = PageReconstruction.issue(
            from: PageDump.lines("大桥合龙\n\n大桥昨天下午全线合龙，预计年底通车，比计划提前二十天。"), path: "2020-12-01/A03.txt")
        #expect(issue.sections.map(\.page) == [3])
        #expect(issue.sections.map(\.name) == ["A03"])
    }
}
