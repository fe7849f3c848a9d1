/// Recognises names of columns in capitals above titles in mixed case, as in reports of parliaments and local dailies:
/// `FISHERIES` / `Herring Quotas`. Other titles, such as `Harbour Dues`, are directly above their text without such a
/// name.
struct CapitalLabels {
    private var labels: Set<Int> = []

    /// The maximum number of words in a column's name. Longer lines in capitals are headlines with a deck below them.
    private static let mostWords = 3
    private static let mostTitleWords = 10
    /// The minimum numbers of columns and of titles: a single column may be a headline with its deck, and a few titles
    /// are too little evidence.
    private static let (leastColumns, leastTitles) = (2, 4)

    init(_ blocks: [Block], signs: [BlockSigns]) {
        var (columns, others, alone) = ([Int](), 0, 0)
        for index in blocks.indices.dropFirst() where Self.isTitle(index, blocks, signs) {
            let above = blocks[index - 1]
            if !above.shape.isCapitals || RoleFeatures.isLong(above) {
                if RoleFeatures.isLong(above) || above.isComplete { alone += 1 }
            } else if Self.isName(above, signs) {
                columns.append(index - 1)
            } else if !signs[index - 1].isFolio {
                others += 1
            }
        }
        labels.formUnion(Self.overCapitals(blocks, signs))
        let over = columns.count { $0 > 0 && Self.isName(blocks[$0 - 1], signs) }
        guard others == 0, alone > 0, columns.count >= Self.leastColumns,
            columns.count + alone + over >= Self.leastTitles
        else { return }
        for column in columns {
            var index = column
            labels.insert(index)
            // Names may be nested: `ORAL ANSWERS` / `FISHERIES`.
            while index > 0, blocks[index].blanksBefore > 0, Self.isName(blocks[index - 1], signs) {
                index -= 1
                labels.insert(index)
            }
        }
    }

    /// The names of columns, both set apart, above headings in capitals as others have them without such a name:
    /// `QUESTIONS` / `WATER SUPPLIES`.
    private static func overCapitals(_ blocks: [Block], _ signs: [BlockSigns]) -> [Int] {
        func isText(_ index: Int) -> Bool {
            index < blocks.count && (RoleFeatures.isLong(blocks[index]) || blocks[index].isComplete)
                && !blocks[index].shape.isCapitals
        }
        func isHead(_ index: Int) -> Bool {
            isName(blocks[index], signs)
                || blocks[index].shape.isCapitals && blocks[index].lines.count == 1
                    && blocks[index].shape.words <= mostTitleWords && blocks[index].blanksBefore > 0
                    && !signs[index].isOfItsOwnKind && blocks[index].opening == nil
        }
        let heads = blocks.indices.dropLast().filter { isHead($0) && isText($0 + 1) }
        let alone = heads.filter { $0 > 0 && isText($0 - 1) }
        guard alone.count >= leastColumns else { return [] }
        return heads.compactMap { head in
            guard head > 0, blocks[head].blanksBefore > 0, isName(blocks[head - 1], signs),
                head < 2 || isText(head - 2)
                    || signs[head - 2].isFolio
            else { return nil }
            return head - 1
        }
    }

    /// Whether the block at an index is the name of a column.
    func contains(_ index: Int) -> Bool { labels.contains(index) }

    private static func isName(_ block: Block, _ signs: [BlockSigns]) -> Bool {
        let sign = signs[block.index]
        return block.shape.isCapitals && block.lines.count == 1 && block.shape.words <= mostWords
            && block.shape.letters > 3 && block.shape.digits == 0 && !sign.isOfItsOwnKind && !sign.isPaperName
            && (block.index == 0 || block.blanksBefore > 0) && block.opening == nil
    }

    /// Whether the block is a title in mixed case, set apart from the blocks above and below.
    private static func isTitle(_ index: Int, _ blocks: [Block], _ signs: [BlockSigns]) -> Bool {
        let (block, shape) = (blocks[index], blocks[index].shape)
        guard block.lines.count == 1, block.blanksBefore > 0, !shape.isEastAsian, !shape.isCapitals,
            shape.start == .upper, shape.end == .open, shape.words <= mostTitleWords, !signs[index].isOfItsOwnKind,
            index + 1 < blocks.count
        else { return false }
        let below = blocks[index + 1]
        return below.blanksBefore > 0 && RoleFeatures.isLong(below)
    }
}
