import GRDB
import NewsModel
import TextSearch

extension Library {
    /// The first `limit` answers to `query` from `place` on, with their contexts: some milliseconds, whatever the size of
    /// the library, except where a long word is rare and its pairs of characters are common.
    ///
    /// An empty query and a regular expression, which the library does not search, have no answers.
    public func search(
        _ query: TextQuery, marks: BookmarkMarks = BookmarkMarks(), order: SearchOrder = .newest,
        from place: SearchPlace? = nil, limit: Int = 50
    ) throws(LibraryError) -> SearchPage {
        guard !query.isEmpty, !query.isRegularExpression, limit > 0 else { return SearchPage(hits: [], next: nil) }
        return try read { db in
            let candidates = StoryCandidates(query, marks: marks)
            let check = try StoryCheck(query, marks: marks, in: db)
            var hits: [LibraryHit] = []
            for isInHeadlines in order == .relevance ? [true, false] : [false] {
                if let place, isInHeadlines, !place.isInHeadlines { continue }
                let below = place.flatMap { $0.isInHeadlines == isInHeadlines ? $0.below : nil }
                let part: StoryCandidates.Part = order == .newest ? .all : isInHeadlines ? .inHeadlines : .others
                var last: Int64?
                try candidates.visit(part, below: below, in: db) { number in
                    if let hit = try check.hit(number) { hits.append(hit) }
                    last = number
                    return hits.count < limit
                }
                if let last, hits.count == limit {
                    return SearchPage(hits: hits, next: SearchPlace(isInHeadlines: isInHeadlines, below: last))
                }
            }
            return SearchPage(hits: hits, next: nil)
        }
    }

    /// How many stories answer `query`, exactly; `nil` if `isCancelled` said so, which is asked every few stories.
    ///
    /// Costs a look at each story that may answer, or, where the index knows it, none.
    public func count(
        _ query: TextQuery, marks: BookmarkMarks = BookmarkMarks(), isCancelled: () -> Bool = { false }
    ) throws(LibraryError) -> Int? {
        guard !query.isEmpty, !query.isRegularExpression else { return 0 }
        return try read { db in
            let candidates = StoryCandidates(query, marks: marks)
            if let count = try candidates.exactCount(in: db) { return count }
            let check = try StoryCheck(query, marks: marks, in: db)
            var count = 0
            var looked = 0
            var wasCancelled = false
            try candidates.visit(.all, below: nil, in: db) { id in
                if try check.answers(id) { count += 1 }
                looked += 1
                if looked % 256 == 0, isCancelled() {
                    wasCancelled = true
                    return false
                }
                return true
            }
            return wasCancelled ? nil : count
        }
    }
}
