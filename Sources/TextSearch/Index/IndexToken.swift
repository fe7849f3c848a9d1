import UnicodeText

/// What the library's index knows of a story: single characters, pairs, triples outside Han, and how Han is read.
///
/// As a number it is small and quick to compare; as text it is one word for the index: at most three characters of the
/// story, or four or more ASCII letters and digits for pinyin, so that no kind is taken for another.
struct IndexToken: Hashable, Sendable {
    let number: UInt64

    private enum Kind: UInt64 {
        case one, two, three
        /// The first letters of three Han characters, or of the last two before the end of Han.
        case initials
        case syllable
        case syllablePair
    }

    /// The kind stands in the highest byte, below it up to three parts of `width` bits.
    private init(_ kind: Kind, _ parts: UInt32..., width: UInt64 = 21) {
        number = kind.rawValue << 56 | parts.reduce(0) { $0 << width | UInt64($1) }
    }

    /// One character.
    static func one(_ unit: UInt32) -> IndexToken { IndexToken(.one, unit) }
    /// Two characters side by side.
    static func two(_ first: UInt32, _ second: UInt32) -> IndexToken { IndexToken(.two, first, second) }
    /// Three characters in a row, none of them above U+FFFF.
    static func three(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> IndexToken {
        IndexToken(.three, first, second, third, width: 16)
    }
    /// Letters from 0 for `a`; 26 where Han ends.
    static func initials(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> IndexToken {
        IndexToken(.initials, first, second, third, width: 5)
    }
    /// A place in `PinyinTable.syllables`.
    static func syllable(_ syllable: Int) -> IndexToken { IndexToken(.syllable, UInt32(syllable)) }
    static func syllables(_ first: Int, _ second: Int) -> IndexToken {
        IndexToken(.syllablePair, UInt32(first), UInt32(second))
    }

    /// The same token, of a headline.
    var inHeadline: IndexToken { IndexToken(number: number | Self.headlineBit) }

    private init(number: UInt64) {
        self.number = number
    }

    private static let headlineBit: UInt64 = 1 << 60
    /// A noncharacter, before the tokens of headlines.
    private static let headlineMark: UInt32 = 0xFDD0
    /// Another, before a sign of ASCII, which the index would take for the end of a word.
    private static let signMark: UInt32 = 0xFDD1
    /// Before pinyin.
    private static let pinyinMark = UInt8(ascii: "0")

    /// Writes the token as a word of the index, in UTF-8.
    func write(to bytes: inout [UInt8]) {
        if number & Self.headlineBit != 0 { Self.write(Self.headlineMark, to: &bytes) }
        guard let kind = Kind(rawValue: number >> 56 & 0xF) else { return }
        switch kind {
        case .one: Self.writeAny(UInt32(number & 0x1F_FFFF), to: &bytes)
        case .two:
            Self.write(UInt32(number >> 21 & 0x1F_FFFF), to: &bytes)
            Self.write(UInt32(number & 0x1F_FFFF), to: &bytes)
        case .three:
            for shift in [32, 16, 0] { Self.write(UInt32(number >> UInt64(shift) & 0xFFFF), to: &bytes) }
        case .initials:
            bytes.append(Self.pinyinMark)
            for shift in [10, 5, 0] {
                let letter = UInt8(number >> UInt64(shift) & 31)
                bytes.append(letter == 26 ? UInt8(ascii: "0") : UInt8(ascii: "a") + letter)
            }
        case .syllable:
            bytes.append(Self.pinyinMark)
            bytes.append(Self.pinyinMark)
            Self.write(syllable: UInt32(number & 0x1F_FFFF), to: &bytes)
        case .syllablePair:
            bytes.append(Self.pinyinMark)
            Self.write(syllable: UInt32(number >> 21 & 0x1F_FFFF), to: &bytes)
            Self.write(syllable: UInt32(number & 0x1F_FFFF), to: &bytes)
        }
    }

    private static func writeAny(_ unit: UInt32, to bytes: inout [UInt8]) {
        if unit < 0x80, !isLetterOrDigit(unit) {
            write(signMark, to: &bytes)
            bytes.append(UInt8(ascii: "a") + UInt8(unit >> 4))
            bytes.append(UInt8(ascii: "a") + UInt8(unit & 15))
        } else {
            write(unit, to: &bytes)
        }
    }

    private static func write(syllable: UInt32, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "a") + UInt8(syllable / 26))
        bytes.append(UInt8(ascii: "a") + UInt8(syllable % 26))
    }

    private static func write(_ unit: UInt32, to bytes: inout [UInt8]) {
        switch unit {
        case 0..<0x80: bytes.append(UInt8(unit))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(unit >> 6))
            bytes.append(0x80 | UInt8(unit & 63))
        case 0x800..<0x1_0000:
            bytes.append(0xE0 | UInt8(unit >> 12))
            bytes.append(0x80 | UInt8(unit >> 6 & 63))
            bytes.append(0x80 | UInt8(unit & 63))
        default:
            bytes.append(0xF0 | UInt8(unit >> 18))
            bytes.append(0x80 | UInt8(unit >> 12 & 63))
            bytes.append(0x80 | UInt8(unit >> 6 & 63))
            bytes.append(0x80 | UInt8(unit & 63))
        }
    }

    /// Whether a unit parts words: pairs and triples never hold one, which keeps the index small.
    static func isSeparator(_ unit: UInt32) -> Bool {
        switch unit {
        case 0..<0x80: !isLetterOrDigit(unit)
        case 0x80..<0xC0, 0x2000..<0x2070, 0x3000..<0x3005, 0x3008..<0x3021, 0xFDD0..<0xFDF0, 0xFE30..<0xFE70,
            0xFF00..<0xFF10:
            true
        default: false
        }
    }

    private static func isLetterOrDigit(_ unit: UInt32) -> Bool {
        (0x61...0x7A).contains(unit) || (0x30...0x39).contains(unit)
    }
}
