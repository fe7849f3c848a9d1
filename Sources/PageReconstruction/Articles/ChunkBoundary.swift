/// The kind of boundary between two chunks of text with no heading between them.
package enum ChunkBoundary: Int, FeatureName {
    case plain, column, opening, ending
    /// Below the last heading of the page, where an opening may stand that found no other place.
    case tail, tailColumn
}
