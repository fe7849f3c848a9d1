import NewsModel

extension OrderedPage {
    /// The kind of the paragraph that begins with the block.
    func kind(_ index: Int) -> Paragraph.Kind { roles[index].kind(of: blocks[index]) }

    /// By block, the writers that it names if it is a byline.
    var bylines: [[Byline]] {
        blocks.indices.map { index in
            let text = blocks[index].folded
            guard roles[index] == .byline else { return KoreanByline.line(text) ?? [] }
            return BylinePattern.writers(text)
        }
    }

    /// The blocks printed around the stories.
    var furniture: [Int] { blocks.indices.filter { roles[$0] == .furniture || roles[$0] == .banner } }

    /// In words: a longer line is prose.
    private static let longestVerse = 12

    /// Makes single lines between lines of Western verse verse, whatever mark ends them.
    static func withWholeVerse(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        func isBetween(_ index: Int) -> Bool {
            let block = blocks[index]
            return roles[index] == .body && corrections.roles[index] == nil && block.lines.count == 1
                && !block.shape.isEastAsian && block.shape.words <= longestVerse && block.opening == nil
                && block.blanksBefore <= 1
        }
        var told = roles
        var start = 1
        while start < roles.count {
            let end = roles[start...].indices.first { !isBetween($0) } ?? roles.count
            if (1...mostOfTornVerse).contains(end - start), roles[start - 1] == .verse, end < roles.count,
                roles[end] == .verse
            {
                for index in start..<end { told[index] = .verse }
            }
            start = max(end, start) + 1
        }
        return told
    }

    /// In lines: more between two poems are prose.
    private static let mostOfTornVerse = 3

    /// Makes crossheads text that have no text below them: the office or the name that ends a notice.
    static func withoutIdleCrossheads(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        roles.indices.map { index in
            guard roles[index] == .crosshead, corrections.roles[index] == nil else { return roles[index] }
            let isOverText = index + 1 < roles.count && (roles[index + 1].isText || roles[index + 1] == .caption)
            return isOverText ? .crosshead : .body
        }
    }

    /// Makes text a line of prose that was taken for a deck though a small word ends it: `The board voted last night to
    /// buy two engines for the`.
    static func withoutOpenDecks(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        var roles = roles
        for index in blocks.indices.dropFirst().dropLast()
        where roles[index] == .deck && roles[index - 1].isHeading && roles[index + 1].isText {
            let block = blocks[index]
            guard block.lines.count == 1, !block.shape.isTitled, !block.shape.isEastAsian, block.shape.plainWords > 1,
                corrections.roles[index] == nil, blocks[index + 1].blanksBefore == 0,
                SentenceDecks.isSmallWord(block.text.split(separator: " ").last ?? "")
            else { continue }
            roles[index] = .body
        }
        return roles
    }
}
