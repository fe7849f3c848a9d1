/// Evidence that a line is a headline rather than a fragment of text.
package enum HeadingFeature: Int, FeatureName {
    case bias
    /// Length in characters.
    case atMost4, atMost8, atMost12, atMost16, atMost20, atMost26, atMost36
    case hasSpace, hasDash, hasColon, hasComma, hasTwoCommas, endsInExclamation, beginsWithDash, hasQuotation
    /// From the character model: how much likelier these characters are at this position than anywhere.
    case endsAsHeading, beginsAsHeading, beginsAsParagraph
    case hasUnpairedMarks
    case nextIsByline, nextIsDateline, nextIsHeading, nextIsCaption, nextIsFurniture, nextIsText
    case nextBeginsAsParagraph, nextIsFragment
    case previousIsFurniture, previousIsComplete, previousIsHeading, previousIsOpen, previousIsCaption, previousIsByline
    case noBlankAbove, manyBlanksAbove, noBlankBelow
    /// Relative to the measure of the page's columns.
    case fillsIndentedLine, fillsLine, endsFull, measureIsUnknown, isShortLine
    /// From the character model: how well the best of all other chunks continues with this line, or this line with it.
    case bestInto, bestOutOf, previousReadsOn, readsOnIntoNext
    case isIndented
    /// The share of the line's words that occur in the three texts below, or above.
    case toldBelow, toldAbove
    case hasParticle
    /// Whether the text below began with an indent, as its last line shows.
    case nextEndsFullIndented, nextEndsFullPlain, nextIsIndented, nextIsNotIndented
}
