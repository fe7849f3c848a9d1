/// The scalars of a text with full-width forms made half-width, for matching only; offsets are those of the text.
struct FoldedScalars: Equatable, Sendable {
    let scalars: CompactScalars

    init(_ text: String) {
        // The only ASCII character that is folded is the tab.
        let isFolded = text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x09 }
        scalars =
            isFolded ? CompactScalars(ascii: text) : CompactScalars(text.unicodeScalars.lazy.map(Self.fold))
    }

    /// Creates a text that is already folded.
    init(scalars: some Collection<Unicode.Scalar>) {
        self.scalars = CompactScalars(scalars)
    }

    var count: Int { scalars.count }
    var isEmpty: Bool { scalars.isEmpty }
    var last: Unicode.Scalar? { scalars.last }
    var first: Unicode.Scalar? { scalars.first }

    subscript(range: Range<Int>) -> FoldedScalars {
        FoldedScalars(scalars: scalars[range.clamped(to: 0..<scalars.count)])
    }

    var string: String { scalars.string }

    /// Whether the text equals `word`.
    func isWord(_ word: String) -> Bool { matches(word, at: 0) && word.unicodeScalars.count == count }

    func hasPrefix(_ word: String) -> Bool { matches(word, at: 0) }

    func hasSuffix(_ word: String) -> Bool {
        var index = count
        for scalar in word.unicodeScalars.reversed() {
            guard index > 0, scalars[index - 1] == scalar else { return false }
            index -= 1
        }
        return true
    }

    /// Whether `word` occurs at `offset`, in scalars.
    func matches(_ word: String, at offset: Int) -> Bool {
        guard offset >= 0 else { return false }
        var index = offset
        for scalar in word.unicodeScalars {
            guard index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    /// The offset in scalars of the first `word` in `range`, which defaults to the whole text.
    func offset(of word: String, in range: Range<Int>? = nil) -> Int? {
        let range = (range ?? 0..<count).clamped(to: 0..<count)
        guard let first = word.unicodeScalars.first else { return range.first }
        var start = range.lowerBound
        while let offset = scalars.firstIndex(of: first, in: start..<range.upperBound) {
            if matches(word, at: offset) { return offset }
            start = offset + 1
        }
        return nil
    }

    func contains(_ word: String) -> Bool { offset(of: word) != nil }

    func contains(_ scalar: Unicode.Scalar) -> Bool { scalars.firstIndex(of: scalar, in: 0..<count) != nil }

    /// U+FF01–U+FF5E are full-width ASCII; U+3000, the no-break space and the tab are spaces.
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0x00A0, 0x09: return " "
        default: return scalar
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a Chinese character: CJK Unified Ideographs, their extensions, or U+3007.
    var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
        default: false
        }
    }

    var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    var isUpperLatin: Bool { (0x41...0x5A).contains(value) || ((0xC0...0xDE).contains(value) && value != 0xD7) }

    var isLowerLatin: Bool { (0x61...0x7A).contains(value) || ((0xDF...0xFF).contains(value) && value != 0xF7) }

    var isLatin: Bool { isUpperLatin || isLowerLatin || (0x100...0x24F).contains(value) }

    /// Whether the scalar is a closing or separating mark, with which no paragraph and no line of a heading begins.
    var isClosing: Bool {
        switch self {
        case ",", "。", ";", "、", ":", "!", "?", ")", "”", "’", "》": true
        default: false
        }
    }

    var isBlank: Bool {
        // A fast path for printable ASCII and Chinese, which need no look-up.
        if value > 0x20 && value < 0x7F || value > 0x3000 && value < 0xFE00 { return false }
        return properties.isWhitespace || value == 0xFEFF || value == 0x200B
    }
}
