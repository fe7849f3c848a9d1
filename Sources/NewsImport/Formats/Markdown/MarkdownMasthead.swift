import NewsModel

/// The newspaper's name and day above the first heading of a document, on one or two lines.
struct MarkdownMasthead {
    let publication: String
    /// The day as `YYYY-MM-DD`.
    let day: String
    let blocks: ArraySlice<MarkdownBlock>

    /// Fails if the document begins otherwise.
    init?(_ blocks: [MarkdownBlock]) {
        guard let first = blocks.first else { return nil }
        let title = IssueTitle(first.text)
        if let day = title.date {
            // A heading with the paper and the day names the issue.
            guard first.headingLevel == nil, let name = title.publication.flatMap(PathFacts.newspaper)
            else { return nil }
            (publication, self.day, self.blocks) = (name, day, blocks.prefix(1))
        } else {
            guard blocks.count > 1, let name = PathFacts.newspaper(first.text), let day = Self.day(blocks[1]) else {
                return nil
            }
            (publication, self.day, self.blocks) = (name, day, blocks.prefix(2))
        }
        guard blocks.count > self.blocks.count, blocks[self.blocks.endIndex].headingLevel != nil else { return nil }
    }

    var furniture: [Furniture] { blocks.map { Furniture(text: $0.text, sourceLines: $0.lines) } }

    /// The day of a block that contains nothing else except the day of the week.
    private static func day(_ block: MarkdownBlock) -> String? {
        let title = IssueTitle(block.text)
        return block.text.count <= 40 && title.publication == nil ? title.date : nil
    }
}
