import Glibc

/// For each open end of a page, how much each possible continuation has for it.
package struct JoinChoice {
    /// One possible continuation of one end.
    struct Option {
        /// A position in `bodies`.
        let start: Int
        let place: JoinPlace
        /// What its features say for it, its place apart.
        let score: Double
    }

    let features: JoinFeatures
    /// By end, in the order of `features.ends`.
    let options: [[Option]]
    /// By end, what is said for leaving it open.
    private let none: [Double]
    private let weights: Weights
    /// How well the page fits each order of text that weights were fitted for, by its text alone.
    private var orderFits: [Double] = []

    init(_ features: JoinFeatures, weights: Weights) {
        self.features = features
        self.weights = weights
        var numbers: [Double] = []
        options = features.ends.map { end in
            features.candidates(end).map { start in
                features.write(end, start, into: &numbers)
                return Option(
                    start: start, place: features.place(end, start), score: Logistic.sum(numbers, weights.joins))
            }
        }
        none = features.ends.map { Logistic.sum(features.openEndFeatures($0), weights.openEnds) }
        orderFits = weights.orders.map { fit(placed($0.places)) }
    }

    /// What the page's text says of the way in which it was extracted, and the scores under it.
    struct Scores {
        let options: [[Double]]
        /// By end, that of leaving it open.
        let none: [Double]
        /// The probability of each order of text that weights were fitted for.
        let orders: [Double]
        /// How often pieces go on in each place.
        let places: [Double]
    }

    /// The scores of all options and of none, after the page has been asked how far its order is to be trusted.
    ///
    /// Each known order of text has shares of its own for the places where pieces go on. The page's own text tells which of
    /// the orders it fits, and moves their shares to its own: expectation maximisation (Dempster, Laird and Rubin 1977)
    /// in two steps.
    func scores(headings: HeadingGroups) -> Scores {
        let above = features.bodies.map { headings.above($0).count }
        let stacked = Double(above.filter { $0 > 1 }.reduce(0, +))
        let single = Double(above.filter { $0 == 1 }.count)
        let orders = Self.probabilities(
            zip(weights.orders, orderFits).map { order, fit in
                fit + stacked * log(order.stacked) + single * log(1 - order.stacked)
            })
        let begun = weights.order(orders).places
        var places = begun
        var scores = placed(places)
        for _ in 0..<2 {
            places = placeShares(scores, begun)
            scores = placed(places)
        }
        return Scores(options: scores, none: none, orders: orders, places: places)
    }

    /// The share of pieces that go on elsewhere than in the next one, 0 to 1, as far as the text alone tells.
    var disorder: Double {
        let orders = Self.probabilities(orderFits)
        return 1 - (weights.order(orders).places.first ?? 1)
    }

    private static func probabilities(_ fits: [Double]) -> [Double] {
        let best = fits.max() ?? 0
        let likelihoods = fits.map { exp($0 - best) }
        let sum = likelihoods.reduce(0, +)
        return likelihoods.map { $0 / sum }
    }

    /// The logarithm of the probability of the page's ends, each by itself.
    private func fit(_ scores: [[Double]]) -> Double {
        var sum = 0.0
        for end in options.indices where !features.isBetweenSentences(end) {
            let top = max(none[end], scores[end].max() ?? none[end])
            sum += top + log(scores[end].reduce(exp(none[end] - top)) { $0 + exp($1 - top) })
        }
        return sum
    }

    private func placed(_ places: [Double]) -> [[Double]] {
        let weight = weights.joins.last ?? 1
        return options.indices.map { end in
            let terms = placeTerms(end, places)
            return options[end].indices.map { options[end][$0].score + weight * terms[$0] }
        }
    }

    /// The logarithm of a place's share, split among the options of that place.
    func placeTerms(_ end: Int, _ places: [Double]) -> [Double] {
        var counts = [Double](repeating: 0, count: places.count)
        for option in options[end] { counts[option.place.rawValue] += 1 }
        let logs = places.indices.map { counts[$0] == 0 ? 0 : log(places[$0] / counts[$0]) }
        return options[end].map { logs[$0.place.rawValue] }
    }

    private func placeShares(_ scores: [[Double]], _ begun: [Double]) -> [Double] {
        let strength = 8.0
        var shares = begun.map { $0 * strength }
        for end in options.indices where !features.isBetweenSentences(end) {
            let top = max(none[end], scores[end].max() ?? none[end])
            let exponents = scores[end].map { exp($0 - top) }
            let sum = exponents.reduce(exp(none[end] - top), +)
            for (index, option) in options[end].enumerated() { shares[option.place.rawValue] += exponents[index] / sum }
        }
        let sum = shares.reduce(0, +)
        return shares.map { max($0 / sum, 0.0001) }
    }
}
