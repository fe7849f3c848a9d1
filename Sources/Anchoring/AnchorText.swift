import NewsModel

/// Stories made ready for finding the text of bookmarks in them, also when they have been corrected, joined anew or
/// moved since.
///
/// A quote is searched as it was, with the text around it; if it is not there, every place is weighed by how likely it
/// is that the quote has become what stands there (`QuoteAlignment`). A place counts only if the evidence is enough and
/// none other is nearly as good: a wrong place is worse than none.
public struct AnchorText: Sendable {
    private let streams: [AnchorStream]
    private let alphabet: AnchorAlphabet
    private let weights: [Int32]

    /// The stories of an issue, or one story; `fold` says which characters are the same.
    public init(
        _ articles: [Article], fold: @escaping @Sendable (String) -> FoldedQuote = { FoldedQuote($0) }
    ) {
        var alphabet = AnchorAlphabet(fold: fold)
        streams = articles.map { AnchorStream($0, alphabet: &alphabet) }
        self.alphabet = alphabet
        weights = alphabet.weights
    }

    /// Finds the bookmark's text in these stories.
    public func place(of bookmark: Bookmark) -> AnchorPlace {
        let quote = AnchorQuote(bookmark.quote, alphabet: alphabet)
        let home = home(of: bookmark)
        let found = hit(of: quote, home: home) ?? rewrittenHeading(bookmark.position.passage, of: quote)
        guard let hit = found else { return .lost }
        let stream = streams[hit.article]
        let landing = AnchorPlace.Landing(
            article: hit.article, range: stream.range(of: hit.range),
            isChanged: !stream.symbols[hit.range].elementsEqual(quote.exact), isCertain: hit.isCertain)
        return hit.start == home?.start ? .inPlace(landing) : .moved(landing)
    }

    /// The index of a symbol in a story.
    private struct Place: Hashable {
        let article: Int
        let symbol: Int
    }

    /// The start of the text, as the bookmark gives it.
    private struct Home {
        let start: Place
        let isHeading: Bool
    }

    /// A candidate for the quoted text.
    private struct Hit: Hashable {
        let article: Int
        let range: Range<Int>
        /// Whether its surroundings show that it is the text that is meant.
        var isCertain = false

        var start: Place { Place(article: article, symbol: range.lowerBound) }

        func with(isCertain: Bool) -> Hit { Hit(article: article, range: range, isCertain: isCertain) }
    }

    /// The story that the bookmark names: by its id, or, as ids change when a page is corrected, by its headline.
    private func home(of bookmark: Bookmark) -> Home? {
        let index =
            streams.firstIndex { $0.article.isNamed(bookmark.article.id) }
            ?? streams.firstIndex { $0.article.title == bookmark.article.headline }
        guard let index else { return nil }
        // A position that is no more says nothing of the place, but the story is known all the same.
        let symbol = streams[index].symbol(at: bookmark.position) ?? -1
        return Home(
            start: Place(article: index, symbol: symbol), isHeading: bookmark.position.passage.rawValue < 0)
    }

    // MARK: - Searching

    /// Bits. Fewer occur by chance somewhere in an issue.
    private static let telling: Int32 = 36
    /// Bits. A text of so many is known by itself; a shorter one must have a former neighbour beside it.
    private static let tellingAlone: Int32 = 64
    /// Bits. A text of so many is known by itself even in another story, or as a heading if it was none.
    private static let tellingAnywhere: Int32 = 128
    private static let beside: Int32 = 16
    /// Bits. A text of fewer must have the very characters of before beside it.
    private static let short: Int32 = 24
    /// Bits of the surroundings that make a candidate certain.
    private static let certain: Int32 = 48
    /// Bits by which a candidate must be better than any other.
    private static let margin: Int32 = 20
    /// Bits for a candidate in the story that the bookmark names, of the same kind (heading or text), and at its position.
    private static let belonging: (story: Int32, kind: Int32, place: Int32) = (8, 16, 16)

