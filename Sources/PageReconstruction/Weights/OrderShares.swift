import Glibc

/// Statistics of pages whose text an extraction left in one order; the page itself moves them.
package struct OrderShares: Sendable {
    /// Share of chunks that go on with one in each relation.
    package var relations: FeatureVector<JoinRelation>
    /// Probability that the story stays the same over each kind of boundary.
    package var stay: FeatureVector<ChunkBoundary>
    /// Probability that the text under a heading is its own.
    package var headed: Double
    /// Probability that a change of story leads to the next one.
    package var onward: Double
    /// Probability that text below several headings is of the first, and not of the last of them.
    package var firstHeading: Double
    /// Probability that text under a heading that is not its own goes on with the story above the heading.
    package var pastHeading: Double
    /// Probability that a change of story leads back to the one before.
    package var back: Double
    /// Share of headings that stand above others, with no text between.
    package var stacked: Double
    /// Number of boundaries of the page itself that outweigh these shares.
    package var strength: Double
    /// Nats by which stories that were begun with words have to fit better than those begun with the order of the text.
    package var handicap: Double

    package init(
        relations: FeatureVector<JoinRelation>, stay: FeatureVector<ChunkBoundary> = [:], headed: Double = 0,
        onward: Double = 0, firstHeading: Double = 0, pastHeading: Double = 0, back: Double = 0, stacked: Double,
        strength: Double, handicap: Double
    ) {
        self.relations = relations
        self.stay = stay
        self.headed = headed
        self.onward = onward
        self.firstHeading = firstHeading
        self.pastHeading = pastHeading
        self.back = back
        self.stacked = stacked
        self.strength = strength
        self.handicap = handicap
    }
}

extension Weights {
    /// The expected shares of a page of which only the probability of each order is known.
    func order(_ probabilities: [Double]) -> OrderShares {
        func mean(_ value: (OrderShares) -> Double) -> Double {
            zip(orders, probabilities).reduce(0) { $0 + $1.1 * value($1.0) }
        }
        func means<Key: FeatureName>(_ vector: (OrderShares) -> FeatureVector<Key>) -> FeatureVector<Key> {
            FeatureVector(values: Key.allCases.map { key in mean { vector($0)[key] } })
        }
        return OrderShares(
            relations: means(\.relations), stay: means(\.stay), headed: mean(\.headed), onward: mean(\.onward),
            firstHeading: mean(\.firstHeading), pastHeading: mean(\.pastHeading), back: mean(\.back),
            stacked: mean(\.stacked), strength: exp(mean { log($0.strength) }), handicap: mean(\.handicap))
    }
}
