import Testing
import UnicodeText

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("a", 1), ("中", 2), ("，", 2), (",", 1), ("ｱ", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("e\u{301}", 1), ("か\u{3099}", 2), ("\u{200B}", 0), ("\u{AD}", 0), ("กำ", 2), ("क्ष", 2), ("नि", 2),
        ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("1\u{FE0F}\u{20E3}", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("☰", 2),
        ("\u{1FAE9}", 2), ("龘\u{E0100}", 2), ("𠮷", 2),
    ])
    func countsCellsOfAText(text: String, cells: Int) {
        #expect(DisplayWidth.cells(of: text, ambiguous: .narrow) == cells)
    }

    @Test(arguments: ["“", "”", "‘", "’", "…", "—", "·", "×", "Ω", "─"])
    func ambiguousCharactersAreAsWideAsTheTerminalHasThem(text: String) {
        #expect(DisplayWidth.cells(of: text, ambiguous: .narrow) == 1)
        #expect(DisplayWidth.cells(of: text, ambiguous: .wide) == 2)
    }

    @Test func combiningMarksStayInvisibleWhereAmbiguousIsWide() {
        #expect(DisplayWidth.cells(of: "e\u{301}", ambiguous: .wide) == 1)
        #expect(DisplayWidth.cells(of: "\u{FE0F}", ambiguous: .wide) == 0)
    }

    @Test func shortensWithAnEllipsisThatFits() {
        #expect(DisplayWidth.shortened("一周要闻", to: 8, ambiguous: .narrow) == "一周要闻")
        #expect(DisplayWidth.shortened("一周要闻", to: 7, ambiguous: .narrow) == "一周要…")
        #expect(DisplayWidth.shortened("一周要闻", to: 6, ambiguous: .narrow) == "一周…")
        #expect(DisplayWidth.shortened("一周要闻", to: 6, ambiguous: .wide) == "一周…")
        #expect(DisplayWidth.shortened("一周要闻", to: 1, ambiguous: .wide) == "")
        #expect(DisplayWidth.shortened("一周要闻", to: 0, ambiguous: .narrow) == "")
    }
}
