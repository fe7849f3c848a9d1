import NewsModel

/// Stories prepared for finding the text of bookmarks, even after the stories have been corrected, rejoined or moved.
///
/// A quote is first searched verbatim, with its context. If that fails, every position is scored by the likelihood that
/// the quote has become the text there (`QuoteAlignment`). A position is accepted only if the evidence suffices and no
/// other scores nearly as high, because a wrong position is worse than none.
public struct AnchorText: Sendable {
    private let streams: [AnchorStream]
    private let alphabet: AnchorAlphabet
    private let weights: [Int32]

    /// Prepares the stories of an issue, or one story. `fold` decides which characters are equal.
    public init(
        _ articles: [Article], fold: @escaping @Sendable (String) -> FoldedQuote = { FoldedQuote($0) }
    ) {
        var alphabet = AnchorAlphabet(fold: fold)
        streams = articles.map { AnchorStream($0, alphabet: &alphabet) }
        self.alphabet = alphabet
        weights = alphabet.weights
    }

    /// Finds the bookmark's text in these stories.
    public func location(of bookmark: Bookmark) -> AnchorLocation {
        let quote = AnchorQuote(bookmark.quote, alphabet: alphabet)
        let home = home(of: bookmark)
        let found = hit(of: quote, home: home) ?? rewrittenHeading(bookmark.position.passage, of: quote)
        guard let hit = found else { return .lost }
        let stream = streams[hit.article]
        let landing = AnchorLocation.Landing(
            article: hit.article, range: stream.range(of: hit.range),
            isChanged: !stream.symbols[hit.range].elementsEqual(quote.exact), isCertain: hit.isCertain)
        return hit.start == home?.start ? .unmoved(landing) : .moved(landing)
    }

    /// The index of a symbol in a story.
    private struct SymbolIndex: Hashable {
        let article: Int
        let symbol: Int
    }

    /// The start of the text according to the bookmark.
    private struct Home {
        let start: SymbolIndex
        let isHeading: Bool
    }

    /// A candidate for the quoted text.
    private struct Hit: Hashable {
        let article: Int
        let range: Range<Int>
        /// Whether the context confirms that this is the text the bookmark means.
        var isCertain = false

        var start: SymbolIndex { SymbolIndex(article: article, symbol: range.lowerBound) }

        func with(isCertain: Bool) -> Hit { Hit(article: article, range: range, isCertain: isCertain) }
    }

    /// The story that the bookmark names, found by id or, because ids change when a page is corrected, by headline.
    private func home(of bookmark: Bookmark) -> Home? {
        let index =
            streams.firstIndex { $0.article.isNamed(bookmark.article.id) }
            ?? streams.firstIndex { $0.article.title == bookmark.article.headline }
        guard let index else { return nil }
        // A position that no longer exists does not locate the text, but the story is known nevertheless.
        let symbol = streams[index].symbol(at: bookmark.position) ?? -1
        return Home(
            start: SymbolIndex(article: index, symbol: symbol), isHeading: bookmark.position.passage.rawValue < 0)
    }

    // MARK: - Searching

    /// The least evidence for a hit, in bits; less occurs somewhere in an issue by chance.
    private static let telling: Int32 = 36
    /// The evidence, in bits, with which a text is recognised by itself; one with less needs a former neighbour beside it.
    private static let tellingAlone: Int32 = 64
    /// The evidence, in bits, with which a text is recognised even in another story, or in a heading if it was in the
    /// body.
    private static let tellingAnywhere: Int32 = 128
    /// The least evidence beside a text, in bits, that makes up for a short text.
    private static let beside: Int32 = 16
    /// The evidence, in bits, below which a text must have exactly the same characters beside it as before.
    private static let short: Int32 = 24
    /// The evidence of the context, in bits, that makes a candidate certain.
    private static let certain: Int32 = 48
    /// The evidence, in bits, by which the best candidate must lead all others.
    private static let margin: Int32 = 20
    /// Bonuses, in bits, for a candidate in the story that the bookmark names, of the same kind (heading or body), and at
    /// the bookmark's position.
    private static let belonging: (story: Int32, kind: Int32, position: Int32) = (8, 16, 16)

    private func hit(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard !quote.exact.isEmpty else { return nil }
        let whole = exactHits(of: quote, home: home)
        if whole.count > 1 { return whole.first { $0.start == home?.start } }
        if let only = whole.first, only.article == home?.start.article { return only }
        return quote.exact.count > AnchorQuote.longest
            ? hitOfEnds(of: quote, home: home) : alignedHit(of: quote, home: home)
    }

