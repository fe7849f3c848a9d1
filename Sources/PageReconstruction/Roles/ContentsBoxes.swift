/// Recognises tables of contents: entries with ascending page numbers, `4 Blue planet`, `7 The restless currents`, or
/// consecutive headlines that are repeated above their stories further down.
struct ContentsBoxes {
    /// A line or a block of the page.
    private struct Item {
        let text: String
        let shape: LineShape
        let blanksBefore: Int
        let isLong: Bool
    }

    /// By line or block, whether it is in a table of contents.
    private(set) var isInBox: [Bool]
    /// The blocks further down that repeat the entries above their texts.
    private(set) var titlesOfBox: Set<Int> = []

    /// The minimum number of entries; fewer are a list of something else.
    private static let leastEntries = 4
    /// The maximum number of decks and bylines below an entry.
    private static let mostBetween = 4
    /// In cells: longer lines are paragraphs.
    private static let longest = 110

    init(_ lines: [TextLine]) {
        self.init(count: lines.count) { index in
            let line = lines[index]
            return Item(
                text: line.text, shape: line.shape, blanksBefore: line.blanksBefore,
                isLong: line.shape.width > Self.longest)
        }
    }

    init(_ blocks: [Block]) {
        self.init(count: blocks.count) { index in
            let block = blocks[index]
            return Item(
                text: block.text, shape: block.shape, blanksBefore: block.blanksBefore,
                isLong: RoleFeatures.isLong(block))
        }
        markReturning(blocks)
    }

    private init(count: Int, item: (Int) -> Item) {
        isInBox = Array(repeating: false, count: count)
        var entries: [(index: Int, page: Int)] = []
        for index in 0..<count {
            let own = item(index)
            if let last = entries.last, index - last.index > Self.mostBetween || own.isLong { close(&entries, item) }
            guard let page = Self.page(of: own) else { continue }
            if let last = entries.last, page < last.page { close(&entries, item) }
            entries.append((index, page))
        }
        close(&entries, item)
    }

    /// The minimum number of consecutive headlines that are repeated; fewer may be repeated by chance.
    private static let leastReturning = 3
    /// The minimum for headlines with a printer's mark, and for entries that name their pages.
    private static let leastMarked = 2
    /// The table of contents is at the top of a file.
    private static let topBlocks = 60

    /// In characters: a longer line that ends no sentence is not the title of an East Asian story.
    private static let longestTitle = 120

    private static func mayBeTitle(_ block: Block) -> Bool {
        !RoleFeatures.isLong(block)
            || block.shape.isEastAsian && block.lines.count == 1 && !block.isComplete
                && block.shape.count <= longestTitle
    }

    /// The title without its number: `2.夏粮收购全面展开`.
    private static func title(_ block: Block) -> String {
        let digits = block.folded.scalars.prefix { $0.isDigit }.count
        guard (1...2).contains(digits), digits + 4 < block.folded.count,
            ".、)".unicodeScalars.contains(block.folded.scalars[digits])
        else { return block.text }
        return PageBlocks.trimmed(String(String.UnicodeScalarView(block.text.unicodeScalars.dropFirst(digits + 1))))
    }

    private mutating func markReturning(_ blocks: [Block]) {
        let top = blocks.prefix(Self.topBlocks)
        let titles = blocks.map { Self.mayBeTitle($0) ? Self.title($0) : "" }
        let texts = Set(top.lazy.filter { Self.mayBeTitle($0) }.map { titles[$0.index] })
        var last: [String: Int] = [:]
        for block in blocks where texts.contains(titles[block.index]) { last[titles[block.index]] = block.index }
        /// The last repetition of a line, if it is above a text. A line repeated above another short line is a running
        /// head.
        func copy(_ block: Block) -> Int? {
            guard !titles[block.index].isEmpty, let copy = last[titles[block.index]], copy > block.index,
                copy + 1 < blocks.count,
                RoleFeatures.isLong(blocks[copy + 1])
            else { return nil }
            return copy
        }
        var start = 0
        while start < top.count {
            let end = top[start...].firstIndex { copy($0) == nil } ?? top.count
            let least = LinePatterns.isMarked(top[start].folded) ? Self.leastMarked : Self.leastReturning
            if end - start >= least, copy(top[start]) ?? 0 >= end {
                for index in start..<end {
                    isInBox[index] = true
                    if let copy = copy(top[index]), copy > end { titlesOfBox.insert(copy) }
                }
            }
            start = max(end, start + 1)
        }
    }

    private mutating func close(_ entries: inout [(index: Int, page: Int)], _ item: (Int) -> Item) {
        defer { entries = [] }
        guard let first = entries.first, let last = entries.last else { return }
        if !entries.allSatisfy({ Self.namesPage(item($0.index)) }) {
            guard entries.count >= Self.leastEntries else { return }
            // Consecutive numbers are those of a list.
            guard last.page - first.page > entries.count else { return }
        } else if entries.count < Self.leastMarked {
            return
        }
        var end = last.index
        while end + 1 < isInBox.count, end - last.index < 2, Self.belongs(item(end + 1)) { end += 1 }
        for index in first.index...end { isInBox[index] = true }
    }

    /// Whether the item below the last entry is its deck or its byline.
    private static func belongs(_ item: Item) -> Bool {
        item.blanksBefore == 0 && !item.shape.isCapitals && item.shape.words <= 8 && item.shape.digits == 0
            && !item.isLong
    }

    /// Whether an entry names its page: `2版　老街改造进展如何`.
    private static func namesPage(_ item: Item) -> Bool {
        let rest = item.text.drop { $0.isASCII && $0.isNumber }
        return item.shape.isEastAsian && item.shape.start == .digit && rest.first == "版" && rest.count > 3
            && !item.isLong
    }

    /// The page number before a title.
    private static func page(of item: Item) -> Int? {
        if namesPage(item) { return Int(item.text.prefix { $0.isASCII && $0.isNumber }) }
        guard item.shape.start == .digit, item.shape.count <= 90 else { return nil }
        let digits = item.text.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let page = Int(digits), page > 0 else { return nil }
        let title = item.text.dropFirst(digits.count)
        guard title.first == " ", let letter = title.first(where: { $0.isLetter }) else { return nil }
        return letter.isUppercase && title.prefix(6).contains(letter) ? page : nil
    }
}
