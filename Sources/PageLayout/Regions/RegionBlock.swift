import NewsModel
import PageReconstruction
import UnicodeText

/// A region and the measurements by which headings are recognised.
struct RegionBlock {
    let lines: [LayoutLine]
    let box: PageBox
    /// The usual height of its words.
    let height: Double
    let words: Int
    /// Whether the recognition marked it as a heading.
    let isToldHeading: Bool
    private let first: Unicode.Scalar?
    private let last: Unicode.Scalar?
    /// The numbers of non-blank scalars, of letters, and of capitals.
    private let scalars: Int
    let letters: Int
    private let capitals: Int

    init(_ region: TextRegion) {
        let all = region.lines.flatMap { $0 }
        let heights = all.map(\.box.height).sorted()
        let height = heights[heights.count / 2]
        self.height = height
        // The height of a recognised word depends on its letters, so all words get the region's median height.
        lines = region.lines.map { words in
            LayoutLine(
                words.map { word in
                    var word = word
                    word.size = height
                    return word
                })
        }
        box = lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
        words = all.count
        isToldHeading = region.isHeading
        let text = all.flatMap(\.text.unicodeScalars)
        (first, last, scalars) = (text.first, text.last, text.count)
        letters = text.count { $0.isAlphabetic }
        capitals = text.count { $0.isUpperCase }
    }

    /// Whether the region is text, or a table or advertisement: it has three or more lines.
    var isText: Bool { lines.count >= 3 }

    /// Whether the region is no longer than a heading may be.
    var isShort: Bool { lines.count <= 3 && words <= 14 && letters >= 4 }

    /// The evidence that the region is a heading, which it is if the score exceeds `HeadingWeight.least`.
    ///
    /// - Parameters:
    ///   - column: the edges of the text below it.
    ///   - textHeight: the usual word height of the page's text.
    func headingScore(in column: PageBox, textHeight: Double) -> Double {
        guard isShort, column.width > 0 else { return -9 }
        var score = HeadingWeight.start
        let (left, right) = ((box.left - column.left) / column.width, (column.right - box.right) / column.width)
        if Self.isCentred(left, right) {
            score += HeadingWeight.isCentred
        } else if left > 0.2, right < 0.1 {
            // Names under letters and the ends of paragraphs are at the right edge.
            score += HeadingWeight.isAtRightEdge
        } else if right > 0.1, left < Self.leastIndent {
            score += HeadingWeight.endsEarly
        }
        if box.width < 0.75 * column.width { score += HeadingWeight.isNarrow }
        if capitals * 10 > letters * 7 { score += HeadingWeight.isInCapitals }
        if height > 1.6 * textHeight {
            score += HeadingWeight.isLarge
        } else if height > 1.25 * textHeight {
            score += HeadingWeight.isSomewhatLarge
        }
        if letters * 20 < scalars * 11 { score += HeadingWeight.hasFewLetters }
        if first?.isLowerCase ?? false { score += HeadingWeight.beginsInLowerCase }
        if let last, ",;-".unicodeScalars.contains(last) { score += HeadingWeight.endsInSentence }
        if words <= 2, first == "(" { score += HeadingWeight.isInBrackets }
        return score
    }

    /// The least white on both sides of a centred line, as a share of the column's width.
    private static let leastIndent = 0.06

    /// Whether the white at the left and at the right, as shares of the column's width, are those of a centred line. A
    /// recognised box may miss a letter or two at one end.
    private static func isCentred(_ left: Double, _ right: Double) -> Bool {
        left > leastIndent && right > leastIndent && abs(left - right) < 0.3
    }

    /// Whether the line is a heading that was recognised as the first line of the text below it.
    func isHeading(of rest: RegionBlock) -> Bool {
        let isSetApart = capitals * 20 > letters * 17 || height > 1.5 * rest.height
        guard letters >= 4, isSetApart, box.bottom <= rest.box.top + height, !LineReading(lines[0].text).isByline else {
            return false
        }
        let (left, right) = (box.left - rest.box.left, rest.box.right - box.right)
        return min(left, right) > 0.06 * rest.box.width && abs(left - right) < 0.3 * rest.box.width
            && headingScore(in: rest.box, textHeight: rest.height) > HeadingWeight.least
    }
}

/// The weights of the evidence that a region is a heading. They were set by hand on papers of 1813 to 1858 from five
/// libraries.
enum HeadingWeight {
    /// The score of a region with more evidence is that of a heading.
    static let least = -0.3
    /// The score without any evidence.
    static let start = -1.0
    static let isCentred = 1.3
    static let isAtRightEdge = -1.5
    /// The line begins at the left edge and leaves white at the right.
    static let endsEarly = -0.3
    static let isNarrow = 0.4
    static let isInCapitals = 0.8
    static let isLarge = 1.0
    static let isSomewhatLarge = 0.5
    /// Figures and marks prevail, as in tables.
    static let hasFewLetters = -1.2
    static let beginsInLowerCase = -0.8
    /// The last character is one within a sentence.
    static let endsInSentence = -0.7
    static let isInBrackets = -1.5
}
