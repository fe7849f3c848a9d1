/// How much each feature says for each role, and how roles follow one another.
package struct RoleWeights: Sendable {
    /// By role, in the order of the cases.
    package var roles: [FeatureVector<RoleFeature>]
    /// By role, then by the role of the next block.
    package var transitions: [FeatureVector<LineRole>]

    /// Roles that are not named are worth nothing more or less.
    package init(roles: [LineRole: FeatureVector<RoleFeature>], transitions: [LineRole: FeatureVector<LineRole>]) {
        self.roles = LineRole.allCases.map { roles[$0] ?? [:] }
        self.transitions = LineRole.allCases.map { transitions[$0] ?? [:] }
    }

    /// Weights of words, with those of places added.
    fileprivate var withPlaces: RoleWeights {
        var sum = self
        for role in LineRole.allCases {
            let places = Self.places[role] ?? [:]
            sum.roles[role.rawValue] = FeatureVector(values: zip(roles[role.rawValue].values, places.values).map(+))
        }
        return sum
    }
}

/// The weights of roles by the script of the block that they are asked about: a heading in Chinese is told by other signs than
/// one in Latin letters.
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

    /// Those that the product decides by. Western pages are told best by the weights set by hand: fitted ones come out worse
    /// on real papers, of which generated pages hold too little.
    package static let chosen = ScriptRoleWeights(western: .set.withPlaces, eastAsian: .fitted.withPlaces)
}
