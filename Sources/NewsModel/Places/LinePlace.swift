/// Where a line of text stands on its page, and how it is set there.
public struct LinePlace: Hashable, Sendable {
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

    public var place: PagePlace
    public var part: Part
    /// The size of its type; that of the page's text is 1.
    public var size: Double
    /// The share of its column that it fills, 0 to 1.
    public var fill: Double
    /// White space before it within its column, in ems.
    public var indent: Double
    /// The number of the column, counted in reading order over the whole issue; a heading is a column by itself.
    public var column: Int
    /// The number of the story, counted over the whole issue; `nil` where none is known.
    public var story: Int?

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
