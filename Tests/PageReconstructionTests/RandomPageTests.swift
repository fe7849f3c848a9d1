import NewsModel
import PageReconstruction
import RandomNumbers
import Testing

/// Whatever comes in, every line that is not blank stands in exactly one place of what comes out.
@Suite struct RandomPageTests {
    private static let parts = [
        "本报讯", "(记者 李明)", "本报记者 李明", "图为", "李明 摄", "。", ",", "“", "”", "——", ":", "第3版", "要闻", "责编",
        "今天", "河堤", "学校", "开", "了", "会", "2020年12月1日", "By Jane Doe", "the river", "NEWS", "-", ".", "…", "(", ")", " ",
        "\u{3000}\u{3000}", "😀", "e\u{301}", "שלום", "\u{200F}", "\t", "《", "》", "Continued on A4", "■", "(政文)", "1",
        "A4",
        "\u{FEFF}", "\r",
    ]

    @Test(arguments: 0..<200) func everyLineStandsOnce(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var lines = SourceLines()
        for _ in 0...random.below(120) {
            let length = random.below(3) == 0 ? 0 : random.below(14)
            let text = (0..<length).map { _ in Self.parts[random.below(Self.parts.count)] }.joined()
            lines.append(text)
        }
        let corrections = (0..<random.below(4)).map { _ -> PageCorrection in
            let line = random.below(120)
            return switch random.below(5) {
            case 0: .split(after: line)
            case 1: .join(after: line, with: random.below(120))
            case 2: .role(SettledRole.allCases[random.below(SettledRole.allCases.count)], line: line)
            case 3: .file(line: line, under: random.below(120))
            default: .fileOrder
            }
        }
        let issue = PageRebuilder.issue(from: lines, corrections: corrections)
        if issue.articles.contains(where: { $0.columns != nil || $0.body.contains { $0.columns != nil } }) {
            #expect(PageDump.words(of: issue) == PageDump.words(of: lines))
        } else {
            #expect(PageDump.placedLines(issue) == PageDump.filledLines(lines))
        }
        #expect(PageRebuilder.issue(from: lines, corrections: corrections) == issue)
    }
}
