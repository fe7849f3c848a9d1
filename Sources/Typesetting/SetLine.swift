import NewsModel

/// One line of a set article.
public struct SetLine: Equatable, Sendable {
    /// The part of the article that a line belongs to, which decides its look.
    public enum Kind: Equatable, Sendable {
        case kicker, headline, deck, byline, paragraph, crosshead, verse, item, quotation, row, note, caption
        /// A line drawn across the measure: below the heading, above and below a caption.
        case rule
        case blank

        /// Whether lines of this kind show text of the article.
        public var isText: Bool { self != .rule && self != .blank }
    }

    /// The rule or box drawn around the text of a line.
    enum Frame: Equatable, Sendable {
        case none, rule, top, sides, bottom
        /// The bullet of an item, on its first line.
        case bullet
        /// A bar at the left of a quotation.
        case bar
    }

    public let kind: Kind
    /// The passage that the line shows a part of; for a rule and a blank line the one that it belongs to.
    public let passage: Passage
    /// The scalars of the passage on this line; empty for a rule and a blank line, where they would be.
    public let range: Range<Int>
    /// Cells left free before the text.
    public let indent: Int
    /// The bytes of UTF-8 of the passage before the line.
    var byteOffset = 0
    var frame = Frame.none
    /// Whether it ends within a word, and shows a hyphen there.
    var endsInHyphen = false
}

/// A piece of a line that is drawn at once: one grapheme cluster in its cells.
public struct Glyph: Equatable, Sendable {
    /// The scalars of the passage that it shows; empty for what is drawn around the text, as a rule.
    public let range: Range<Int>
    /// The text that is drawn: the source's text made harmless for a terminal, or a mark's other form, and blanks for the cells
    /// left free after it inside a justified line.
    public let text: String
    /// Cells from the left edge of the measure.
    public let column: Int
    /// Cells.
    public let width: Int
}
