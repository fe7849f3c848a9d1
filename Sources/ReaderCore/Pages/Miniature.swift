import NewsModel

/// A page in miniature: a cell is two square pixels, one above the other.
struct Miniature: Equatable {
    /// The size in cells.
    let columns: Int
    let rows: Int
    /// The number of pixels per unit of the page.
    private let scale: Double
    /// The pixels row by row, two rows of pixels to a row of cells.
    private var pixels: [Pixel]

    private enum Pixel {
        case white, grey, black
    }

    /// Creates the largest miniature of a page that fits, of at least one cell.
    init(of page: PageSize, columns: Int, rows: Int) {
        let (width, height) = (max(1, page.width), max(1, page.height))
        scale = min(Double(max(1, columns)) / width, Double(2 * max(1, rows)) / height)
        self.columns = max(1, min(columns, Int((width * scale).rounded())))
        self.rows = max(1, min(rows, Int((height * scale / 2).rounded(.up))))
        pixels = Array(repeating: .white, count: self.columns * self.rows * 2)
    }

    /// Draws a box, grey or black. A pixel that is only partly covered at the right or bottom stays white, so that
    /// neighbouring boxes can be told apart.
    mutating func draw(_ box: PageBox, black: Bool) {
        let left = pixel(box.left, .toNearestOrAwayFromZero, most: columns - 1)
        let right = pixel(box.right, .down, most: columns)
        let top = pixel(box.top, .toNearestOrAwayFromZero, most: 2 * rows - 1)
        let bottom = pixel(box.bottom, .down, most: 2 * rows)
        for y in top..<max(top + 1, bottom) {
            for x in left..<max(left + 1, right) { pixels[y * columns + x] = black ? .black : .grey }
        }
    }

    private func pixel(_ place: Double, _ rule: FloatingPointRoundingRule, most: Int) -> Int {
        guard place.isFinite else { return 0 }
        return max(0, min(most, Int((max(-1e6, min(1e6, place)) * scale).rounded(rule))))
    }

    /// The character of a cell, and whether it contains black; half blocks are used, which most fonts have.
    subscript(row: Int, column: Int) -> (text: String, isBlack: Bool) {
        switch (pixels[2 * row * columns + column], pixels[(2 * row + 1) * columns + column]) {
        case (.black, .black): ("█", true)
        case (.black, _): ("▀", true)
        case (_, .black): ("▄", true)
        case (.grey, .grey): ("▒", false)
        case (.white, .white): (" ", false)
        default: ("░", false)
        }
    }

    /// The place on the page at the centre of a cell.
    func place(row: Int, column: Int) -> (x: Double, y: Double) {
        ((Double(column) + 0.5) / scale, (Double(row) * 2 + 1) / scale)
    }
}
