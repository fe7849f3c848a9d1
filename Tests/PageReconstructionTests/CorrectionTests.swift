import NewsModel
import PageReconstruction
import Testing

/// The user's corrections hold, whichever way a page is read.
@Suite struct CorrectionTests {
    private static let page = """
        MILL REOPENS AT LAST
        By Jane Doe

        The mill on the north bank opened its doors on Monday for the first time in nine years, and the town came to see.

        Grain will be ground there from the spring on, as long as the river stands high enough to turn the old wheel.

        FERRY KEEPS RUNNING

        The ferry will go on until the bridge is painted, said the ferryman, who has carried three mayors over the river.

        A new wheel for the mill was cast in Dunmore and brought up the river by the ferry, which took two days over it.
        """

    private func outline(_ corrections: PageCorrection..., text: String = page) -> [String] {
        let lines = PageDump.lines(text)
        let issue = PageRebuilder.issue(from: lines, corrections: corrections)
        #expect(PageDump.placedLines(issue) == PageDump.filledLines(lines))
        #expect(issue.id == PageRebuilder.issue(from: lines).id)
        return issue.sections.flatMap { section in
            (section.name.map { ["[\($0)]"] } ?? [])
                + section.articles.map { "\($0.title): \($0.body.flatMap(\.sourceLines))" }
        }
    }

    @Test func aParagraphIsFiledUnderAnotherHeadline() {
        #expect(outline() == ["MILL REOPENS AT LAST: [4, 6]", "FERRY KEEPS RUNNING: [10, 12]"])
        #expect(
            outline(.file(line: 12, under: 1)) == ["MILL REOPENS AT LAST: [4, 6, 12]", "FERRY KEEPS RUNNING: [10]"])
        #expect(
            outline(.file(line: 4, under: 8)) == ["MILL REOPENS AT LAST: [6]", "FERRY KEEPS RUNNING: [4, 10, 12]"])
    }

    @Test func aLineThatNoStoryBeginsWithTakesNothing() {
        #expect(outline(.file(line: 12, under: 6), .file(line: 99, under: 1), .file(line: 1, under: 8)) == outline())
    }

    @Test func aLineIsWhatTheUserSaysThatItIs() {
        #expect(outline(.role(.body, line: 8)) == ["MILL REOPENS AT LAST: [4, 6, 8, 10, 12]"])
        #expect(
            outline(.role(.furniture, line: 8)) == ["MILL REOPENS AT LAST: [4, 6, 10, 12]"])
        let headed = outline(.role(.headline, line: 12))
        #expect(headed.count == 3)
        #expect(headed.last?.hasPrefix("A new wheel for the mill") == true)
        #expect(outline(.role(.label, line: 8)).contains("[FERRY KEEPS RUNNING]"))
    }

    @Test func oneLineOfWrappedTextIsParted() {
        let text = """
            THE QUARRY TOWN POST

            The quarry above the town was closed on
            Thursday after stones had fallen on the
            road, and the men were sent home until
            Monday next.
            A CALL FROM THE ROAD
            The county has asked for a wall of six
            feet along the road, which the owners of
            the quarry say they cannot pay for.
            """
        let roles: [PageCorrection] = [.role(.headline, line: 5)]
        let issue = PageRebuilder.issue(from: PageDump.lines(text), corrections: roles)
        #expect(issue.articles.contains { $0.headline == "road, and the men were sent home until" })
        #expect(PageDump.placedLines(issue) == PageDump.filledLines(PageDump.lines(text)))
    }

    @Test func theOrderOfTheFileHoldsWhereTheUserTrustsIt() {
        let torn = """
            老井又出水了
            渡口的灯换了新的

            村口的老井干了五年，今年秋天雨水多，井里又有了水。村里打算把井台修一修，再砌一道矮墙，免得来看热闹的孩

            渡口的灯从前是油灯，守灯的人每天傍晚划船过去点灯，后来换了电灯，人也走了。今年秋天灯又坏了，县里派人来

            修好，夜里过河的人又看得见岸了。

            子们掉下去。矮墙下个月动工，石料已经运到村口。
            """
        let lines = PageDump.lines(torn)
        let issue = PageRebuilder.issue(from: lines, corrections: [.fileOrder])
        #expect(issue.articles.flatMap(\.body).flatMap(\.sourceLines) == [4, 6, 8, 10])
    }

    @Test func columnsStayWholeLinesInTheOrderOfTheFile() {
        let text = (1...8).map { number in
            "The first column of the page, line \(number)      and the second one of it, line \(number)"
        }.joined(separator: "\n")
        let lines = PageDump.lines(text)
        let parted = PageRebuilder.issue(from: lines)
        #expect(parted.articles.flatMap(\.body).contains { $0.columns != nil })
        let whole = PageRebuilder.issue(from: lines, corrections: [.fileOrder])
        #expect(whole.articles.flatMap(\.body).allSatisfy { $0.columns == nil })
    }
}
