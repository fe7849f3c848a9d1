extension RoleWeights {
    /// The weights of how a line is set on its page, added to those of its words. Set by hand: type and place are more
    /// reliable than most words, and a byline among the lines of a heading stays a byline.
    static let places: [LineRole: FeatureVector<RoleFeature>] = [
        .body: [.isSetAsText: 6, .isSetAsHeading: -8, .isSetAsDeck: -8, .isSetSmall: -4, .isSetAround: -12],
        .headline: [
            .isSetAsHeading: 12, .isSetAsDeck: 4, .isSetAsText: -10, .isSetSmall: -8, .isSetAround: -12,
        ],
        .deck: [.isSetAsDeck: 10, .isSetAsText: -10, .isSetSmall: -8, .isSetAround: -12],
        .crosshead: [
            .isSetAsCrosshead: 16, .isSetAsHeading: -8, .isSetAsDeck: -8, .isSetAsText: -3, .isSetAround: -12,
        ],
        .byline: [.isSetAsDeck: 12],
        .caption: [.isSetSmall: 12, .isSetAsHeading: -10, .isSetAround: -12],
        .label: [.isSetAsText: -8, .isSetSmall: -6, .isSetAsDeck: -6, .isSetAsCrosshead: -8, .isSetAround: -12],
        .furniture: [.isSetAround: 16, .isSetAsHeading: -6, .isSetAsDeck: -6, .isSetAsText: -3],
        .banner: [.isSetAround: 8, .isSetAsHeading: -6, .isSetAsText: -8],
    ]
}
