/// The widths of text and source on the screen, in cells.
struct SourceGeometry: Equatable, Sendable {
    let isBeside: Bool
    /// The width of the text.
    let measure: Int
    /// The cells at which text, sign, number and source begin.
    let textColumn = 2
    let signColumn: Int
    let numberColumn: Int
    let sourceColumn: Int
    let sourceWidth: Int

    /// The narrowest screen on which a column of source fits beside the text.
    static let besideFrom = 100

    init(columns: Int, lastLine: Int) {
        isBeside = columns >= Self.besideFrom
        let digits = max(2, String(lastLine).count)
        // Sign, number and blanks at the left of the source, and the rule between it and the text.
        let framing = digits + 3
        let half = (columns - framing - 6) / 2
        // 72 cells are the longest line that is comfortable to read; a measure is in whole ems.
        measure = max(2, min(half, 72)) / 2 * 2
        signColumn = isBeside ? textColumn + measure + 3 : 1
        numberColumn = signColumn + 2
        sourceColumn = numberColumn + digits + 1
        sourceWidth = max(2, min(columns - 1 - sourceColumn, isBeside ? measure + 2 : 96))
    }
}
