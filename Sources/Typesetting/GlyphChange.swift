/// The difference between a glyph of a set line and the source's text in its natural cells.
struct GlyphChange: Equatable, Sendable {
    /// The form in which a mark is shown.
    enum Form: Equatable, Sendable {
        case asItIs, fullWidth, narrow
    }

    /// Scalars from the start of the line.
    var offset: Int
    /// Cells left free before the glyph.
    var gap = 0
    var form = Form.asItIs
}
