import PageReconstruction

/// A shattered page, and what it was before.
struct ShatteredPage {
    enum Order: String, CaseIterable {
        case clean
        case openingLast = "opening last"
        case headsFirst = "heads first"
        case rowwise
        case shuffle
    }

    enum Role {
        case furniture, section, heading, byline, caption, body
        /// A heading within a story, a line of a poem, a row of a table.
        case crosshead, verse, row
    }

    struct Truth {
        let role: Role
        /// The story that the line belongs to, or `nil`.
        let story: Int?
        /// The number of the label above the line, or of the line itself if it is a label; `nil` if there is none.
        var label: Int?
    }

    /// The number of the story that stands for a contents box, which contains no text.
    static let contentsStory = 900

    struct Boundary: Hashable {
        let after: Int
        let with: Int
    }

    struct Writer: Hashable {
        let role: String?
        let name: String
    }

    let order: Order
    var lines = SourceLines()
    /// By line number, for non-blank lines.
    var truth: [Int: Truth] = [:]
    var boundaries: Set<Boundary> = []
    /// The subset of `boundaries` whose first chunk ends with a sentence, so that its text does not show a
    /// continuation.
    var hiddenBoundaries: Set<Boundary> = []
    var writers: [Writer] = []
}
