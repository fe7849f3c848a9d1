import NewsModel
import UnicodeText

/// One text folded once, to be searched at every keystroke.
public struct SearchableText: Sendable {
    private let source: String
    let folded: FoldedText

    /// Folds `text`: about 5 ns a scalar.
    public init(_ text: String) {
        source = text
        folded = FoldedText(text)
    }

    /// The matches of the query's words: ranges of scalars of the source, in order, none overlapping another.
    ///
    /// Words that are to be left out mark nothing, and words for other passages than `passage` neither. Whether a whole
    /// story answers the query, `SearchableStory` says.
    public func matches(of query: TextQuery, in passage: Passage? = nil) -> [Range<Int>] {
        if let expression = query.expression { return expression.ranges(in: source) ?? [] }
        var found: [Range<Int>] = []
        var kinds = 0
        for word in query.words where !word.isExcluded && word.scope.includes(passage) {
            let ranges = ranges(of: word)
            if !ranges.isEmpty { kinds += 1 }
            found += ranges
        }
        if kinds > 1 { found = Self.apart(found) }
        return found.map(folded.sourceRange)
    }

    /// Whether the word stands in the text.
    func contains(_ word: QueryWord) -> Bool {
        word.stands(in: folded.units)
    }

    /// Ranges of units.
    private func ranges(of word: QueryWord) -> [Range<Int>] {
        let plain = UnitSearch.ranges(of: word.units, in: folded.units)
        guard let pinyin = word.pinyin else { return plain }
        let read = UnitSearch.ranges(of: pinyin, in: folded.units)
        return plain.isEmpty ? read : read.isEmpty ? plain : Self.apart(plain + read)
    }

    /// In order, the longer first where two begin together, and none that runs into the one before.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var apart: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) })
        where range.lowerBound >= apart.last?.upperBound ?? 0 {
            apart.append(range)
        }
        return apart
    }
}

extension QueryWord.Scope {
    /// Whether a word of this scope is looked for in `passage`; without a passage only words for any place are.
    func includes(_ passage: Passage?) -> Bool {
        switch self {
        case .anywhere: true
        case .headline: passage == .headline || passage == .kicker || passage == .deck
        case .byline: passage == .byline
        case .section: false
        }
    }
}
