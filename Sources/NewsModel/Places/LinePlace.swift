/// The place of a line of text on its page, and its typography.
///
/// A class, so that a line of plain text, which has none, stores eight bytes instead of a hundred.
public final class LinePlace: Hashable, Sendable {
    /// The role of a line according to its place and type size alone.
    public enum Part: Hashable, Sendable {
        /// The lines of a heading above its largest type, in the largest type, and below it.
        case kicker, headline, deck
        case text
        /// A short heading within the text.
        case crosshead
        /// A row of a table.
        case row
        /// Smaller than the text, such as a caption.
        case small
        /// Outside the stories: at the edge of the page, or repeated from page to page.
        case around
    }

    public let place: PagePlace
    public let part: Part
    /// The type size relative to the page's text, which is 1.
    public let size: Double
    /// The share of its column that the line fills, from 0 to 1.
    public let fill: Double
    /// The white space before the line within its column, in ems.
    public let indent: Double
    /// The number of the column, counted in reading order over the whole issue; a heading is its own column.
    public let column: Int
    /// The number of the story, counted over the whole issue; `nil` if unknown.
    public let story: Int?

    public init(
        place: PagePlace, part: Part, size: Double, fill: Double, indent: Double, column: Int, story: Int?
    ) {
        self.place = place
        self.part = part
        self.size = size
        self.fill = fill
        self.indent = indent
        self.column = column
        self.story = story
    }

    public static func == (one: LinePlace, other: LinePlace) -> Bool {
        (one.place, one.part, one.size, one.fill) == (other.place, other.part, other.size, other.fill)
            && (one.indent, one.column, one.story) == (other.indent, other.column, other.story)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(place)
        hasher.combine(column)
    }
}

/// The places of all lines of a source that comes from printed pages.
public struct SourcePlaces: Hashable, Sendable {
    /// The sizes of the pages.
    public var pages: [PageSize]
    /// One place per line, in the order of the lines.
    public var lines: [LinePlace]

    public init(pages: [PageSize], lines: [LinePlace]) {
        self.pages = pages
        self.lines = lines
    }
}
