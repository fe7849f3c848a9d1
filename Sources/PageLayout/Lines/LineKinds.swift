import NewsModel
import PageReconstruction

/// Determines the kinds of the lines of a page by their type, place and words.
enum LineKinds {
    /// The least size of a heading, in ems of the page's text: a kicker is set one point larger than the text.
    static let leastHeading = 1.07
    /// The greatest difference, as a factor, between sizes that count as one.
    private static let oneSize = 1.08

    static func classify(_ lines: inout [LayoutLine], em: Double, page: PageSize) {
        var folios: [Int] = []
        for index in lines.indices {
            let line = lines[index]
            let reading = line.text.utf8.count <= 200 ? LineReading(line.text) : nil
            lines[index].kind =
                line.size > leastHeading * em || line.isBold && line.size > 0.95 * em
                ? .heading : line.size < 0.92 * em ? .small : .text
            switch reading?.jump {
            case .from: lines[index].kind = .continuesFrom
            case .on: lines[index].kind = .continuesOn
            case nil:
                if reading?.isByline == true, line.size < 1.3 * em { lines[index].kind = .byline }
            }
            let isAtEdge = isAtTop(line, em: em, page: page) || line.box.bottom > 0.92 * page.height
            if isAtEdge, line.size <= 1.15 * em, reading?.isAround == true { folios.append(index) }
        }
        // Sentences contain dates too, but a folio is not a line of a text column.
        folios = folios.filter { folio in
            !lines.indices.contains { !folios.contains($0) && isRightBeside(lines[$0], lines[folio], em: em) }
        }
        for folio in folios { lines[folio].kind = .around }
        for index in lines.indices where isFooter(lines[index], among: lines, em: em, page: page) {
            lines[index].kind = .around
        }
        for folio in folios {
            classifyBanner(over: lines[folio].box, in: &lines, em: em, page: page)
        }
    }

    /// Whether two lines of one size are directly above one another.
    private static func isRightBeside(_ line: LayoutLine, _ other: LayoutLine, em: Double) -> Bool {
        let gap = -line.box.sharedHeight(other.box)
        return gap > -0.3 * em && gap < 0.7 * em && line.box.sharedWidth(other.box) > 0
            && max(line.size, other.size) < oneSize * min(line.size, other.size)
    }

    /// Whether a line is in the upper part of the page or, on a small page, among the first lines.
    private static func isAtTop(_ line: LayoutLine, em: Double, page: PageSize) -> Bool {
        line.box.top < max(0.12 * page.height, 12 * em)
    }

    /// Whether the line is small type below all text of the page.
    private static func isFooter(_ line: LayoutLine, among lines: [LayoutLine], em: Double, page: PageSize) -> Bool {
        guard line.kind == .small, line.box.top > 0.93 * page.height else { return false }
        return !lines.contains { $0.kind != .small && $0.kind != .around && $0.box.bottom > line.box.top + em / 2 }
    }

    /// Marks the banner above a folio: the paper's name on the first page, a section's name on other pages.
    private static func classifyBanner(
        over folio: PageBox, in lines: inout [LayoutLine], em: Double, page: PageSize
    ) {
        for index in lines.indices where lines[index].kind == .heading && isAtTop(lines[index], em: em, page: page) {
            let gap = folio.top - lines[index].box.bottom
            if gap > -0.3 * em, gap < 3 * em { lines[index].kind = .around }
        }
    }
}
