/// Body blocks that make one paragraph, in reading order, with the confidence of each boundary.
struct Chain: Equatable, Sendable {
    var blocks: [Int]
    /// One for each block but the last: 0 to 1.
    var confidences: [Double] = []

    var first: Int { blocks.first ?? 0 }
}
