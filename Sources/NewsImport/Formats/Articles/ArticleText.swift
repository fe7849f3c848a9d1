import NewsModel

/// Splits the text in a field of an article into paragraphs.
enum ArticleText {
    /// The paragraphs of `text`, split at HTML elements if there are any, otherwise at line ends.
    static func paragraphs(_ text: String) -> [Paragraph] {
        // Text that was escaped twice contains `\n` literally.
        let text = text.contains(where: \.isNewline) ? text : text.replacing("\\n", with: "\n")
        if HTMLNames.occur(in: text) { return MarkupParser.blocks(of: HTMLTree.parse(text)).paragraphs }
        return unwrapped(PageLines.lines(of: Array(text.utf8)[...])).compactMap { line in
            let words = line.drop { $0 == "#" }
            let isHeading = words.first == " " && (1...6).contains(line.count - words.count)
            let text = MarkdownInline(isHeading ? String(words.dropFirst()) : line).text
            return text.isEmpty ? nil : Paragraph(text, kind: isHeading ? .crosshead : .paragraph)
        }
    }

    private static func unwrapped(_ lines: [String]) -> [String] {
        let blocks = lines.split(whereSeparator: PageLines.isBlank)
        let isWrapped = blocks.count > 1 && blocks.contains { $0.count > 2 && LineWrapping.isWrapped(Array($0)) }
        return isWrapped
            ? blocks.map { LineWrapping.joined($0.map(MarkdownInline.trimmed)) } : lines.map(MarkdownInline.trimmed)
    }
}
