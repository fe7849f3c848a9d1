import NewsModel

/// Divides numbered lines into blocks: a line is a block, and the lines of a wrapped paragraph are one.
struct PageBlocks {
    let blocks: [Block]
    let mender: WordMender
    /// The share of the page's text, by width, that is in wrapped lines, 0 to 1.
    let wrappedShare: Double

    /// Whether columns are side by side in lines of the page.
    let hasColumns: Bool

    init(_ source: SourceLines, corrections: [PageCorrection], head: HeadOfPaper = HeadOfPaper()) {
        let lines = CapitalText.lowered(
            TextLine.lines(
                of: source, partsColumns: !corrections.contains(.fileOrder), pageStarts: head.pageStarts))
        var forcedEnds = Set(head.pageLines.union(head.dayLinesAlone).flatMap { [$0 - 1, $0] })
        var forcedJoins = Set<Int>()
        for correction in corrections {
            switch correction {
            case .split(let after): forcedEnds.insert(after)
            case .join(let after, let with) where with == after + 1: forcedJoins.insert(after)
            case .join(let after, let with): forcedEnds.formUnion([after, with - 1])
            // A heading mistaken for text is separate from its neighbours; text mistaken for a heading stays as it is.
            case .role(let role, let line) where role != .body: forcedEnds.formUnion([line - 1, line])
            case .role, .file, .fileOrder: break
            }
        }
        let neighbourhood = LineNeighbourhood(lines)
        let breaks = LineBreaks(lines, around: neighbourhood, forcedEnds: forcedEnds, forcedJoins: forcedJoins)
        mender = WordMender(lines)
        hasColumns = lines.contains { $0.columns != nil }
        var blocks: [Block] = []
        var first = 0
        var wrapped = 0
        var all = 0
        for index in lines.indices {
            all += lines[index].shape.width
            if neighbourhood.isWrapped[index] { wrapped += lines[index].shape.width }
            guard index + 1 == lines.count || !breaks.goesOn[index + 1] else { continue }
            blocks.append(
                Block(
                    index: blocks.count, lines: lines[first...index], mender: mender,
                    measure: neighbourhood.measure(at: first), isWrapped: neighbourhood.isWrapped[first],
                    isIndented: lines[first].indent >= 2,
                    isSetIn: lines[first].indent >= neighbourhood.margin(at: first) + 2,
                    isHeadingByLayout: breaks.unindented.contains(first)
                        || lines[first].shape.isEastAsian && breaks.headings.contains(first),
                    isHeadingAmongFullLines: breaks.unindented.contains(first),
                    isLineOfProse: first == index && breaks.unindented.isFull(index)))
            first = index + 1
        }
        self.blocks = blocks
        wrappedShare = Double(wrapped) / Double(max(1, all))
    }

    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if let first = scalars.first, let last = scalars.last, !first.isBlank, !last.isBlank { return text }
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[first...last])
    }
}
