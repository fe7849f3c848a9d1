/// The position of a continuation relative to the end that it continues.
package enum JoinRelation: Int, FeatureName {
    /// The next chunk of text, skipping captions.
    case next
    case nextBehindHeading
    /// Directly after another open end: the first, the second or a later one after this end.
    case oneColumnOn, twoColumnsOn, columnsOn
    case near, far
    case firstUnderHeading
    case columnBefore, before, firstUnderHeadingBefore
    /// Like `firstUnderHeadingBefore` for the last text of the page, where an opening may be that found no other place.
    case firstUnderHeadingOfLast
}
