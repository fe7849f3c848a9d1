extension StoryLabels.Model {
    /// Expected counts at the boundaries of a page, added to prior counts: the expected shares with a weight of
    /// `strength`.
    struct Counts {
        var stay: FeatureVector<ChunkBoundary>
        var stayOf: FeatureVector<ChunkBoundary>
        var headed: Double
        var headedOf: Double
        var onward: Double
        var back: Double
        var changes: Double

        init(strength: Double, shares: BoundaryShares) {
            stay = FeatureVector(values: shares.stay.values.map { $0 * strength })
            stayOf = FeatureVector(values: shares.stay.values.map { _ in strength })
            headed = shares.headed * strength
            headedOf = strength
            onward = shares.onward * strength / 2
            back = shares.back * strength / 2
            changes = strength / 2
        }

        func shares() -> BoundaryShares {
            // The evidence of one page makes no share certain.
            func bounded(_ share: Double) -> Double { min(0.9995, max(0.002, share)) }
            return BoundaryShares(
                stay: FeatureVector(values: zip(stay.values, stayOf.values).map { bounded($0 / $1) }),
                headed: bounded(headed / headedOf), onward: bounded(onward / changes),
                back: bounded(back / changes))
        }
    }
}
