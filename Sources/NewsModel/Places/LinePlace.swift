/// Where a line of text stands on its page, and how it is set there.
///
/// A class, so that a line without one, as all of plain text are, holds eight bytes for it and not a hundred.
public final class LinePlace: Hashable, Sendable {
    /// The part that a line plays by its place and its type alone.
    public enum Part: Hashable, Sendable {
        /// The lines of a heading above its largest type, in it and below it.
        case kicker, headline, deck
        case text
        /// A short heading within the text.
        case crosshead
        /// A row of a table.
        case row
        /// Smaller than the text, as captions are.
        case small
        /// Around the stories: at the edge of the page, or from one page to another.
        case around
    }

    public let place: PagePlace
    public let part: Part
    /// The size of its type; that of the page's text is 1.
    public let size: Double
    /// The share of its column that it fills, 0 to 1.
    public let fill: Double
    /// White space before it within its column, in ems.
    public let indent: Double
    /// The number of the column, counted in reading order over the whole issue; a heading is a column by itself.
    public let column: Int
    /// The number of the story, counted over the whole issue; `nil` where none is known.
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
    /// By line, in the order of the lines.
    public var lines: [LinePlace]

    public init(pages: [PageSize], lines: [LinePlace]) {
        self.pages = pages
        self.lines = lines
    }
}
