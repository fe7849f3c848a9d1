import NewsModel

extension StoryBytes {
    mutating func append(_ furniture: [Furniture]) {
        append(furniture) { bytes, furniture in
            bytes.append(furniture.text)
            bytes.append(furniture.sourceLines)
        }
    }

    mutating func append(placeOf section: Section) {
        append(section.page == nil ? 0 : 1)
        append(section.page ?? 0)
        append(section.file)
    }
}

extension StoryBytesReader {
    mutating func furniture() throws(Damage) -> [Furniture] {
        try parts { (reader) throws(Damage) in
            Furniture(text: try reader.text() ?? "", sourceLines: try reader.numbers())
        }
    }

    mutating func sectionPlace() throws(Damage) -> (page: Int?, file: String?) {
        let hasPage = try number() == 1
        let page = try number()
        return (hasPage ? page : nil, try text())
    }
}
