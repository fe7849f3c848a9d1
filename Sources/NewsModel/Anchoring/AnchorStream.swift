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
        guard let index = passages.firstIndex(where: { $0.passage == position.passage }) else { return nil }
        let end = index + 1 < passages.count ? passages[index + 1].first : symbols.count
        return (passages[index].first..<end).first { places[$0].upperBound > position.character } ?? end
    }

    /// Where a pattern begins in a part of the story.
    func starts(of pattern: [Int32], in part: Range<Int>) -> [Int] {
        guard let first = pattern.first, part.count >= pattern.count else { return [] }
        return (part.lowerBound...part.upperBound - pattern.count).filter { start in
            symbols[start] == first && symbols[start..<start + pattern.count].elementsEqual(pattern)
        }
    }

    /// Whether the symbols are a passage, whole.
    func isWholePassage(_ symbols: Range<Int>) -> Bool {
        guard let index = passages.firstIndex(where: { $0.first == symbols.lowerBound }) else { return false }
        return symbols.upperBound == (index + 1 < passages.count ? passages[index + 1].first : self.symbols.count)
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

    init(fold: @escaping @Sendable (String) -> FoldedQuote) {
        self.fold = fold
    }

    var count: Int { numbers.count }

    /// The number of a unit, given to it now if it has none.
    mutating func symbol(of unit: UInt32) -> Int32 {
        let next = Int32(numbers.count)
        if let number = numbers[unit] { return number }
        numbers[unit] = next
        return next
    }

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
