/// Evidence of the role of a block.
package enum RoleFeature: Int, FeatureName {
    case bias
    /// Its position.
    case opensFile, isNearTop, blankAbove, manyBlanksAbove, blankIsRare, noBlankAbove, blankBelow
    /// Other stories of the file have a byline or a dateline, and the text after this block has none; or no story has
    /// one, and a blank line, then the only sign of a heading, is above this block.
    case isUnsigned, blankAboveUnsigned
    /// The block above ends with a sentence, breaks off, or is short.
    case aboveIsComplete, aboveIsOpen, aboveIsShort
    /// Its size; words count in Western text, characters in East Asian text.
    case isLong, isWrapped, isWrappedEastAsian, isOneLine, isHalfLine, isFullLine
    case wordsAtMost3, wordsAtMost6, wordsAtMost12, wordsOver16
    case charactersAtMost6, charactersAtMost8, charactersAtMost16, charactersAtMost30, isShortAndOpen
    /// Its letters.
    case isEastAsian, isCapitals, isCapitalsWithStop, isTitled, isShortTitleWithStop, isShortWithStop
    /// A single line between blank lines, among wrapped lines, that neither fills its measure nor ends a sentence.
    case isLoneLine
    /// A question of an interview.
    case isQuestion
    /// A line in title case with a full stop, between a complete sentence and text.
    case isTitleAmongTexts
    /// An unindented East Asian line between the end of a sentence and an indented paragraph.
    case isAmongIndents
    case beginsInLowerCase, beginsWithDigit, beginsWithMark
    case endsInStop, endsInComma, endsInColon, endsInHyphen, endsInQuestion
    case isQuotation, hasTwoCommas, hasBlankAmongHan, manyDigits, isRubbish, isTabular, isItem
    /// Patterns.
    case isByline, isName, opensWithDateline, isCaption, isLabel, isMarked, isFolio, isAddress, isTurn, isContentsEntry
    /// The office or the day below a notice, the names in it, or the name and the street below a letter to the paper.
    case isSignature
    case isNoticeTitle, isPaperName, isFurniturePattern
    /// The name of a column above a headline that is complete by itself, with text above them.
    case isColumnName
    /// The name of a Western column above titles of its own.
    case isOverTitles
    /// The same line, except for figures, is on other pages.
    case repeats
    /// Below the first of the stacked headings of one story, which alternate between capitals and title case.
    case isInStack
    /// In mixed case directly below a heading in capitals.
    case stepsDown
    case belowIsLong, belowIsByline, belowOpensWithDateline, belowIsCapitals, belowIsShort, belowIsFolio
    /// The folio below names its weekday, as those of newspapers do.
    case belowIsWeekday
    /// On a torn page, the estimate of the heading regression, -1 to 1, for this block and for the block below.
    case isLikelyHeading, belowIsLikelyHeading
    /// For whole Chinese paragraphs, from their words: the text below refers to the line, or to the line below it; the
    /// line continues in the line below, or the line above in this line; it begins or ends as headlines do.
    case isToldBelow, belowIsToldBelow, readsOnBelow, readsOnFromAbove, beginsAsHeading, endsAsHeading
    /// Wherever they are on the page: the share of the line's words in the text that contains most of them, the same for
    /// the line below, and the share of the line's words in the text that contains most of the line below.
    case isTold, belowIsTold, isToldWithBelow
    /// Only a district, a village or an office.
    case isPlace
    /// How the line is set, if its place is known.
    case isSetAsHeading, isSetAsDeck, isSetAsText, isSetAsCrosshead, isSetSmall, isSetAround
    /// Runs of lines of one kind.
    case isInVerse, isInTable, isInList, isInContents
    /// One of several consecutively numbered headings; in Chinese they head the parts of a story.
    case isNumberedHeading, isNumberedPart
    /// An aside: a line in brackets, or a reference to another story.
    case isAside
    /// Some words and a figure, as in rows of prices and results.
    case endsInFigure
    /// A title before its own text, on the same line.
    case opensWithTitle
    /// Continues a heading above that breaks off: `… Band Themselves Together` / `for Protection.`
    case goesOnWithHeading
    /// Some lines that end no sentence, between a short line and a byline.
    case isOverByline
    /// The block below continues this one in that way.
    case goesOnBelow
    /// The first line of a file above columns with headings of their own.
    case isOverColumns
    /// Few of its words are legible: a scanner's errors, or the letters of a drawing.
    case isIllegible
}

extension FeatureVector<RoleFeature> {
    /// Whether the block is one of several lines of a kind.
    var isInRun: Bool { self[.isInVerse] + self[.isInTable] + self[.isInList] > 0 }

    /// Whether figures alone are a cell of a table rather than a folio.
    var isNumberOfTable: Bool { self[.isInTable] > 0 && self[.isFolio] == 0 }
}
