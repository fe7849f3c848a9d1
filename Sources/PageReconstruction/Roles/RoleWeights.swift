/// The weight of each feature for each role, and of each transition between roles.
package struct RoleWeights: Sendable {
    /// The weights by role, in the order of the cases.
    package var roles: [FeatureVector<RoleFeature>]
    /// The weights by role, then by the role of the next block.
    package var transitions: [FeatureVector<LineRole>]

    /// Creates weights in which roles that are not listed have weight 0.
    package init(roles: [LineRole: FeatureVector<RoleFeature>], transitions: [LineRole: FeatureVector<LineRole>]) {
        self.roles = LineRole.allCases.map { roles[$0] ?? [:] }
        self.transitions = LineRole.allCases.map { transitions[$0] ?? [:] }
    }

    /// The weights of words with those of places added.
    fileprivate var withPlaces: RoleWeights {
        var sum = self
        for role in LineRole.allCases {
            let places = Self.places[role] ?? [:]
            sum.roles[role.rawValue] = FeatureVector(values: zip(roles[role.rawValue].values, places.values).map(+))
        }
        return sum
    }
}

/// The weights of roles for blocks of each script: headings in Chinese have other signs than headings in Latin letters.
package struct ScriptRoleWeights: Sendable {
    package var western: RoleWeights
    package var eastAsian: RoleWeights

    package init(western: RoleWeights, eastAsian: RoleWeights) {
        self.western = western
        self.eastAsian = eastAsian
    }

    package subscript(isEastAsian isEastAsian: Bool) -> RoleWeights {
        get { isEastAsian ? eastAsian : western }
        set { if isEastAsian { eastAsian = newValue } else { western = newValue } }
    }

    /// The weights used by the product. Western pages are recognised best with weights set by hand: fitted weights are
    /// worse on real papers, which the generated pages represent too poorly.
    package static let chosen = ScriptRoleWeights(western: .set.withPlaces, eastAsian: .fitted.withPlaces)
}
