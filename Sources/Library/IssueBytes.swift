import FoundationEssentials
import NewsModel

extension Issue {
    /// The furniture and the source, if there is one, in the library's encoding.
    var furnitureData: Data {
        var bytes = StoryBytes()
        bytes.append(furniture) { bytes, furniture in
            bytes.append(furniture.text)
            bytes.append(furniture.sourceLines)
        }
        if let source { bytes.append(source) }
        return Data(bytes.bytes)
    }
}

extension Section {
    /// The line numbers of the label, and page and file where known, in the library's encoding.
    var lineData: Data {
        var bytes = StoryBytes()
        bytes.append(sourceLines)
        if page != nil || file != nil {
            bytes.append(page == nil ? 0 : 1)
            bytes.append(page ?? 0)
            bytes.append(file)
        }
        return Data(bytes.bytes)
    }
}

extension StoryBytesReader {
    mutating func sectionOrigin() throws(Damage) -> (page: Int?, file: String?) {
        let hasPage = try number() == 1
        let page = try number()
        return (hasPage ? page : nil, try text())
    }

    mutating func furniture() throws(Damage) -> [Furniture] {
        try parts { (reader) throws(Damage) in
            Furniture(text: try reader.text() ?? "", sourceLines: try reader.numbers())
        }
    }
}
