/// Scores how well a quote fits at each offset of a text, in bits: the log-odds that the characters there come from the
/// quote rather than being there by chance. A rare character that agrees counts for more than a comma.
///
/// The quoted text is aligned globally. Its context is aligned only as far as it keeps agreeing, because texts are cut
/// anywhere, and may be separated from the quoted text by an insertion.
///
/// Source: Gotoh, *An improved algorithm for matching biological sequences*, J. Mol. Biol. 162 (1982); scores as
/// log-odds: Karlin and Altschul, *Methods for assessing the statistical significance of molecular sequence features by
/// using general scoring schemes*, PNAS 87 (1990).
struct QuoteAlignment {
    private let quote: AnchorQuote
    private let weights: [Int32]

    /// Bits for a substituted character.
    private static let changed: Int32 = -7
    /// Bits for a stretch of the quote that is missing: once per stretch, and for each character.
    private static let leftOut: (once: Int32, each: Int32) = (-8, -1)
    /// Bits for an inserted character.
    private static let putIn: Int32 = -10
    /// Bits for an insertion of any length between the quoted text and its context.
    private static let parted: Int32 = -24
    /// The least bits of context that count; fewer agree by chance.
    static let surrounding: Int32 = 24
    /// The most bits that count for the context on one side; more would not locate the text any better.
    private static let mostOfASide: Int32 = 30
    /// Bits for context that is still on its side of the text, but not directly beside it.
    private static let onItsSide: Int32 = 8
    /// The least percentages of the quoted text's bits that must agree if the context agrees on neither side, on one,
    /// and on both.
    private static let leastShares: [Int32] = [90, 50, 25]

    /// Creates the alignment of a quote. `weights` has the bits of an agreement for each symbol.
    init(_ quote: AnchorQuote, weights: [Int32]) {
        self.quote = quote
        self.weights = weights
    }

    /// A range that may be the quoted text.
    struct Fit {
        let range: Range<Int>
        /// Bits of the quoted text and its context.
        let score: Int32
        /// Bits of the quoted text alone.
        let own: Int32
        /// Bits of the context directly before and directly after the text.
        let before: Int32
        let after: Int32
        /// Bits of the context, including parts farther away.
        let around: Int32
    }

    /// The fits of a quote in a text.
    struct Fits {
        /// The best fit, and the best fit that does not overlap it.
        var best: [Fit] = []
        /// The most bits of context before and after that are contiguous, as if the quoted text had been deleted.
        var closed: Int32 = 0
    }

    /// Finds the ranges of a text where enough of the quoted text's bits agree; the more of its context agrees, the
    /// fewer bits are enough.
    func fits(in text: [Int32]) -> Fits {
        var rightBefore = ends(of: quote.prefix, in: text)
        var rightAfter: [Int32] = ends(of: quote.suffix.reversed(), in: text.reversed()).reversed()
        // A quote without context before it was at the beginning of its story, and one without context after it at the
        // end.
        if quote.prefix.isEmpty { rightBefore[0] = Self.surrounding }
        if quote.suffix.isEmpty { rightAfter[text.count] = Self.surrounding }
        var fits = Fits()
        for (one, other) in zip(rightBefore, rightAfter) where min(one, other) >= Self.surrounding {
            fits.closed = max(fits.closed, one + other)
        }
        let before = Self.parted(rightBefore, rightBefore.indices)
        let after = Self.parted(rightAfter, rightAfter.indices.reversed())
        let sideBefore = Self.sides(right: rightBefore, parted: before)
        let sideAfter = Self.sides(right: rightAfter, parted: after)
        // The presence of both contexts distinguishes this text from others, but not one position in it from another.
        let whole = (rightBefore.max() ?? 0) + (rightAfter.max() ?? 0)
        let ends = ends(of: quote.exact, in: text, from: sideBefore)
        let all = Self.bits(of: quote.exact, weights)
        func best(_ isWanted: (Range<Int>) -> Bool) -> Fit? {
            var best: Fit?
            for (end, alignment) in ends.enumerated() {
                let score = alignment.score + sideAfter[end] + whole
                guard score > best?.score ?? 0, alignment.start < end else { continue }
                let own = alignment.score - sideBefore[alignment.start]
                let sides = [before[alignment.start], after[end]].count { $0 >= Self.surrounding }
                guard own >= all * Self.leastShares[sides] / 100, isWanted(alignment.start..<end) else { continue }
                best = Fit(
                    range: alignment.start..<end, score: score, own: own, before: rightBefore[alignment.start],
                    after: rightAfter[end], around: before[alignment.start] + after[end])
            }
            return best
        }
        guard let first = best({ _ in true }) else { return fits }
        fits.best = [first, best { !$0.overlaps(first.range) }].compactMap(\.self)
        return fits
    }

