/// Stories made ready for finding the text of bookmarks in them, also when they have been corrected, joined anew or
/// moved since.
///
/// A quote is searched with the text around it, first exactly, then approximately; then with one side of it, then
/// the two ends of a long one, then by itself. A find counts only if no other place in the stories is nearly as good: a
/// wrong place is worse than none.
public struct AnchorText: Sendable {
    private let streams: [AnchorStream]
    private let alphabet: AnchorAlphabet

    /// The stories of an issue, or one story; `fold` says which characters are the same.
    public init(
        _ articles: [Article], fold: @escaping @Sendable (String) -> FoldedQuote = { FoldedQuote($0) }
    ) {
        var alphabet = AnchorAlphabet(fold: fold)
        streams = articles.map { AnchorStream($0, alphabet: &alphabet) }
        self.alphabet = alphabet
    }

    /// Where the bookmark's text stands in these stories.
    public func place(of bookmark: Bookmark) -> AnchorPlace {
        let quote = AnchorQuote(bookmark.quote, alphabet: alphabet)
        let home = home(of: bookmark)
        guard let hit = hit(of: quote, home: home) else { return .lost }
        let stream = streams[hit.article]
        let landing = AnchorPlace.Landing(
            article: hit.article, range: stream.range(of: hit.range),
            isChanged: !stream.symbols[hit.range].elementsEqual(quote.exact))
        return hit.start == home?.start ? .inPlace(landing) : .moved(landing)
    }

    /// A symbol of a story.
    private struct Place: Hashable {
        let article: Int
        let symbol: Int
    }

    /// Where the bookmark says that its text begins.
    private struct Home {
        let start: Place
        let isHeading: Bool
    }

    /// A place of the quoted text.
    private struct Hit: Hashable {
        let article: Int
        let range: Range<Int>

        var start: Place { Place(article: article, symbol: range.lowerBound) }
    }

    /// The story that the bookmark names: by its id, or, as ids change when a page is corrected, by its headline.
    private func home(of bookmark: Bookmark) -> Home? {
        let index =
            streams.firstIndex { $0.article.id == bookmark.article.id }
            ?? streams.firstIndex { $0.article.title == bookmark.article.headline }
        guard let index, let symbol = streams[index].symbol(at: bookmark.position) else { return nil }
        return Home(
            start: Place(article: index, symbol: symbol), isHeading: bookmark.position.passage.rawValue < 0)
    }

    // MARK: - Searching

    private func hit(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard !quote.exact.isEmpty else { return nil }
        let whole = exactHits(of: quote.whole)
        if whole.count == 1 { return whole[0] }
        if let kept = whole.first(where: { $0.start == home?.start }) { return kept }
        guard whole.isEmpty else { return nil }
        return exactHit(of: quote, home: home) ?? approximateHit(of: quote, home: home)
    }

    /// The unchanged text in changed surroundings.
    private func exactHit(of quote: AnchorQuote, home: Home?) -> Hit? {
        let beside = Set([quote.before, quote.after].filter(\.isTelling).flatMap(exactHits))
        if let only = beside.first { return beside.count == 1 ? only : nil }
        for context in [16, 8] {
            let hits = exactHits(of: quote.part(context: context))
            if hits.count == 1, isTelling(quote.exact.count + context, hits[0], home) { return hits[0] }
        }
        let alone = exactHits(of: quote.alone).filter { isSameKind($0, as: home) }
        if alone.count == 1, isTelling(quote.exact.count, alone[0], home) { return alone[0] }
        guard let kept = alone.first(where: { $0.start == home?.start }) else { return nil }
        return streams[kept.article].isWholePassage(kept.range) ? kept : nil
    }

    /// Whether so much text, found once, says where it belongs.
    private func isTelling(_ length: Int, _ hit: Hit, _ home: Home?) -> Bool {
        length >= (home?.start.article == hit.article ? 8 : 32)
    }

