import ScreenModel
import Typesetting
import UnicodeText

/// Draws a story of the front page, without anything that depends on the user.
enum FrontDrawing {
    static func draw(_ placed: FrontSheet.Placed, in frame: inout Frame) {
        let block = placed.block
        var row = placed.row
        if let label = block.label {
            drawLabel(label, in: &frame, row: row, columns: placed.columns)
        }
        row += block.rowsAbove
        for line in block.head {
            draw(line, isCentred: block.isAcross, in: &frame, row: row, columns: placed.columns)
            row += 1
        }
        row += block.rowsBelowHead
        if let byline = block.byline {
            let cells = min(DisplayWidth.cells(of: byline), placed.width)
            let column = block.isAcross ? placed.left + (placed.width - cells) / 2 : placed.left
            frame.putShortened(byline, row: row, column: column, limit: placed.columns.upperBound, role: .byline)
        }
        row = placed.row + block.headRows
        for column in 0..<block.columns {
            let left = placed.textLeft + column * (block.measure + FrontGrid.gutter)
            for (offset, line) in block.lines(ofColumn: column).enumerated() {
                ArticleLines.draw(
                    line, of: block.text, article: block.textArticle, search: nil, in: &frame, row: row + offset,
                    column: left, limit: left + block.measure, as: block.story.part == .photo ? .caption : nil)
            }
        }
    }

    private static func drawLabel(_ label: String, in frame: inout Frame, row: Int, columns: Range<Int>) {
        let limit = columns.upperBound
        let end = frame.putShortened(label, row: row, column: columns.lowerBound, limit: limit, role: .section)
        let rule = String(repeating: "─", count: max(0, limit - end - 1))
        frame.put(rule, row: row, column: end + 1, limit: limit, role: .rule)
    }

    private static func draw(
        _ line: FrontBlock.HeadLine, isCentred: Bool, in frame: inout Frame, row: Int, columns: Range<Int>
    ) {
        let glyphs = line.layout.glyphs(ofLine: line.line)
        let role = line.layout.lines[line.line].kind.role
        var (placed, width) = (glyphs.map { ($0.text, $0.column) }, glyphs.last.map { $0.column + $0.width } ?? 0)
        if line.isSpaced {
            let spaced = SpacedHeadline.glyphs(glyphs)
            (placed, width) = (spaced.glyphs.map { ($0.text, $0.column) }, spaced.width)
        }
        let left = isCentred ? columns.lowerBound + max(0, columns.count - width) / 2 : columns.lowerBound
        for (text, column) in placed {
            frame.put(text, row: row, column: left + column, limit: columns.upperBound, role: role)
        }
        if line.isCut {
            let column = min(left + width, columns.upperBound - 1)
            frame.put("…", row: row, column: column, limit: columns.upperBound, role: role)
        }
    }
}
