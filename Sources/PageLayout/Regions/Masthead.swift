import NewsModel

/// The usual measures of the text of a page of regions.
struct RegionMeasures {
    /// The height of its words.
    let height: Double
    let columnWidth: Double
    /// The height at which its columns begin.
    let top: Double

    /// - Parameter text: the regions of text; `nil` where there are none.
    init?(_ text: [RegionBlock]) {
        let heights = text.flatMap { block in block.lines.map { _ in block.height } }.sorted()
        let widths = text.flatMap { block in block.lines.map { _ in block.box.width } }.sorted()
        guard !heights.isEmpty else { return nil }
        let (height, width) = (heights[heights.count / 2], widths[widths.count / 2])
        // What a scan leaves of a name in large letters has lines too, but neither the size nor the measure of the text.
        let columns = text.filter {
            (0.5 * width...1.35 * width).contains($0.box.width) && (0.7 * height...1.5 * height).contains($0.height)
        }
        (self.height, columnWidth) = (height, width)
        top = (columns.isEmpty ? text : columns).map(\.box.top).min() ?? 0
    }
}

/// The paper's name, its day and its price over the text of a page.
struct Masthead {
    private let measures: RegionMeasures
    private let page: PageSize
    private let text: [RegionBlock]
    /// Whether a name in large letters is part of it.
    private(set) var hasName = false

    init(_ blocks: [RegionBlock], _ measures: RegionMeasures, page: PageSize) {
        self.measures = measures
        self.page = page
        text = blocks.filter(\.isText)
        hasName = blocks.contains(where: isName)
    }

    func contains(_ block: RegionBlock) -> Bool {
        let em = measures.height
        let (box, gap) = (block.box, measures.top - block.box.bottom)
        guard gap >= -0.2 * em else { return false }
        // Wider than a column: the paper's name, a motto, the terms of subscription; a line of large type heads a section.
        if box.width > 1.3 * measures.columnWidth {
            return block.lines.count <= 12 && (hasName || block.height < 1.5 * em || isName(block))
        }
        guard block.lines.count <= 5 else { return false }
        if gap > max(3.5 * em, 2.5 * block.height) { return true }
        let isShort = box.width < 0.7 * measures.columnWidth
        if isShort, box.bottom < 0.06 * page.height, block.height < 1.3 * em { return true }
        return isShort && block.words <= 3 && block.height < 1.3 * em && isAtEdge(box)
    }

    /// Letters three times as high as those of the text name the paper.
    private func isName(_ block: RegionBlock) -> Bool {
        block.height > 3 * measures.height && block.letters >= 4 && block.box.bottom <= measures.top
    }

    /// Whether it stands to one side of the column below it: the number or the price of the paper, no heading.
    private func isAtEdge(_ box: PageBox) -> Bool {
        let below = text.filter { $0.box.top >= box.bottom && $0.box.sharedWidth(box) > box.width / 2 }
        guard let column = below.min(by: { $0.box.top < $1.box.top })?.box else { return false }
        let (left, right) = (box.left - column.left, column.right - box.right)
        return abs(left - right) > 0.45 * column.width
    }
}
