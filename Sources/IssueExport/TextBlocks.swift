import NewsModel

/// Text in blocks that are separated by blank lines, except within a list, a table or a stanza.
struct TextBlocks {
    private(set) var text = ""
    private var last: Paragraph.Kind?

    mutating func append(_ block: String) {
        append(block, kind: .paragraph)
    }

    /// Appends a paragraph of the body as plain text, with a bullet or its number for a list item.
    mutating func append(plain paragraph: Paragraph) {
        let sign = paragraph.kind == .item ? Self.sign(of: paragraph, bullet: "•") : ""
        append(sign + paragraph.text, kind: paragraph.kind)
    }

    private static func sign(of item: Paragraph, bullet: String) -> String {
        (item.number.map { "\($0)." } ?? bullet) + " "
    }

    /// Appends a paragraph of the body in Markdown; `escape` makes its special characters literal.
    mutating func append(markdown paragraph: Paragraph, escape: (String) -> String) {
        let kind = paragraph.kind
        switch kind {
        case .paragraph, .note: append(escape(paragraph.text), kind: kind)
        case .crosshead: append("#### " + escape(paragraph.text), kind: kind)
        case .quotation: append("> " + escape(paragraph.text), kind: kind)
        case .item: append(Self.sign(of: paragraph, bullet: "-") + escape(paragraph.text), kind: kind)
        case .verse:
            if last == .verse { text.insert("\\", at: text.index(before: text.endIndex)) }  // a hard line break
            append(escape(paragraph.text), kind: kind)
        case .row:
            let cells = paragraph.text.split(separator: "\t", omittingEmptySubsequences: false)
            let isFirst = last != .row
            append("| " + cells.map { escape(String($0)) }.joined(separator: " | ") + " |", kind: kind)
            if isFirst { append("|" + cells.map { _ in " --- |" }.joined(), kind: kind) }
        }
    }

    private mutating func append(_ block: String, kind: Paragraph.Kind) {
        let isTight = last == kind && [.item, .row, .verse].contains(kind)
        if !text.isEmpty, !isTight { text += "\n" }
        text += block + "\n"
        last = kind
    }
}
