extension OrderedPage {
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
}
