import NewsModel

/// The headings, the text, and the surrounding lines of one page.
struct BlocksOfPage {
    private(set) var headings: [HeadingStack] = []
    /// Blocks of text, from top to bottom.
    private(set) var texts: [TextBlock] = []
    /// Blocks of smaller type.
    private(set) var captions: [TextBlock] = []
    private(set) var around: [LayoutLine] = []
    /// The size of the page's text, in the page's units.
    let em: Double

    /// - Parameter em: the text size of the whole page, of which `words` may be only a part.
    init(_ words: [PageWord], em: Double, page: PageSize) {
        self.em = em
        let (upright, words) = VerticalRun.parted(words, em: em)
        let rows = WordRow.rows(of: words)
        let splitting = RowSplitting(rows, em: em)
        var lines = rows.flatMap(splitting.lines)
        DropCap.join(in: &lines, em: em)
        LineKinds.classify(&lines, em: em, page: page)
        around = lines.filter { $0.kind == .around }
        let heads = lines.filter { [.heading, .byline, .continuesFrom].contains($0.kind) }
        let text = lines.filter { [.text, .small, .continuesOn].contains($0.kind) }
        let blocks = TextBlock.blocks(of: text, between: heads, em: em)
        headings = HeadingStack.stacks(of: heads, upright: upright, blocks: blocks, em: em)
        texts = blocks.filter { $0.kind == .text }.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        captions = blocks.filter { $0.kind == .small }
        joinCrossheads()
    }

    /// Joins a single line hardly larger than the text, with text close above and below, to that text: it is a
    /// crosshead.
    private mutating func joinCrossheads() {
        for index in headings.indices.reversed() {
            let line = headings[index].lines[0]
            guard headings[index].lines.count == 1, line.kind == .heading, line.size <= 1.15 * em, !line.isVertical,
                let above = text(near: line, { line.box.top - $0.bottom }),
                let below = text(near: line, { $0.top - line.box.bottom }), above != below
            else { continue }
            texts[above].append(line)
            for line in texts[below].lines { texts[above].append(line) }
            texts.remove(at: below)
            headings.remove(at: index)
        }
    }

    private func text(near line: LayoutLine, _ gap: (PageBox) -> Double) -> Int? {
        texts.indices.first { index in
            let distance = gap(texts[index].box)
            return distance >= -2 && distance < 0.9 * em && texts[index].box.sharedWidth(line.box) > line.box.width / 2
        }
    }
}
