import NewsModel

/// The part that a block of lines plays on a page whose text stands in order.
package enum LineRole: Int, FeatureName {
    /// A line around the stories: a running head, a folio, an address, marks that a scanner took for letters.
    case furniture
    /// The paper's name over its first page.
    case banner
    /// A column label, under which stories are grouped.
    case label
    case headline, deck
    /// A short heading inside a story.
    case crosshead
    case byline, caption, body
    /// One line of a poem, one row of a table, one entry of a list, one turn of a speaker.
    case verse, row, item, turn
    /// An entry of a box that says what stands on which page.
    case contents

    /// Whether the block is text of a story.
    var isText: Bool {
        switch self {
        case .body, .verse, .row, .item, .turn, .crosshead: true
        default: false
        }
    }

    /// Whether it is printed around the stories.
    var isAround: Bool { self == .furniture || self == .banner }

    var isHeading: Bool { self == .headline || self == .deck }

    /// The kind of paragraph that a block with this role is.
    func kind(of block: Block) -> Paragraph.Kind {
        switch self {
        case .crosshead: .crosshead
        case .verse: .verse
        case .row: .row
        // An entry without a bullet is a row: none is drawn that is not printed.
        case .item, .contents:
            LineKind.isBulleted(block.text) ? .item : LineKind.isItem(block.text) ? .paragraph : .row
        default: .paragraph
        }
    }
}

extension LineRole {
    init(_ settled: SettledRole) {
        switch settled {
        case .headline: self = .headline
        case .label: self = .label
        case .deck: self = .deck
        case .byline: self = .byline
        case .body: self = .body
        case .furniture: self = .furniture
        }
    }
}
