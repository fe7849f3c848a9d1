import NewsModel

/// A block of a page: a paragraph, a heading, or the caption of a picture.
struct MarkupBlock: Equatable {
    enum Kind: Equatable {
        case text(Paragraph.Kind)
        /// 1 for the highest level.
        case heading(Int)
        case caption
        /// No text, but the place of an element that was asked for by its id.
        case target
    }

    var kind: Kind
    var text: String
    /// The element whose text it is, for its class and its attributes; `nil` where the page is not kept.
    var element: MarkupNode?
    /// Class and id of its element, where the page is not kept and the block is one of the first.
    var hint: String?
    /// The credit of a caption, where the page sets it apart.
    var credit: String?

    /// `nil` for other blocks than headings.
    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }

    static func == (one: MarkupBlock, other: MarkupBlock) -> Bool {
        one.kind == other.kind && one.text == other.text
    }
}

extension [MarkupBlock] {
    /// The blocks as a story's body; headings become crossheads.
    var paragraphs: [Paragraph] {
        compactMap { block in
            switch block.kind {
            case .text(let kind): Paragraph(block.text, kind: kind)
            case .heading: Paragraph(block.text, kind: .crosshead)
            case .caption, .target: nil
            }
        }
    }

    /// The captions among them, each once.
    var photos: [Photo] {
        var seen: Set<String> = []
        return compactMap { block in
            block.kind == .caption && seen.insert(block.text).inserted
                ? PhotoCredit.photo(block.text, credit: block.credit) : nil
        }
    }
}
