/// Recognises Markdown whose stories are headed by bold lines, below headings that only name the issue or its pages:
/// `# 河口日报 2031年4月5日`, `**港口吞吐量破亿吨**`.
enum BoldHeadings {
    private static let leastTitles = 2

    /// The blocks with these lines as headings of the next level.
    static func headed(_ blocks: [MarkdownBlock], lines: [String]) -> [MarkdownBlock] {
        let titles = blocks.indices.filter { isTitle(blocks[$0], lines) }
        let followed = titles.count { index in
            let rest = blocks[(index + 1)...].first { $0.kind != .emphasis && !$0.isNoText }
            return rest.map { isText($0) } ?? false
        }
        guard titles.count >= leastTitles, followed * 10 >= titles.count * 8, !hasStories(blocks, Set(titles)) else {
            return blocks
        }
        let level = min(6, (blocks.compactMap(\.headingLevel).max() ?? 0) + 1)
        let headings = Set(titles)
        return blocks.indices.map { index in
            let block = blocks[index]
            guard headings.contains(index) else { return block }
            return MarkdownBlock(kind: .heading(level), text: block.text, lines: block.lines, links: block.links)
        }
    }

    /// In characters: a longer line is an emphasised sentence.
    private static let longest = 80

    private static func isTitle(_ block: MarkdownBlock, _ lines: [String]) -> Bool {
        guard block.kind == .emphasis, block.lines.count == 1, let number = block.lines.first, number <= lines.count
        else {
            return false
        }
        let source = MarkdownInline.trimmed(lines[number - 1])
        return (source.hasPrefix("**") || source.hasPrefix("__")) && block.text.count <= longest
            && !(block.text.last.map { "。.：:".contains($0) } ?? true)
    }

    private static func isText(_ block: MarkdownBlock) -> Bool {
        if case .text(let kind) = block.kind { kind == .paragraph } else { false }
    }

    /// Whether text is directly below a heading, so that the headings are those of stories.
    private static func hasStories(_ blocks: [MarkdownBlock], _ titles: Set<Int>) -> Bool {
        blocks.indices.contains { index in
            guard blocks[index].headingLevel != nil else { return false }
            let next = blocks[(index + 1)...].indices.first { !blocks[$0].isNoText }
            return next.map { isText(blocks[$0]) && !titles.contains($0) } ?? false
        }
    }
}
