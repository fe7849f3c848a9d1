/// Evidence that a line continues the paragraph of the line above it.
package enum LineBreakFeature: Int, FeatureName {
    case bias
    /// The end of the line above.
    case endsInStop, endsInColon, endsInShortColon, endsInComma, endsInHyphen
    /// How full the line above is, relative to the measure around it.
    case isNearlyFull, isThreeQuarters, isHalf, isShort, isShortSentence, isFullSentence
    case eastAsianIsShort, wordWouldFit
    /// The surrounding lines were torn apart by an extractor, and the line above is a short open line among them.
    case isTornOff
    /// The beginning of the line.
    case beginsInLowerCase, beginsInUpperCase, beginsWithMark, beginsWithCapitalWord, beginsAsItem
    /// It begins with a bullet, as lines near it do.
    case beginsEntry
    case isIndented, isNotIndented
    /// An indent that was measured on the page.
    case isIndentedInColumn
    case capitalsAbove, capitalsBelow, titlesAboveAndBelow
    /// The line is a title that ends no sentence, below a line that ends one and above a byline.
    case isAboveByline
    /// The line above is alone over full lines, as a title is, or breaks off within a title.
    case isTitleAbove, breaksOffInTitle
    /// The line is a name alone below the end of a text.
    case isNameAlone
    /// Both lines begin with a weekday.
    case isAmongDays
    /// This line closes the bracket that opens the line above.
    case closesBracket
    /// The line begins with the place that a story is from.
    case beginsWithPlace
    /// The line above is an item of a list that was not wrapped.
    case isBelowShortItems
    /// Either line is a byline, a caption, a folio or another kind of line that is always separate.
    case isOfItsOwnKind
}

extension FeatureVector<LineBreakFeature> {
    /// Set by hand from counts of true paragraphs in wrapped papers: open lines continue in 99 of 100 cases, short
    /// lines with a full stop never, full lines with a full stop in two of three.
    static let lineBreaks: FeatureVector<LineBreakFeature> = [
        .bias: 3.0, .endsInStop: -2.6, .endsInColon: -1.6, .endsInShortColon: -3.0, .endsInComma: 0.8,
        .endsInHyphen: 5.0,
        .isNearlyFull: -0.6, .isThreeQuarters: -0.7, .isHalf: -1.9, .isShort: -3.2, .isShortSentence: -2.6,
        .isFullSentence: 0.9, .eastAsianIsShort: -3.0, .wordWouldFit: -0.3, .isTornOff: 2.4,
        .beginsInLowerCase: 3.0, .beginsInUpperCase: -0.5, .beginsWithMark: -0.3, .beginsWithCapitalWord: -1.8,
        .beginsAsItem: -3.0, .beginsEntry: -6.0, .isIndented: -6.0, .isNotIndented: 1.6, .isIndentedInColumn: -5.0,
        .isAboveByline: -6.0, .isTitleAbove: -4.5, .breaksOffInTitle: 3.0,
        .isBelowShortItems: -7.0, .isNameAlone: -6.0,
        .closesBracket: 12.0, .isAmongDays: -4.0, .beginsWithPlace: -5.0,
        .capitalsAbove: -7.0, .capitalsBelow: -9.0, .titlesAboveAndBelow: -0.8,
        .isOfItsOwnKind: -9.0,
    ]
}
