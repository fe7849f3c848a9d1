import NewsModel

/// Writes the lines of stories in reading order, each with its place.
struct LineWriter {
    private(set) var lines: [String] = []
    private(set) var places: [LinePlace] = []
    private let pages: [PageOfStories]
    private let sizes: [PageSize]
    private var column = 0

    init(pages: [PageOfStories], sizes: [PageSize]) {
        self.pages = pages
        self.sizes = sizes
    }

    mutating func writeAround(_ lines: [LayoutLine], page: Int) {
        for line in lines { write(line, as: .around, page: page, story: nil) }
    }

    /// Writes the parts of a story: its heading and text, then its text on other pages, then its captions.
    mutating func write(_ parts: [PageStory], number: Int) {
        for (index, part) in parts.enumerated() {
            if let heading = part.heading {
                for (line, role) in zip(heading.lines, heading.parts) {
                    write(line, as: index == 0 ? role : .around, page: part.page, story: number)
                }
            }
            for column in part.columns {
                self.column += 1
                let edges = column.dropFirst().reduce(column[0].box) { $0.union($1.box) }
                for line in column.flatMap(\.lines) {
                    let role: LinePlace.Part =
                        switch line.kind {
                        case .continuesOn: .around
                        case .heading: .crosshead
                        case .row: .row
                        default: .text
                        }
                    write(line, as: role, page: part.page, story: number, column: edges)
                }
            }
        }
        for part in parts {
            for caption in part.captions {
                column += 1
                for line in caption.lines {
                    write(line, as: .small, page: part.page, story: number, column: caption.box)
                }
            }
        }
    }

    /// - Parameter edges: the box of the column; without one, the line forms a column by itself or with adjacent lines
    ///   of its kind.
    private mutating func write(
        _ line: LayoutLine, as part: LinePlace.Part, page: Int, story: Int?, column edges: PageBox? = nil
    ) {
        if edges == nil, part == .around || places.last?.part != part { column += 1 }
        let em = pages[page].em
        let edges = edges ?? line.box
        lines.append(line.text)
        places.append(
            LinePlace(
                place: PagePlace(
                    page: page + 1, box: pages[page].turn.original(line.box, on: sizes[page])),
                part: part, size: line.size / em, fill: (line.box.right - edges.left) / max(1, edges.width),
                indent: max(0, line.box.left - edges.left) / max(1, line.size), column: column, story: story))
    }
}
