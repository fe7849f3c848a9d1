import NewsModel

/// A story with the measurements used for the front page.
struct FrontStory: Equatable, Sendable {
    /// The role of a story on a page.
    enum Part: Equatable, Sendable {
        case story
        /// A story of a few lines, placed at the foot.
        case brief
        /// A photo with its caption, placed at the foot.
        case photo
    }

    /// The story's number among the open ones.
    let number: Int
    let part: Part
    /// The number of its section in the issue.
    let section: Int
    /// The length of its text in cells.
    let cells: Int
    /// The number of stories before it on its page.
    var rank = 0
    /// The claim to space, which follows from its length and from its kicker, deck and photos.
    private let claim: Double
    /// The lengths in cells of the parts of its heading.
    let headingCells: [Int]

    /// The most cells of a brief: six lines of a narrow column.
    private static let longestBrief = 216
    /// The length in cells beyond which a story claims no more space: a long read is no more important than a story of
    /// one column.
    private static let longestClaim = 1600.0

    init(_ number: Int, _ story: Story) {
        let article = story.article
        self.number = number
        section = story.section
        cells = article.body.isEmpty ? Self.cells(of: article.photos.map(\.captionText)) : story.length.cells
        let isBrief = cells <= Self.longestBrief && article.deck == nil && article.photos.isEmpty
        part = article.isPhotoStory ? .photo : isBrief ? .brief : .story
        var claim = max(1, min(Double(cells), Self.longestClaim)).squareRoot()
        // A kicker, a deck or photos show that the paper considered the story important.
        if article.kicker != nil || article.deck != nil { claim *= 1.2 }
        if !article.photos.isEmpty { claim *= 1.2 }
        // Text without a headline leads no page: it is a list of contents, or the rest of another story.
        if article.headline == nil { claim *= 0.4 }
        self.claim = claim
        headingCells = [article.kicker, article.headline].compactMap { $0.map { Self.cells(of: [$0]) } }
    }

    /// The claim to space and position, which decreases further on in the paper.
    var weight: Double { claim / (1 + 0.3 * Double(rank)) }

    /// The story with the greatest claim; briefs and photos lead only where there is nothing else.
    static func lead(of stories: [FrontStory]) -> FrontStory? {
        let candidates = stories.filter { $0.part == .story }
        return (candidates.isEmpty ? stories : candidates).max { $0.weight < $1.weight }
    }

    private static func cells(of texts: [String]) -> Int {
        var length = ReadingLength()
        for text in texts { length.add(text) }
        return length.cells
    }

    /// The rows of text it gets if there is room: four for a story of 250 characters, never more than eight.
    var naturalTextRows: Int {
        switch part {
        case .story: min(8, max(3, Int(Double(cells).squareRoot() / 5)))
        case .brief, .photo: 3
        }
    }

    /// The rows it takes in a column of `measure` cells, including the blank row below.
    func naturalRows(measure: Int) -> Int {
        headingRows(measure: measure) + min(naturalTextRows, cells / measure + 1) + 1
    }

    /// The fewest rows it can do with.
    func leastRows(measure: Int) -> Int { headingRows(measure: measure) + 2 }

    private func headingRows(measure: Int) -> Int {
        headingCells.reduce(0) { $0 + min(3, ($1 + measure - 1) / measure) } + (part == .story ? 1 : 0)
    }
}
