extension Weights {
    /// Written by `benchmarks fit`, on 150 pages in each of five orders, shattered from the texts of a corpus of
    /// Chinese television news that were neither counted for the language model nor measured on.
    package static let fitted = Weights(
        headings: fittedHeadings,
        headingPairs: [
            .bias: 2.2075, .noBlankBetween: 2.4206, .manyBlanksBetween: 0.0000, .moreBlanksBetween: -3.0025,
            .fewerBlanksBetween: 1.8483, .secondBeginsWithDash: 2.7665, .firstBeginsWithDash: -2.0534,
            .firstGoesOn: 1.3941, .readsOn: 0.5380, .secondBeginsAsHeading: -1.2390, .firstEndsAsHeading: -0.7111,
            .firstIsShort: 2.1846, .secondIsShort: 1.2142, .difference: 0.4686, .sharedWords: 1.8590,
            .isThirdLine: -1.0547, .isFourthLine: -0.4545, .isLongRun: -1.7183, .disorder: -1.2369,
            .disorderOfLongRun: 2.3080,
        ],
        joins: [
            .firstCharacter: 1.3640, .secondCharacter: 1.0751, .thirdCharacter: 0.7419, .beginsAsParagraph: -1.4724,
            .opensAndCloses: 1.6983, .opensOnly: -1.2272, .closesOnly: -1.2104, .sharedWords: 0.9225,
            .sharedWithPrevious: 0.2984, .sharedWithNext: 0.6070, .endsInComma: 0.4709, .beginsWithMark: 0.0000,
            .beginsWithQuote: 0.2610, .beginsInLowerCase: 0.0000, .hasHyphen: 0.0000, .isNumberCut: -0.0054,
            .beginsInCapitals: 0.0000, .isShortRest: -0.0632, .isHalfLineRest: 0.8096, .isCutPlain: 0.1827,
            .isCutIndented: -2.1786, .fitsSurely: 0.4118, .fitsBadly: 0.2125, .isIndented: -1.4600,
            .isNotIndented: 2.3545, .sentenceBeforeParagraph: 0.1761, .sentenceFit: -0.7660,
            .sentenceBeforeNoIndent: 1.3354, .sentencesInFullLines: -0.6486, .relation: 0.8218,
        ],
        openEnds: [
            .bias: -3.2350, .endsInColon: 0.0000, .endsInComma: -0.4665, .isShort: -0.1968, .isLast: -0.6592,
            .isShortAndNotFull: 1.8227, .isHeadingShaped: -1.0065, .isComplete: 8.4137,
            .isCompleteAndFilled: -0.7471, .isCompleteAndEven: -0.9175, .isCutBeforeEnd: 0.5205,
        ],
        orders: fittedOrders, calibration: Calibration(offset: 1.3988, slope: 2.1239), doubtfulBelow: 0.7645,
        stories: [
            .words: 0.6400, .mostEvidence: 5.6250, .mostEvidenceAtFirst: 0.5000, .headingWords: 4.8000,
            .captionWords: 5.0000, .photoStory: 1.9000, .photoStoryAboveHeading: -0.7000,
        ])
}
