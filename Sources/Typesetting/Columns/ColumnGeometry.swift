/// The columns of a page on a screen: all of one measure, side by side, in the middle.
public struct ColumnGeometry: Equatable, Sendable {
    /// Columns, 1 to 4.
    public let count: Int
    /// Cells of each column; even, so that Han fill it.
    public let measure: Int
    /// The cell at which the first column begins.
    public let left: Int

    /// Cells between two columns.
    public static let gutter = 4
    /// The numbers of columns that a user can ask for.
    public static let counts = 1...4
    /// The measures that a user can ask for, in ems.
    public static let measures = 16...40

    /// Columns on a screen of `width` cells.
    ///
    /// - Parameters:
    ///   - columns: how many are wanted; `nil` for as many as are good to read. Fewer where each would be narrower
    ///     than the least measure.
    ///   - ems: the measure wanted; `nil` for as much as there is, up to a line that the eye finds back from.
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

    /// Cells from the left edge of the first column to the right edge of the last.
    public var width: Int { count * measure + (count - 1) * Self.gutter }

    /// The cell at which a column begins.
    public func left(ofColumn column: Int) -> Int {
        left + column * (measure + Self.gutter)
    }

    /// Cells free at each side of the screen, at least.
    private static let margin = 2
    /// Cells of a column that is good to read, unless another measure is asked for.
    private static let comfortable = 48
    /// Cells: the eye goes back from a line of 36 ems with ease.
    private static let widest = 72
}
