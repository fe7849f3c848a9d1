import NewsModel

/// The text of an article that a field holds, as paragraphs.
enum ArticleText {
    /// `text` cut at the elements of HTML if it has any, else at its line ends.
    static func paragraphs(_ text: String) -> [Paragraph] {
        // Escaped once more than its reader takes back.
        let text = text.contains(where: \.isNewline) ? text : text.replacing("\\n", with: "\n")
        if HTMLNames.stand(in: text) { return MarkupReader.blocks(of: HTMLTree.parse(text)).paragraphs }
        return unwrapped(PageLines.lines(of: Array(text.utf8)[...])).map { MarkdownInline($0).text }
            .filter { !$0.isEmpty }.map { Paragraph($0) }
    }

    private static func unwrapped(_ lines: [String]) -> [String] {
        let blocks = lines.split(whereSeparator: PageLines.isBlank)
        let isWrapped = blocks.count > 1 && blocks.contains { $0.count > 2 && LineWrapping.isWrapped(Array($0)) }
        return isWrapped
            ? blocks.map { LineWrapping.joined($0.map(MarkdownInline.trimmed)) } : lines.map(MarkdownInline.trimmed)
    }
}
