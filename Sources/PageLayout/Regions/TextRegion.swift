import NewsModel

/// A region of a page that its recognition took for one piece of text, with its lines as it told them.
public struct TextRegion: Equatable, Sendable {
    public var lines: [[PageWord]]
    /// Whether the recognition says that it is a heading.
    public let isHeading: Bool

    public init(lines: [[PageWord]], isHeading: Bool = false) {
        self.isHeading = isHeading
        self.lines = lines.map { $0.filter(\.isPlausible) }.filter { !$0.isEmpty }
    }
}

extension TextRegion {
    /// The region, parted behind its first line where that is a heading: in its middle, in capitals or large.
    var headingAndRest: [TextRegion] {
        guard lines.count >= 4, !isHeading else { return [self] }
        let heading = RegionBlock(TextRegion(lines: [lines[0]]))
        let rest = RegionBlock(TextRegion(lines: Array(lines[1...])))
        guard heading.stands(over: rest) else { return [self] }
        return [TextRegion(lines: [lines[0]]), TextRegion(lines: Array(lines[1...]))]
    }
}

/// One page of regions, in the order of its file.
public struct PageRegions: Equatable, Sendable {
    public var size: PageSize
    public var regions: [TextRegion]
    /// Whether the file tells the order in which its regions are read.
    public var isInOrder = false

    public init(size: PageSize, regions: [TextRegion]) {
        self.size = size
        self.regions = regions.filter { !$0.lines.isEmpty }
    }
}
