/// The blocks of a story before they become an `Article`.
struct ArticleDraft {
    var headings: [Int] = []
    var bylines: [Int] = []
    /// The paragraphs in reading order.
    var chains: [Chain] = []
    var captions: [Int] = []
    /// The line at its end that says that it goes on on another page.
    var jumpLine: Int?

    /// Adds the rest of the story, whose first paragraph may continue the last one.
    ///
    /// - Parameter confidence: the confidence, 0 to 1, that the second block continues the first, or `nil` if it does
    ///   not.
    mutating func append(_ rest: [Chain], confidence: (Int, Int) -> Double?) {
        guard let last = chains.last?.blocks.last, let first = rest.first, let join = confidence(last, first.first)
        else {
            chains += rest
            return
        }
        chains[chains.count - 1].blocks += first.blocks
        chains[chains.count - 1].confidences += [join] + first.confidences
        chains += rest.dropFirst()
    }

    var isEmpty: Bool { headings.isEmpty && bylines.isEmpty && chains.isEmpty && captions.isEmpty }

    /// The block that determines the story's position: the first of its heading, otherwise the first of its text.
    var firstBlock: Int {
        headings.first ?? bylines.first ?? chains.flatMap(\.blocks).min() ?? captions.first ?? 0
    }
}
