import FoundationEssentials
import NewsModel

extension Issue {
    /// The furniture, and the source and the furniture's columns where known, in the library's encoding.
    var furnitureData: Data {
        var bytes = StoryBytes()
        bytes.append(furniture) { bytes, furniture in
            bytes.append(furniture.text)
            bytes.append(furniture.sourceLines)
        }
        let hasColumns = furniture.contains { $0.columns != nil }
        if source != nil || hasColumns { bytes.append(source) }
        if hasColumns { bytes.append(furniture.map(\.columns)) }
        return Data(bytes.bytes)
    }
}

extension Section {
    /// The line numbers of the label, and page, file and columns where known, in the library's encoding.
    var lineData: Data {
        var bytes = StoryBytes()
        bytes.append(sourceLines)
        if page != nil || file != nil || columns != nil {
            bytes.append(page == nil ? 0 : 1)
            bytes.append(page ?? 0)
            bytes.append(file)
        }
        if columns != nil { bytes.append([columns]) }
        return Data(bytes.bytes)
    }
}

extension StoryBytesDecoder {
    /// A section without its name and stories.
    mutating func section() throws(Damage) -> Section {
        var section = Section(sourceLines: try numbers(), articles: [])
        if isAtEnd { return section }
        let hasPage = try number() == 1
        let page = try number()
        (section.page, section.file) = (hasPage ? page : nil, try text())
        if !isAtEnd { section.columns = try columns(count: 1)[0] }
        return section
    }

    /// The furniture of an issue, and the issue's source.
    mutating func furniture() throws(Damage) -> (lines: [Furniture], source: String?) {
        var lines = try parts { (reader) throws(Damage) in
            Furniture(text: try reader.text() ?? "", sourceLines: try reader.numbers())
        }
        let source = try isAtEnd ? nil : text()
        if !isAtEnd {
            for (index, columns) in try columns(count: lines.count).enumerated() { lines[index].columns = columns }
        }
        return (lines, source)
    }
}
