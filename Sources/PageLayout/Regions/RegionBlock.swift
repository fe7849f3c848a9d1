import NewsModel
import PageReconstruction
import UnicodeText

/// A region with the measures by which headings are told.
struct RegionBlock {
    let lines: [LayoutLine]
    let box: PageBox
    /// The usual height of its words.
    let height: Double
    let words: Int
    /// Whether the recognition says that it is a heading.
    let isToldHeading: Bool
    private let first: Unicode.Scalar?
    private let last: Unicode.Scalar?
    /// Scalars that are not blank, how many of them are letters, and how many capitals.
    private let scalars: Int
    let letters: Int
    private let capitals: Int

    init(_ region: TextRegion) {
        let all = region.lines.flatMap { $0 }
        let heights = all.map(\.box.height).sorted()
        let height = heights[heights.count / 2]
        self.height = height
        // Heights of recognised words hang on their letters: the region has one size.
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

    /// Regions of three and more lines are text, or tables and advertisements.
    var isText: Bool { lines.count >= 3 }

    /// Whether it has no more than a heading may have.
    var isShort: Bool { lines.count <= 3 && words <= 14 && letters >= 4 }

    /// How sure it is that the region is a heading; more than `leastHeading` if it is one.
    ///
    /// - Parameters:
    ///   - column: the edges of the text that it stands over.
    ///   - textHeight: the usual height of the words of the page's text.
    func headingScore(in column: PageBox, textHeight: Double) -> Double {
        guard isShort, column.width > 0 else { return -9 }
        // Set by hand on papers of 1813 to 1858 from five libraries.
        var score = -1.0
        let (left, right) = ((box.left - column.left) / column.width, (column.right - box.right) / column.width)
        if left > 0.06, right > 0.06, abs(left - right) < 0.3 {
            score += 1.3
        } else if left > 0.2, right < 0.1 {
            // At the right edge stand names under letters, and the ends of paragraphs.
            score -= 1.5
        } else if right > 0.1, left < 0.06 {
            score -= 0.3
        }
        if box.width < 0.75 * column.width { score += 0.4 }
        if capitals * 10 > letters * 7 { score += 0.8 }
        if height > 1.6 * textHeight { score += 1 } else if height > 1.25 * textHeight { score += 0.5 }
        if letters * 20 < scalars * 11 { score -= 1.2 }
        if first?.isLowerCase ?? false { score -= 0.8 }
        if let last, ",;-".unicodeScalars.contains(last) { score -= 0.7 }
        if words <= 2, first == "(" { score -= 1.5 }
        return score
    }

    static let leastHeading = -0.3

    /// Whether the line is a heading that was taken for the first line of the text below it.
    func stands(over rest: RegionBlock) -> Bool {
        let isSetApart = capitals * 20 > letters * 17 || height > 1.5 * rest.height
        guard letters >= 4, isSetApart, box.bottom <= rest.box.top + height, !LineReading(lines[0].text).isByline else {
            return false
        }
        let (left, right) = (box.left - rest.box.left, rest.box.right - box.right)
        return min(left, right) > 0.06 * rest.box.width && abs(left - right) < 0.3 * rest.box.width
            && headingScore(in: rest.box, textHeight: rest.height) > Self.leastHeading
    }
}
