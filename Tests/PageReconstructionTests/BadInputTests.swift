import NewsModel
import PageReconstruction
import Testing

/// Texts that are no newspaper page: nothing is lost, and where there is no structure there is one story in order.
@Suite struct BadInputTests {
    private func rebuilt(_ lines: [String]) -> (issue: NewsModel.Issue, isComplete: Bool) {
        let source = SourceLines(lines)
        let issue = PageRebuilder.issue(from: source)
        return (issue, PageDump.placedLines(issue) == PageDump.filledLines(source))
    }

    @Test(arguments: [
        ["李明", "王小兰", "赵强", "周敏"],
        ["姓名 年龄 电话", "李明 30 555", "王小兰 28 556"],
        ["床前明月光,", "疑是地上霜。", "", "举头望明月,", "低头思故乡。"],
        ["大减价!大减价!", "电话:555-0100", "地址:河西路1号", "", "招聘店员两名"],
        ["河"],
        ["The river", "", "河水", "", "Река течёт", "", "川が流れる"],
        ["שלום עולם", "", "مرحبا بالعالم"],
        ["", "", ""],
        ["\u{FEFF}", "\u{3000}", "\t"],
        ["——", "“", "”", "(", ")", "。", ":"],
        ["(政文)"], ["(政文)", "", "(政文)"], ["本报记者 李明"], ["李明 摄"], ["□"], ["要闻", "", "体育"],
        ["　　第一段。", "　　第二段。", "　　第三段。", "第四段"],
    ])
    func nothingIsLost(lines: [String]) {
        #expect(rebuilt(lines).isComplete)
    }

    @Test func aPoemIsOneStoryInOrder() {
        let issue = rebuilt(["床前明月光,", "疑是地上霜。", "举头望明月,", "低头思故乡。"]).issue
        #expect(issue.articles.count == 1)
        #expect(issue.articles.first?.body.flatMap(\.sourceLines) == [1, 2, 3, 4])
    }

    @Test func aHundredThousandShortLinesAreKept() {
        #expect(rebuilt((0..<100_000).map { "第\($0)行的字" }).isComplete)
        #expect(rebuilt((0..<100_000).map { $0 % 2 == 0 ? "" : "河水流过石桥" }).isComplete)
    }

    @Test func aLineOfAMegabyteIsKept() {
        let long = String(repeating: "河水流过石桥,", count: 50_000)
        #expect(rebuilt([long, "", long + "。", "", "李明"]).isComplete)
    }

    @Test func alternatingHeadingsAndPiecesAreKept() {
        let lines = (0..<3000).flatMap { ["第\($0)区召开大会", "", "今天,第\($0)区召开了", ""] }
        #expect(rebuilt(lines).isComplete)
    }

    @Test func noLinesAreAnEmptyIssue() {
        #expect(rebuilt([]).issue.articles.isEmpty)
    }
}
