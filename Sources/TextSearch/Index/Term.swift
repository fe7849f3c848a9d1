import UnicodeText

/// A term of the index: a character, a pair, a triple of non-Han characters, or the initials of a run of Han
/// characters.
///
/// A term is a number, and the index is sorted by it: the kind is in the highest byte, the content in the others. Han
/// characters are ordered by reading and initials by letter, so that pairs with the same readings are adjacent and a
/// pinyin query becomes ranges.
struct Term: Hashable, Sendable {
    let number: UInt64

    private enum Kind: UInt64 {
        case one, two
        /// A pair with a unit above U+FFFF.
        case twoWide
        case three
        /// The initials of four Han characters, or of the last three or two of a run.
        case initials
    }

    private init(_ kind: Kind, _ parts: UInt64) {
        number = kind.rawValue << 56 | parts
    }

    private init(number: UInt64) {
        self.number = number
    }

    /// One character.
    static func one(_ unit: UInt32) -> Term {
        Term(.one, unit < 0x1_0000 ? ReadingOrder.shared.number(of: unit) : UInt64(unit))
    }

    /// Two adjacent characters.
    static func two(_ first: UInt32, _ second: UInt32) -> Term {
        first | second < 0x1_0000
            ? Term(.two, ReadingOrder.shared.number(of: first, second))
            // A scalar has at most 21 bits.
            : Term(.twoWide, UInt64(first) << 21 | UInt64(second))
    }

    /// Three consecutive characters, none above U+FFFF.
    static func three(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Term {
        Term(.three, UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third))
    }

    /// Initial letters, counted from 0 for `a`; 26 marks the end of the run.
    static func initials(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) -> Term {
        // Five bits for each letter.
        Term(.initials, UInt64(first << 15 | second << 10 | third << 5 | fourth))
    }

    /// The same term in a headline.
    var inHeadline: Term { Term(number: number | Self.headlineBit) }

    /// The range from this term to `last`.
    func through(_ last: Term) -> ClosedRange<UInt64> { number...last.number }

    /// The characters of one set of readings.
    static func ones(readAs set: Int) -> ClosedRange<UInt64> {
        range(.one, ReadingOrder.shared.numbers(of: set))
    }

    /// The pairs of a character in one set and a character in a range of sets.
    static func twos(readAs first: Int, _ second: ClosedRange<Int>) -> ClosedRange<UInt64> {
        range(.two, ReadingOrder.shared.numbers(of: first, second))
    }

    private static func range(_ kind: Kind, _ numbers: Range<UInt64>) -> ClosedRange<UInt64> {
        Term(kind, numbers.lowerBound).through(Term(kind, numbers.upperBound - 1))
    }

    /// A bit of the highest byte that no kind uses.
    private static let headlineBit: UInt64 = 1 << 60

    /// The same range of terms in headlines.
    static func inHeadline(_ range: ClosedRange<UInt64>) -> ClosedRange<UInt64> {
        range.lowerBound | headlineBit...range.upperBound | headlineBit
    }

    /// Whether a unit separates words. Pairs and triples never contain a separator, which keeps the index small.
    static func isSeparator(_ unit: UInt32) -> Bool {
        switch unit {
        case 0..<0x80: !((0x61...0x7A).contains(unit) || (0x30...0x39).contains(unit))
        case 0x80..<0xC0, 0x2000..<0x2070, 0x3000..<0x3005, 0x3008..<0x3021, 0xFE30..<0xFE70, 0xFF00..<0xFF10: true
        default: false
        }
    }
}
