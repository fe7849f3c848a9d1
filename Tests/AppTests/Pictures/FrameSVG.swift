import ScreenModel

/// A frame as a picture (SVG 1.1), as a terminal shows it in the colours of a theme.
struct FrameSVG {
    private let frame: Frame
    private let theme: Theme
    private let ground: Colour.RGB
    private let ink: Colour.RGB

    /// Pixels of a cell, and those between the last row's foot and its base line.
    private static let (width, height, descent) = (9, 20, 5)
    private static let margin = 10

    /// A terminal with black letters on white, or with light ones on black.
    init(_ frame: Frame, isLight: Bool) {
        self.frame = frame
        theme = isLight ? .light : .dark
        ground = isLight ? Colour.RGB(0xFFFFFF) : Colour.RGB(0x000000)
        ink = isLight ? Colour.RGB(0x000000) : Colour.RGB(0xE5E5E5)
    }

    var text: String {
        let (columns, rows) = (frame.size.columns, frame.size.rows)
        let (width, height) = (columns * Self.width + 2 * Self.margin, rows * Self.height + 2 * Self.margin)
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
            font-family="DejaVu Sans Mono, Menlo, Consolas, Noto Sans Mono CJK SC, PingFang SC, monospace" font-size="15">
            <rect width="100%" height="100%" rx="6" fill="\(Self.hex(ground))"/>

            """
        for row in 0..<rows { text += runs(ofRow: row).map { draw($0, row: row) }.joined() }
        return text + "</svg>\n"
    }

    /// Cells beside one another that look alike and are all narrow, or all wide: what is as wide as its text says.
    private struct Run {
        var start: Int
        var cells: Int
        var text: String
        let role: Role
        let isWide: Bool
    }

    private func runs(ofRow row: Int) -> [Run] {
        var runs: [Run] = []
        let cells = Array(frame.cells(inRow: row))
        var column = 0
        while column < cells.count {
            let isWide = column + 1 < cells.count && cells[column + 1].isRightHalf
            let width = isWide ? 2 : 1
            let text = frame.text(row: row, column: column)
            if let last = runs.last, last.role == cells[column].role, last.isWide == isWide {
                runs[runs.count - 1].text += text
                runs[runs.count - 1].cells += width
            } else {
                runs.append(Run(start: column, cells: width, text: text, role: cells[column].role, isWide: isWide))
            }
            column += width
        }
        return runs
    }

    private func draw(_ run: Run, row: Int) -> String {
        let look = theme[run.role]
        var (letters, behind) = (look.foreground?.rgb ?? ink, look.background?.rgb ?? ground)
        if look.attributes.contains(.reverse) { (letters, behind) = (behind, letters) }
        let left = Self.margin + run.start * Self.width
        let (top, wide) = (Self.margin + row * Self.height, run.cells * Self.width)
        var text = ""
        if behind != ground {
            text +=
                "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(wide)\" height=\"\(Self.height)\" fill=\"\(Self.hex(behind))\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) else { return text }
        let blanks = run.isWide ? 0 : run.text.prefix { $0 == " " }.count
        let shown = run.text.dropFirst(blanks)
        let ending = run.isWide ? 0 : shown.reversed().prefix { $0 == " " }.count
        var style = ""
        if look.attributes.contains(.bold) { style += " font-weight=\"bold\"" }
        if look.attributes.contains(.italic) { style += " font-style=\"italic\"" }
        if look.attributes.contains(.underline) { style += " text-decoration=\"underline\"" }
        if look.attributes.contains(.dim) { style += " opacity=\"0.7\"" }
        let length = (run.cells - blanks - ending) * Self.width
        let base = top + Self.height - Self.descent
        return text
            + "<text x=\"\(left + blanks * Self.width)\" y=\"\(base)\" textLength=\"\(length)\" xml:space=\"preserve\""
            + " fill=\"\(Self.hex(letters))\"\(style)>\(Self.escaped(String(shown.dropLast(ending))))</text>\n"
    }

    private static func hex(_ colour: Colour.RGB) -> String {
        let digits = String(colour.red << 16 | colour.green << 8 | colour.blue, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
