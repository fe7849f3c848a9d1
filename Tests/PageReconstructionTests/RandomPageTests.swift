import NewsModel
import PageReconstruction
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
        var random = SmallRandom(seed: seed)
        var lines = SourceLines()
        for _ in 0...random.number(below: 120) {
            let length = random.number(below: 3) == 0 ? 0 : random.number(below: 14)
            let text = (0..<length).map { _ in Self.parts[random.number(below: Self.parts.count)] }.joined()
            lines.append(text)
        }
        let corrections = (0..<random.number(below: 4)).map { _ -> PageCorrection in
            let line = random.number(below: 120)
            return switch random.number(below: 5) {
            case 0: .split(after: line)
            case 1: .join(after: line, with: random.number(below: 120))
            case 2: .role(SettledRole.allCases[random.number(below: SettledRole.allCases.count)], line: line)
            case 3: .file(line: line, under: random.number(below: 120))
            default: .fileOrder
            }
        }
        let issue = PageReconstruction.issue(from: lines, corrections: corrections)
        if issue.articles.contains(where: { $0.columns != nil || $0.body.contains { $0.columns != nil } }) {
            #expect(PageDump.words(of: issue) == PageDump.words(of: lines))
        } else {
            #expect(PageDump.placedLines(issue) == PageDump.filledLines(lines))
        }
        #expect(PageReconstruction.issue(from: lines, corrections: corrections) == issue)
    }
}

/// A generator that gives the same numbers on every run (Steele, Lea and Flood's SplitMix64).
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
