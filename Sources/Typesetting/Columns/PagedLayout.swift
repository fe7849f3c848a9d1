import NewsModel

/// An article set in pages of columns, which are read one after another; no line is shown twice.
///
/// The heading spans all columns of the first page; the columns of the last page are of about equal length. Pages are
/// made only as far as requested, like the lines.
public struct PagedLayout: Equatable, Sendable {
    public let geometry: ColumnGeometry
    /// The number of rows of a page.
    public let rows: Int
    public private(set) var layout: ArticleLayout
    private(set) var pages: [Page] = []

    /// The lines of a page by their place.
    struct Page: Equatable, Sendable {
        /// The lines across all columns, from the top row on.
        var heading: Range<Int>
        /// The lines of each column, below the heading.
        var columns: [Range<Int>]

        var lines: Range<Int> {
            heading.lowerBound..<max(heading.upperBound, columns.last?.upperBound ?? 0)
        }
    }

    /// The place of a line on the pages.
    public struct Slot: Equatable, Sendable {
        /// 0 for the first page.
        public let page: Int
        /// 0 for the first column, and for lines that span all columns.
        public let column: Int
        /// 0 for the page's first row.
        public let row: Int
    }

    /// A line to be drawn: its number in `layout`, its row on the page, and the cell where its measure begins.
    public struct PlacedLine: Equatable, Sendable {
        public let line: Int
        public let row: Int
        public let left: Int

        public init(line: Int, row: Int, left: Int) {
            self.line = line
            self.row = row
            self.left = left
        }
    }

    /// Creates the pages of `article`, with none made yet, for screens with `rows` rows of text; `language` is a BCP 47
    /// tag.
    public init(
        _ article: Article, geometry: ColumnGeometry, rows: Int, language: String = "zh",
        style: TypesettingStyle = TypesettingStyle()
    ) {
        self.geometry = geometry
        self.rows = max(1, rows)
        layout = ArticleLayout(
            article, measure: geometry.measure, headingMeasure: geometry.width, language: language, style: style)
    }

    /// The number of pages made so far.
    public var pageCount: Int { pages.count }

    /// Whether all pages are made.
    public var isComplete: Bool { layout.isComplete && nextLine == layout.lines.count }

    /// Makes the pages up to and including number `page`, if there are as many.
    public mutating func set(throughPage page: Int) {
        while pages.count <= page, addPage() {}
    }

    /// Makes the pages up to and including the one that shows `position`.
    public mutating func set(through position: TextPosition) {
        layout.set(through: position)
        while pages.isEmpty || nextLine <= layout.line(at: position), addPage() {}
    }

    /// Makes all pages.
    public mutating func setAll() {
        while addPage() {}
    }

    /// The page that shows `position`, among those made.
    public func page(at position: TextPosition) -> Int {
        page(ofLine: layout.line(at: position))
    }

    /// The position at which the text of a page begins.
    public func position(ofPage page: Int) -> TextPosition {
        guard pages.indices.contains(page) else { return TextPosition(passage: .headline) }
        let lines = pages[page].lines
        return layout.position(ofLine: lines.first { layout.lines[$0].kind.isText } ?? lines.lowerBound)
    }

    /// The slot of a line; `nil` for a blank line left out at the start of a column, and for lines of pages not yet
    /// made.
    public func slot(ofLine line: Int) -> Slot? {
        let number = page(ofLine: line)
        guard pages.indices.contains(number) else { return nil }
        let page = pages[number]
        if page.heading.contains(line) { return Slot(page: number, column: 0, row: line - page.heading.lowerBound) }
        guard let column = page.columns.firstIndex(where: { $0.contains(line) }) else { return nil }
        let row = page.heading.count + line - page.columns[column].lowerBound
        return Slot(page: number, column: column, row: row)
    }

    /// The line in a slot; `nil` if there is none.
    public func line(at slot: Slot) -> Int? {
        guard pages.indices.contains(slot.page), slot.row >= 0 else { return nil }
        let page = pages[slot.page]
        if slot.row < page.heading.count { return page.heading.lowerBound + slot.row }
        guard page.columns.indices.contains(slot.column) else { return nil }
        let line = page.columns[slot.column].lowerBound + slot.row - page.heading.count
        return page.columns[slot.column].contains(line) ? line : nil
    }

    /// The lines of a page, ready to be drawn.
    public func lines(onPage page: Int) -> [PlacedLine] {
        guard pages.indices.contains(page) else { return [] }
        let page = pages[page]
        var placed = page.heading.enumerated().map { PlacedLine(line: $1, row: $0, left: geometry.left) }
        for (column, lines) in page.columns.enumerated() {
            let left = geometry.left(ofColumn: column)
            placed += lines.enumerated().map { PlacedLine(line: $1, row: page.heading.count + $0, left: left) }
        }
        return placed
    }

    /// Whether a box on the page is cut off at the end of a column, for lack of room.
    public func cutsBox(onPage page: Int) -> Bool { firstCutBox(onPage: page) != nil }

    /// The lines of a page up to the first box that it has no room for.
    public func linesBeforeCutBox(onPage page: Int) -> [PlacedLine] {
        let end = firstCutBox(onPage: page) ?? layout.lines.count
        return lines(onPage: page).filter { $0.line < end }
    }

    /// The first line of a box that continues in another column, or on the next page.
    private func firstCutBox(onPage page: Int) -> Int? {
        guard pages.indices.contains(page) else { return nil }
        let ends = pages[page].columns.map(\.upperBound)
        let cut = ends.first {
            layout.lines.indices.contains($0) && [.sides, .bottom].contains(layout.lines[$0].frame)
        }
        return cut.flatMap { layout.lines[..<$0].lastIndex { $0.frame == .top } }
    }

    private func page(ofLine line: Int) -> Int {
        (pages.lastIndex { $0.lines.lowerBound <= line }) ?? 0
    }

    /// The first line that is not on a page yet.
    private var nextLine: Int { pages.last?.lines.upperBound ?? 0 }

    /// Makes the next page; `false` if there is no more text.
    private mutating func addPage() -> Bool {
        let start = nextLine
        // One line more than the page can hold, counting a blank left out above each column, shows whether the page is
        // the last.
        layout.set(throughLine: start + (rows + 1) * geometry.count)
        guard start < layout.lines.count else { return false }
        let filling = ColumnFilling(lines: layout.lines, count: geometry.count, isComplete: layout.isComplete)
        let heading = filling.heading(from: start, rows: rows)
        let height = rows - heading.count
        var columns = filling.columns(from: heading.upperBound, height: height)
        let end = columns.last?.upperBound ?? heading.upperBound
        if layout.isComplete, end == layout.lines.count {
            columns = filling.balanced(from: heading.upperBound, height: height)
        }
        pages.append(Page(heading: heading, columns: columns))
        return true
    }
}
