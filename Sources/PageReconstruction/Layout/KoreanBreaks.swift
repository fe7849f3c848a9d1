/// Decides whether a blank belongs between two lines of Korean text.
///
/// Typewriters and word processors break lines at blanks, while columns set in type are filled to the last syllable and
/// divide words.
struct KoreanBreaks {
    /// The words of the page that are within its lines.
    private var words: Set<String> = []
    /// Whether the lines of the page are filled to the last syllable.
    private let dividesWords: Bool

    init(_ lines: [TextLine]) {
        var lines = lines.lazy.filter { $0.shape.isEastAsian && $0.text.unicodeScalars.contains(where: \.isHangul) }
            .makeIterator()
        var (pairs, evenPairs) = (0, 0)
        var (above, before): (TextLine?, TextLine?)
        while let line = lines.next() {
            // The first and the last word of a line may be halves.
            words.formUnion(
                line.text.unicodeScalars.split(separator: " ").dropFirst().dropLast().map(Self.bare))
            if let above, let before, Self.goesOn(above, before), Self.goesOn(before, line) {
                pairs += 1
                if abs(above.shape.width - before.shape.width) <= Self.evenness { evenPairs += 1 }
            }
            (above, before) = (before, line)
        }
        dividesWords = pairs >= Self.leastPairs && evenPairs * 10 >= pairs * 9
    }

    /// The difference in cells between two filled lines: a syllable that did not fit is two cells wide.
    private static let evenness = 2
    /// In fewer pairs, words of a similar length leave lines of the same width by chance.
    private static let leastPairs = 4

    private static func goesOn(_ above: TextLine, _ line: TextLine) -> Bool {
        line.number == above.number + 1 && above.column == line.column && above.shape.end != .stop
    }

    /// The way to join two lines, or `nil` if neither is Korean where they meet.
    func join(
        _ before: Substring.UnicodeScalarView, _ after: Substring.UnicodeScalarView, _ last: Unicode.Scalar,
        _ first: Unicode.Scalar
    ) -> WordMender.Join? {
        guard last.isHangul || first.isHangul else { return nil }
        if "([“‘「『《〈".unicodeScalars.contains(last) || ")]”’」』》〉.,!?".unicodeScalars.contains(first) {
            return .plain
        }
        // A particle follows its Chinese noun directly: `現場에`.
        if last.isHan { return .plain }
        guard last.isHangul, first.isHangul else { return .space }
        let start = before.lastIndex(of: " ").map(before.index(after:)) ?? before.startIndex
        let head = Self.bare(before[start...])
        let tail = Self.bare(after.prefix { $0 != " " })
        // A syllable may also be a word of its own by chance: `이`.
        let hasHalf = words.contains(head) || tail.count > 1 && words.contains(tail)
        if words.contains(head + tail), !hasHalf { return .plain }
        return dividesWords && !hasHalf ? .plain : .space
    }

    /// The letters of a word without the marks around them.
    private static func bare(_ word: Substring.UnicodeScalarView) -> String {
        String(String.UnicodeScalarView(word.filter { $0.isIdeographic || $0.isCasedLetter || $0.isDigit }))
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a Korean syllable.
    var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }
}
