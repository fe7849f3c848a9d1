import NewsModel

/// One line of a set article.
public struct SetLine: Equatable, Sendable {
    /// The part of the article that a line belongs to, which decides its appearance.
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
        /// The number of an item, on its first line.
        case number(Int)
        /// A bar at the left of a quotation.
        case bar
    }

    public let kind: Kind
    /// The passage shown on the line; a rule or blank line has the passage that it belongs to.
    public let passage: Passage
    /// The scalars of the passage on this line; empty, at their offset, for a rule or blank line.
    public let range: Range<Int>
    /// The cells left free before the text.
    public let indent: Int
    /// The number of UTF-8 bytes of the passage before the line.
    var byteOffset = 0
    var frame = Frame.none
    /// Whether the line ends within a word, and shows a hyphen there.
    var endsInHyphen = false
}

/// A piece of a line drawn as a unit: one grapheme cluster in its cells.
public struct Glyph: Equatable, Sendable {
    /// The scalars of the passage that the glyph shows; empty for rules, boxes and bullets.
    public let range: Range<Int>
    /// The text to draw: the source's text made harmless for a terminal, or another form of a mark, followed by spaces
    /// for the cells left free after it inside a justified line.
    public let text: String
    /// The distance from the left edge of the measure, in cells.
    public let column: Int
    /// The width in cells.
    public let width: Int
}
