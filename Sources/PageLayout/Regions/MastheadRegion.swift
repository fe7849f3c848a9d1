import NewsModel

/// The typical measures of the text on a page of regions.
struct RegionMeasures {
    /// The height of its words.
    let height: Double
    let columnWidth: Double
    /// The height at which its columns begin.
    let top: Double

    /// - Parameter text: the regions of text; the result is `nil` if there are none.
    init?(_ text: [RegionBlock]) {
        let heights = text.flatMap { block in block.lines.map { _ in block.height } }.sorted()
        let widths = text.flatMap { block in block.lines.map { _ in block.box.width } }.sorted()
        guard !heights.isEmpty else { return nil }
        let (height, width) = (heights[heights.count / 2], widths[widths.count / 2])
        // The remains of a large name in a scan also have lines, but neither the size nor the width of the text.
        let columns = text.filter {
            (0.5 * width...1.35 * width).contains($0.box.width) && (0.7 * height...1.5 * height).contains($0.height)
        }
        (self.height, columnWidth) = (height, width)
        top = (columns.isEmpty ? text : columns).map(\.box.top).min() ?? 0
    }
}

/// The paper's name, date and price above the text of a page.
struct MastheadRegion {
    private let measures: RegionMeasures
    private let page: PageSize
    private let text: [RegionBlock]
    /// Whether it includes a name in large letters.
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
        // Wider than a column: the paper's name, a motto, the terms of subscription. A line of large type is a
        // section's heading.
        if box.width > 1.3 * measures.columnWidth {
            return block.lines.count <= 12 && (hasName || block.height < 1.5 * em || isName(block))
        }
        guard block.lines.count <= 5 else { return false }
        if gap > max(3.5 * em, 2.5 * block.height) { return true }
        let isShort = box.width < 0.7 * measures.columnWidth
        if isShort, box.bottom < 0.06 * page.height, block.height < 1.3 * em { return true }
        return isShort && block.words <= 3 && block.height < 1.3 * em && isAtEdge(box)
    }

    /// Whether the block names the paper: letters three times as high as those of the text.
    private func isName(_ block: RegionBlock) -> Bool {
        block.height > 3 * measures.height && block.letters >= 4 && block.box.bottom <= measures.top
    }

    /// Whether the box is at one side of the column below it: the paper's number or price, not a heading.
    private func isAtEdge(_ box: PageBox) -> Bool {
        let below = text.filter { $0.box.top >= box.bottom && $0.box.sharedWidth(box) > box.width / 2 }
        guard let column = below.min(by: { $0.box.top < $1.box.top })?.box else { return false }
        let (left, right) = (box.left - column.left, column.right - box.right)
        return abs(left - right) > 0.45 * column.width
    }
}
