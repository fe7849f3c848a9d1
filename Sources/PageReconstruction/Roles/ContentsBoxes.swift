/// Boxes that say what stands on which page: `4 Blue planet`, `7 The restless currents`, their pages ascending.
struct ContentsBoxes {
    /// By block.
    private(set) var isInBox: [Bool]

    /// Fewer entries are a list of something else.
    private static let leastEntries = 4
    /// Decks and writers below an entry, in blocks.
    private static let mostBetween = 4

    init(_ blocks: [Block]) {
        isInBox = Array(repeating: false, count: blocks.count)
        var entries: [(block: Int, page: Int)] = []
        for block in blocks {
            if let last = entries.last, block.index - last.block > Self.mostBetween || RoleFeatures.isLong(block) {
                close(&entries, blocks)
            }
            guard let page = Self.page(of: block) else { continue }
            if let last = entries.last, page < last.page { close(&entries, blocks) }
            entries.append((block.index, page))
        }
        close(&entries, blocks)
    }

    private mutating func close(_ entries: inout [(block: Int, page: Int)], _ blocks: [Block]) {
        defer { entries = [] }
        guard entries.count >= Self.leastEntries, let first = entries.first, let last = entries.last else { return }
        // What is counted one by one is a list.
        guard last.page - first.page > entries.count else { return }
        var end = last.block
        while end + 1 < blocks.count, end - last.block < 2, Self.belongs(blocks[end + 1]) { end += 1 }
        for index in first.block...end { isInBox[index] = true }
    }

    /// Whether a block below the last entry is its deck or its writer.
    private static func belongs(_ block: Block) -> Bool {
        block.blanksBefore == 0 && block.lines.count == 1 && !block.shape.isCapitals && block.shape.words <= 8
            && block.shape.digits == 0 && !RoleFeatures.isLong(block)
    }

    /// The page that the block names in front of a title.
    private static func page(of block: Block) -> Int? {
        guard block.lines.count <= 2, block.shape.count <= 90 else { return nil }
        let digits = block.text.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let page = Int(digits), page > 0 else { return nil }
        let title = block.text.dropFirst(digits.count)
        guard title.first == " ", let letter = title.first(where: { $0.isLetter }) else { return nil }
        return letter.isUppercase && title.prefix(6).contains(letter) ? page : nil
    }
}