    /// The bits of one side at each offset: many if the context is directly there, few if it is only somewhere on that
    /// side.
    private static func sides(right: [Int32], parted: [Int32]) -> [Int32] {
        let over = max(0, (right.max() ?? 0) - mostOfASide)
        return zip(right, parted).map { max($0 - over, $1 >= surrounding ? onItsSide : 0) }
    }

    /// The bits of symbols that all agree.
    static func bits(of symbols: [Int32], _ weights: [Int32]) -> Int32 {
        symbols.reduce(0) { $0 + ($1 < weights.count ? weights[Int($1)] : AnchorAlphabet.mostBits) }
    }

    /// The context's scores extended across an insertion of any length, at the price of `parted`.
    private static func parted(_ scores: [Int32], _ offsets: some Sequence<Int>) -> [Int32] {
        var scores = scores
        var farthest: Int32 = 0
        for offset in offsets {
            farthest = max(farthest, scores[offset] + parted)
            scores[offset] = max(scores[offset], farthest)
        }
        return scores
    }

    /// The score of an alignment in bits, and the offset where it begins. Ordered by score; of equal scores the later
    /// start, and so the shorter alignment, is greater.
    private struct Alignment: Comparable {
        private var both: Int64

        init(score: Int32, start: Int) {
            both = Int64(score) << 32 | Int64(start)
        }

        var score: Int32 { Int32(truncatingIfNeeded: both >> 32) }
        var start: Int { Int(both & 0xFFFF_FFFF) }

        static let none = Alignment(score: -1 << 24, start: 0)

        static func + (alignment: Alignment, bits: Int32) -> Alignment {
            var sum = alignment
            sum.both += Int64(bits) << 32
            return sum
        }

        static func < (one: Alignment, other: Alignment) -> Bool { one.both < other.both }
    }

    /// For each offset of the text, the best score of a suffix of the pattern that ends there.
    private func ends(of pattern: [Int32], in text: [Int32]) -> [Int32] {
        let free = [Int32](repeating: 0, count: text.count + 1)
        return ends(of: pattern, in: text, from: free, isLocal: true).map(\.score)
    }

    /// For each offset of the text, the best alignment of the pattern that ends there. `first` has the score of
    /// beginning at each offset. A local alignment may begin at any symbol of the pattern and end with an insertion.
    private func ends(
        of pattern: [Int32], in text: [Int32], from first: [Int32], isLocal: Bool = false
    ) -> [Alignment] {
        var ends = first.enumerated().map { Alignment(score: $1, start: $0) }
        // The alignments that end with a symbol of the pattern that is missing from the text.
        var gaps = [Alignment](repeating: .none, count: ends.count)
        ends.withUnsafeMutableBufferPointer { ends in
            gaps.withUnsafeMutableBufferPointer { gaps in
                text.withUnsafeBufferPointer { text in
                    for (row, symbol) in pattern.enumerated() {
                        let agreed = symbol < weights.count ? weights[Int(symbol)] : Self.changed
                        let mayEndPutIn = isLocal || row < pattern.count - 1
                        var diagonal = Alignment.none
                        var besides = Alignment.none
                        for column in 0..<ends.count {
                            gaps[column] = max(gaps[column], ends[column] + Self.leftOut.once) + Self.leftOut.each
                            var end = gaps[column]
                            if column > 0 {
                                end = max(end, diagonal + (text[column - 1] == symbol ? agreed : Self.changed))
                            }
                            if isLocal { end = max(end, Alignment(score: 0, start: column)) }
                            if mayEndPutIn { end = max(end, besides) }
                            diagonal = ends[column]
                            ends[column] = end
                            besides = end + Self.putIn
                        }
                    }
                }
            }
        }
        return ends
    }
}
