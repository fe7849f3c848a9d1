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

    @Test func aTextIsPlainIfAllItsScalarsAre() {
        let scalars = (0...0x30000 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        #expect(scalars.allSatisfy { TerminalText.isPlain("党\($0)a") == TerminalText.isPlain($0) })
    }

    @Test func tagsThatMakeNoFlagAreSeen() {
        let wales = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}"
        #expect(TerminalText.safe("a\(wales)b") == "a\(wales)b")
        #expect(TerminalText.safe("党\u{E0068}\u{E0069}建") == "党\u{FFFD}建")
        #expect(TerminalText.safe("\u{1F600}\u{E0068}\u{E007F}") == "\u{1F600}\u{FFFD}")
        let unended = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}"
        #expect(TerminalText.safe(unended) == "\u{1F3F4}\u{FFFD}")
    }

    @Test func theEndsOfLinesStay() {
        #expect(TerminalText.safeLines("a\u{1B}b\r\nc\td\n\re") == "a\u{FFFD}b\r\nc\td\n e")
        #expect(TerminalText.safe("\u{10FE7F}\u{10FE80}\u{10FEFF}\u{10FF00}") == "\u{10FE7F}\u{FFFD}\u{FFFD}\u{10FF00}")
        #expect(TerminalText.safeLines("ends\r") == "ends ")
        #expect(TerminalText.safeLines("\n\n党\n") == "\n\n党\n")
        #expect(TerminalText.safeLines("\t党\t\n\r\n") == "\t党\t\n\r\n")
    }
}
