/// The numbers that were fitted on shattered pages of known texts.
package struct Weights: Sendable {
    /// Of `HeadingFeatures`: the first look, where a neighbour's shape is all that is known of it, and the second.
    package var headings: [[Double]]
    /// Of `JoinFeatures`, then of what leaves an end open.
    package var joins: [Double]
    package var openEnds: [Double]
    /// How often pieces go on where: by `JoinPlace`, before the page itself has been asked.
    package var places: [Double]
    /// From the log-odds of a join to those of its being right: offset and slope.
    package var calibration: [Double]
    /// The probability below which a join is marked as doubtful.
    package var doubtfulBelow: Double
    /// Of `StoryLabels`.
    package var stories: [Double]

    package init(
        headings: [[Double]], joins: [Double], openEnds: [Double], places: [Double], calibration: [Double],
        doubtfulBelow: Double, stories: [Double]
    ) {
        self.headings = headings
        self.joins = joins
        self.openEnds = openEnds
        self.places = places
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