    private func hit(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard !quote.exact.isEmpty else { return nil }
        let whole = exactHits(of: quote, home: home)
        if whole.count > 1 { return whole.first { $0.start == home?.start } }
        if let only = whole.first, only.article == home?.start.article { return only }
        return quote.exact.count > AnchorQuote.longest
            ? hitOfEnds(of: quote, home: home) : alignedHit(of: quote, home: home)
    }

    /// The heading, rewritten, if only one stands before the text that stood below the quoted one. A bookmark of a whole
    /// story quotes its headline, and the story is the same under another.
    private func rewrittenHeading(_ passage: Passage, of quote: AnchorQuote) -> Hit? {
        guard passage.rawValue < 0, bits(quote.suffix) >= Self.certain else { return nil }
        let places = streams.enumerated().compactMap { article, stream -> Hit? in
            guard let range = stream.symbols(of: passage),
                stream.symbols[range.upperBound...].starts(with: quote.suffix)
            else { return nil }
            return Hit(article: article, range: range)
        }
        return places.count == 1 ? places[0] : nil
    }

    /// The quote with its surroundings as they were.
    private func exactHits(of quote: AnchorQuote, home: Home?) -> [Hit] {
        let pattern = quote.whole
        guard pattern.allSatisfy({ $0 < alphabet.count }) else { return [] }
        let hasSurroundings = max(bits(quote.prefix), bits(quote.suffix)) >= QuoteAlignment.surrounding
        return streams.enumerated().flatMap { article, stream in
            stream.starts(of: pattern).map { start in
                let first = start + quote.prefix.count
                let hit = Hit(article: article, range: first..<first + quote.exact.count)
                // What had nothing before or after it stood at an end of its story.
                let isAtEnds =
                    (!quote.prefix.isEmpty || start == 0)
                    && (!quote.suffix.isEmpty || hit.range.upperBound == stream.symbols.count)
                let isAtHome = hit.start == home?.start && bits(quote.exact) >= Self.short
                return hit.with(isCertain: hasSurroundings && (isAtEnds || isAtHome))
            }
        }
    }

    /// The best candidate; where its text hardly agrees, the only one whose text is as it was.
    private func alignedHit(of quote: AnchorQuote, home: Home?) -> Hit? {
        let best = bestHit(of: quote, home: home)
        if let best, best.own * 3 >= bits(quote.exact) * 2 { return best.hit }
        return onlyWhole(of: quote, home: home) ?? best?.hit
    }

    /// A long quote, found by its beginning and its end.
    private func hitOfEnds(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard let start = bestHit(of: quote.beginning, home: home)?.hit,
            let end = bestHit(of: quote.end, home: home)?.hit,
            start.article == end.article, start.range.lowerBound < end.range.upperBound
        else { return nil }
        let range = start.range.lowerBound..<end.range.upperBound
        guard range.count >= quote.exact.count / 2, range.count <= quote.exact.count * 3 / 2 else { return nil }
        return Hit(article: start.article, range: range, isCertain: start.isCertain || end.isCertain)
    }

    /// A candidate with the bits that speak for it.
    private struct Candidate {
        let hit: Hit
        let score: Int32
        /// Bits of the quoted text alone.
        let own: Int32
        /// Bits of the text right beside it.
        let beside: Int32
        /// Bits of its surroundings, also farther off.
        let around: Int32
        let isCertain: Bool
    }

