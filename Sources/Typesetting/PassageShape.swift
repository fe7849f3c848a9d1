/// The shape of a passage's lines, in cells.
struct PassageShape: Sendable {
    /// The cells available to the lines, in addition to the margin.
    var room: Int
    /// The cells left free before every line.
    var margin = 0
    /// The cells left free before the first line, in addition to the margin.
    var indent = 0
    /// The cells left free before every other line, in addition to the margin.
    var turnover = 0
    /// The sign drawn beside every line but the first.
    var frame = SetLine.Frame.none
    /// The sign drawn beside the first line.
    var firstFrame = SetLine.Frame.none
}
