import TestSupport
import Testing
import UnicodeText

/// The Unicode Consortium's tables of widths and of emoji, 17.0.
@Suite struct WidthSuites {
    @Test func wideCharactersTakeTwoCells() {
        guard let lines = SharedData.lines(of: "unicode/17.0/EastAsianWidth.txt") else { return }
        var wrong: [String] = []
        var count = 0
        for line in lines where !line.hasPrefix("#") {
            let fields = line.split(whereSeparator: { $0 == ";" || $0 == "#" || $0 == " " }).map(String.init)
            guard fields.count > 2 else { continue }
            let bounds = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
            guard let first = bounds.first, let last = bounds.last else { continue }
            let isUnseen = ["Mn", "Me", "Cf", "Cc"].contains(fields[2]) || (0x1160...0x11FF).contains(first)
            let isWide = fields[1] == "W" || fields[1] == "F"
            for scalar in first...last where !(0xD800..<0xE000).contains(scalar) {
                count += 1
                let expected = isUnseen ? 0 : isWide ? 2 : 1
                if DisplayWidth.cells(ofScalar: scalar, ambiguous: .narrow) != expected {
                    wrong.append(String(scalar, radix: 16))
                }
                if !isUnseen, fields[1] == "A", DisplayWidth.cells(ofScalar: scalar, ambiguous: .wide) != 2 {
                    wrong.append(String(scalar, radix: 16) + " as a wide one")
                }
            }
        }
        print("EastAsianWidth: \(count - wrong.count) of \(count) scalars as in the table; not so: \(wrong.prefix(40))")
        #expect(wrong.isEmpty)
    }

    @Test func emojiTakeTwoCells() {
        guard let lines = SharedData.lines(of: "unicode/17.0/emoji-test.txt") else { return }
        var wrong: [String] = []
        var count = 0
        for line in lines where line.contains("; fully-qualified") {
            let emoji = String(codePoints: line.prefix { $0 != ";" })
            count += 1
            if DisplayWidth.cells(of: emoji, ambiguous: .narrow) != 2 || emoji.count != 1 { wrong.append(line) }
        }
        print(
            "emoji-test: \(count - wrong.count) of \(count) are one cluster of two cells; not so: \(wrong.prefix(10))")
        #expect(wrong.isEmpty)
    }
}
