/// Evidence that one chunk continues in another.
package enum JoinFeature: Int, FeatureName {
    /// From the character model: how much likelier the second chunk's first three characters are after the first chunk.
    case firstCharacter, secondCharacter, thirdCharacter
    case beginsAsParagraph
    case opensAndCloses, opensOnly, closesOnly
    /// Rare words shared with the chunk itself, with the chunk before the first, and with the chunk after the second.
    case sharedWords, sharedWithPrevious, sharedWithNext
    case endsInComma, beginsWithMark, beginsWithQuote, beginsInLowerCase, hasHyphen, isNumberCut, beginsInCapitals
    case isShortRest, isHalfLineRest
    case isCutPlain, isCutIndented
    case fitsSurely, fitsBadly
    case isIndented, isNotIndented
    /// Counted only if the first chunk ends with a sentence.
    case sentenceBeforeParagraph, sentenceFit, sentenceBeforeNoIndent, sentencesInFullLines
    /// The logarithm of the relation's share, which is adapted to the page.
    case relation
}

/// Evidence that an end stays open.
package enum OpenEndFeature: Int, FeatureName {
    case bias, endsInColon, endsInComma, isShort, isLast, isShortAndNotFull, isHeadingShaped
    case isComplete, isCompleteAndFilled, isCompleteAndEven, isCutBeforeEnd
}
