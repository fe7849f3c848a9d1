import UnicodeText

/// The sentences of a passage as ranges of scalars. A sentence includes its final marks and the closing brackets after
/// them; the blanks between two sentences belong to neither.
struct Sentences: Equatable, Sendable {
    /// The ranges in order; none for an empty text.
    let ranges: [Range<Int>]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var ranges: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            let mark = scalars[index]
            index += 1
            guard Self.stops.contains(mark) || mark == "." else { continue }
            while index < scalars.count, Self.stops.contains(scalars[index]) || Self.closers.contains(scalars[index]) {
                index += 1
            }
            let isBlank = index == scalars.count || scalars[index].properties.isWhitespace
            if mark == ".", !isBlank || Self.isAbbreviation(scalars[start..<index], before: scalars[index...]) {
                continue
            }
            ranges.append(start..<index)
            while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
            start = index
        }
        if start < scalars.count { ranges.append(start..<scalars.count) }
        self.ranges = ranges
    }

    /// The index of the sentence that contains a scalar or follows it, otherwise of the last sentence.
    func index(at character: Int) -> Int? {
        ranges.firstIndex { character < $0.upperBound } ?? ranges.indices.last
    }

    /// Whether a full stop within a text, as in `Dr. Bell`, `the U.S. Navy` and `8. A new pier`, ends no
    /// sentence.
    private static func isAbbreviation(
        _ sentence: ArraySlice<Unicode.Scalar>, before rest: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard sentence.last == ".", let next = rest.first(where: { !$0.properties.isWhitespace }) else { return false }
        if next.properties.isLowercase { return true }
        let letters = sentence.dropLast().reversed().prefix { !$0.properties.isWhitespace && $0 != "." && $0 != "(" }
        let word = String(String.UnicodeScalarView(letters.reversed()))
        if word.allSatisfy(\.isNumber) { return letters.count + 1 == sentence.count }
        guard letters.last?.properties.isUppercase ?? false else { return false }
        let lower = word.lowercased()
        return letters.count == 1 || Abbreviations.titles.contains(lower) || beforeNumbers.contains(lower)
    }

    private static let beforeNumbers: Set<String> = [
        "no", "nos", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
    ]

    private static let stops: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?", "…"]
    private static let closers: Set<Unicode.Scalar> = [
        "”", "’", "」", "』", "）", ")", "》", "】", "\"", "'", "]",
    ]
}
