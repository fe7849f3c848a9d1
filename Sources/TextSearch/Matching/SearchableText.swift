import NewsModel
import UnicodeText

/// A text folded once, to be searched on every keystroke.
public struct SearchableText: Sendable {
    private let source: String
    let folded: FoldedText

    /// Folds `text`; takes about 5 ns per scalar.
    public init(_ text: String) {
        source = text
        folded = FoldedText(text)
    }

    /// The matches of the query's words: ranges of scalars in the source, in order and without overlap.
    ///
    /// Excluded words and words whose scope does not include `passage` have no matches. `SearchableStory` decides
    /// whether a whole story answers the query.
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

    /// Whether the text contains the word.
    func contains(_ word: QueryWord) -> Bool {
        word.matches(in: folded.units)
    }

    /// The matches of a word, as ranges of units.
    private func ranges(of word: QueryWord) -> [Range<Int>] {
        let plain = UnitSearch.ranges(of: word.units, in: folded.units)
        guard let pinyin = word.pinyin else { return plain }
        let read = UnitSearch.ranges(of: pinyin, in: folded.units)
        return plain.isEmpty ? read : read.isEmpty ? plain : Self.apart(plain + read)
    }

    /// The ranges in order, without those that overlap an earlier one. Of ranges that begin together, the longest is
    /// kept.
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
    /// Whether a word of this scope may match in `passage`. Without a passage, only the scope `anywhere` does.
    func includes(_ passage: Passage?) -> Bool {
        switch self {
        case .anywhere: true
        case .headline: passage == .headline || passage == .kicker || passage == .deck
        case .byline: passage == .byline
        case .section: false
        }
    }
}
