import Glibc

/// For each open end of a page, how much each possible continuation has for it.
package struct JoinChoice {
    /// One possible continuation of one end.
    struct Option {
        /// A position in `bodies`.
        let start: Int
        let place: JoinPlace
        let features: [Double]
    }

    let features: JoinFeatures
    /// By end, in the order of `features.ends`.
    let options: [[Option]]
    let openEnds: [[Double]]

    init(_ features: JoinFeatures) {
        self.features = features
        options = features.ends.map { end in
            features.candidates(end).map { start in
                Option(start: start, place: features.place(end, start), features: features.features(end, start))
            }
        }
        openEnds = features.ends.map(features.openEndFeatures)
    }

    /// The scores of all options and of none, after the page has been asked how far its order is to be trusted.
    ///
    /// The share of ends that go on in each kind of place starts as it is on all pages and moves to what this page's own
    /// text shows: expectation maximisation (Dempster, Laird and Rubin 1977) in two steps.
    func scores(_ weights: Weights) -> (options: [[Double]], none: [Double]) {
        let none = openEnds.map { Logistic.sum($0, weights.openEnds) }
        let bare = options.map { $0.map { Logistic.sum($0.features, weights.joins) } }
        var scores = placed(bare, weights.places, weights)
        for _ in 0..<2 { scores = placed(bare, placeShares(scores, none, weights), weights) }
        return (scores, none)
    }

    private func placed(_ bare: [[Double]], _ places: [Double], _ weights: Weights) -> [[Double]] {
        let weight = weights.joins.last ?? 1
        return options.indices.map { end in
            let terms = placeTerms(end, places)
            return options[end].indices.map { bare[end][$0] + weight * terms[$0] }
        }
    }

    /// The logarithm of a place's share, split among the options of that place.
    func placeTerms(_ end: Int, _ places: [Double]) -> [Double] {
        var counts = [Double](repeating: 0, count: places.count)
        for option in options[end] { counts[option.place.rawValue] += 1 }
        let logs = places.indices.map { log(places[$0] / max(counts[$0], 1)) }
        return options[end].map { logs[$0.place.rawValue] }
    }

    func placeShares(_ scores: [[Double]], _ none: [Double], _ weights: Weights) -> [Double] {
        let strength = 3.0
        var shares = weights.places.map { $0 * strength }
        for end in options.indices {
            let top = max(none[end], scores[end].max() ?? none[end])
            let exponents = scores[end].map { exp($0 - top) }
            let sum = exponents.reduce(exp(none[end] - top), +)
            for (index, option) in options[end].enumerated() { shares[option.place.rawValue] += exponents[index] / sum }
        }
        let sum = shares.reduce(0, +)
        return shares.map { max($0 / sum, 0.0005) }
    }
}
