/// Decides whether the order of a page's lines can be trusted.
///
/// Text is moved only for a reason that a reader would accept: chunks that break off and continue elsewhere. Wrapped
/// lines, and text whose paragraphs end with their sentences, are read in the given order.
enum TextOrder {
    /// The share of wrapped text above which a page consists of lines rather than chunks of columns.
    private static let mostWrapped = 0.3
    /// The maximum number of blocks: more are not a single page, and are read in the given order.
    private static let mostBlocks = 12_000

    /// The maximum number of blocks of a page whose headings are recognised by the regression.
    private static let mostTried = 2_000

    /// Whether most lines are whole Chinese paragraphs, whose headings the regression recognises best.
    static func holdsWholeChinese(_ page: PageBlocks) -> Bool {
        guard !page.hasColumns, !isKorean(page), page.wrappedShare <= mostWrapped, page.blocks.count <= mostTried else {
            return false
        }
        return page.blocks.count { $0.shape.isEastAsian } * 2 > page.blocks.count
    }

    /// Whether the text is Korean, which has blanks between words and for which the counts of Chinese are useless.
    private static func isKorean(_ page: PageBlocks) -> Bool {
        page.blocks.count { $0.folded.scalars.prefix(openingLength).contains(where: \.isHangul) }
            * 2
            > page.blocks.count
    }

    private static let openingLength = 12

    /// A quick check of how texts end: whether there may be something to reconstruct.
    static func mayBeTorn(_ page: PageBlocks) -> Bool {
        guard !page.hasColumns, !isKorean(page), page.wrappedShare <= mostWrapped, page.blocks.count <= mostBlocks
        else { return false }
        if page.blocks.contains(where: { breaksOff($0, of: page.blocks) }) { return true }
        return hasHeadingWithoutText(page.blocks)
    }

    /// Whether the block is a fragment of text, not a heading, that ends in mid-sentence.
    private static func breaksOff(_ block: Block, of blocks: [Block]) -> Bool {
        guard block.isOpen, !isClause(block.index, of: blocks), !TextEnds.isWithoutStop(block.folded) else {
            return false
        }
        if Entries.areSeveral(block.index, of: blocks) { return false }
        if RoleFeatures.isLong(block) { return true }
        // Headlines of twenty or more characters seldom contain a comma.
        return block.shape.isEastAsian && block.shape.width > 40
            && (block.folded.contains(",") || block.folded.contains("，"))
    }

    /// Whether the block is a clause of a sentence that is set line by line, as in declarations and statutes. By chance
    /// a column ends at a comma once in twelve times, and hardly twice in a row.
    static func isClause(_ index: Int, of blocks: [Block]) -> Bool {
        func isEnd(_ at: Int) -> Bool {
            blocks.indices.contains(at) && blocks[at].shape.isEastAsian && blocks[at].shape.end == .comma
        }
        return isEnd(index) && (isEnd(index - 1) || isEnd(index + 1))
    }

    /// Whether a heading with a byline is directly above another, so that its text must be elsewhere.
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

    /// Whether certain joins lead to another text than the next, or headings are separated from their texts.
    static func isTorn(_ page: PageAnalysis, _ joiner: Joiner, doubtfulBelow: Double) -> Bool {
        let bodies = page.choice.features.bodies
        var next = [Int: Int](minimumCapacity: bodies.count)
        for (body, after) in zip(bodies, bodies.dropFirst()) { next[body] = after }
        let blocks = page.blocks
        let sure = joiner.ties.filter { $0.confidence >= doubtfulBelow }
        let moved = sure.filter { next[$0.from] != $0.to }
        let isEastAsian = bodies.count { blocks[$0].shape.isEastAsian } * 2 > bodies.count
        guard isEastAsian else { return moved.contains { isTornWestern($0, bodies, blocks) } }
        // A single end without a continuation is a sentence without its full stop. Text that ends with its sentences is
        // in the right place, and the title of a document belongs above its first heading.
        let broken = blocks.filter { breaksOff($0, of: blocks) }.map(\.index)
        guard broken.count > 1 || sure.contains(where: { broken.contains($0.from) }) || hasHeadingWithoutText(blocks)
        else { return false }
        // Chunks that break off and continue directly below are in order, but are not whole paragraphs: the page is
        // reconstructed with weights fitted on such chunks.
        if !moved.isEmpty || sure.count >= 2 { return true }
        // Several headings in a row, with all of their texts below: decided by how well the page fits the known orders.
        let isStacked = bodies.contains { page.headings.above($0).count > 1 }
        return isStacked && joiner.orders.dropFirst().reduce(0, +) > 0.5
    }

    /// The joins from a text to the next text.
    static func tiesInOrder(_ page: PageAnalysis, _ joiner: Joiner) -> [Joiner.Tie] {
        let bodies = page.choice.features.bodies
        var next = [Int: Int](minimumCapacity: bodies.count)
        for (body, after) in zip(bodies, bodies.dropFirst()) { next[body] = after }
        return joiner.ties.filter { next[$0.from] == $0.to }
    }

    /// Whether a Western chunk that breaks off continues in one that begins in mid-sentence, and both have the wrong
    /// neighbours. The page itself may begin and end in mid-sentence, where neither is out of place.
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
