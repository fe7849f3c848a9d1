import NewsModel

/// A non-blank line of the page, or the part of it that is in one column.
struct TextLine: Sendable {
    /// The position of the line beyond its number. Most lines have none, so that this takes no more than a pointer.
    private enum Extent: Sendable {
        case whole
        case share(Share)
        case placed(LinePlace)
    }

    private final class Share: Sendable {
        let columns: Range<Int>

        init(_ columns: Range<Int>) { self.columns = columns }
    }

    /// The text without surrounding white space.
    let text: String
    private let extent: Extent
    /// The 1-based number of the input line.
    @CompactInt<Int32> private(set) var number: Int
    /// The index of the column on the page, in reading order.
    @CompactInt<Int32> private(set) var column: Int
    /// The index of the page, from 0. Form feeds and lines such as `-- Page 2 --` begin a new page.
    @CompactInt<Int32> private(set) var page: Int
    /// The number of cells of white space before the text.
    @CompactInt<UInt16> private(set) var indent: Int
    /// The number of blank lines before the line.
    @CompactInt<UInt16> private(set) var blanksBefore: Int
    /// The form of the text, which is another than that of its letters where all text is in capitals.
    private(set) var shape: LineShape

    mutating func judge(as shape: LineShape) { self.shape = shape }

    /// The scalars of the input line that are this part; `nil` if it is the whole line.
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

    /// The lines with text, divided into pages and, if `partsColumns` is set, into the columns that are side by side.
    ///
    /// - Parameter pageStarts: the numbers of the lines that begin a page without a form feed or a mark.
    static func lines(
        of source: SourceLines, partsColumns: Bool = true, pageStarts: Set<Int> = []
    ) -> [TextLine] {
        if source.first?.place != nil { return placed(source) }
        var lines: [TextLine] = []
        var page = 0
        var start = 0
        func finish(_ end: Int) {
            let own = PageColumns(source[start..<end], page: page).lines(partsColumns: partsColumns)
            // Most files are one page, whose lines need not be copied.
            if lines.isEmpty { lines = own } else { lines += own }
            if end > start, !lines.isEmpty { page += 1 }
            start = end
        }
        for (index, line) in source.enumerated() where index > start {
            let isFormFeed = line.text.unicodeScalars.first == formFeed || line.text.unicodeScalars.contains(formFeed)
            let isStart = pageStarts.contains(line.number)
            if isFormFeed || isStart || PageMark.isPageBreak(PageBlocks.trimmed(line.text)) { finish(index) }
        }
        finish(source.count)
        return lines
    }

    /// Lines with known places, with a blank line assumed before a change of part or story.
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

    /// The indent in cells; an ideographic space counts as two, a tab as four.
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
