/// A line as laid out: its runs of text with the cells that they occupy.
struct LayoutRow {
    struct Segment {
        let cells: Range<Int>
        /// The range of the line's scalars.
        let scalars: Range<Int>
        /// The number of cells occupied by letters of words.
        let letters: Int

        var width: Int { cells.count }
    }

    let number: Int
    let scalars: [Unicode.Scalar]
    let segments: [Segment]
    let isEastAsian: Bool

    /// The number of blanks that separate runs of text; 1 is used for East Asian text, which has no blanks between
    /// words.
    private static let leastGap = 2

    /// - Parameter hanWidth: the width of a full-width character in cells: two on a screen, but one for some
    ///   extractors.
    init(_ line: SourceLine, hanWidth: Int) {
        number = line.number
        scalars = Array(line.text.unicodeScalars)
        isEastAsian = scalars.lazy.filter(\.isIdeographic).prefix(5).count > 4
        let leastGap = isEastAsian ? 1 : Self.leastGap
        var segments: [Segment] = []
        var cell = 0
        var (first, firstCell, last, lastCell, letters) = (-1, 0, 0, 0, 0)
        for (index, scalar) in scalars.enumerated() {
            let width = Self.width(scalar, at: cell, hanWidth: hanWidth)
            if !scalar.isBlank {
                if first >= 0, cell - lastCell >= leastGap {
                    segments.append(Segment(cells: firstCell..<lastCell, scalars: first..<last, letters: letters))
                    first = -1
                }
                if first < 0 { (first, firstCell, letters) = (index, cell, 0) }
                if scalar.isIdeographic {
                    letters += hanWidth
                } else if scalar.isCasedLetter {
                    letters += 1
                }
                (last, lastCell) = (index + 1, cell + width)
            }
            cell += width
        }
        if first >= 0 { segments.append(Segment(cells: firstCell..<lastCell, scalars: first..<last, letters: letters)) }
        self.segments = segments
    }

    private static func width(_ scalar: Unicode.Scalar, at cell: Int, hanWidth: Int) -> Int {
        switch scalar {
        case "\t": 8 - cell % 8
        case "\u{0C}": 0
        case "\u{3000}": hanWidth
        default: scalar.value >= 0x2E80 && !scalar.isBlank ? hanWidth : 1
        }
    }

    /// The part of the line whose runs begin within the given cells, from its first run to its last.
    func share(_ cells: Range<Int>) -> (scalars: Range<Int>, start: Int)? {
        let own = segments.filter { cells.contains($0.cells.lowerBound) }
        guard let first = own.first, let last = own.last else { return nil }
        return (first.scalars.lowerBound..<last.scalars.upperBound, first.cells.lowerBound)
    }
}
