/// Body blocks that form one paragraph, in reading order, with the confidence of each boundary.
struct Chain: Equatable, Sendable {
    var blocks: [Int]
    /// The confidences, 0 to 1, one for each block but the last.
    var confidences: [Double] = []

    var first: Int { blocks.first ?? 0 }
}