    /// The heading, rewritten, if exactly one story has the text that followed the quoted heading. A bookmark of a
    /// whole story quotes its headline, and the story is still the same under a new headline.
    private func rewrittenHeading(_ passage: Passage, of quote: AnchorQuote) -> Hit? {
        guard passage.rawValue < 0, bits(quote.suffix) >= Self.certain else { return nil }
        let hits = streams.enumerated().compactMap { article, stream -> Hit? in
            guard let range = stream.symbols(of: passage),
                stream.symbols[range.upperBound...].starts(with: quote.suffix)
            else { return nil }
            return Hit(article: article, range: range)
        }
        return hits.count == 1 ? hits[0] : nil
    }

    /// The positions at which the quote occurs verbatim with its context.
    private func exactHits(of quote: AnchorQuote, home: Home?) -> [Hit] {
        let pattern = quote.whole
        guard pattern.allSatisfy({ $0 < alphabet.count }) else { return [] }
        let hasSurroundings = max(bits(quote.prefix), bits(quote.suffix)) >= QuoteAlignment.surrounding
        return streams.enumerated().flatMap { article, stream in
            stream.starts(of: pattern).map { start in
                let first = start + quote.prefix.count
                let hit = Hit(article: article, range: first..<first + quote.exact.count)
                // A quote without context on one side was at that end of its story.
                let isAtEnds =
                    (!quote.prefix.isEmpty || start == 0)
                    && (!quote.suffix.isEmpty || hit.range.upperBound == stream.symbols.count)
                let isAtHome = hit.start == home?.start && bits(quote.exact) >= Self.short
                return hit.with(isCertain: hasSurroundings && (isAtEnds || isAtHome))
            }
        }
    }

    /// The best candidate. If its text hardly agrees, the only verbatim occurrence is preferred.
    private func alignedHit(of quote: AnchorQuote, home: Home?) -> Hit? {
        let best = bestHit(of: quote, home: home)
        if let best, best.own * 3 >= bits(quote.exact) * 2 { return best.hit }
        return onlyWhole(of: quote, home: home) ?? best?.hit
    }

    /// A long quote, located by its beginning and its end.
    private func hitOfEnds(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard let start = bestHit(of: quote.beginning, home: home)?.hit,
            let end = bestHit(of: quote.end, home: home)?.hit,
            start.article == end.article, start.range.lowerBound < end.range.upperBound
        else { return nil }
        let range = start.range.lowerBound..<end.range.upperBound
        guard range.count >= quote.exact.count / 2, range.count <= quote.exact.count * 3 / 2 else { return nil }
        return Hit(article: start.article, range: range, isCertain: start.isCertain || end.isCertain)
    }

    /// A candidate with the evidence for it, in bits.
    private struct Candidate {
        let hit: Hit
        let score: Int32
        /// Evidence of the quoted text alone.
        let own: Int32
        /// Evidence of the text directly beside it.
        let beside: Int32
        /// Evidence of its context, including parts farther away.
        let around: Int32
        let isCertain: Bool
    }

    /// The best candidate, if it is good enough and no other is nearly as good.
    ///
    /// - Returns: the range found, and the bits of the quoted text that agree there.
    private func bestHit(of quote: AnchorQuote, home: Home?) -> (hit: Hit, own: Int32)? {
        let alignment = QuoteAlignment(quote, weights: weights)
        var candidates: [Candidate] = []
        var closed: Int32 = 0
        for (article, stream) in streams.enumerated() {
            let fits = alignment.fits(in: stream.symbols)
            closed = max(closed, fits.closed)
            candidates += fits.best.map { fit in
                let hit = Hit(article: article, range: fit.range)
                let score = fit.score + belonging(of: hit, to: home)
                return Candidate(
                    hit: hit, score: score, own: fit.own, beside: fit.before + fit.after,
                    around: fit.around, isCertain: isCertain(fit, of: quote, at: hit, home: home))
            }
        }
        candidates.sort { $0.score > $1.score }
        guard let best = candidates.first, best.score >= Self.telling else { return nil }
        let others = candidates.dropFirst()
        if others.contains(where: { $0.score > best.score - Self.margin }) { return nil }
        let isMoved = best.hit.start != home?.start
        let isKnown = isTelling(best, of: quote, home: home)
        if best.own < Self.tellingAlone, best.beside < Self.beside, isMoved, !isKnown { return nil }
        if best.own < Self.short, !isTouched(best.hit, by: quote) { return nil }
        let rivals = others.filter { $0.own > best.own - Self.margin }
        // If the former context is now contiguous, the text was deleted, or moved away alone: only its own evidence
        // counts.
        let isTakenOut = closed > best.around
        if isTakenOut {
            let counted = isOfItsKind(best.hit, home) ? rivals.filter { $0.hit.article == best.hit.article } : rivals
            guard counted.isEmpty, isKnown else { return nil }
        }
        // The bookmark's own story also contains the text, though its context agrees less.
        let isAway = home.map { $0.start.article != best.hit.article } ?? false
        if isAway, others.contains(where: { $0.hit.article == home?.start.article && $0.own * 4 >= best.own * 3 }) {
            return nil
        }
        let range = streams[best.hit.article].withoutStrayEnds(best.hit.range, of: quote.exact)
        let isSure = best.isCertain && !isTakenOut && (!isMoved || rivals.isEmpty)
        return (Hit(article: best.hit.article, range: range, isCertain: isSure), best.own)
    }

