import NewsModel

/// A file of one story, as somebody has saved it: its title, who wrote it or when it was put where it was found, and text under
/// headings of its own, which begin no other story.
///
/// A page of a paper is told from it by its labels, its head, by writers and datelines of other stories, and by headings that
/// say as much as the first.
struct StoryAlone {
    private let blocks: [Block]
    private let signs: [BlockSigns]
    private let roles: [LineRole]

    /// The roles with the headings of parts as crossheads, if the file is one story.
    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        let page = StoryAlone(blocks: blocks, signs: signs, roles: roles)
        guard let text = page.firstText, corrections.roles.allSatisfy({ $0 == nil }), page.isAlone(above: text) else {
            return roles
        }
        return roles.enumerated().map { $0 > text && $1.isHeading ? .crosshead : $1 }
    }

    /// The first text below the title.
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
        // Among the headings of parts stand titles of other stories, which a page of the web links to.
        return headings.count { isPart($0, under: head.relative(to: roles)) } * 2 >= headings.count
            && !tellsOfAnother(below: text)
    }

    /// Whether the block above the text says who wrote it, or when it was put where it was found.
    private func saysWhence(_ index: Int) -> Bool {
        roles[index] == .byline || roles[index] == .furniture && LinePatterns.isTimeOfPosting(blocks[index].folded)
    }

    /// The headings below the first text, each as its lines.
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

    /// Words, or characters of East Asian text, of the heading of a part: more tell what has happened.
    private static let longestPart = (words: 7, characters: 14)

    /// Whether the heading is one line and much shorter than the title, as those of two stories on a page seldom are, or in
    /// capitals as that is not.
    private func isPart(_ heading: Range<Int>, under head: Range<Int>) -> Bool {
        guard heading.count == 1, let title = head.first(where: { roles[$0].isHeading }) else { return false }
        let (part, whole) = (blocks[heading.lowerBound].shape, blocks[title].shape)
        if part.isEastAsian { return part.count <= min(Self.longestPart.characters, whole.count * 2 / 3) }
        return part.words <= min(Self.longestPart.words, whole.words * 2 / 3) || part.isCapitals && !whole.isCapitals
    }

    /// Whether a writer is named within the text, or a place and a day open a part of it.
    private func tellsOfAnother(below text: Int) -> Bool {
        let last = roles.lastIndex(where: \.isText) ?? text
        return (text + 1..<last).contains { roles[$0] == .byline || signs[$0].opensWithDateline }
    }
}
