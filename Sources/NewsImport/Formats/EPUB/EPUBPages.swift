/// Newspaper pages that an EPUB sets as chapters: the label names the page, and its headings begin the stories.
enum EPUBPages {
    /// Whether a label names a page: `第1版 要闻`, `A02：体育`, `Page 3`.
    static func isPage(_ label: String) -> Bool {
        if label.contains("版") { return PageName(label)?.number != nil || EPaperPageLabel(label) != nil }
        if let letter = label.first, letter.isASCII, letter.isUppercase, EPaperPageLabel(label) != nil { return true }
        return label.lowercased().hasPrefix("page ") && PageName(label) != nil
    }

    /// The number of the page that a label names; `nil` for other chapters and for labels such as `A02`.
    static func number(_ label: String) -> Int? {
        isPage(label) ? PageName(label)?.number ?? EPaperPageLabel(label)?.page : nil
    }

    /// The blocks of a page's stories, each with its heading, or `nil` if there is no heading except the page's own.
    static func stories(
        in blocks: [MarkupBlock], of label: String
    ) -> [(headline: String?, blocks: [MarkupBlock])]? {
        var blocks = blocks
        var page = StoryDraft(headline: label)
        page.takeTitle(from: &blocks)
        let levels = blocks.compactMap(\.headingLevel)
        guard let level = levels.min() else { return nil }
        var stories: [(headline: String?, blocks: [MarkupBlock])] = []
        for block in blocks {
            let isHeading = block.headingLevel == level
            if isHeading || stories.isEmpty { stories.append((isHeading ? block.text : nil, [])) }
            stories[stories.count - 1].blocks.append(block)
        }
        return stories
    }
}
