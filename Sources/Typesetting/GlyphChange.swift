/// The difference between a glyph of a set line and the source's text in its natural cells.
struct GlyphChange: Equatable, Sendable {
    /// Scalars from the start of the line.
    var offset: Int
    /// Cells left free before the glyph.
    var gap = 0
    /// Whether an ASCII mark is shown in full width.
    var isFullWidth = false
}