    private func approximateHit(of quote: AnchorQuote, home: Home?) -> Hit? {
        if quote.exact.count > AnchorQuote.longest { return hitOfEnds(of: quote, home: home) }
        if let hit = approximateHit(of: quote.whole, tolerance: 0.3, home: home) { return hit }
        for side in [quote.before, quote.after] where side.isTelling {
            if let hit = approximateHit(of: side, tolerance: 0.25, home: home) { return hit }
        }
        if let hit = approximateHit(of: quote.part(context: 12), tolerance: 0.2, home: home) { return hit }
        guard quote.exact.count >= AnchorQuote.telling else { return nil }
        return approximateHit(of: quote.alone, tolerance: 0.15, home: home)
            .flatMap { isSameKind($0, as: home) ? $0 : nil }
    }

    /// A long quote is where its beginning and its end are.
    private func hitOfEnds(of quote: AnchorQuote, home: Home?) -> Hit? {
        guard
            let start = approximateHit(of: quote.beginning, tolerance: 0.25, home: home)
                ?? approximateHit(of: quote.beginningAlone, tolerance: 0.25, home: home),
            let end = approximateHit(of: quote.end, tolerance: 0.25, home: home)
                ?? approximateHit(of: quote.endAlone, tolerance: 0.25, home: home),
            start.article == end.article, start.range.lowerBound < end.range.upperBound
        else { return nil }
        let range = start.range.lowerBound..<end.range.upperBound
        guard range.count >= quote.exact.count / 2, range.count <= quote.exact.count * 3 / 2 else { return nil }
        return Hit(article: start.article, range: range)
    }

    /// A headline is not looked for in the text, nor a sentence in the headlines, where it is quoted without its
    /// surroundings.
    private func isSameKind(_ hit: Hit, as home: Home?) -> Bool {
        guard let home else { return true }
        return home.isHeading == streams[hit.article].isHeading(hit.range)
    }

    private func exactHits(of part: AnchorQuote.Part) -> [Hit] {
        guard part.pattern.allSatisfy({ $0 < alphabet.count }) else { return [] }
        return streams.enumerated().flatMap { article, stream in
            stream.starts(of: part.pattern, in: 0..<stream.symbols.count).map { start in
                Hit(article: article, range: start + part.exact.lowerBound..<start + part.exact.upperBound)
            }
        }
    }

    /// The best place of a part of the quote, if it is good and no other is nearly as good.
    private func approximateHit(of part: AnchorQuote.Part, tolerance: Double, home: Home?) -> Hit? {
        let search = ApproximateSearch(pattern: part.pattern, alphabet: alphabet.count)
        let limit = Int(Double(part.pattern.count) * tolerance)
        let margin = max(2, part.pattern.count / 10)
        var ends: [(article: Int, end: Int, distance: Int)] = []
        for (article, stream) in streams.enumerated() {
            for end in search.ends(in: stream.symbols, limit: limit + margin) {
                ends.append((article, end.end, end.distance))
            }
        }
        ends.sort { ($0.distance, $0.article, $0.end) < ($1.distance, $1.article, $1.end) }
        guard let best = ends.first, best.distance <= limit else { return nil }
        if ends.count > 1, ends[1].distance - best.distance < margin { return nil }
        // In another story than its own a text needs more to be known by.
        let isAway = home.map { $0.start.article != best.article } ?? false
        guard part.pattern.count - 2 * best.distance >= (isAway ? 24 : 8) else { return nil }
        let stream = streams[best.article]
        let aligned = search.alignment(
            endingAt: best.end, in: stream.symbols, distance: best.distance, part: part.exact)
        if aligned.matches == part.exact.count, aligned.range.count == aligned.matches {
            return Hit(article: best.article, range: aligned.range)
        }
        if let exact = unchanged(part, near: aligned.range, in: stream) {
            return Hit(article: best.article, range: exact)
        }
        guard aligned.matches * 10 >= part.exact.count * 7 else { return nil }
        return Hit(article: best.article, range: aligned.range)
    }

    /// The quoted text where it stands unchanged next to the place that its changed surroundings were aligned with.
    private func unchanged(_ part: AnchorQuote.Part, near range: Range<Int>, in stream: AnchorStream) -> Range<Int>? {
        let slack = 16
        let window = max(0, range.lowerBound - slack)..<min(stream.symbols.count, range.upperBound + slack)
        let pattern = Array(part.pattern[part.exact])
        guard pattern.count > 3 else { return nil }
        let starts = stream.starts(of: pattern, in: window)
        return starts.count == 1 ? starts[0]..<starts[0] + pattern.count : nil
    }
}
