/// How one glyph of a set line differs from the source's text in its natural cells.
struct GlyphChange: Equatable, Sendable {
    /// What a mark is shown as.
    enum Form: Equatable, Sendable {
        case asItIs, fullWidth, narrow
    }

    /// Scalars from the start of the line.
    var offset: Int
    /// Cells left free before the glyph.
    var gap = 0
    var form = Form.asItIs
}
