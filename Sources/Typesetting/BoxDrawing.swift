import UnicodeText

/// The cells of rules and boxes, one per cell: box-drawing characters if the terminal shows them in one cell,
/// otherwise ASCII.
struct BoxDrawing {
    struct Cell: Equatable {
        let text: String
        let column: Int
    }

    private let glyphs: [String]  // rule, top left, top right, bottom left, bottom right, side, bullet

    init(ambiguous: AmbiguousWidth) {
        glyphs = ambiguous == .narrow ? ["─", "┌", "┐", "└", "┘", "│", "•"] : ["-", "+", "+", "+", "+", "|", "-"]
    }

    func rule(width: Int) -> [Cell] {
        (0..<width).map { Cell(text: glyphs[0], column: $0) }
    }

    var bullet: [Cell] { [Cell(text: glyphs[6], column: 0)] }

    func number(_ number: Int) -> [Cell] {
        "\(number).".enumerated().map { Cell(text: String($1), column: $0) }
    }

    func top(width: Int) -> [Cell] { line(width, glyphs[1], glyphs[2]) }

    func bottom(width: Int) -> [Cell] { line(width, glyphs[3], glyphs[4]) }

    func sides(width: Int) -> [Cell] {
        [Cell(text: glyphs[5], column: 0), Cell(text: glyphs[5], column: width - 1)]
    }

    private func line(_ width: Int, _ left: String, _ right: String) -> [Cell] {
        rule(width: width).map { cell in
            if cell.column == 0 { return Cell(text: left, column: 0) }
            return cell.column == width - 1 ? Cell(text: right, column: cell.column) : cell
        }
    }
}
