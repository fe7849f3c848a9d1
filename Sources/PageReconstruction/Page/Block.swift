import NewsModel

/// A chunk of the page: a line with text, or the lines of a paragraph that was wrapped by its maker.
///
/// A class, as it is large and never changed, and all that looks at a page holds its blocks.
final class Block: Sendable {
    /// Its position among the blocks of the page, from 0.
    let index: Int
    let lines: LineNumbers
    /// Scalars of its lines that are its share; `nil` where the lines are its own.
    let columns: Range<Int>?
    /// Without white space around it.
    let text: String
    let folded: FoldedScalars
    /// The form of its whole text.
    let shape: LineShape
    /// Whether its last sentence is finished; a writer's name in brackets behind it looked over.
    let isComplete: Bool
    /// Blank lines before it: 0, 1 and 3 all mean something.
    let blanksBefore: Int
    /// Whether white space stood before its first line.
    let isIndented: Bool
    /// Whether its first line stands further in than the lines around it.
    let isSetIn: Bool
    /// Whether the lines around it were wrapped.
    let isWrapped: Bool
    /// Cells of a full line around it.
    let measure: Int
    /// The share of the measure that its last line fills, about 0 to 1.
    let lastShare: Double
    /// The share of the measure that its widest line fills.
    let widestShare: Double
    /// The page of the input that it stands on, from 0.
    let page: Int
    /// The places of its first and of its last line, where they are known.
    let opening: LinePlace?
    let closing: LinePlace?
    /// The boxes of its lines, those of one column together.
    let places: [PagePlace]

    init(
        index: Int, lines: ArraySlice<TextLine>, mender: WordMender, measure: Int, isWrapped: Bool, isIndented: Bool,
        isSetIn: Bool
    ) {
        self.index = index
        self.lines = LineNumbers(lines.lazy.map(\.number))
        columns = lines.first?.columns.map { first in
            lines.reduce(first) { union, line in
                let columns = line.columns ?? union
                return min(union.lowerBound, columns.lowerBound)..<max(union.upperBound, columns.upperBound)
            }
        }
        text = JoinedText.joined(lines.map(\.text), by: mender)
        folded = FoldedScalars(text)
        shape = lines.count == 1 ? lines.first?.shape ?? LineShape(text) : LineShape(text)
        isComplete = shape.end == .stop || TextEnds.isComplete(folded)
        blanksBefore = lines.first?.blanksBefore ?? 0
        page = lines.first?.page ?? 0
        opening = lines.first?.place
        closing = lines.last?.place
        places = Self.places(of: lines)
        lastShare = lines.last?.place?.fill ?? Double(lines.last?.shape.widthInEms ?? 0) / Double(max(1, measure))
        widestShare = Double(lines.reduce(0) { max($0, $1.shape.widthInEms) }) / Double(max(1, measure))
        self.measure = measure
        self.isWrapped = isWrapped
        self.isIndented = isIndented
        self.isSetIn = isSetIn
    }

    /// Whether the text breaks off: it ends in mid-sentence, and the end of its last line does not show an end either.
    var isOpen: Bool {
        guard !isComplete, shape.end != .colon else { return false }
        // A full line of ragged text fills four fifths of the measure; East Asian lines have no ragged edge.
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
