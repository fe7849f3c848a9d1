/// Evidence that one chunk goes on with another.
package enum JoinFeature: Int, FeatureName {
    /// By the character model: how much likelier the second's first three characters are behind the first.
    case firstCharacter, secondCharacter, thirdCharacter
    case beginsAsParagraph
    case opensAndCloses, opensOnly, closesOnly
    /// Rare words in common with the chunk, with the one before the first, with the one behind the second.
    case sharedWords, sharedWithPrevious, sharedWithNext
    case endsInComma, beginsWithMark, beginsWithQuote, beginsInLowerCase, hasHyphen, isNumberCut, beginsInCapitals
    case isShortRest, isHalfLineRest
    case isCutPlain, isCutIndented
    case fitsSurely, fitsBadly
    case isIndented, isNotIndented
    /// Counted only where the first ends with a sentence.
    case sentenceBeforeParagraph, sentenceFit, sentenceBeforeNoIndent, sentencesInFullLines
    /// The logarithm of the share of the relation between the two, which the page itself has a say in.
    case relation
}

/// Evidence that an end stays open.
package enum OpenEndFeature: Int, FeatureName {
    case bias, endsInColon, endsInComma, isShort, isLast, isShortAndNotFull, isHeadingShaped
    case isComplete, isCompleteAndFilled, isCompleteAndEven, isCutBeforeEnd
}
