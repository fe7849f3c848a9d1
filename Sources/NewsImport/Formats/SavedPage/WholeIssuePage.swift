import NewsModel

/// Reads an HTML page that is a whole issue, as document converters write it: headings of the first level name its
/// pages or sections, and headings of the second level its stories.
enum WholeIssuePage {
    /// The issue, or `nil` if the page is from a web site or is a single story.
    static func issue(of page: MarkupNode, path: String) -> Issue? {
        guard page.first(where: { ofSites.contains($0.name) }) == nil else { return nil }
        let blocks = MarkupParser.blocks(of: page)
        guard holdsSections(blocks) else { return nil }
        let text = blocks.compactMap(\.inMarkdown)
        guard var issue = MarkdownIssue.issues(of: text, front: nil, path: path).first else { return nil }
        if let title = page.first(named: "title")?.textContent.trimmedToContent {
            let facts = IssueTitle(title)
            issue.title = title
            issue.publication = facts.publication ?? issue.publication
            issue.date = facts.date ?? issue.date
        }
        return issue
    }

    private static let ofSites: Set<String> = ["nav", "form", "iframe", "aside", "article"]

    /// Whether there are several headings of the first level, each directly above the heading of a story.
    private static func holdsSections(_ blocks: [MarkupBlock]) -> Bool {
        guard let first = blocks.first, first.headingLevel == 1 else { return false }
        let tops = blocks.indices.filter { blocks[$0].headingLevel == 1 }
        return tops.count > 1 && tops.allSatisfy { $0 + 1 < blocks.count && blocks[$0 + 1].headingLevel == 2 }
    }
}

extension MarkupBlock {
    /// The block as a block of Markdown.
    fileprivate var inMarkdown: MarkdownBlock? {
        switch kind {
        case .heading(let level): MarkdownBlock(kind: .heading(level), text: text, lines: [])
        case .text(let kind): MarkdownBlock(kind: .text(kind), text: text, lines: [])
        case .caption:
            MarkdownBlock(kind: .image, text: [text, credit].compactMap(\.self).joined(separator: " "), lines: [])
        case .target: nil
        }
    }
}
