import RandomNumbers
import ScreenModel
import Testing

@Suite struct FrameTests {
    private func row(_ text: String, columns: Int = 12) -> String {
        var frame = Frame(size: ScreenSize(columns: columns, rows: 1))
        frame.put(text, row: 0, column: 0)
        return frame.text(ofRow: 0)
    }

    @Test(arguments: [
        ("\u{1B}[31mred", "\u{FFFD}[31mred"),
        ("\u{1B}]0;title\u{07}", "\u{FFFD}]0;title\u{FFFD}"),
        ("\u{9B}2J", "\u{FFFD}2J"),
        ("a\rb\nc\td", "a b c d"),
        ("\u{202E}abc\u{202C}", "abc"),
        ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd"),
        ("\u{2066}x\u{2069}", "x"),
        ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}"),
        ("\u{301}x", "x"),
    ])
    func letsNothingThroughThatATerminalWouldObey(text: String, shown: String) {
        #expect(row(text) == shown)
    }

    @Test func leavesOutAWideCharacterThatDoesNotFitWhole() {
        #expect(row("一二三四五六七") == "一二三四五六")
        #expect(row("a一二三四五六") == "a一二三四五")
    }

    @Test func halvesOfWhatIsOverwrittenBecomeBlank() {
        var frame = Frame(size: ScreenSize(columns: 8, rows: 1))
        frame.put("一二三", row: 0, column: 0)
        frame.put("x", row: 0, column: 1)
        #expect(frame.text(ofRow: 0) == " x二三")
        frame.put("y", row: 0, column: 2)
        #expect(frame.text(ofRow: 0) == " xy 三")
    }

    @Test func aClusterOfThreeCellsIsOverwrittenWhole() {
        var frame = Frame(size: ScreenSize(columns: 8, rows: 1))
        frame.put("a\u{915}\u{94D}\u{937}\u{93F}b", row: 0, column: 0)
        let end = (0..<8).first { frame.text(row: 0, column: $0) == "b" } ?? 0
        #expect(end >= 3)
        frame.put("x", row: 0, column: end - 1)
        #expect(frame.text(ofRow: 0) == "a" + String(repeating: " ", count: end - 2) + "xb")
    }

    @Test func rowsDifferWhereOnlyTheRestOfAClusterDoes() {
        var (first, second) = (
            Frame(size: ScreenSize(columns: 4, rows: 2)), Frame(size: ScreenSize(columns: 4, rows: 2))
        )
        first.put("e\u{301}", row: 1, column: 0)
        second.put("e\u{300}", row: 1, column: 0)
        #expect(first.columns(ofRow: 0, notAsIn: second).isEmpty)
        #expect(first.columns(ofRow: 1, notAsIn: second) == 0..<1)
        #expect(first.text(row: 1, column: 0) == "e\u{301}")
        second.put("e\u{301}", row: 1, column: 0)
        #expect(first.columns(ofRow: 1, notAsIn: second).isEmpty)
    }

    @Test func aRowDiffersInWholeCharacters() {
        let size = ScreenSize(columns: 10, rows: 1)
        var (first, second) = (Frame(size: size), Frame(size: size))
        #expect(first.columns(ofRow: 0, notAsIn: nil).isEmpty)
        first.put("  一二三四", row: 0, column: 0)
        #expect(first.columns(ofRow: 0, notAsIn: nil) == 2..<10)
        second.put("  一ab三四", row: 0, column: 0)
        #expect(first.columns(ofRow: 0, notAsIn: second) == 4..<6)
        #expect(second.columns(ofRow: 0, notAsIn: first) == 4..<6)
        second.put(" x二三", row: 0, column: 2)
        #expect(first.columns(ofRow: 0, notAsIn: second) == 2..<4)
        second.put("二三四 ", row: 0, column: 3)
        #expect(first.columns(ofRow: 0, notAsIn: second) == 2..<10)
        second = first
        second.paint(row: 0, columns: 5..<6, role: .selection)
        #expect(first.columns(ofRow: 0, notAsIn: second) == 4..<6)
    }

    @Test(arguments: ["x", "一", "  "])
    func nothingIsLeftOfAClusterThatIsOverwritten(over: String) {
        var (first, second) = (
            Frame(size: ScreenSize(columns: 4, rows: 1)), Frame(size: ScreenSize(columns: 4, rows: 1))
        )
        first.put("👨‍👩‍👧", row: 0, column: 0)
        first.put(over, row: 0, column: 0)
        second.put(over, row: 0, column: 0)
        #expect(first == second)
    }

    @Test func whateverIsPutBlanksMakeItAsNew() {
        let texts = ["一二三", "ab", "e\u{301}e\u{300}", "👨‍👩‍👧", "🇩🇪x", "a\u{915}\u{94D}\u{937}\u{93F}", "｡ﾞ", "●“”"]
        var random = SeededRandom(seed: 7)
        let empty = Frame(size: ScreenSize(columns: 9, rows: 3))
        for _ in 0..<200 {
            var frame = empty
            for _ in 0..<random.below(12) {
                let role = Role.allCases[random.below(Role.allCases.count)]
                frame.put(
                    texts[random.below(texts.count)], row: random.below(3), column: random.below(11) - 1,
                    limit: random.below(12), role: role)
            }
            let cells = (0..<3).map { row in (0..<9).map { frame.text(row: row, column: $0) }.joined() }
            for row in 0..<3 {
                #expect(cells[row].hasPrefix(frame.text(ofRow: row)))
                frame.put(String(repeating: " ", count: 9), row: row, column: 0)
            }
            #expect(frame == empty)
        }
    }

    @Test func shortensWithAnEllipsis() {
        var frame = Frame(size: ScreenSize(columns: 9, rows: 1))
        frame.putShortened("一二三四五", row: 0, column: 0, limit: 9)
        #expect(frame.text(ofRow: 0) == "一二三四…")
    }

    @Test func ignoresWhatIsOutside() {
        var frame = Frame(size: ScreenSize(columns: 4, rows: 1))
        frame.put("abc", row: 1, column: 0)
        frame.put("abc", row: -1, column: 0)
        frame.put("abc", row: 0, column: -2)
        frame.paint(row: 7, columns: 0..<9, role: .match)
        #expect(frame.text(ofRow: 0) == "c")
    }
}
