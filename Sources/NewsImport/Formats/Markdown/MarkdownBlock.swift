import NewsModel

/// A block of a Markdown text.
struct MarkdownBlock {
    enum Kind: Equatable {
        /// The level, 1 to 6.
        case heading(Int)
        /// A line that is entirely emphasised.
        case emphasis
        case text(Paragraph.Kind)
        /// A line that consists of links.
        case link
        /// The alternative text of a picture.
        case image
        /// Markup without text: a rule, a fence.
        case mark
    }

    let kind: Kind
    let text: String
    /// The 1-based line numbers.
    var lines: [Int]
    var links: [String] = []
    /// The number of an item in a numbered list.
    var number: Int?

    /// The level of a heading; `nil` for other blocks.
    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }

    /// Whether the block is only markup or a picture.
    var isNoText: Bool { kind == .mark || kind == .image }
}
