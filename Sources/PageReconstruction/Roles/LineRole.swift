import NewsModel

/// The role of a block on a page whose text is in order.
package enum LineRole: Int, FeatureName {
    /// A line around the stories: a running head, a folio, an address, or marks misread as letters.
    case furniture
    /// The paper's name at the top of its first page.
    case banner
    /// A label under which stories are grouped.
    case label
    case headline, deck
    /// A short heading within a story.
    case crosshead
    case byline, caption, body
    /// A line of a poem, a row of a table, an entry of a list, a speaker's turn.
    case verse, row, item, turn
    /// An entry of a table of contents.
    case contents

    /// Whether the block is text of a story.
    var isText: Bool {
        switch self {
        case .body, .verse, .row, .item, .turn, .crosshead: true
        default: false
        }
    }

    /// Whether the block is printed around the stories.
    var isAround: Bool { self == .furniture || self == .banner }

    var isHeading: Bool { self == .headline || self == .deck }

    /// The kind of paragraph for a block with this role.
    func kind(of block: Block) -> Paragraph.Kind {
        switch self {
        case .crosshead: .crosshead
        case .verse: .verse
        case .row: .row
        // An entry without a bullet becomes a row, because the reader draws a bullet for each item.
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
