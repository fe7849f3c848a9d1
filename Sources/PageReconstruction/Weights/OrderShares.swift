import Glibc

/// Statistics of pages whose text was extracted in a particular order; they are adapted to the page.
package struct OrderShares: Sendable {
    /// The share of chunks whose continuation is in each relation.
    package var relations: FeatureVector<JoinRelation>
    /// The probability that the story stays the same across each kind of boundary.
    package var stay: FeatureVector<ChunkBoundary>
    /// The probability that the text below a heading belongs to it.
    package var headed: Double
    /// The probability that a change of story leads to the next one.
    package var onward: Double
    /// The probability that text below several headings belongs to the first of them rather than the last.
    package var firstHeading: Double
    /// The probability that text below a heading that is not its own continues the story above the heading.
    package var pastHeading: Double
    /// The probability that a change of story leads back to the previous one.
    package var back: Double
    /// The share of headings directly above others, with no text in between.
    package var stacked: Double
    /// The weight of these shares, in boundaries of the page itself.
    package var strength: Double
    /// The handicap, in nats, by which stories estimated from words must fit better than those estimated from the
    /// text's order.
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
    /// The expected shares of a page for which only the probability of each order is known.
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
