import UnicodeText

/// One text folded once, to be searched at every keystroke.
public struct SearchableText: Sendable {
    private let folded: FoldedText

    /// Folds `text`: about 10 ns a scalar.
    public init(_ text: String) {
        folded = FoldedText(text)
    }

    /// Where the query stands in the text: ranges of scalars of the source, in order, none overlapping another.
    public func matches(of query: TextQuery) -> [Range<Int>] {
        UnitSearch.ranges(of: query.phrase, in: folded.units).map(folded.sourceRange)
    }
}
