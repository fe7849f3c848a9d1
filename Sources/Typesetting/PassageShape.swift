/// The shape of a passage's lines, in cells.
struct PassageShape: Sendable {
    /// Cells that the lines may take, besides the margin.
    var room: Int
    /// Cells left free before every line.
    var margin = 0
    /// Cells left free before the first line, besides.
    var indent = 0
    /// Cells left free before every other line, besides.
    var turnover = 0
    /// The signs drawn beside every line but the first.
    var frame = SetLine.Frame.none
    /// The signs drawn beside the first line.
    var firstFrame = SetLine.Frame.none
}
