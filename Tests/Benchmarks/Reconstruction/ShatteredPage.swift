import PageReconstruction

/// A page in chunks, and what it was before.
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
        /// A heading inside a story, a line of a poem, a row of a table.
        case crosshead, verse, row
    }

    struct Truth {
        let role: Role
        /// The story it belongs to; `nil` for what belongs to none.
        let story: Int?
        /// The number of the label that it stands under, or that it is; `nil` under none.
        var label: Int?
    }

    /// The story that a contents box is, which no text is of.
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
    /// By line number, for lines that are not blank.
    var truth: [Int: Truth] = [:]
    var boundaries: Set<Boundary> = []
    /// The part of `boundaries` where the first chunk ends with a sentence: its text does not show that it goes on.
    var hiddenBoundaries: Set<Boundary> = []
    var writers: [Writer] = []
}
