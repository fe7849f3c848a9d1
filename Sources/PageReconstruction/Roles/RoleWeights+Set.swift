extension RoleWeights {
    /// Set by hand on pages of papers of 1750 to 2020 in six languages: a unit is about a factor of three in the odds.
    package static let set = RoleWeights(
        roles: [
            .body: [
                .isLong: 4, .beginsInLowerCase: 2.5, .endsInComma: 1.5, .endsInHyphen: 1.5, .endsInStop: 1.5,
                .endsInColon: 0.5, .opensWithDateline: 4, .isFullLine: 1, .aboveIsOpen: 1.5, .isNoticeTitle: -1,
            ],
            .headline: [
                .bias: -2.4, .isLong: -8, .wordsAtMost3: -0.2, .wordsAtMost6: 0.5, .wordsAtMost12: 0.8,
                .wordsOver16: -3,
                .charactersAtMost8: -0.5, .charactersAtMost30: 0.8, .isShortAndOpen: 2.6, .isCapitals: 3.2,
                .isCapitalsWithStop: 1.8, .isTitled: 0.9, .isShortTitleWithStop: 1.4, .isShortWithStop: 1.8,
                .beginsInLowerCase: -3.5,
                .beginsWithDigit: -0.5, .beginsWithMark: -1, .endsInStop: -2, .endsInComma: -2.5, .endsInColon: -1.2,
                .endsInHyphen: -3, .endsInQuestion: 1.6, .blankAbove: 0.6, .manyBlanksAbove: 0.8, .blankIsRare: 1.8,
                .noBlankAbove: -0.4, .aboveIsComplete: 0.8, .aboveIsOpen: -2.5, .belowIsLong: 1.4, .belowIsByline: 3.2,
                .belowOpensWithDateline: 3, .isFullLine: -1.2, .isHalfLine: 0.3, .manyDigits: -2.5, .isRubbish: -5,
                .isItem: -1.5, .opensWithDateline: -5, .repeats: -2, .isName: -3, .isInVerse: -4, .isInTable: -4,
                .isInList: -3, .hasBlankAmongHan: 1, .isNoticeTitle: 3, .isCaption: -3, .opensFile: 1, .isTurn: -6,
                .isQuotation: -0.3, .hasTwoCommas: -1.5, .blankAboveUnsigned: 0.8, .isUnsigned: -0.3,
            ],
            .deck: [
                .bias: -2.2, .isLong: -6, .stepsDown: 2.6, .isTitled: 1, .wordsAtMost12: 0.6, .belowIsLong: 0.6,
                .belowIsByline: 0.8, .beginsInLowerCase: -0.5, .isCapitals: -1.5, .blankAbove: -0.8, .isFullLine: -0.6,
                .endsInComma: -0.5, .endsInHyphen: -1.5, .isRubbish: -5, .manyDigits: -2, .isInTable: -4,
                .isInVerse: -3,
                .opensWithDateline: -5, .isTurn: -6,
            ],
            .crosshead: [
                .bias: -2.6, .isLong: -8, .isShortAndOpen: 2, .charactersAtMost8: 1.6, .charactersAtMost16: 0.8,
                .wordsAtMost6: 0.8, .isCapitals: 1, .isTitled: 0.6, .isShortTitleWithStop: 0.6, .isQuotation: 1,
                .blankAbove: -0.2, .manyBlanksAbove: -1.2, .blankIsRare: -2, .noBlankAbove: 0.6, .aboveIsComplete: 1,
                .aboveIsOpen: -2, .belowIsLong: 1.6, .belowIsByline: -6, .belowOpensWithDateline: -5, .endsInStop: -2,
                .endsInComma: -2.5, .endsInHyphen: -3, .endsInQuestion: 1.6, .beginsInLowerCase: -3, .manyDigits: -2,
                .isRubbish: -5, .isInTable: -3, .isInVerse: -4, .isInList: -2.5, .isFullLine: -2, .isNoticeTitle: -4,
                .isWrapped: -0.6,
                .blankAboveUnsigned: -1.6,
                .isUnsigned: 0.6,
                .opensWithDateline: -5, .isTurn: -6, .isName: -2,
            ],
            .byline: [
                .bias: -4, .isByline: 9, .isName: 3.8, .isLong: -7, .isCapitals: 0.2, .wordsAtMost6: 0.4,
                .belowIsLong: 0.6, .isInList: -2, .isInTable: -3,
            ],
            .caption: [.bias: -4, .isCaption: 8.5, .opensWithDateline: -3],
            .label: [
                .bias: -4, .isLabel: 7.5, .isMarked: 5, .isLong: -6, .belowIsShort: 0.8, .belowIsLong: -0.8,
                .belowIsByline: -3, .belowOpensWithDateline: -2, .endsInStop: -2, .isInTable: -3, .aboveIsOpen: -2,
            ],
            .furniture: [
                .bias: -3.6, .isFolio: 8.5, .isFurniturePattern: 7.5, .isAddress: 6, .repeats: 4.5, .isRubbish: 4.2,
                .isLong: -4, .opensWithDateline: -4, .isNearTop: 0.5, .isTurn: -6,
            ],
            .banner: [
                .bias: -5, .opensFile: 2.6, .isNearTop: 0.8, .isCapitals: 1.6, .belowIsFolio: 3.2, .wordsAtMost6: 1,
                .isLong: -8, .charactersAtMost8: 0.6, .endsInStop: -1, .repeats: 3, .belowIsLong: -3,
                .belowIsByline: -4,
                .manyDigits: -3,
            ],
            .verse: [.bias: -4, .isInVerse: 6.5, .isLong: -5],
            .row: [.bias: -4, .isInTable: 6.5, .isTabular: 4, .manyDigits: 1.5, .isLong: -3, .beginsInLowerCase: -0.5],
            .item: [.bias: -4, .isItem: 3.6, .isInList: 4, .isLong: -0.5],
            .turn: [.bias: -6, .isTurn: 14],
            .contents: [.bias: -4.5, .isContentsEntry: 5.5, .isLong: -3],
        ],
        transitions: [
            .body: [.deck: -6, .banner: -4, .byline: -0.8, .verse: -1, .row: -1, .contents: -1],
            .headline: [
                .headline: 0.4, .byline: 1.2, .crosshead: -4, .furniture: -0.8, .banner: -6, .label: -1.5,
                .contents: -2,
                .row: -0.8,
            ],
            .deck: [.headline: -5, .deck: 1.2, .crosshead: -5, .label: -2, .furniture: -1, .banner: -6],
            .crosshead: [
                .headline: -5, .crosshead: -2.5, .furniture: -2, .label: -5, .deck: -8, .byline: -5, .banner: -8,
            ],
            .byline: [.byline: 0, .headline: -1, .deck: -2.5, .crosshead: -4, .banner: -5, .label: -2],
            .caption: [.deck: -6, .banner: -4, .crosshead: -1.5],
            .label: [.headline: 0.8, .deck: -6, .crosshead: -6, .banner: -4, .body: -0.4],
            .furniture: [.deck: -6, .crosshead: -2.5, .banner: -0.5],
            .banner: [.furniture: 1.5, .deck: -3, .crosshead: -6, .byline: -2, .banner: 0.4],
            .verse: [.deck: -6, .banner: -4, .verse: 0.8, .crosshead: -2],
            .row: [.deck: -6, .banner: -4, .row: 1, .crosshead: -1],
            .item: [.deck: -6, .banner: -4, .item: 0.8, .crosshead: -1],
            .turn: [.deck: -6, .banner: -4, .turn: 1],
            .contents: [.contents: 1.5, .deck: -6, .crosshead: -6],
        ])
}
