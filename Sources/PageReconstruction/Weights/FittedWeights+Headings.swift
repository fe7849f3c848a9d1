extension Weights {
    /// Written by `benchmarks fit`, on 150 pages in each of five orders, shattered from the texts of a corpus of
    /// Chinese television news that were neither counted for the language model nor measured on.
    static let fittedHeadings: [FeatureVector<HeadingFeature>] = [
        [
            .bias: 1.7728, .atMost4: -1.3412, .atMost8: 0.7927, .atMost12: 0.3711, .atMost16: -0.0973,
            .atMost20: -0.1948, .atMost26: 0.2421, .atMost36: 1.0776, .hasSpace: 1.4695, .hasDash: 2.0349,
            .hasColon: 0.5533, .hasComma: -2.4705, .hasTwoCommas: -0.6602, .endsInExclamation: -0.6531,
            .beginsWithDash: 1.3978, .hasQuotation: 0.3772, .endsAsHeading: 1.3357, .beginsAsHeading: 1.2597,
            .beginsAsParagraph: -0.3691, .hasUnpairedMarks: 0.1973, .nextIsByline: 1.6752, .nextIsDateline: 0.7663,
            .nextIsHeading: 2.4970, .nextIsCaption: -0.5814, .nextIsFurniture: -0.0652, .nextIsText: -1.0050,
            .nextBeginsAsParagraph: 0.3230, .nextIsFragment: 0.1917, .previousIsFurniture: 0.6539,
            .previousIsComplete: -1.2082, .previousIsHeading: 1.0534, .previousIsOpen: 0.8769,
            .previousIsCaption: 0.5142, .previousIsByline: 0.7565, .noBlankAbove: -0.7732, .manyBlanksAbove: 0.0000,
            .noBlankBelow: 1.1026, .fillsIndentedLine: -0.4973, .fillsLine: 0.5476, .endsFull: -0.8422,
            .measureIsUnknown: 0.0558, .isShortLine: 0.3854, .bestInto: -0.0441, .bestOutOf: -1.0186,
            .previousReadsOn: 0.1713, .readsOnIntoNext: -0.8299, .isIndented: -1.3231, .toldBelow: 2.0681,
            .toldAbove: -0.8012, .hasParticle: -0.6878, .nextEndsFullIndented: 0.3118, .nextEndsFullPlain: 0.3463,
            .nextIsIndented: 0.0854, .nextIsNotIndented: 0.4098,
        ],
        [
            .bias: 1.6405, .atMost4: -1.3671, .atMost8: 0.6038, .atMost12: 0.2059, .atMost16: -0.1102,
            .atMost20: -0.2115, .atMost26: 0.2006, .atMost36: 1.0170, .hasSpace: 1.4396, .hasDash: 1.9032,
            .hasColon: 0.5479, .hasComma: -2.4177, .hasTwoCommas: -0.8023, .endsInExclamation: -0.5229,
            .beginsWithDash: 1.2646, .hasQuotation: 0.4278, .endsAsHeading: 1.4094, .beginsAsHeading: 1.2233,
            .beginsAsParagraph: -0.3419, .hasUnpairedMarks: 0.1236, .nextIsByline: 1.7600, .nextIsDateline: 0.7872,
            .nextIsHeading: 1.7335, .nextIsCaption: -0.3896, .nextIsFurniture: -0.0098, .nextIsText: -1.2350,
            .nextBeginsAsParagraph: 0.4429, .nextIsFragment: 0.1278, .previousIsFurniture: 0.6875,
            .previousIsComplete: -1.1499, .previousIsHeading: 1.4867, .previousIsOpen: 0.0742,
            .previousIsCaption: 0.5046, .previousIsByline: 0.6547, .noBlankAbove: -0.8339, .manyBlanksAbove: 0.0000,
            .noBlankBelow: 0.9835, .fillsIndentedLine: -0.5133, .fillsLine: 0.4570, .endsFull: -0.8279,
            .measureIsUnknown: 0.0143, .isShortLine: 0.2732, .bestInto: 0.0648, .bestOutOf: -0.9672,
            .previousReadsOn: -0.1719, .readsOnIntoNext: -1.1594, .isIndented: -1.1730, .toldBelow: 2.0224,
            .toldAbove: -0.7365, .hasParticle: -0.6374, .nextEndsFullIndented: 0.2422, .nextEndsFullPlain: 0.1758,
            .nextIsIndented: 0.0921, .nextIsNotIndented: 0.3522,
        ],
    ]
}
