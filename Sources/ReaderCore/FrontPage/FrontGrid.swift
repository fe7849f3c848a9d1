/// The columns of a front page: all of one measure, with rules between them.
struct FrontGrid: Equatable, Sendable {
    /// The number of columns.
    let count: Int
    /// The width of a column in cells; even, so that Han fill it.
    let measure: Int
    /// The cell at which the first column begins.
    let left: Int
    /// The columns of the screen that the page takes, with its margins.
    let page: Range<Int>

    /// The cells between two columns: a rule with a blank on both sides.
    static let gutter = 3
    /// The narrowest screen, in cells, that has a front page; on a narrower one the stories are listed.
    static let leastWidth = 60
    /// The width in cells of a column if there are four or more: some 22 Han, as in a newspaper's columns.
    private static let comfortable = 44

    init(screen: Int) { self.init(width: screen, screen: screen) }

    /// Whether the page takes only the middle of the screen.
    let isLeaflet: Bool

    /// Pages in the middle of a much wider screen: of three columns, for stories that fill less than half of its rows,
    /// and of two, for those that would fill less than a quarter of three columns.
    static func leaflets(screen: Int) -> [(grid: FrontGrid, leastShare: Int)] {
        [(width: 120, leastShare: 2), (width: 80, leastShare: 4)].filter { $0.width * 4 <= screen * 3 }
            .map { (FrontGrid(width: $0.width, screen: screen), $0.leastShare) }
    }

    /// The columns of a page `width` cells wide in the middle of a screen.
    private init(width: Int, screen: Int) {
        let start = (screen - width) / 2
        page = start..<start + width
        isLeaflet = width < screen
        let room = width - 2
        count =
            switch width {
            case ..<80: 1
            case ..<120: 2
            case ..<160: 3
            default: max(4, (room + Self.gutter) / (Self.comfortable + Self.gutter))
            }
        measure = max(2, (room - (count - 1) * Self.gutter) / count & ~1)
        left = start + max(0, (width - count * measure - (count - 1) * Self.gutter) / 2)
    }

    /// The cell at which a column begins.
    func left(ofColumn column: Int) -> Int { left + column * (measure + Self.gutter) }

    /// The width in cells of several columns side by side.
    func width(ofColumns columns: Int) -> Int { columns * measure + (columns - 1) * Self.gutter }

    /// Another number of columns in the same width, for blocks across the page.
    func divided(into columns: Int) -> (measure: Int, lefts: [Int]) {
        let measure = (width(ofColumns: count) - (columns - 1) * Self.gutter) / columns & ~1
        return (measure, (0..<columns).map { left + $0 * (measure + Self.gutter) })
    }
}
