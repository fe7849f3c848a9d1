/// What the library's index knows of a story: single characters, pairs, triples outside Han, and how Han is read.
///
/// As a number it is small and quick to compare; as a word of the index it is a letter for the kind and digits of base
/// 32. FTS5 takes three bits of each byte into its hash, so that words of UTF-8, whose bytes are much alike, collide; the
/// digits of a well-mixed number do not, which doubles the speed of an import.
struct IndexToken: Hashable, Sendable {
    /// The kind in the highest byte, what it is made of below.
    let number: UInt64

    private enum Kind: UInt64 {
        case one, two
        /// Two of which one is above U+FFFF.
        case twoWide
        case three
        /// The first letters of three Han characters, or of the last two before the end of Han.
        case initials

        /// Digits that hold all numbers of the kind.
        var digits: Int {
            switch self {
            case .one: 5
            case .two: 7
            case .twoWide: 9
            case .three: 10
            case .initials: 3
            }
        }
    }

    private init(_ kind: Kind, _ parts: UInt32..., bits: UInt64) {
        number = kind.rawValue << 56 | parts.reduce(0) { $0 << bits | UInt64($1) }
    }

    /// One character.
    static func one(_ unit: UInt32) -> IndexToken { IndexToken(.one, unit, bits: 21) }
    /// Two characters side by side.
    static func two(_ first: UInt32, _ second: UInt32) -> IndexToken {
        first | second < 0x1_0000
            ? IndexToken(.two, first, second, bits: 16) : IndexToken(.twoWide, first, second, bits: 21)
    }
    /// Three characters in a row, none of them above U+FFFF.
    static func three(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> IndexToken {
        IndexToken(.three, first, second, third, bits: 16)
    }
    /// Letters from 0 for `a`; 26 where Han ends.
    static func initials(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> IndexToken {
        IndexToken(.initials, first, second, third, bits: 5)
    }

    /// The same token, of a headline.
    var inHeadline: IndexToken { IndexToken(number: number | Self.headlineBit) }

    private init(number: UInt64) {
        self.number = number
    }

    private static let headlineBit: UInt64 = 1 << 60
    private static let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)

    /// Writes the token as a word of the index, in ASCII.
    func write(to bytes: inout [UInt8]) {
        guard let kind = Kind(rawValue: number >> 56 & 0xF) else { return }
        let isHeadline = number & Self.headlineBit != 0
        bytes.append(UInt8(ascii: isHeadline ? "n" : "a") + UInt8(kind.rawValue))
        // An odd factor gives each number of so many bits another one of as many: none is lost.
        let bits = UInt64(kind.digits * 5)
        let mixed = (number & 0xFF_FFFF_FFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15 & ((1 << bits) - 1)
        for digit in 0..<UInt64(kind.digits) { bytes.append(Self.digits[Int(mixed >> (digit * 5) & 31)]) }
    }

    /// Whether a unit parts words: pairs and triples never hold one, which keeps the index small.
    static func isSeparator(_ unit: UInt32) -> Bool {
        switch unit {
        case 0..<0x80: !((0x61...0x7A).contains(unit) || (0x30...0x39).contains(unit))
        case 0x80..<0xC0, 0x2000..<0x2070, 0x3000..<0x3005, 0x3008..<0x3021, 0xFE30..<0xFE70, 0xFF00..<0xFF10: true
        default: false
        }
    }
}