    /// The best candidate, if it is good enough and no other nearly as good.
    ///
    /// - Returns: the place, and the bits of the quoted text that agree there.
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
        // Where its surroundings have closed over it, it was taken out, or moved without them: it counts by itself alone.
        let isTakenOut = closed > best.around
        if isTakenOut {
            let counted = isOfItsKind(best.hit, home) ? rivals.filter { $0.hit.article == best.hit.article } : rivals
            guard counted.isEmpty, isKnown else { return nil }
        }
        // Its own story has it as well, if in surroundings that agree less.
        let isAway = home.map { $0.start.article != best.hit.article } ?? false
        if isAway, others.contains(where: { $0.hit.article == home?.start.article && $0.own * 4 >= best.own * 3 }) {
            return nil
        }
        let range = streams[best.hit.article].withoutStrayEnds(best.hit.range, of: quote.exact)
        let isSure = best.isCertain && !isTakenOut && (!isMoved || rivals.isEmpty)
        return (Hit(article: best.hit.article, range: range, isCertain: isSure), best.own)
    }

    /// The only candidate whose text is as it was, if that is long enough to be known by itself.
    private func onlyWhole(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard bits(quote.exact) >= Self.tellingAlone else { return nil }
        let places = streams.enumerated().flatMap { article, stream in
            stream.starts(of: quote.exact).map { Hit(article: article, range: $0..<$0 + quote.exact.count) }
        }
        guard places.count == 1, isOfItsKind(places[0], home) else { return nil }
        return places[0]
    }

    /// Whether the surroundings of a candidate show that it is the text that is meant. At the bookmark's position some of
    /// them are enough; elsewhere most of the former neighbours must be there too, as whole sentences are repeated.
    private func isCertain(_ fit: QuoteAlignment.Fit, of quote: AnchorQuote, at hit: Hit, home: Home?) -> Bool {
        guard fit.own >= Self.short else { return false }
        if home?.start == hit.start { return fit.around >= Self.certain }
        if home != nil, !isOfItsKind(hit, home) { return false }
        let stood = [quote.prefix, quote.suffix].reduce(0) { $0 + max(bits($1), QuoteAlignment.surrounding) }
        return fit.before + fit.after >= max(Self.certain, stood * 3 / 4)
    }

    private func bits(_ symbols: [Int32]) -> Int32 { QuoteAlignment.bits(of: symbols, weights) }

    /// Whether a text is known by itself. In its own story it is if it is as it was, at best with some of its neighbours,
    /// or if it is long and mostly as it was; elsewhere only a long text is.
    private func isTelling(_ candidate: Candidate, of quote: AnchorQuote, home: Home?) -> Bool {
        let all = bits(quote.exact)
        guard isOfItsKind(candidate.hit, home) else {
            let share: Int32 = candidate.own >= 2 * Self.tellingAnywhere ? 7 : 9
            return candidate.own >= Self.tellingAnywhere && candidate.own >= all * share / 10
        }
        return candidate.own == all && all + candidate.beside >= Self.telling
            || candidate.own >= Self.tellingAlone && candidate.own >= all * 7 / 10
    }

    /// Whether a candidate is in the story that the bookmark names, and heading or text as it was.
    private func isOfItsKind(_ hit: Hit, _ home: Home?) -> Bool {
        guard let home else { return false }
        return home.start.article == hit.article && home.isHeading == streams[hit.article].isHeading(hit.range)
    }

    private func belonging(of hit: Hit, to home: Home?) -> Int32 {
        guard let home else { return 0 }
        var bits: Int32 = 0
        if home.start.article == hit.article { bits += Self.belonging.story }
        if home.isHeading == streams[hit.article].isHeading(hit.range) { bits += Self.belonging.kind }
        if home.start == hit.start { bits += Self.belonging.place }
        return bits
    }

    /// Whether the text right beside a candidate is as it was, on one side at least.
    private func isTouched(_ hit: Hit, by quote: AnchorQuote) -> Bool {
        let symbols = streams[hit.article].symbols
        let before = quote.prefix.suffix(2)
        let after = quote.suffix.prefix(2)
        return !before.isEmpty && symbols[..<hit.range.lowerBound].suffix(2).elementsEqual(before)
            || !after.isEmpty && symbols[hit.range.upperBound...].prefix(2).elementsEqual(after)
    }
}
