import NewsModel
import Wording

/// The results in a scope so far.
struct SearchAnswer: Equatable, Sendable {
    var found: [SearchHit] = []
    /// The number of all stories; `nil` until they are counted.
    var total: Int? = 0
    /// Whether more results can be requested.
    var hasMore = false
    /// The sentence that says why there is no answer.
    var problem: Phrase?

    /// `50 of 3,992 stories`, or `4 stories` if all are present.
    var status: Phrase {
        guard let total, total == found.count else {
            let all: Phrase = total.map { "\(count: $0)" } ?? "…"
            return found.isEmpty ? "" : "\(count: found.count) of \(all) stories"
        }
        return .counted(total, "story", "stories")
    }
}
