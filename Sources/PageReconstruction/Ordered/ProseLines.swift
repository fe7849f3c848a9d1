/// Recognises East Asian prose that blank lines part into short pieces, which look like verse and headings: a paragraph
/// that an extractor divided at the end of a column.
enum ProseLines {
    /// In lines: fewer are no stanza.
    private static let leastOfStanza = 2

    static func roles(
        _ roles: [LineRole], _ blocks: [Block], _ signs: [BlockSigns], _ corrections: BlockCorrections
    ) -> [LineRole] {
        var roles = roles
        let wrapped = blocks.filter { $0.isWrapped && $0.lines.count > 1 && $0.shape.isEastAsian }
        let usesIndents = wrapped.count(where: \.isSetIn) * 2 > wrapped.count
        for index in blocks.indices where roles[index].isHeading && usesIndents && corrections.roles[index] == nil {
            if opensParagraph(blocks[index]) { roles[index] = .body }
        }
        var start = 0
        while let first = roles[start...].firstIndex(of: .verse) {
            let end = roles[first...].firstIndex { $0 != .verse } ?? roles.count
            start = end
            guard blocks[first].shape.isEastAsian, blocks[first].opening == nil else { continue }
            let isProse = end - first < leastOfStanza || blocks[first..<end].contains(where: isProse)
            for index in first..<end where isProse && corrections.roles[index] == nil { roles[index] = .body }
        }
        return roles
    }

    /// Whether the block is several wrapped lines, or the first line of a paragraph that fills its measure.
    private static func isProse(_ block: Block) -> Bool {
        // Lines of verse have marks at their ends.
        let marks = block.folded.scalars.dropLast().contains { ",、;。".unicodeScalars.contains($0) }
        if block.isWrapped, block.shape.end == .open, marks { return true }
        return block.isWrapped && (block.lines.count > 1 || block.isSetIn && block.shape.end == .open && isFull(block))
    }

    /// Whether the block is an indented line that fills its measure with a part of a sentence.
    private static func opensParagraph(_ block: Block) -> Bool {
        block.isSetIn && block.lines.count == 1 && block.shape.isEastAsian && block.shape.end == .open && isFull(block)
            && block.folded.scalars.contains { ",、;".unicodeScalars.contains($0) }
    }

    /// Whether the last line fills the measure, so that its paragraph goes on.
    static func isFull(_ block: Block) -> Bool {
        // An indent takes up a part of the only line.
        block.isWrapped && block.lastShare >= (block.isSetIn && block.lines.count == 1 ? 0.8 : 0.9)
    }
}
