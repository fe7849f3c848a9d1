import NewsModel

/// Recognises a file that someone saved as a single story: a title, a writer or a time of posting, and text whose
/// further headings do not begin other stories.
///
/// A newspaper page differs by its labels, its head, the writers and datelines of other stories, and by headings as
/// long as the first.
struct StoryAlone {
    private let blocks: [Block]
    private let signs: [BlockSigns]
    private let roles: [LineRole]

    /// The roles with the headings of parts as crossheads, if the file is a single story.
    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        let page = StoryAlone(blocks: blocks, signs: signs, roles: roles)
        guard let text = page.firstText, corrections.roles.allSatisfy({ $0 == nil }), page.isAlone(above: text) else {
            return roles
        }
        return roles.enumerated().map { $0 > text && $1.isHeading ? .crosshead : $1 }
    }

    /// The index of the first text below the title.
    private var firstText: Int? {
        guard let title = roles.firstIndex(where: \.isHeading) else { return nil }
        return roles[title...].firstIndex(where: \.isText)
    }

    private func isAlone(above text: Int) -> Bool {
        let head = ..<text
        guard roles[text...].contains(where: \.isHeading), blocks.last?.page == 0,
            !roles.contains(.label), !roles.contains(.banner), !roles.contains(.contents),
            head.relative(to: roles).contains(where: saysWhence)
        else { return false }
        let headings = parts(below: text)
        // Web pages link to other stories, whose titles are among the headings of parts.
        return headings.count { isPart($0, under: head.relative(to: roles)) } * 2 >= headings.count
            && !tellsOfAnother(below: text)
    }

    /// Whether the block names a writer or gives a time of posting.
    private func saysWhence(_ index: Int) -> Bool {
        roles[index] == .byline || roles[index] == .furniture && LinePatterns.isTimeOfPosting(blocks[index].folded)
    }

    /// The headings below the first text, each as a range of lines.
    private func parts(below text: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        for index in text..<roles.count where roles[index].isHeading {
            if parts.last?.upperBound == index {
                parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<index + 1
            } else {
                parts.append(index..<index + 1)
            }
        }
        return parts
    }

    /// The maximum length of a part's heading; a longer one reports an event.
    private static let longestPart = (words: 7, characters: 14)

    /// Whether the heading is a single line and either much shorter than the title, which is rare for two stories on a
    /// page, or in capitals while the title is not.
    private func isPart(_ heading: Range<Int>, under head: Range<Int>) -> Bool {
        guard heading.count == 1, let title = head.first(where: { roles[$0].isHeading }) else { return false }
        let (part, whole) = (blocks[heading.lowerBound].shape, blocks[title].shape)
        if part.isEastAsian { return part.count <= min(Self.longestPart.characters, whole.count * 2 / 3) }
        return part.words <= min(Self.longestPart.words, whole.words * 2 / 3) || part.isCapitals && !whole.isCapitals
    }

    /// Whether the text contains a byline or a block that opens with a dateline.
    private func tellsOfAnother(below text: Int) -> Bool {
        let last = roles.lastIndex(where: \.isText) ?? text
        return (text..<last).dropFirst().contains { roles[$0] == .byline || signs[$0].opensWithDateline }
    }
}
