import NewsModel

/// A block of a page: a paragraph, a heading, or the caption of a picture.
struct MarkupBlock: Equatable {
    enum Kind: Equatable {
        case text(Paragraph.Kind)
        /// The level; 1 is the highest.
        case heading(Int)
        case caption
        /// The position of an element requested by its id, without text.
        case target
    }

    var kind: Kind
    var text: String
    /// The element of the text, for its class and attributes; `nil` if the tree was not kept.
    var element: MarkupNode?
    /// Class and id of the element, for one of the first blocks if the tree was not kept.
    var hint: String?
    /// The credit of a caption, if the page separates it.
    var credit: String?
    /// The number of an item in a numbered list.
    var number: Int?
    /// The web addresses that the text links to.
    var links: [String] = []

    /// The level of a heading; `nil` for other blocks.
    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }

    static func == (one: MarkupBlock, other: MarkupBlock) -> Bool {
        one.kind == other.kind && one.text == other.text
    }
}

extension [MarkupBlock] {
    /// The blocks as the body of a story; headings become crossheads.
    var paragraphs: [Paragraph] {
        compactMap { block in
            switch block.kind {
            case .text(let kind): Paragraph(block.text, kind: kind, number: block.number, links: block.links)
            case .heading: Paragraph(block.text, kind: .crosshead, links: block.links)
            case .caption, .target: nil
            }
        }
    }

    /// The captions as photos, without repetitions.
    var photos: [Photo] {
        var seen: Set<String> = []
        return compactMap { block in
            block.kind == .caption && seen.insert(block.text).inserted
                ? PhotoCredit.photo(block.text, credit: block.credit) : nil
        }
    }
}