    /// The only verbatim occurrence of the text, if the text is long enough to be recognised by itself.
    private func onlyWhole(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard bits(quote.exact) >= Self.tellingAlone else { return nil }
        let hits = streams.enumerated().flatMap { article, stream in
            stream.starts(of: quote.exact).map { Hit(article: article, range: $0..<$0 + quote.exact.count) }
        }
        guard hits.count == 1, isOfItsKind(hits[0], home) else { return nil }
        return hits[0]
    }

    /// Whether the context confirms that a candidate is the text the bookmark means. At the bookmark's position a part
    /// of the context is enough; elsewhere most of the former neighbours must be there too, because whole sentences are
    /// repeated.
    private func isCertain(_ fit: QuoteAlignment.Fit, of quote: AnchorQuote, at hit: Hit, home: Home?) -> Bool {
        guard fit.own >= Self.short else { return false }
        if home?.start == hit.start { return fit.around >= Self.certain }
        if home != nil, !isOfItsKind(hit, home) { return false }
        let stood = [quote.prefix, quote.suffix].reduce(0) { $0 + max(bits($1), QuoteAlignment.surrounding) }
        return fit.before + fit.after >= max(Self.certain, stood * 3 / 4)
    }

    private func bits(_ symbols: [Int32]) -> Int32 { QuoteAlignment.bits(of: symbols, weights) }

    /// Whether a text is recognised by itself. In its own story it is if it is unchanged and has enough evidence
    /// together with its neighbours, or if it is long and mostly unchanged; elsewhere only if it is long and mostly
    /// unchanged.
    private func isTelling(_ candidate: Candidate, of quote: AnchorQuote, home: Home?) -> Bool {
        let all = bits(quote.exact)
        guard isOfItsKind(candidate.hit, home) else {
            let share: Int32 = candidate.own >= 2 * Self.tellingAnywhere ? 7 : 9
            return candidate.own >= Self.tellingAnywhere && candidate.own >= all * share / 10
        }
        return candidate.own == all && all + candidate.beside >= Self.telling
            || candidate.own >= Self.tellingAlone && candidate.own >= all * 7 / 10
    }

    /// Whether a candidate is in the story that the bookmark names and is of the same kind, heading or body.
    private func isOfItsKind(_ hit: Hit, _ home: Home?) -> Bool {
        guard let home else { return false }
        return home.start.article == hit.article && home.isHeading == streams[hit.article].isHeading(hit.range)
    }

    private func belonging(of hit: Hit, to home: Home?) -> Int32 {
        guard let home else { return 0 }
        var bits: Int32 = 0
        if home.start.article == hit.article { bits += Self.belonging.story }
        if home.isHeading == streams[hit.article].isHeading(hit.range) { bits += Self.belonging.kind }
        if home.start == hit.start { bits += Self.belonging.position }
        return bits
    }

    /// Whether the two characters directly before or directly after a candidate are as they were.
    private func isTouched(_ hit: Hit, by quote: AnchorQuote) -> Bool {
        let symbols = streams[hit.article].symbols
        let before = quote.prefix.suffix(2)
        let after = quote.suffix.prefix(2)
        return !before.isEmpty && symbols[..<hit.range.lowerBound].suffix(2).elementsEqual(before)
            || !after.isEmpty && symbols[hit.range.upperBound...].prefix(2).elementsEqual(after)
    }
}
