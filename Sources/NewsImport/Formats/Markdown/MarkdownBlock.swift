import NewsModel

/// A piece of a Markdown text that stands by itself.
struct MarkdownBlock {
    enum Kind: Equatable {
        /// 1 to 6.
        case heading(Int)
        /// A line of nothing but emphasis.
        case emphasis
        case text(Paragraph.Kind)
        /// A line of nothing but links.
        case link
        /// The alternative text of a picture.
        case image
        /// A mark without text: a rule, a fence.
        case mark
    }

    let kind: Kind
    let text: String
    /// 1-based line numbers.
    var lines: [Int]
    var links: [String] = []

    /// `nil` for other blocks than headings.
    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }

    /// Whether nothing is written there but marks, or what stands for a picture.
    var isNoText: Bool { kind == .mark || kind == .image }
}
