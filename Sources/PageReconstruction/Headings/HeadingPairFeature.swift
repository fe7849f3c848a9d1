/// Evidence that two lines of heading below each other are one heading.
package enum HeadingPairFeature: Int, FeatureName {
    case bias
    case noBlankBetween, manyBlanksBetween, moreBlanksBetween, fewerBlanksBetween
    case secondBeginsWithDash, firstBeginsWithDash, firstGoesOn
    /// By the character model.
    case readsOn, secondBeginsAsHeading, firstEndsAsHeading
    case firstIsShort, secondIsShort, difference, sharedWords
    case isThirdLine, isFourthLine, isLongRun
    case disorder, disorderOfLongRun
}
