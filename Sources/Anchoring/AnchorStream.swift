import NewsModel

/// A story as one run of symbols, passage after passage, without blanks: where a paragraph ends is no part of the text
/// that a quote is searched in, as pieces are joined anew.
struct AnchorStream {
    let article: Article
    private(set) var symbols: [Int32] = []
    private var passages: [(passage: Passage, first: Int)] = []
    private var places: [Range<Int>] = []

    init(_ article: Article, alphabet: inout AnchorAlphabet) {
        self.article = article
        for passage in article.passages {
            let folded = alphabet.fold(article.text(of: passage) ?? "")
            passages.append((passage, symbols.count))
            for (unit, place) in zip(folded.units, folded.places) where !AnchorAlphabet.isBlank(unit) {
                symbols.append(alphabet.symbol(of: unit))
                places.append(place)
            }
        }
    }

    /// The text of some symbols, at least one.
    func range(of symbols: Range<Int>) -> TextRange {
        TextRange(
            start: TextPosition(
                passage: passage(of: symbols.lowerBound), character: places[symbols.lowerBound].lowerBound),
            end: TextPosition(
                passage: passage(of: symbols.upperBound - 1), character: places[symbols.upperBound - 1].upperBound))
    }

    /// The symbol that stands at a position of the story, or behind it; `nil` if the story has no such passage.
    func symbol(at position: TextPosition) -> Int? {
        guard let range = extent(of: position.passage) else { return nil }
        return range.first { places[$0].upperBound > position.character } ?? range.upperBound
    }

    /// The symbols of a passage; `nil` if there are none.
    func symbols(of passage: Passage) -> Range<Int>? {
        extent(of: passage).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func extent(of passage: Passage) -> Range<Int>? {
        guard let index = passages.firstIndex(where: { $0.passage == passage }) else { return nil }
        return passages[index].first..<(index + 1 < passages.count ? passages[index + 1].first : symbols.count)
    }

    /// The offsets at which a pattern begins.
    func starts(of pattern: [Int32]) -> [Int] {
        guard let first = pattern.first, symbols.count >= pattern.count else { return [] }
        return (0...symbols.count - pattern.count).filter { start in
            symbols[start] == first && symbols[start..<start + pattern.count].elementsEqual(pattern)
        }
    }

    /// A range without a first or last symbol that stands in another passage than its neighbour and is not that of the
    /// quoted text: where pieces were joined anew, it belongs to another piece.
    func withoutStrayEnds(_ range: Range<Int>, of exact: [Int32]) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound - 1)
        if first < last, symbols[first] != exact.first, passage(of: first) != passage(of: first + 1) { first += 1 }
        if first < last, symbols[last] != exact.last, passage(of: last) != passage(of: last - 1) { last -= 1 }
        return first..<last + 1
    }

    /// Whether the symbols begin in the story's heading.
    func isHeading(_ symbols: Range<Int>) -> Bool {
        passage(of: symbols.lowerBound).rawValue < 0
    }

    private func passage(of symbol: Int) -> Passage {
        (passages.last { $0.first <= symbol } ?? passages[0]).passage
    }
}

/// The characters of the texts that are searched, numbered.
struct AnchorAlphabet {
    let fold: @Sendable (String) -> FoldedQuote
    private var numbers: [UInt32: Int32] = [:]
    /// For each number how often the character stands in the texts.
    private var uses: [Int] = []

    init(fold: @escaping @Sendable (String) -> FoldedQuote) {
        self.fold = fold
    }

    var count: Int { numbers.count }

    /// The number of a unit, given to it now if it has none.
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

    /// For each number the bits that the character tells by standing somewhere. Little is known of the characters of a
    /// short text, so it counts as a longer one.
    var weights: [Int32] {
        let total = max(uses.reduce(0, +), 2000)
        return uses.map { min(max(Int32((total / $0).bitWidth - (total / $0).leadingZeroBitCount), 3), Self.mostBits) }
    }

    static let mostBits: Int32 = 12

    /// The symbols of a quote; `count` stands for what is in no text.
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
