/// The numbers that were fitted on shattered pages of known texts.
package struct Weights: Sendable {
    /// The first look, where a neighbour's shape is all that is known of it, and the second.
    package var headings: [FeatureVector<HeadingFeature>]
    package var headingPairs: FeatureVector<HeadingPairFeature>
    package var joins: FeatureVector<JoinFeature>
    package var openEnds: FeatureVector<OpenEndFeature>
    /// Statistics of pages in each order of text that an extraction may leave.
    package var orders: [OrderShares]
    package var calibration: Calibration
    /// The probability below which a join is marked as doubtful.
    package var doubtfulBelow: Double
    package var stories: FeatureVector<StoryWeight>
    /// For pages whose text stands in order.
    package var roles = ScriptRoleWeights.chosen

    /// From the log-odds of a join to those of its being right.
    package struct Calibration: Sendable {
        package var offset: Double
        package var slope: Double

        package init(offset: Double, slope: Double) {
            self.offset = offset
            self.slope = slope
        }
    }

    package init(
        headings: [FeatureVector<HeadingFeature>], headingPairs: FeatureVector<HeadingPairFeature>,
        joins: FeatureVector<JoinFeature>, openEnds: FeatureVector<OpenEndFeature>, orders: [OrderShares],
        calibration: Calibration, doubtfulBelow: Double, stories: FeatureVector<StoryWeight>
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
