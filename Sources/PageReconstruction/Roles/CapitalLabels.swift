/// Names of columns in capitals over titles that are not, as reports of parliaments and dailies of many towns set them:
/// `FISHERIES` / `Herring Quotas`, where `Harbour Dues` stands above its text alone.
struct CapitalLabels {
    private var labels: Set<Int> = []

    /// Words of a column's name; longer lines in capitals are headlines, and what stands below them explains them.
    private static let mostWords = 3
    private static let mostTitleWords = 10
    /// Fewer columns are a headline and its deck, fewer titles tell no column.
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
        let over = columns.count { $0 > 0 && Self.isName(blocks[$0 - 1], signs) }
        guard others == 0, alone > 0, columns.count >= Self.leastColumns,
            columns.count + alone + over >= Self.leastTitles
        else { return }
        for column in columns {
            var index = column
            labels.insert(index)
            // `ORAL ANSWERS` / `FISHERIES`
            while index > 0, blocks[index].blanksBefore > 0, Self.isName(blocks[index - 1], signs) {
                index -= 1
                labels.insert(index)
            }
        }
    }

    /// Whether the block at an index is one of them.
    func contains(_ index: Int) -> Bool { labels.contains(index) }

    private static func isName(_ block: Block, _ signs: [BlockSigns]) -> Bool {
        let sign = signs[block.index]
        return block.shape.isCapitals && block.lines.count == 1 && block.shape.words <= mostWords
            && block.shape.letters > 3 && block.shape.digits == 0 && !sign.isOfItsOwnKind && !sign.isPaperName
            && (block.index == 0 || block.blanksBefore > 0) && block.opening == nil
    }

    /// Whether the block is a title in the letters of a sentence, set apart from what stands above and below it.
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
