/// Recognises lists whose entries are a heading in capitals and a line below it, as of theatres and their plays:
/// `AMBIGU-COMIQUE.` / `Le Traité nul, Emma.`
enum HeadedEntries {
    /// The minimum number of entries: the headings of a story alternate between capitals and other letters as well, but
    /// not so often.
    private static let least = 4

    /// The indices of the headings, each directly above its line.
    static func headings(in blocks: [Block], signs: [BlockSigns]) -> [Int] {
        func isHead(_ index: Int) -> Bool {
            let (block, shape) = (blocks[index], blocks[index].shape)
            return shape.isCapitals && block.lines.count == 1 && shape.letters > 3 && block.opening == nil
                && !signs[index].isOfItsOwnKind
        }
        func isEntry(_ index: Int) -> Bool {
            let (block, shape) = (blocks[index], blocks[index].shape)
            return !shape.isCapitals && !shape.isEastAsian && block.lines.count == 1 && shape.start != .lower
                && block.blanksBefore == 0 && shape.letters > 3 && !signs[index].isOfItsOwnKind
        }
        var found: [Int] = []
        var run: [Int] = []
        var index = 0
        while index + 1 < blocks.count {
            if isHead(index), isEntry(index + 1), run.isEmpty || blocks[index].page == blocks[run[0]].page {
                run.append(index)
                index += 2
            } else {
                if run.count >= least { found += run }
                run = []
                index += 1
            }
        }
        return run.count >= least ? found + run : found
    }
}
