/// The columns of a page on a screen: all of one measure, side by side and centred.
public struct ColumnGeometry: Equatable, Sendable {
    /// The number of columns, 1 to 4.
    public let count: Int
    /// The width of each column in cells; even, so that Han fill it.
    public let measure: Int
    /// The cell at which the first column begins.
    public let left: Int

    /// The cells between two columns.
    public static let gutter = 4
    /// The numbers of columns that a user can choose.
    public static let counts = 1...4
    /// The measures that a user can choose, in ems.
    public static let measures = 16...40

    /// Lays out columns on a screen of `width` cells.
    ///
    /// - Parameters:
    ///   - columns: the number wanted, reduced if each column would be narrower than the least measure; `nil` for as
    ///     many as are comfortable to read.
    ///   - ems: the measure wanted; `nil` for as much as fits, up to the longest line that is easy to read.
    public init(width: Int, columns: Int? = nil, ems: Int? = nil) {
        let room = max(2, width - 2 * Self.margin)
        let wanted = ems.map { 2 * min(max($0, Self.measures.lowerBound), Self.measures.upperBound) }
        let narrowest = columns == nil ? wanted ?? Self.comfortable : 2 * Self.measures.lowerBound
        let most = min(max(columns ?? Self.counts.upperBound, 1), Self.counts.upperBound)
        count = max(1, min(most, (room + Self.gutter) / (narrowest + Self.gutter)))
        let share = (room - (count - 1) * Self.gutter) / count
        measure = max(2, min(share, wanted ?? Self.widest) & ~1)
        left = max(0, (width - count * measure - (count - 1) * Self.gutter) / 2)
    }

    /// The cells from the left edge of the first column to the right edge of the last.
    public var width: Int { count * measure + (count - 1) * Self.gutter }

    /// The cell at which a column begins.
    public func left(ofColumn column: Int) -> Int {
        left + column * (measure + Self.gutter)
    }

    /// The fewest cells left free at each side of the screen.
    private static let margin = 2
    /// The width in cells of a column that is comfortable to read, used unless a measure is chosen.
    private static let comfortable = 48
    /// The longest line in cells: from a line of 36 ems the eye finds the next one with ease.
    private static let widest = 72
}
