/// Recognises runs of short lines that are verse, a table or a list, which no single line of them shows.
struct BlockRuns {
    var verse: [Bool]
    var table: [Bool]
    var list: [Bool]
    /// By block, the role settled by its run.
    var sure: [LineRole?]
    /// Whether each block is in a table of contents, including its decks and bylines.
    let contents: [Bool]

    /// The minimum numbers of lines; fewer are too little evidence.
    private static let leastVerse = 4
    private static let leastList = 3
    private static let leastLabelled = 2
    private static let surelyList = 10

    init(_ blocks: [Block], signs: [BlockSigns]) {
        verse = Array(repeating: false, count: blocks.count)
        table = verse
        list = verse
        sure = Array(repeating: nil, count: blocks.count)
        let boxes = ContentsBoxes(blocks)
        contents = boxes.isInBox
        markEastAsian(blocks)
        for title in boxes.titlesOfBox where blocks[title].shape.isEastAsian && sure[title] == nil {
            sure[title] = .headline
        }
        markContinuations(blocks)
        markSummaries(blocks)
        var start = 0
        while start < blocks.count {
            guard Self.isShort(blocks[start], signs[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < blocks.count, Self.isShort(blocks[end], signs[end]), blocks[end].page == blocks[start].page,
                blocks[end].blanksBefore <= 1
            {
                end += 1
            }
            mark(start..<end, blocks)
            start = end
        }
    }

    /// Words of the heading that a story has on the page where it goes on.
    private static let longestContinuation = 6

    /// `BOND—` above `(Continued from Page 1)` heads the rest of a story, whatever it looks like.
    private mutating func markContinuations(_ blocks: [Block]) {
        for jump in blocks.dropFirst() where jump.blanksBefore == 0 {
            let above = blocks[jump.index - 1]
            guard case .from = JumpPattern.jump(jump.folded), above.lines.count == 1, !above.isComplete,
                above.shape.words <= Self.longestContinuation, sure[above.index] == nil,
                above.index == 0 || above.blanksBefore > 0
            else { continue }
            sure[above.index] = .headline
        }
    }

    private static let leastPhrases = 3
    private static let longestPhrase = 9
    private static let longestTitle = 12

    /// Marks summaries of stories as decks, `Two trains wrecked. — Six dead. — The inquiry.` below a heading. Next to
    /// another such line it is an entry of a list.
    private mutating func markSummaries(_ blocks: [Block]) {
        let isSummary = blocks.map { block in
            // Few lines hold two dashes: the others need not be taken apart.
            guard block.lines.count <= 3, !block.shape.isEastAsian, block.shape.end == .stop,
                block.folded.scalars.count(where: { "—–-".unicodeScalars.contains($0) }) >= Self.leastPhrases - 1
            else { return false }
            let phrases = block.text.replacing("–", with: "—").replacing(" - ", with: "—").split(separator: ".")
            return phrases.count >= Self.leastPhrases
                && phrases.dropFirst().allSatisfy { $0.drop { $0 == " " }.first == "—" }
                && phrases.allSatisfy { $0.split(separator: " ").count <= Self.longestPhrase }
        }
        for index in blocks.indices.dropFirst().dropLast() where isSummary[index] && sure[index] == nil {
            let above = blocks[index - 1]
            guard !isSummary[index - 1], !isSummary[index + 1],
                blocks[index].blanksBefore == 0 || above.shape.isCapitals,
                above.shape.end == .open, above.shape.words <= Self.longestTitle, above.shape.digits == 0
            else { continue }
            sure[index] = .deck
        }
    }

    private static func isShort(_ block: Block, _ signs: BlockSigns) -> Bool {
        block.lines.count == 1 && block.shape.count <= (block.shape.isEastAsian && block.shape.gaps == 0 ? 24 : 70)
            && !signs.isByline && (!signs.isFolio || signs.isNumber) && !signs.isTurn && !signs.isDayOfList
            && !signs.isCaption
    }

    private mutating func mark(_ run: Range<Int>, _ blocks: [Block]) {
        let groups = Self.groups(of: run, blocks)
        for group in groups { markTable(group, blocks) }
        guard !table[run].allSatisfy(\.self) else { return }
        markVerse(run, blocks)
        for group in groups where !table[group].allSatisfy(\.self) { markList(group, blocks) }
    }

    /// The groups of a run between blank lines, which separate one table from the next and from the headings between
    /// them; or the whole run if blank lines are between most of its lines, where they mean nothing, and if
    /// it is East Asian, as stanzas are short.
    private static func groups(of run: Range<Int>, _ blocks: [Block]) -> [Range<Int>] {
        let starts = run.dropFirst().filter { blocks[$0].blanksBefore > 0 }
        guard starts.count * 2 < run.count - 1, blocks[run].contains(where: { !$0.shape.isEastAsian }) else {
            return [run]
        }
        return zip([run.lowerBound] + starts, starts + [run.upperBound]).map { $0..<$1 }
    }

    private mutating func markList(_ run: Range<Int>, _ blocks: [Block]) {
        guard run.count >= Self.leastLabelled else { return }
        let shapes = blocks[run].map(\.shape)
        // So many short lines without text in between are a list, whatever they contain, unless most are sentences.
        let sentences = shapes.count { $0.end == .stop && $0.words > 3 }
        let hasVerse = run.contains { sure[$0] == .verse }
        if run.count >= Self.surelyList, !hasVerse, sentences * 3 < run.count {
            for index in run where !verse[index] && !blocks[index].shape.isCapitals { list[index] = true }
            return
        }
        markAnnounced(run, blocks)
        // Entries such as `Chair – Hugh Tamsin`, `Adams, J., 14 Mill Lane`.
        var first = run.lowerBound
        while first < run.upperBound {
            var end = first
            while end < run.upperBound, Self.isEntry(blocks[end].shape, blocks[end].folded) { end += 1 }
            // Two labelled lines are enough: `Ayes: Avery, Chu` / `Nays: Baxter`.
            let areLabelled = blocks[first..<end].allSatisfy { $0.folded.contains(": ") }
            if end - first >= (areLabelled ? Self.leastLabelled : Self.leastList) {
                for index in first..<end { list[index] = true }
            }
            first = max(end, first + 1)
        }
    }

    /// Marks consecutive lines announced by a line with a colon: `The following were fined £50:` above names.
    private mutating func markAnnounced(_ run: Range<Int>, _ blocks: [Block]) {
        for colon in max(0, run.lowerBound - 1)..<run.upperBound where blocks[colon].shape.end == .colon {
            let first = colon + 1
            let entries = blocks[first..<run.upperBound].prefix {
                ($0.index == first || $0.blanksBefore == 0) && $0.shape.end == .open && !$0.shape.isCapitals
                    && !$0.shape.isEastAsian && $0.shape.start != .lower
            }
            guard entries.count >= Self.leastList else { continue }
            for index in entries.indices where !table[index] && !verse[index] { list[index] = true }
        }
    }

    private static func isEntry(_ shape: LineShape, _ text: FoldedScalars) -> Bool {
        // A labelled value: `High: 64 (3 p.m.)`.
        if shape.digits > 0, shape.words <= 8, text.contains(": ") { return true }
        guard shape.end != .stop, !shape.isCapitals else { return false }
        // A labelled name: `Treasurer: Paul Dean`.
        if shape.start == .upper, shape.end == .open, shape.words <= 8, text.contains(": ") { return true }
        // Names with ages or streets: `Anna Wojcik, 91, Auburn`.
        if shape.start == .upper, shape.digits > 0, shape.words <= 10, text.scalars.count(where: { $0 == "," }) > 1 {
            return true
        }
        return text.contains(" – ") || text.contains(" - ") || text.contains(" — ") || text.contains(" .. ")
            || text.contains("……") || LineKind.isItem(text.string)
    }

    /// Marks lines that begin with capitals although sentences continue beyond their ends, and East Asian lines of one
    /// or two lengths, 4 to 16 characters.
    private mutating func markVerse(_ run: Range<Int>, _ blocks: [Block]) {
        var first = run.lowerBound
        while first < run.upperBound {
            var end = first
            while end < run.upperBound, Self.isVerseLine(blocks[end]) { end += 1 }
            let next = max(end, first + 1)
            let poem = Self.poem(first..<end, blocks)
            let lines = blocks[poem]
            let open = lines.count { $0.shape.end != .stop }
            let isEastAsian = lines.first?.shape.isEastAsian ?? false
            let lengths = Set(lines.map { $0.folded.scalars.count { $0.isIdeographic } })
            let isVerse =
                isEastAsian
                ? Self.isFreeVerse(lines, isSigned: Self.isSigned(poem, blocks))
                    || lengths.count <= 2 && lengths.allSatisfy { (4...16).contains($0) } && open * 3 >= lines.count
                        && lines.contains { $0.shape.end != .open }
                : open * 2 >= lines.count && lines.count { $0.shape.end == .comma } * 5 >= lines.count
            if lines.count >= Self.leastVerse, isVerse {
                for index in poem {
                    verse[index] = true
                    if isEastAsian, Self.isSigned(poem, blocks) { sure[index] = .verse }
                }
            }
            first = next
        }
    }

    /// Whether the lines are free verse: six or more short East Asian lines, with few blank lines in between, two of
    /// which end with a mark, or with a writer named above them.
    private static func isFreeVerse(_ lines: ArraySlice<Block>, isSigned: Bool) -> Bool {
        let paused = lines.count { $0.shape.end == .comma || $0.shape.end == .stop }
        let apart = lines.dropFirst().count { $0.blanksBefore > 0 }
        return lines.count >= 6 && lines.allSatisfy { $0.shape.count <= 12 } && (paused >= 2 || isSigned)
            && apart * 3 <= lines.count
    }

    private static func isVerseLine(_ block: Block) -> Bool {
        let shape = block.shape
        if shape.isEastAsian {
            return shape.count <= 18 && shape.digits == 0 && !block.isHeadingByLayout && !block.isLineOfProse
        }
        return shape.start != .lower && shape.start != .digit && !shape.isCapitals && (2...12).contains(shape.words)
            && shape.digits <= 1
    }
}
