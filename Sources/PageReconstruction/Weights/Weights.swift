import Glibc

/// The numbers that were fitted on shattered pages of known texts.
package struct Weights: Sendable {
    /// Of `HeadingFeatures`: the first look, where a neighbour's shape is all that is known of it, and the second.
    package var headings: [[Double]]
    /// Of `HeadingPair`.
    package var headingPairs: [Double]
    /// Of `JoinFeatures`, then of what leaves an end open.
    package var joins: [Double]
    package var openEnds: [Double]
    /// What pages are like in each order of text that an extraction may leave.
    package var orders: [Order]
    /// From the log-odds of a join to those of its being right: offset and slope.
    package var calibration: [Double]
    /// The probability below which a join is marked as doubtful.
    package var doubtfulBelow: Double
    /// Of `StoryLabels`: how much words tell, the nats that those of one text may say for a story against another, and in
    /// the first round, when only the words of headings are known and the order of the text shall say more, and by how
    /// much a heading's words count. Of `CaptionPlaces`: how much words tell, and what speaks for a photo story, anywhere
    /// and above headings.
    package var stories: [Double]

    /// Shares that the page itself moves.
    package struct Order: Sendable {
        /// How often pieces go on where: by `JoinPlace`.
        package var places: [Double]
        /// How often the story stays the same: by `StoryLabels.Seam`; how often the text under a heading is its own; how
        /// often a change leads to the next story; how often text below several headings is of the first, and not of the
        /// last of them; how often text under a heading that is not its own goes on with the story above the heading;
        /// how often a change leads back to the story before.
        package var seams: [Double]
        /// How many headings stand above others, with no text between.
        package var stacked: Double
        /// How many seams of the page itself outweigh `seams`.
        package var strength: Double
        /// Nats by which stories that were begun with words have to fit better than those begun with the order of the text.
        package var handicap: Double

        package init(places: [Double], seams: [Double], stacked: Double, strength: Double, handicap: Double) {
            self.places = places
            self.seams = seams
            self.stacked = stacked
            self.strength = strength
            self.handicap = handicap
        }
    }

    /// What a page is like of which only the probability of each order is known.
    func order(_ probabilities: [Double]) -> Order {
        func mean(_ value: (Order) -> Double) -> Double {
            zip(orders, probabilities).reduce(0) { $0 + $1.1 * value($1.0) }
        }
        func means(_ values: (Order) -> [Double]) -> [Double] {
            (orders.first.map(values) ?? []).indices.map { index in mean { values($0)[index] } }
        }
        return Order(
            places: means(\.places), seams: means(\.seams), stacked: mean(\.stacked),
            strength: exp(mean { log($0.strength) }), handicap: mean(\.handicap))
    }

    package init(
        headings: [[Double]], headingPairs: [Double], joins: [Double], openEnds: [Double], orders: [Order],
        calibration: [Double],
        doubtfulBelow: Double, stories: [Double]
    ) {
        self.headings = headings
        self.headingPairs = headingPairs
        self.joins = joins
        self.openEnds = openEnds
        self.orders = orders
        self.calibration = calibration
        self.doubtfulBelow = doubtfulBelow
        self.stories = stories
    }
}

/// Arithmetic of the fitted models.
enum Logistic {
    static func sum(_ features: [Double], _ weights: [Double]) -> Double {
        var sum = 0.0
        for index in 0..<min(features.count, weights.count) { sum += features[index] * weights[index] }
        return sum
    }
}
