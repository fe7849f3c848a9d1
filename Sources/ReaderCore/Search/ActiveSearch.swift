import NewsModel
import TextSearch

/// The hits of a query in the open story, with the current one.
struct ActiveSearch: Equatable, Sendable {
    let query: TextQuery
    let hits: [TextMatch]
    /// The index of the current hit in `hits`.
    private(set) var current: Int?
    private let byPassage: [Passage: [Range<Int>]]

    init(query: TextQuery, hits: [TextMatch]) {
        self.query = query
        self.hits = hits
        byPassage = Dictionary(grouping: hits, by: \.passage).mapValues { $0.map(\.range) }
    }

    var currentHit: TextMatch? { current.map { hits[$0] } }

    /// `3/17`.
    var status: String { "\(current.map { $0 + 1 } ?? 0)/\(hits.count)" }

    /// Moves to the first hit that `isAtOrAfter` the user's position, otherwise to the first of all.
    mutating func start(where isAtOrAfter: (TextMatch) -> Bool) {
        current = hits.firstIndex(where: isAtOrAfter) ?? hits.indices.first
    }

    /// Moves by `step` hits, wrapping around at the ends.
    ///
    /// - Returns: whether an end was passed.
    mutating func step(by step: Int) -> Bool {
        guard let from = current, !hits.isEmpty else { return false }
        let to = from + step
        let wrapped = ((to % hits.count) + hits.count) % hits.count
        current = wrapped
        return to != wrapped
    }

    /// The hits that overlap a range of a passage, and whether each is the current one.
    func hits(in passage: Passage, overlapping range: Range<Int>) -> [(range: Range<Int>, isCurrent: Bool)] {
        guard let ranges = byPassage[passage] else { return [] }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return ranges[low...].prefix { $0.lowerBound < range.upperBound }.map { hit in
            (hit, currentHit.map { $0.passage == passage && $0.range == hit } ?? false)
        }
    }
}
