/// The kind of boundary between two chunks of text with no heading between them.
package enum ChunkBoundary: Int, FeatureName {
    case plain, column, opening, ending
    /// Below the page's last heading, where an opening may be put that found no other place.
    case tail, tailColumn
}
