/// The place of a continuation as seen from the end that it continues.
package enum JoinRelation: Int, FeatureName {
    /// The next chunk of text, captions looked over.
    case next
    case nextBehindHeading
    /// Behind another open end: one, two or more open ends further on.
    case oneColumnOn, twoColumnsOn, columnsOn
    case near, far
    case firstUnderHeading
    case columnBefore, before, firstUnderHeadingBefore
    /// The same, of the last text of the page: there stands an opening that found no other place.
    case firstUnderHeadingOfLast
}
