import NewsModel
import PageReconstruction
import RandomNumbers
import Testing

/// Whatever is put together from pages of all kinds: every line stands once, and of lines side by side every word.
@Suite struct OrderedTextPropertyTests {
    private static let pages: [[String]] = [
        ["MILL OPENS", "The old mill on the north bank was opened", "again on Mon-", "day, and bread was sold.", ""],
        ["河边种下千棵柳", "本报记者 李明", "　　三月的清晨，村民们沿着河堤一字排开，", "种下了柳树。", ""],
        ["Garden news                   Harbour news", "The well is dug and water     The new light was lit at"],
        [
            "came up clear on Friday.      noon, to try it, and it", "A second one is planned.      could not be seen.",
            "",
        ],
        ["\u{0C}-- Page 2 --", "Oats     8.75    8.80", "Rye     11.00   11.05", "Wheat   14.20   14.60", "■ 要闻", ""],
        ["床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。", ""],
        ["[0.0] SPEAKER_00: Good evening.", "• scissors", "• string", "1. Wire", "http://example.org/", ""],
        ["‘ ■ ..,, ;; 4 i .", "Fr 5", "–", "\u{FEFF}", "שלום עולם", "com", "missioners", "VOL. 3. NO. 9. 1911"],
    ]

    @Test(arguments: 0..<200) func everyWordStandsOnce(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var lines: [String] = []
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            var page = Self.pages[Int.random(in: 0..<Self.pages.count, using: &random)]
            if Int.random(in: 0..<3, using: &random) == 0 { page.shuffle(using: &random) }
            lines += page
        }
        let source = SourceLines(lines)
        let issue = PageRebuilder.issue(from: source)
        #expect(PageDump.words(of: issue) == PageDump.words(of: source))
        #expect(Set(PageDump.placedLines(issue)) == Set(PageDump.filledLines(source)))
    }
}
