import NewsModel

/// A story as the front page weighs it.
struct FrontStory: Equatable, Sendable {
    /// The part that a story plays on a page.
    enum Part: Equatable, Sendable {
        case story
        /// A story of a few lines, which stands at the foot.
        case brief
        /// A photo with its caption, which stands at the foot.
        case photo
    }

    /// The story's number among the open ones.
    let number: Int
    let part: Part
    /// The number of its section in the issue.
    let section: Int
    /// Cells of its text.
    let cells: Int
    /// The number of stories before it on its page.
    var place = 0
    /// The claim to space that its length makes, and what the paper printed around it.
    private let claim: Double
    /// Cells of the parts of its heading.
    let headingCells: [Int]

    /// Cells that a brief may have: six lines of a narrow column.
    private static let longestBrief = 216
    /// Cells from which on more length claims no more space: a long read is no more important than a story of a column.
    private static let longestClaim = 1600.0

    init(_ number: Int, _ story: Story) {
        let article = story.article
        self.number = number
        section = story.section
        cells = article.body.isEmpty ? Self.cells(of: article.photos.map(\.captionText)) : story.length.cells
        let isBrief = cells <= Self.longestBrief && article.deck == nil && article.photos.isEmpty
        part = article.isPhotoStory ? .photo : isBrief ? .brief : .story
        var claim = max(1, min(Double(cells), Self.longestClaim)).squareRoot()
        // What a paper prints around a story tells that it matters.
        if article.kicker != nil || article.deck != nil { claim *= 1.2 }
        if !article.photos.isEmpty { claim *= 1.2 }
        // Text without a headline leads no page: it is a list of contents, or the rest of another story.
        if article.headline == nil { claim *= 0.4 }
        self.claim = claim
        headingCells = [article.kicker, article.headline].compactMap { $0.map { Self.cells(of: [$0]) } }
    }

    /// The claim to space and place: what stands farther on in the paper claims less.
    var weight: Double { claim / (1 + 0.3 * Double(place)) }

    private static func cells(of texts: [String]) -> Int {
        var length = ReadingLength()
        for text in texts { length.add(text) }
        return length.cells
    }

    /// Rows of text that it would have where there is room: four for a story of 250 characters, never more than eight.
    var naturalTextRows: Int {
        switch part {
        case .story: min(8, max(3, Int(Double(cells).squareRoot() / 5)))
        case .brief, .photo: 3
        }
    }

    /// Rows that it would take in a column of `measure` cells, with the blank below it.
    func naturalRows(measure: Int) -> Int {
        headingRows(measure: measure) + min(naturalTextRows, cells / measure + 1) + 1
    }

    /// Rows without which it cannot stand there.
    func leastRows(measure: Int) -> Int { headingRows(measure: measure) + 2 }

    private func headingRows(measure: Int) -> Int {
        headingCells.reduce(0) { $0 + min(3, ($1 + measure - 1) / measure) } + (part == .story ? 1 : 0)
    }
}
