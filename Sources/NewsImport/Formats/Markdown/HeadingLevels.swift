/// The heading levels that mark the stories, sections and issues of a Markdown text.
struct HeadingLevels: Equatable {
    private(set) var story: Int
    private(set) var section: Int?
    private(set) var issue: Int?

    /// - Parameter isOneStory: whether something else, such as front matter, shows that the text is one story.
    init?(_ blocks: [MarkdownBlock], isOneStory: Bool) {
        let headings = Self.headings(blocks)
        let levels = Set(headings.map(\.level)).sorted()
        guard let top = levels.first else { return nil }
        let tops = headings.filter { $0.level == top }
        let namesIssue = IssueTitle(tops[0].title).date != nil
        if headings.count == 1 || isOneStory && tops.count == 1 && !namesIssue {
            story = top
            return
        }
        story = levels.last ?? top
        for level in levels {
            let here = headings.filter { $0.level == level }
            let withText = here.count { $0.hasText }
            if level == top, here.count == 1, levels.count > 1 {
                // This is a story with crossheads, unless its heading names an issue.
                guard withText == 1, !namesIssue else { continue }
            }
            if withText * 10 >= here.count * 6 {
                story = level
                break
            }
        }
        let above = levels.filter { $0 < story }
        guard let nearest = above.last, let highest = above.first else { return }
        let highestHeadings = headings.filter { $0.level == highest }
        if above.count > 1 || highestHeadings.count == 1
            || highestHeadings.allSatisfy({ IssueTitle($0.title).date != nil })
        {
            issue = highest
        }
        section = nearest == issue ? nil : nearest
    }

    /// The least level at which crawlers write decks.
    private static let leastDeck = 5

    /// The headings, and whether text comes between each heading and the next.
    private static func headings(_ blocks: [MarkdownBlock]) -> [(level: Int, title: String, hasText: Bool)] {
        var headings: [(level: Int, title: String, hasText: Bool)] = []
        for block in blocks {
            switch block.kind {
            case .heading(let level):
                // A line two levels or more below a title explains it.
                if level >= leastDeck, let last = headings.last, !last.hasText, level - last.level > 1 {
                    headings[headings.count - 1].hasText = true
                } else {
                    headings.append((level, block.text, false))
                }
            case .text(.quotation), .emphasis, .mark, .link, .image: break
            case .text: if !headings.isEmpty { headings[headings.count - 1].hasText = true }
            }
        }
        return headings
    }
}
