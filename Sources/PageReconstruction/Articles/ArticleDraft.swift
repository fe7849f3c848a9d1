/// The blocks of a story before they become an `Article`.
struct ArticleDraft {
    var headings: [Int] = []
    var bylines: [Int] = []
    /// The paragraphs in reading order.
    var chains: [Chain] = []
    var captions: [Int] = []
    /// Whether a line at its end says that it goes on on another page.
    var jumpsOn = false

    var isEmpty: Bool { headings.isEmpty && bylines.isEmpty && chains.isEmpty && captions.isEmpty }

    /// The block that determines the story's position: the first of its heading, otherwise the first of its text.
    var firstBlock: Int {
        headings.first ?? bylines.first ?? chains.flatMap(\.blocks).min() ?? captions.first ?? 0
    }
}
