/// The difference between a glyph of a set line and the source text in its natural width.
struct GlyphChange: Equatable, Sendable {
    /// The position of the glyph, in scalars from the start of the line.
    var offset: Int
    /// The cells left free before the glyph.
    var gap = 0
    /// Whether an ASCII mark is shown in full width.
    var isFullWidth = false
}
