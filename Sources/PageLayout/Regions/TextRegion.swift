import NewsModel

/// A region that text recognition treated as one block of text, with the lines it reported.
public struct TextRegion: Equatable, Sendable {
    public var lines: [[PageWord]]
    /// Whether the recognition marked it as a heading.
    public let isHeading: Bool

    public init(lines: [[PageWord]], isHeading: Bool = false) {
        self.isHeading = isHeading
        self.lines = lines.map { $0.filter(\.isPlausible) }.filter { !$0.isEmpty }
    }
}

extension TextRegion {
    /// The region, split after its first line if that is a heading: centred, and in capitals or large.
    var headingAndRest: [TextRegion] {
        guard lines.count >= 4, !isHeading else { return [self] }
        let heading = RegionBlock(TextRegion(lines: [lines[0]]))
        let rest = RegionBlock(TextRegion(lines: Array(lines[1...])))
        guard heading.isHeading(of: rest) else { return [self] }
        return [TextRegion(lines: [lines[0]]), TextRegion(lines: Array(lines[1...]))]
    }
}

/// The regions of one page, in the order of its file.
public struct PageRegions: Equatable, Sendable {
    public var size: PageSize
    public var regions: [TextRegion]
    /// Whether the file states the reading order of its regions.
    public var isInOrder = false

    public init(size: PageSize, regions: [TextRegion]) {
        self.size = size
        self.regions = regions.filter { !$0.lines.isEmpty }
    }
}
