/// Whether the order of a page's lines can be trusted.
///
/// Text leaves its place only for a reason that a reader would accept: chunks that break off and go on elsewhere. Wrapped
/// lines and text whose paragraphs end with their sentences are read as they stand.
enum TextOrder {
    /// Share of wrapped text above which a page holds lines, and not chunks of columns.
    private static let mostWrapped = 0.3
    /// Pages with more blocks are no single page; they are read as they stand.
    private static let mostBlocks = 12_000

    /// More blocks are not tried with one another for headings.
    private static let mostTried = 2_000

    /// Whether most lines are whole paragraphs of Chinese, whose headings the regression tells best.
    static func holdsWholeChinese(_ page: PageBlocks) -> Bool {
        guard !page.hasColumns, !isKorean(page), page.wrappedShare <= mostWrapped, page.blocks.count <= mostTried else {
            return false
        }
        return page.blocks.count { $0.shape.isEastAsian } * 2 > page.blocks.count
    }

    /// Korean parts its words by blanks, and no counts of Chinese tell how it goes on.
    private static func isKorean(_ page: PageBlocks) -> Bool {
        page.blocks.count { $0.folded.scalars.prefix(openingLength).contains { (0xAC00...0xD7A3).contains($0.value) } }
            * 2
            > page.blocks.count
    }

    private static let openingLength = 12

    /// A look at the ends of the text alone: whether there may be something to rebuild.
    static func mayBeTorn(_ page: PageBlocks) -> Bool {
        guard !page.hasColumns, !isKorean(page), page.wrappedShare <= mostWrapped, page.blocks.count <= mostBlocks
        else { return false }
        if page.blocks.contains(where: { breaksOff($0, of: page.blocks) }) { return true }
        return hasHeadingWithoutText(page.blocks)
    }

    /// Whether the block is a chunk of text that ends in mid-sentence, and no heading.
    private static func breaksOff(_ block: Block, of blocks: [Block]) -> Bool {
        guard block.isOpen, !isClause(block.index, of: blocks) else { return false }
        if RoleFeatures.isLong(block) { return true }
        // Headlines of twenty characters and more seldom have a comma.
        return block.shape.isEastAsian && block.shape.width > 40
            && (block.folded.contains(",") || block.folded.contains("，"))
    }

    /// Whether the block is one of the clauses of a sentence that declarations and statutes set one below another: columns
    /// end at a comma by chance once in twelve times, and hardly twice in a row.
    static func isClause(_ index: Int, of blocks: [Block]) -> Bool {
        func isEnd(_ at: Int) -> Bool {
            blocks.indices.contains(at) && blocks[at].shape.isEastAsian && blocks[at].shape.end == .comma
        }
        return isEnd(index) && (isEnd(index - 1) || isEnd(index + 1))
    }

    /// Whether a heading with its writer stands right above another: their texts are elsewhere.
    private static func hasHeadingWithoutText(_ blocks: [Block]) -> Bool {
        var linesSinceByline: Int?
        for block in blocks where block.shape.isEastAsian {
            if RoleFeatures.isLong(block) {
                linesSinceByline = nil
            } else if BylinePattern.line(block.folded) != nil {
                if linesSinceByline ?? 0 > 0 { return true }
                linesSinceByline = 0
            } else if let lines = linesSinceByline {
                linesSinceByline = lines + 1
            }
        }
        return false
    }

    /// Whether sure joins lead elsewhere than to the next text, or headings stand apart from their texts.
    static func isTorn(_ page: PageAnalysis, _ joiner: Joiner, doubtfulBelow: Double) -> Bool {
        let bodies = page.choice.features.bodies
        var next = [Int: Int](minimumCapacity: bodies.count)
        for (body, after) in zip(bodies, bodies.dropFirst()) { next[body] = after }
        let blocks = page.blocks
        let sure = joiner.ties.filter { $0.confidence >= doubtfulBelow }
        let moved = sure.filter { next[$0.from] != $0.to }
        let isEastAsian = bodies.count { blocks[$0].shape.isEastAsian } * 2 > bodies.count
        guard isEastAsian else { return moved.contains { isTornWestern($0, bodies, blocks) } }
        // One end that goes on nowhere else is a sentence without its mark. Text that ends with its sentences stands well where
        // it is, and the title of a document stands above the first of its headings.
        let broken = blocks.filter { breaksOff($0, of: blocks) }.map(\.index)
        guard broken.count > 1 || sure.contains(where: { broken.contains($0.from) }) || hasHeadingWithoutText(blocks)
        else { return false }
        // Chunks of columns that break off and go on right below are in order, but no whole paragraphs either: the page is
        // put together by what was fitted on such chunks.
        if !moved.isEmpty || sure.count >= 2 { return true }
        // Headings above one another, with the texts of all of them below: told by how the page fits the orders known.
        let isStacked = bodies.contains { page.headings.above($0).count > 1 }
        return isStacked && joiner.orders.dropFirst().reduce(0, +) > 0.5
    }

    /// The joins of a page to the next text.
    static func tiesInOrder(_ page: PageAnalysis, _ joiner: Joiner) -> [Joiner.Tie] {
        let bodies = page.choice.features.bodies
        var next = [Int: Int](minimumCapacity: bodies.count)
        for (body, after) in zip(bodies, bodies.dropFirst()) { next[body] = after }
        return joiner.ties.filter { next[$0.from] == $0.to }
    }

    /// Whether a Western chunk that breaks off goes on with one that begins in mid-sentence, both in wrong company. The
    /// page may begin and end in mid-sentence: neither is out of place there.
    private static func isTornWestern(_ tie: Joiner.Tie, _ bodies: [Int], _ blocks: [Block]) -> Bool {
        guard let end = bodies.firstIndex(of: tie.from), let start = bodies.firstIndex(of: tie.to), start > 0,
            end + 1 < bodies.count
        else { return false }
        func begins(_ position: Int) -> Bool { blocks[bodies[position]].shape.start == .lower }
        func breaksOff(_ position: Int) -> Bool {
            let block = blocks[bodies[position]]
            return block.isOpen && RoleFeatures.isLong(block)
        }
        return breaksOff(end) && !begins(end + 1) && begins(start) && !breaksOff(start - 1)
    }
}
