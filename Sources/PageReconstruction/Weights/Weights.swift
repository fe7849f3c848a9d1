/// The weights that were fitted on shattered pages of known texts.
package struct Weights: Sendable {
    /// The weights of the first pass, where only the shape of a neighbour is known, and of the second.
    package var headings: [FeatureVector<HeadingFeature>]
    package var headingPairs: FeatureVector<HeadingPairFeature>
    package var joins: FeatureVector<JoinFeature>
    package var openEnds: FeatureVector<OpenEndFeature>
    /// The statistics of pages for each order of text that an extraction may produce.
    package var orders: [OrderShares]
    package var calibration: Calibration
    /// The probability below which a join is marked as doubtful.
    package var doubtfulBelow: Double
    package var stories: FeatureVector<StoryWeight>
    /// The weights of roles, for pages whose text is in order.
    package var roles = ScriptRoleWeights.chosen

    /// Maps the log-odds of a join to the log-odds that it is right.
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
