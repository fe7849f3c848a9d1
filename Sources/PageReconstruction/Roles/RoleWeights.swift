/// How much each feature says for each role, and how roles follow one another.
package struct RoleWeights: Sendable {
    /// By role, in the order of the cases.
    package var roles: [FeatureVector<RoleFeature>]
    /// By role, then by the role of the next block.
    package var transitions: [FeatureVector<LineRole>]

    /// Weights of words, to which those of places are added.
    package init(roles: [LineRole: FeatureVector<RoleFeature>], transitions: [LineRole: FeatureVector<LineRole>]) {
        self.roles = LineRole.allCases.map { role in
            FeatureVector(values: zip((roles[role] ?? [:]).values, (Self.places[role] ?? [:]).values).map(+))
        }
        self.transitions = LineRole.allCases.map { transitions[$0] ?? [:] }
    }
}
