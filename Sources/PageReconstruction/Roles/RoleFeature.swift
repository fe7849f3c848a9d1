/// Evidence of the part that a block of lines plays.
package enum RoleFeature: Int, FeatureName {
    case bias
    /// Where it stands.
    case opensFile, isNearTop, blankAbove, manyBlanksAbove, blankIsRare, noBlankAbove, blankBelow
    /// Other stories of the file are signed or open with a dateline and what follows this is not; or none is at all, and
    /// blank lines are all that sets headings off.
    case isUnsigned, blankAboveUnsigned
    /// The block above ends with a sentence, breaks off, or is none.
    case aboveIsComplete, aboveIsOpen, aboveIsShort
    /// Its size; words are those of Western text, characters those of East Asian.
    case isLong, isWrapped, isWrappedEastAsian, isOneLine, isHalfLine, isFullLine
    case wordsAtMost3, wordsAtMost6, wordsAtMost12, wordsOver16
    case charactersAtMost6, charactersAtMost8, charactersAtMost16, charactersAtMost30, isShortAndOpen
    /// Its letters.
    case isEastAsian, isCapitals, isCapitalsWithStop, isTitled, isShortTitleWithStop, isShortWithStop
    /// One line between blank ones, among wrapped lines, that neither fills its measure nor ends a sentence.
    case isLoneLine
    /// One of the questions of an interview.
    case isQuestion
    /// A line in title case with a full stop, between a sentence that has ended and text.
    case isTitleAmongTexts
    /// An East Asian line without indent between the end of a sentence and a paragraph with one.
    case isAmongIndents
    case beginsInLowerCase, beginsWithDigit, beginsWithMark
    case endsInStop, endsInComma, endsInColon, endsInHyphen, endsInQuestion
    case isQuotation, hasTwoCommas, hasBlankAmongHan, manyDigits, isRubbish, isTabular, isItem
    /// Patterns.
    case isByline, isName, opensWithDateline, isCaption, isLabel, isMarked, isFolio, isAddress, isTurn, isContentsEntry
    /// The office or the day under a notice, the names in it, or the name and the street under a letter to the paper.
    case isSignature
    case isNoticeTitle, isPaperName, isFurniturePattern
    /// The name of a column above a headline that is whole by itself, text above them.
    case isColumnName
    /// The name of a Western column above titles of its own.
    case isOverTitles
    /// The same line, figures apart, stands on other pages.
    case repeats
    /// Below the first of the headings of one story that are set in capitals and in title case by turns.
    case isInStack
    /// Whether it is set in smaller letters than a heading in capitals right above it.
    case stepsDown
    case belowIsLong, belowIsByline, belowOpensWithDateline, belowIsCapitals, belowIsShort, belowIsFolio
    /// A folio that names its weekday, as those of newspapers do.
    case belowIsWeekday
    /// On a torn page, by the regression of headings, from -1 to 1: the block, and the one below.
    case isLikelyHeading, belowIsLikelyHeading
    /// Of whole paragraphs of Chinese, by what the words say: the text below tells of the line, or of the one under it; the line
    /// reads on into that one, or the line above into this; it begins or ends as headlines do.
    case isToldBelow, belowIsToldBelow, readsOnBelow, readsOnFromAbove, beginsAsHeading, endsAsHeading
    /// A district, a village or an office and nothing else.
    case isPlace
    /// How it is set, where its place is known.
    case isSetAsHeading, isSetAsDeck, isSetAsText, isSetAsCrosshead, isSetSmall, isSetAround
    /// Runs of lines of one kind.
    case isInVerse, isInTable, isInList, isInContents
    /// One of several headings that count on: in Chinese of the parts of a story.
    case isNumberedHeading, isNumberedPart
    /// Between brackets, or what leads to another story: a line said beside the text.
    case isAside
    /// Some words and a figure, as rows of prices and results have them.
    case endsInFigure
    /// A title in front of its own text, on one line with it.
    case opensWithTitle
    /// Whether it goes on with a heading above it that breaks off: `… Band Themselves Together` / `for Protection.`
    case goesOnWithHeading
    /// Some lines that end no sentence, between a short line and a byline.
    case isOverByline
    /// Whether the block below goes on with it so.
    case goesOnBelow
    /// The first line of a file above columns with headings of their own.
    case isOverColumns
    /// Few of its words can be read: a scanner's work, or the letters of a drawing.
    case isIllegible
}

extension FeatureVector<RoleFeature> {
    /// Whether the block is one of several lines of a kind.
    var isInRun: Bool { self[.isInVerse] + self[.isInTable] + self[.isInList] > 0 }

    /// Whether figures alone are a cell, and no folio.
    var isNumberOfTable: Bool { self[.isInTable] > 0 && self[.isFolio] == 0 }
}
