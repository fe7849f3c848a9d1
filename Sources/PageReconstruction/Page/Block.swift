import NewsModel

/// A chunk of the page: a line with text, or the lines of a paragraph that was wrapped at its source.
///
/// A class, because blocks are large, immutable and shared by everything that examines a page.
final class Block: Sendable {
    /// The position of the block beyond its lines. Most blocks have none, so that this takes no more than a pointer.
    private final class Extent: Sendable {
        let columns: Range<Int>?
        let opening: LinePlace?
        let closing: LinePlace?
        let places: [PagePlace]

        init?(_ lines: ArraySlice<TextLine>) {
            opening = lines.first?.place
            closing = lines.last?.place
            places = Block.places(of: lines)
            columns = lines.first?.columns.map { first in
                lines.reduce(first) { union, line in
                    let columns = line.columns ?? union
                    return min(union.lowerBound, columns.lowerBound)..<max(union.upperBound, columns.upperBound)
                }
            }
            if columns == nil, places.isEmpty { return nil }
        }
    }

    private struct Figures: Sendable {
        @CompactInt<Int32> var index: Int
        @CompactInt<Int32> var page: Int
        @CompactInt<Int32> var measure: Int
        /// The widths in ems of its last and of its widest line.
        @CompactInt<Int32> var lastWidth: Int
        @CompactInt<Int32> var greatestWidth: Int
        @CompactInt<UInt16> var blanksBefore: Int
    }

    private let figures: Figures
    private let extent: Extent?
    let lines: LineNumbers
    /// The text without surrounding white space.
    let text: String
    let folded: FoldedScalars
    /// The form of the whole text.
    let shape: LineShape
    /// Whether its last sentence is complete, ignoring a writer's name in brackets at the end.
    let isComplete: Bool
    /// Whether its first line begins with white space.
    let isIndented: Bool
    /// Whether its first line is indented relative to the lines around it.
    let isSetIn: Bool
    /// Whether the lines around it were wrapped.
    let isWrapped: Bool
    /// Whether it is a line of an East Asian heading, as the widths of the lines around it show.
    let isHeadingByLayout: Bool
    /// Whether the full lines around it show that, and not their indents.
    let isHeadingAmongFullLines: Bool
    /// Whether it is a single line that fills the measure of East Asian prose around it.
    let isLineOfProse: Bool

    init(
        index: Int, lines: ArraySlice<TextLine>, mender: WordMender, measure: Int, isWrapped: Bool, isIndented: Bool,
        isSetIn: Bool, isHeadingByLayout: Bool, isHeadingAmongFullLines: Bool,
        isLineOfProse: Bool
    ) {
        figures = Figures(
            index: index, page: lines.first?.page ?? 0, measure: measure,
            lastWidth: lines.last?.shape.widthInEms ?? 0,
            greatestWidth: lines.reduce(0) { max($0, $1.shape.widthInEms) },
            blanksBefore: lines.first?.blanksBefore ?? 0)
        self.lines = LineNumbers(lines.lazy.map(\.number))
        extent = Extent(lines)
        text = JoinedText.joined(lines.map(\.text), by: mender)
        folded = FoldedScalars(text)
        shape = Self.shape(of: lines, text)
        isComplete = shape.end == .stop || TextEnds.isComplete(folded)
        self.isWrapped = isWrapped
        self.isHeadingByLayout = isHeadingByLayout
        self.isHeadingAmongFullLines = isHeadingAmongFullLines
        self.isLineOfProse = isLineOfProse
        self.isIndented = isIndented
        self.isSetIn = isSetIn
    }

    private static func shape(of lines: ArraySlice<TextLine>, _ text: String) -> LineShape {
        if lines.count == 1, let line = lines.first { return line.shape }
        let shape = LineShape(text)
        guard shape.isCapitals, !lines.contains(where: \.shape.isCapitals) else { return shape }
        return LineShape(CapitalText.sentenceCase(text, beginsSentence: lines.first?.shape.start == .upper))
    }

    /// The index among the blocks of the page.
    var index: Int { figures.index }

    /// The index of its page in the input, from 0.
    var page: Int { figures.page }

    /// The width in cells of a full line around it.
    var measure: Int { figures.measure }

    /// The number of blank lines before it; 0, 1 and 3 have different meanings.
    var blanksBefore: Int { figures.blanksBefore }

    /// The scalars of its lines that are its part; `nil` if it has whole lines.
    var columns: Range<Int>? { extent?.columns }

    /// The places of its first and of its last line, if known.
    var opening: LinePlace? { extent?.opening }
    var closing: LinePlace? { extent?.closing }

    /// The boxes of its lines, merged within each column.
    var places: [PagePlace] { extent?.places ?? [] }

    /// The share of the measure that its last line fills, about 0 to 1.
    var lastShare: Double { closing?.fill ?? share(figures.lastWidth) }

    /// The share of the measure that its widest line fills.
    var widestShare: Double { share(figures.greatestWidth) }

    private func share(_ width: Int) -> Double { Double(width) / Double(max(1, figures.measure)) }

    /// Whether the text breaks off: it ends in mid-sentence, and its last line is not short.
    var isOpen: Bool {
        guard !isComplete, shape.end != .colon else { return false }
        // A full line of ragged text fills at least three quarters of the measure; East Asian lines have no ragged
        // edge.
        return !isWrapped || shape.end != .open || lastShare >= (shape.isEastAsian ? 0.9 : 0.75)
    }

    private static func places(of lines: ArraySlice<TextLine>) -> [PagePlace] {
        var places: [PagePlace] = []
        var column: Int?
        for place in lines.lazy.compactMap(\.place) {
            if place.column == column, let last = places.indices.last, places[last].page == place.place.page {
                places[last].box = places[last].box.union(place.place.box)
            } else {
                places.append(place.place)
            }
            column = place.column
        }
        return places
    }

    var firstLine: Int { lines.first ?? 0 }
    var lastLine: Int { lines.last ?? 0 }
}
