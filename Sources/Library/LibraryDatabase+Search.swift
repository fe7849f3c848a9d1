import Files
import GRDB
import NewsModel
import Synchronization
import TextSearch

extension LibraryDatabase {
    /// Returns the first `limit` hits for `query` after `cursor`, with their context. Takes a few milliseconds,
    /// whatever the size of the library, unless a long word is rare and its pairs of characters are common.
    ///
    /// An empty query has no hits, nor has a regular expression, which the library does not search.
    public func search(
        _ query: TextQuery, marks: BookmarkMarks = BookmarkMarks(), order: SearchOrder = .newest,
        from cursor: SearchCursor? = nil, limit: Int = 50
    ) throws(LibraryError) -> SearchPage {
        guard !query.isEmpty, !query.isRegularExpression, limit > 0 else { return SearchPage(hits: [], next: nil) }
        return try read { db in
            let candidates = StoryCandidates(query, marks: marks)
            let verifier = try MatchVerifier(query, marks: marks, in: db)
            var hits: [SearchHit] = []
            for (number, part) in candidates.parts(in: order).enumerated() where number >= cursor?.part ?? 0 {
                let below = cursor.flatMap { $0.part == number ? $0.below : nil }
                let lastAsked = part.isOfWords == nil ? nil : try candidates.lastAskedForWords(of: part, in: db)
                var last: Int64?
                try candidates.visit(part, below: below, in: db) { number in
                    if let lastAsked {
                        let isOfWords = try number >= lastAsked && verifier.hasWholeWords(number)
                        if part.isOfWords == true, number < lastAsked { return false }
                        if isOfWords != part.isOfWords { return true }
                    }
                    if let hit = try verifier.hit(number) { hits.append(hit) }
                    last = number
                    return hits.count < limit
                }
                if let last, hits.count == limit {
                    return SearchPage(hits: hits, next: SearchCursor(part: number, below: last))
                }
            }
            return SearchPage(hits: hits, next: nil)
        }
    }

    /// Returns the exact number of stories that answer `query`; `nil` if cancelled. `isCancelled` is called every
    /// 1,024 stories.
    ///
    /// Stories that the index is not certain of are verified one by one, on all processors.
    public func count(
        _ query: TextQuery, marks: BookmarkMarks = BookmarkMarks(),
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(LibraryError) -> Int? {
        guard !query.isEmpty, !query.isRegularExpression else { return 0 }
        let (sure, numbers) = try read { try StoryCandidates(query, marks: marks).all(in: $0) }
        if isCancelled() { return nil }
        let parts = stride(from: 0, to: numbers.count, by: Self.storiesCountedAtOnce).map { start in
            numbers[start..<min(numbers.count, start + Self.storiesCountedAtOnce)]
        }
        let counted = Mutex(Result<Int?, LibraryError>.success(sure))
        ParallelLoop.run(parts.count) { part in
            let count = Result { () throws(LibraryError) -> Int? in
                if isCancelled() { return nil }
                return try read { try MatchVerifier(query, marks: marks, in: $0).count(parts[part]) }
            }
            counted.withLock { counted in
                guard case .success(let sum?) = counted else { return }
                counted = count.map { $0.map { sum + $0 } }
            }
        }
        return try counted.withLock { $0 }.get()
    }

    private static let storiesCountedAtOnce = 1_024
}
