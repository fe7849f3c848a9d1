import NewsModel

/// One line of the page that is not blank, or the share of it that stands in one column.
struct TextLine: Sendable {
    /// What is known of where the line stands beyond its number: of most lines nothing, so that it takes a pointer.
    private enum Extent: Sendable {
        case whole
        case share(Share)
        case placed(LinePlace)
    }

    private final class Share: Sendable {
        let columns: Range<Int>

        init(_ columns: Range<Int>) { self.columns = columns }
    }

    /// Without white space around it.
    let text: String
    private let extent: Extent
    /// 1-based number of the input's line.
    @CompactInt<Int32> private(set) var number: Int
    /// The column of the page that it stands in, counted in reading order.
    @CompactInt<Int32> private(set) var column: Int
    /// The page that it stands on, from 0: form feeds and lines as `-- Page 2 --` begin another.
    @CompactInt<Int32> private(set) var page: Int
    /// Cells of white space before it.
    @CompactInt<UInt16> private(set) var indent: Int
    /// Blank lines before it.
    @CompactInt<UInt16> private(set) var blanksBefore: Int
    let shape: LineShape

    /// Scalars of the line that are its share; `nil` where the whole line is one column's.
    var columns: Range<Int>? { if case .share(let share) = extent { share.columns } else { nil } }

    var place: LinePlace? { if case .placed(let place) = extent { place } else { nil } }

    init(
        number: Int, columns: Range<Int>? = nil, column: Int = 0, text: String, indent: Int, blanksBefore: Int,
        page: Int, place: LinePlace? = nil
    ) {
        self.number = number
        extent = place.map { .placed($0) } ?? columns.map { .share(Share($0)) } ?? .whole
        self.column = column
        self.text = text
        self.indent = indent
        self.blanksBefore = blanksBefore
        self.page = page
        shape = LineShape(text)
    }

    /// The lines with text, with their pages told apart, and in them the columns that stand side by side, if they are to
    /// be parted.
    static func lines(of source: SourceLines, partsColumns: Bool = true) -> [TextLine] {
        if source.first?.place != nil { return placed(source) }
        var lines: [TextLine] = []
        var page = 0
        var start = 0
        func finish(_ end: Int) {
            let own = PageColumns(source[start..<end], page: page).lines(partsColumns: partsColumns)
            // Most files are one page, whose lines need no copy.
            if lines.isEmpty { lines = own } else { lines += own }
            if end > start, !lines.isEmpty { page += 1 }
            start = end
        }
        for (index, line) in source.enumerated() where index > start {
            let isFormFeed = line.text.unicodeScalars.first == formFeed || line.text.unicodeScalars.contains(formFeed)
            if isFormFeed || PageMark.isPageBreak(PageBlocks.trimmed(line.text)) { finish(index) }
        }
        finish(source.count)
        return lines
    }

    /// Lines whose places are known: a blank line stands before what is set apart.
    private static func placed(_ source: SourceLines) -> [TextLine] {
        var above: LinePlace?
        return source.map { line in
            let place = line.place
            let isSetApart = above?.part != place?.part || above?.story != place?.story
            above = place
            return TextLine(
                number: line.number, column: place?.column ?? 0, text: PageBlocks.trimmed(line.text),
                // An em is two cells.
                indent: Int(((place?.indent ?? 0) * 2).rounded()), blanksBefore: isSetApart ? 1 : 0,
                page: (place?.place.page ?? 1) - 1, place: place)
        }.filter { !$0.text.isEmpty }
    }

    private static let formFeed: Unicode.Scalar = "\u{0C}"

    /// Cells: an ideographic blank is two, a tabulator four.
    static func indent(of text: String) -> Int {
        text.unicodeScalars.prefix { $0.isBlank }.reduce(0) { sum, scalar in
            switch scalar {
            case "\u{3000}": sum + 2
            case "\t": sum + 4
            case formFeed: sum
            default: sum + 1
            }
        }
    }
}
