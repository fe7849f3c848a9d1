/// Finds dates and page labels in the text of a page.
enum EPaperDate {
    /// The first day written out in Chinese: `2026 年 11 月 18 日`.
    static func first(in page: MarkupNode) -> String? {
        for block in MarkupParser.blocks(of: page) where block.text.contains("年") && block.text.count < 60 {
            if let day = WrittenDate(block.text)?.isoDay { return day }
        }
        return nil
    }

    /// The page labels outside of links, in document order.
    static func labels(in page: MarkupNode) -> [EPaperPageLabel] {
        var labels: [EPaperPageLabel] = []
        page.visit { node in
            guard node.isElement else { return false }
            if node.name == "a" || MarkupElements.isSilent(node) { return false }
            let hasBlocks = node.first { MarkupElements.areBlocks.contains($0.name) } != nil
            if hasBlocks { return true }
            if let text = node.lineText, text.contains("版"), let label = EPaperPageLabel(text) { labels.append(label) }
            return false
        }
        return labels
    }
}
