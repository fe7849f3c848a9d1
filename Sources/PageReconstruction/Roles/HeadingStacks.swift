/// Recognises the stacked headings of one story, alternately in capitals and in title case, as American papers set them
/// around 1900: `FIRE ON THE QUAY` / `Two Sheds Are Burned to the Ground.` / `LOSS IS $80,000` / `Watchman Barely
/// Escapes With His Life.`; and headings tied by a small word on a line of its own: `GREAT BARGAINS` / `IN` / `DRY
/// GOODS!`
struct HeadingStacks {
    private var members: Set<Int> = []

    /// The minimum number of words of a deck; fewer in title case are a separate heading or an entry of a list.
    private static let leastDeckWords = 4

    init(_ blocks: [Block], signs: [BlockSigns]) {
        var stack: [Int] = []
        for block in blocks {
            // The paper's name and its day are above the headings.
            if signs[block.index].isFolio || signs[block.index].isPaperName && stack.isEmpty {
                stack = []
                continue
            }
            if signs[block.index].opensWithDateline {
                close(stack, blocks, isOverText: true)
                stack = []
                continue
            }
            if let last = stack.last, block.blanksBefore <= 1, Self.isPart(block, below: blocks[last]) {
                stack.append(block.index)
                continue
            }
            // If the last heading is set apart from those above but not from the text, it belongs to that text.
            if let last = stack.last, blocks[last].blanksBefore > 0, block.blanksBefore == 0 { stack.removeLast() }
            close(stack, blocks, isOverText: RoleFeatures.isLong(block))
            stack = Self.isHead(block) ? [block.index] : []
        }
    }

    /// Accepts a stack that a small word ties or that alternates often enough; fewer alternations suffice above a text.
    /// Other headings are decided by their own features.
    private mutating func close(_ stack: [Int], _ blocks: [Block], isOverText: Bool) {
        let isTied = stack.dropFirst().dropLast().contains { Self.isLink(blocks[$0]) }
        if isTied || Self.turns(of: stack, blocks) >= (isOverText ? 2 : 3) { members.formUnion(stack.dropFirst()) }
    }

    /// Whether the block at an index is below the first heading of a stack.
    func contains(_ index: Int) -> Bool { members.contains(index) }

    private static func isHead(_ block: Block) -> Bool {
        block.shape.isCapitals && !RoleFeatures.isLong(block) && block.opening == nil
            && !"([".unicodeScalars.contains(block.folded.first ?? " ")
    }

    private static func isPart(_ block: Block, below above: Block) -> Bool {
        if isHead(block) || isLink(block) { return true }
        let shape = block.shape
        // At least half of the words of a deck are capitalised, unlike those of `Esq., of a son.`
        return !RoleFeatures.isLong(block) && shape.titledWords * 10 >= shape.words * 8 && shape.plainWords == 0
            && (shape.words >= leastDeckWords || !above.shape.isCapitals && above.shape.end == .open)
            && shape.start != .lower && shape.capitals * 2 >= shape.words
            && shape.gaps == 0 && !block.folded.contains("—") && !isEntryOfList(block)
    }

    /// Whether the block is an entry of a list: `Paul Novak, 24, and Mary Hess, 20.`, `Allied Chemical 112 1/2`,
    /// `Luzerne, Bennett, Brownsville.`
    static func isEntryOfList(_ block: Block) -> Bool {
        if block.lines.count == 1, LineKind.endsInFigure(block.text, block.shape) { return true }
        let words = block.text.split(separator: " ")
        // The head of a table: `P. W. L. D. F. A. Pts.`
        if words.count > 3, words.allSatisfy({ $0.count <= 4 && $0.last == "." }) { return true }
        let commas = words.count { $0.last == "," }
        return commas > 1 && (block.shape.digits > 0 || commas * 2 + 1 >= words.count)
    }

    private static func isLink(_ block: Block) -> Bool { links.contains(block.text) }

    private static let links: Set<String> = ["IN", "AT", "OF", "FOR", "AND", "THE", "BY", "TO", "ON", "WITH"]

    /// The number of alternations between capitals and title case.
    private static func turns(of stack: [Int], _ blocks: [Block]) -> Int {
        zip(stack, stack.dropFirst()).count { blocks[$0].shape.isCapitals != blocks[$1].shape.isCapitals }
    }
}
