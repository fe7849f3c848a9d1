/// Evidence that a line is a headline and no chunk of a sentence.
package enum HeadingFeature: Int, FeatureName {
    case bias
    /// Length in characters.
    case atMost4, atMost8, atMost12, atMost16, atMost20, atMost26, atMost36
    case hasSpace, hasDash, hasColon, hasComma, hasTwoCommas, endsInExclamation, beginsWithDash, hasQuotation
    /// By the character model: how much likelier these characters are there than anywhere.
    case endsAsHeading, beginsAsHeading, beginsAsParagraph
    case hasUnpairedMarks
    case nextIsByline, nextIsDateline, nextIsHeading, nextIsCaption, nextIsFurniture, nextIsText
    case nextBeginsAsParagraph, nextIsFragment
    case previousIsFurniture, previousIsComplete, previousIsHeading, previousIsOpen, previousIsCaption, previousIsByline
    case noBlankAbove, manyBlanksAbove, noBlankBelow
    /// Set in the measure of the page's columns.
    case fillsIndentedLine, fillsLine, endsFull, measureIsUnknown, isShortLine
    /// By the character model: how well the best of all other chunks reads on into it, or it into them.
    case bestInto, bestOutOf, previousReadsOn, readsOnIntoNext
    case isIndented
    /// The share of its words that stand in the three texts below, or above.
    case toldBelow, toldAbove
    case hasParticle
    /// Its last line tells whether the text below began with an indent.
    case nextEndsFullIndented, nextEndsFullPlain, nextIsIndented, nextIsNotIndented
}
