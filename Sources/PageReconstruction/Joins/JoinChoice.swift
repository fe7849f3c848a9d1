import Glibc

/// The evidence for each possible continuation of each open end of a page.
package struct JoinChoice {
    /// A possible continuation of an end.
    struct Option {
        /// A position in `bodies`.
        let start: Int
        let relation: JoinRelation
        /// The evidence of all features except the relation.
        let score: Double
    }

    let features: JoinFeatures
    /// By end, in the order of `features.ends`.
    let options: [[Option]]
    /// By end, the evidence for leaving it open.
    private let none: [Double]
    private let weights: Weights
    /// The log-likelihood of the page's text for each order of text that weights were fitted for.
    private var orderFits: [Double] = []

    init(_ features: JoinFeatures, weights: Weights) {
        self.features = features
        self.weights = weights
        var numbers = FeatureVector<JoinFeature>()
        options = features.ends.map { end in
            features.candidates(end).map { start in
                features.write(end, start, into: &numbers)
                return Option(
                    start: start, relation: features.relation(end, start), score: numbers.weighted(by: weights.joins))
            }
        }
        none = features.ends.map { features.openEndFeatures($0).weighted(by: weights.openEnds) }
        orderFits = weights.orders.map { fit(scored($0.relations)) }
    }

    /// The scores of all options, and the page's own evidence of the order in which it was extracted.
    struct Scores {
        let options: [[Double]]
        /// By end, the score of leaving it open.
        let none: [Double]
        /// The probability of each order of text that weights were fitted for.
        let orders: [Double]
        /// The share of chunks whose continuation is in each relation.
        let relations: FeatureVector<JoinRelation>
    }

    /// The scores of all options and of staying open, adapted to how reliable the page's order is.
    ///
    /// Each known order of text has its own shares of the relations between a chunk and its continuation. The page's
    /// text shows which of the orders fits, and these shares are then adapted to the page: two steps of expectation
    /// maximisation (Dempster, Laird and Rubin 1977).
    func scores(headings: HeadingGroups) -> Scores {
        let above = features.bodies.map { headings.above($0).count }
        let stacked = Double(above.filter { $0 > 1 }.reduce(0, +))
        let single = Double(above.filter { $0 == 1 }.count)
        let orders = Self.probabilities(
            zip(weights.orders, orderFits).map { order, fit in
                fit + stacked * log(order.stacked) + single * log(1 - order.stacked)
            })
        let begun = weights.order(orders).relations
        var relations = begun
        var scores = scored(relations)
        for _ in 0..<2 {
            relations = relationShares(scores, begun)
            scores = scored(relations)
        }
        return Scores(options: scores, none: none, orders: orders, relations: relations)
    }

    /// The share of chunks, 0 to 1, that do not continue in the next chunk, as estimated from the text alone.
    var disorder: Double {
        let orders = Self.probabilities(orderFits)
        return 1 - (weights.order(orders).relations[.next])
    }

    private static func probabilities(_ fits: [Double]) -> [Double] {
        let best = fits.max() ?? 0
        let likelihoods = fits.map { exp($0 - best) }
        let sum = likelihoods.reduce(0, +)
        return likelihoods.map { $0 / sum }
    }

    /// The log-probability of the page's ends, each considered independently.
    private func fit(_ scores: [[Double]]) -> Double {
        var sum = 0.0
        for end in options.indices where !features.isBetweenSentences(end) {
            let top = max(none[end], scores[end].max() ?? none[end])
            sum += top + log(scores[end].reduce(exp(none[end] - top)) { $0 + exp($1 - top) })
        }
        return sum
    }

    private func scored(_ relations: FeatureVector<JoinRelation>) -> [[Double]] {
        let weight = weights.joins[.relation]
        return options.indices.map { end in
            let terms = relationTerms(end, relations)
            return options[end].indices.map { options[end][$0].score + weight * terms[$0] }
        }
    }

    /// The logarithm of each relation's share, divided among the options in that relation.
    func relationTerms(_ end: Int, _ relations: FeatureVector<JoinRelation>) -> [Double] {
        var counts = FeatureVector<JoinRelation>()
        for option in options[end] { counts[option.relation] += 1 }
        var logs = FeatureVector<JoinRelation>()
        for relation in JoinRelation.allCases where counts[relation] > 0 {
            logs[relation] = log(relations[relation] / counts[relation])
        }
        return options[end].map { logs[$0.relation] }
    }

    private func relationShares(_ scores: [[Double]], _ begun: FeatureVector<JoinRelation>)
        -> FeatureVector<JoinRelation>
    {
        // The prior shares count as much as eight ends of the page; tuned on the pages of the benchmark.
        let strength = 8.0
        var shares = FeatureVector<JoinRelation>(values: begun.values.map { $0 * strength })
        for end in options.indices where !features.isBetweenSentences(end) {
            let top = max(none[end], scores[end].max() ?? none[end])
            let exponents = scores[end].map { exp($0 - top) }
            let sum = exponents.reduce(exp(none[end] - top), +)
            for (index, option) in options[end].enumerated() { shares[option.relation] += exponents[index] / sum }
        }
        let sum = shares.values.reduce(0, +)
        return FeatureVector(values: shares.values.map { max($0 / sum, 0.0001) })
    }
}
