/// Sets paragraphs in columns and records where the ends of columns cut them.
struct Columns {
    /// The characters that are set half an em wide.
    enum Narrow {
        case numbers, ascii, nothing
    }

    /// The width of a line in ems.
    let measure: Int
    let narrow: Narrow
    /// Whether a mark that may not begin a line is squeezed in at the end of the previous line; otherwise it takes a
    /// character along to the next line.
    let squeezes: Bool

    struct Chunk {
        let paragraph: Int
        /// The index among the chunks of the paragraph.
        let part: Int
        let text: String
    }

    private static let notAtStart = Set("。，、；：？！”’）》」』】…—,.;:?!)％%·".unicodeScalars)
    private static let notAtEnd = Set("“‘（《「『【(".unicodeScalars)

    /// The chunks of each column. Columns take their heights in lines from `heights`, whose last value repeats.
    func chunks(of paragraphs: [String], heights: [Int]) -> [[Chunk]] {
        var columns: [[Chunk]] = [[]]
        var room = heights.first ?? 20
        for (index, paragraph) in paragraphs.enumerated() {
            var chunk = ""
            var part = 0
            for line in lines(of: paragraph) {
                if room == 0 {
                    if !chunk.isEmpty {
                        columns[columns.count - 1].append(Chunk(paragraph: index, part: part, text: chunk))
                        part += 1
                    }
                    chunk = ""
                    columns.append([])
                    room = heights[min(columns.count - 1, heights.count - 1)]
                }
                chunk += line
                room -= 1
            }
            if !chunk.isEmpty { columns[columns.count - 1].append(Chunk(paragraph: index, part: part, text: chunk)) }
        }
        return columns.filter { !$0.isEmpty }
    }

    private func lines(of paragraph: String) -> [String] {
        let scalars = Array(paragraph.unicodeScalars)
        var lines: [String] = []
        var start = 0
        var width = 4  // the indent of two ems, in half ems
        var index = 0
        while index < scalars.count {
            let cells = cells(scalars[index])
            if width + cells > measure * 2, index > start {
                var end = index
                if Self.notAtStart.contains(scalars[index]) {
                    if squeezes {
                        end = index + 1
                        if end < scalars.count, Self.notAtStart.contains(scalars[end]) { end += 1 }
                    } else {
                        while end - 1 > start, Self.notAtStart.contains(scalars[end]) { end -= 1 }
                    }
                }
                while end - 1 > start, Self.notAtEnd.contains(scalars[end - 1]) { end -= 1 }
                // Numbers and words are not divided.
                while end < scalars.count, end - 1 > start, Self.isOfWord(scalars[end]), Self.isOfWord(scalars[end - 1])
                {
                    end -= 1
                }
                lines.append(Self.string(scalars[start..<end]))
                start = end
                index = end
                width = 0
                continue
            }
            width += cells
            index += 1
        }
        if start < scalars.count { lines.append(Self.string(scalars[start...])) }
        return lines
    }

    private func cells(_ scalar: Unicode.Scalar) -> Int {
        switch narrow {
        case .numbers: Self.isOfWord(scalar) ? 1 : 2
        case .ascii: scalar.isASCII ? 1 : 2
        case .nothing: 2
        }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isASCIIHexDigit || scalar.properties.isAlphabetic) || scalar == "."
            || scalar == "%"
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
