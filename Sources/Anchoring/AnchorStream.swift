import NewsModel

/// A story as one sequence of symbols, passage after passage, without blanks. Paragraph ends are left out, because a
/// quote must be found after its paragraphs have been joined or split differently.
struct AnchorStream {
    let article: Article
    private(set) var symbols: [Int32] = []
    private var passages: [(passage: Passage, first: Int)] = []
    private var ranges: [Range<Int>] = []

    init(_ article: Article, alphabet: inout AnchorAlphabet) {
        self.article = article
        for passage in article.passages {
            let folded = alphabet.fold(article.text(of: passage) ?? "")
            passages.append((passage, symbols.count))
            for (unit, range) in zip(folded.units, folded.ranges) where !AnchorAlphabet.isBlank(unit) {
                symbols.append(alphabet.symbol(of: unit))
                ranges.append(range)
            }
        }
    }

    /// The text range of a non-empty range of symbols.
    func range(of symbols: Range<Int>) -> TextRange {
        TextRange(
            start: TextPosition(
                passage: passage(of: symbols.lowerBound), character: ranges[symbols.lowerBound].lowerBound),
            end: TextPosition(
                passage: passage(of: symbols.upperBound - 1), character: ranges[symbols.upperBound - 1].upperBound))
    }

    /// The first symbol at or after a position; `nil` if the story has no such passage.
    func symbol(at position: TextPosition) -> Int? {
        guard let range = extent(of: position.passage) else { return nil }
        return range.first { ranges[$0].upperBound > position.character } ?? range.upperBound
    }

    /// The symbols of a passage; `nil` if it has none.
    func symbols(of passage: Passage) -> Range<Int>? {
        extent(of: passage).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func extent(of passage: Passage) -> Range<Int>? {
        guard let index = passages.firstIndex(where: { $0.passage == passage }) else { return nil }
        return passages[index].first..<(index + 1 < passages.count ? passages[index + 1].first : symbols.count)
    }

    /// The offsets at which a pattern occurs.
    func starts(of pattern: [Int32]) -> [Int] {
        guard let first = pattern.first, symbols.count >= pattern.count else { return [] }
        return (0...symbols.count - pattern.count).filter { start in
            symbols[start] == first && symbols[start..<start + pattern.count].elementsEqual(pattern)
        }
    }

    /// The range without a first or last symbol that differs from the quote's and lies in another passage than its
    /// neighbour. After paragraphs were joined differently, such a symbol belongs to other text.
    func withoutStrayEnds(_ range: Range<Int>, of exact: [Int32]) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound - 1)
        if first < last, symbols[first] != exact.first, passage(of: first) != passage(of: first + 1) { first += 1 }
        if first < last, symbols[last] != exact.last, passage(of: last) != passage(of: last - 1) { last -= 1 }
        return first..<last + 1
    }

    /// Whether the range begins in the story's heading.
    func isHeading(_ symbols: Range<Int>) -> Bool {
        passage(of: symbols.lowerBound).rawValue < 0
    }

    private func passage(of symbol: Int) -> Passage {
        (passages.last { $0.first <= symbol } ?? passages[0]).passage
    }
}

/// The characters of the searched texts, numbered from 0.
struct AnchorAlphabet {
    let fold: @Sendable (String) -> FoldedQuote
    private var numbers: [UInt32: Int32] = [:]
    /// For each number, how often the character occurs in the texts.
    private var uses: [Int] = []

    init(fold: @escaping @Sendable (String) -> FoldedQuote) {
        self.fold = fold
    }

    var count: Int { numbers.count }

    /// The number of a unit; assigns the next number to a new unit.
    mutating func symbol(of unit: UInt32) -> Int32 {
        if let number = numbers[unit] {
            uses[Int(number)] += 1
            return number
        }
        let next = Int32(numbers.count)
        numbers[unit] = next
        uses.append(1)
        return next
    }

    /// For each number, the information in bits of one occurrence of its character, from 3 to `mostBits`. A text of
    /// fewer than 2,000 characters counts as one of 2,000, because it says little about frequencies.
    var weights: [Int32] {
        let total = max(uses.reduce(0, +), 2000)
        return uses.map { min(max(Int32((total / $0).bitWidth - (total / $0).leadingZeroBitCount), 3), Self.mostBits) }
    }

    static let mostBits: Int32 = 12

    /// The symbols of a quote; a character that no text contains gets the number `count`.
    func symbols(of quote: String) -> [Int32] {
        fold(quote).units.filter { !Self.isBlank($0) }.map { numbers[$0] ?? Int32(numbers.count) }
    }

    static func isBlank(_ unit: UInt32) -> Bool {
        switch unit {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
