/// Chooses which segments to merge: a log-structured merge tree (O'Neil et al., 1996).
public enum MergePolicy {
    /// The number of segments of one size that are merged into one of the next, and the ratio between the sizes.
    private static let mergeFactor = 16

    /// Segments of this size (4,096 documents and more) are no longer merged, so that a merge writes a few megabytes at
    /// most and nobody waits long for it.
    private static let largestSize = 3

    /// The segments to merge now; empty if no size has enough segments.
    ///
    /// - Parameter segments: in the order in which they were created.
    public static func choice(from segments: [Segment]) -> [Segment] {
        let bySize = Dictionary(grouping: segments, by: size)
        for (size, segments) in bySize.sorted(by: { $0.key < $1.key })
        where size < largestSize && segments.count >= mergeFactor {
            var count = 0
            let chosen = segments.prefix { segment in
                count += segment.count
                return count <= PostingsBlock.mostDocuments
            }
            if chosen.count > 1 { return Array(chosen) }
        }
        return []
    }

    /// The size class: 0 for up to 15 documents, 1 up to 255, 2 up to 4,095.
    private static func size(of segment: Segment) -> Int {
        (Int.bitWidth - 1 - max(1, segment.count).leadingZeroBitCount) / mergeFactor.trailingZeroBitCount
    }
}
