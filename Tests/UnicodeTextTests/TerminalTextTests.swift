import Testing
import UnicodeText

@Suite struct TerminalTextTests {
    @Test func plainScalarsAreKeptAndJoinNoCluster() {
        let plain = (0x20...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
            .filter { TerminalText.isPlain($0) }
        #expect(plain.contains("党") && plain.contains("“") && plain.contains("a") && plain.contains("，"))
        for scalar in plain {
            let text = "党" + String(scalar) + String(scalar) + "a"
            #expect(text.count == 4, "U+\(String(scalar.value, radix: 16))")
            #expect(TerminalText.safe(String(scalar)) == String(scalar))
            #expect(DisplayWidth.cells(ofScalar: scalar.value) == DisplayWidth.cells(of: Character(scalar)))
            #expect(DisplayWidth.cells(ofScalar: scalar.value) > 0)
        }
    }

    @Test(arguments: [
        "\u{1B}", "\u{7F}", "\u{9B}", "\t", "\u{AD}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{2066}", "\u{301}",
        "\u{302A}", "\u{3099}", "\u{FEFF}", "\u{FF9E}",
    ])
    func nothingThatActsOrJoinsIsPlain(text: String) {
        #expect(!TerminalText.isPlain(text))
    }
}
