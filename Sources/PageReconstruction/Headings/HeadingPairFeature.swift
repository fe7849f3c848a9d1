/// Evidence that two adjacent heading lines belong to one heading.
package enum HeadingPairFeature: Int, FeatureName {
    case bias
    case noBlankBetween, manyBlanksBetween, moreBlanksBetween, fewerBlanksBetween
    case secondBeginsWithDash, firstBeginsWithDash, firstGoesOn
    /// From the character model.
    case readsOn, secondBeginsAsHeading, firstEndsAsHeading
    case firstIsShort, secondIsShort, difference, sharedWords
    case isThirdLine, isFourthLine, isLongRun
    case disorder, disorderOfLongRun
}
