import NewsModel
import Wording

/// The answer of a scope, as far as it has come.
struct SearchAnswer: Equatable, Sendable {
    var found: [SearchHit] = []
    /// Stories in all; `nil` until they are counted.
    var total: Int? = 0
    /// Whether more can be asked for.
    var hasMore = false
    /// The sentence that says why there is no answer.
    var problem: Phrase?

    /// `50 of 3,992`, or `4 stories` where all are there.
    var status: Phrase {
        guard let total, total == found.count else {
            let all: Phrase = total.map { "\(count: $0)" } ?? "…"
            return found.isEmpty ? "" : "\(count: found.count) of \(all)"
        }
        return .counted(total, "story", "stories")
    }
}
