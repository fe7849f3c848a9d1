/// Recognises headings within a story on a page with several stories: they are shorter than its title, and the text
/// below them is still about the people and things in the text above.
struct PartHeadings {
    private let blocks: [Block]
    private let signs: [BlockSigns]
    private let roles: [LineRole]

    /// The roles with these headings as crossheads.
    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        let page = PartHeadings(blocks: blocks, signs: signs, roles: roles)
        var told = roles
        for index in page.found where corrections.roles[index] == nil { told[index] = .crosshead }
        return told
    }

    private var found: [Int] {
        var found: [Int] = []
        var title: Range<Int>?
        var above = Above()
        var index = 0
        while index < roles.count {
            guard roles[index].isHeading else {
                if roles[index] == .label || roles[index] == .banner { title = nil }
                index += 1
                continue
            }
            let heading = index..<(roles[index...].firstIndex { !$0.isHeading } ?? roles.count)
            if let title, isPart(heading, under: title) {
                above.read(upTo: heading.lowerBound, blocks, roles)
                let below = text(below: heading.upperBound)
                // Entries of lists are excluded, because they repeat a page's words whatever their subject is.
                if below.contains(where: { RoleFeatures.isLong($0) && $0.isComplete }), above.words.areOf(below) {
                    found.append(heading.lowerBound)
                    index = heading.upperBound
                    continue
                }
            }
            title = heading
            above = Above(from: heading.lowerBound)
            index = heading.upperBound
        }
        return found
    }

    /// The words of the story so far, read only as far as needed.
    private struct Above {
        private(set) var words = ToldWords()
        private var next: Int

        init(from first: Int = 0) { next = first }

        mutating func read(upTo end: Int, _ blocks: [Block], _ roles: [LineRole]) {
            for index in next..<end where roles[index].isText || roles[index].isHeading {
                words.add(blocks[index].folded)
            }
            next = end
        }
    }

    /// The blocks of text below, up to the next heading.
    private func text(below start: Int) -> ArraySlice<Block> {
        blocks[start..<(roles[start...].firstIndex { !$0.isText } ?? roles.count)]
    }

    private func isPart(_ heading: Range<Int>, under title: Range<Int>) -> Bool {
        let (part, index) = (blocks[heading.lowerBound], heading.lowerBound)
        let whole = blocks[title.lowerBound]
        guard heading.count == 1, !part.shape.isEastAsian, !whole.shape.isEastAsian,
            part.shape.end == .open || part.folded.last == "?", !part.shape.isCapitals || !whole.shape.isCapitals,
            part.page == whole.page, heading.upperBound < blocks.count, roles[heading.upperBound].isText,
            !signs[heading.upperBound].opensWithDateline, roles[index - 1].isText
        else { return false }
        // Without this limit, headlines of other stories on pages of old papers are taken for parts (headline F1 .883
        // instead of .891).
        let words = title.reduce(0) { $0 + blocks[$1].shape.words }
        return part.shape.words * 3 <= words * 2
    }
}
