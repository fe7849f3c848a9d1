/// The choice of the segments that are merged: a log-structured merge tree (O'Neil and others, 1996).
public enum MergePolicy {
    /// The number of segments of one size that are merged to one of the next, and the ratio of the sizes.
    private static let mergeFactor = 16

    /// Segments of this size, of 4,096 documents and more, are not merged any more: a merge writes some megabytes at most,
    /// so that nobody has to wait long.
    private static let largestSize = 3

    /// The segments that are to be merged now, which are given in the order of their making; none if there are too few
    /// of every size.
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

    /// 0 for up to 15 documents, 1 up to 255, 2 up to 4,095.
    private static func size(of segment: Segment) -> Int {
        (Int.bitWidth - 1 - max(1, segment.count).leadingZeroBitCount) / mergeFactor.trailingZeroBitCount
    }
}
