extension Issue: Decodable {
    private enum CodingKeys: CodingKey {
        case id, title, publication, edition, date, language, source, furniture, sections, pageSizes
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: ContentID(try values.decodeIfPresent(String.self, forKey: .id) ?? ""),
            title: try values.decodeIfPresent(String.self, forKey: .title),
            publication: try values.decodeIfPresent(String.self, forKey: .publication),
            edition: try values.decodeIfPresent(String.self, forKey: .edition),
            date: try values.decodeIfPresent(String.self, forKey: .date),
            language: try values.decodeIfPresent(String.self, forKey: .language),
            source: try values.decodeIfPresent(String.self, forKey: .source),
            furniture: try values.decodeIfPresent([Furniture].self, forKey: .furniture) ?? [],
            sections: try values.decode([Section].self, forKey: .sections))
        pageSizes = try values.pageSizes(.pageSizes)
    }
}

extension Furniture: Decodable {
    private enum CodingKeys: CodingKey {
        case text, sourceLines, columns
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(text: try values.decode(String.self, forKey: .text), sourceLines: try values.lines(.sourceLines))
        columns = try values.columns(.columns)
    }
}

extension Section: Decodable {
    private enum CodingKeys: CodingKey {
        case name, page, file, sourceLines, columns, articles
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try values.decodeIfPresent(String.self, forKey: .name),
            page: try values.number(.page),
            file: try values.decodeIfPresent(String.self, forKey: .file),
            sourceLines: try values.lines(.sourceLines),
            articles: try values.decode([Article].self, forKey: .articles))
        columns = try values.columns(.columns)
    }
}

extension KeyedDecodingContainer {
    /// A number from 0 to 2³¹ - 1, so that arithmetic on it cannot overflow; `nil` if the key is missing.
    func number(_ key: Key) throws -> Int? {
        guard let number = try decodeIfPresent(Int.self, forKey: key) else { return nil }
        guard (0...Int(Int32.max)).contains(number) else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "a number is out of range")
        }
        return number
    }

    /// Line numbers; empty if the key is missing.
    func lines(_ key: Key) throws -> [Int] {
        let numbers = try decodeIfPresent([Int].self, forKey: key) ?? []
        guard numbers.allSatisfy((0...Int(Int32.max)).contains) else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "a line is out of range")
        }
        return numbers
    }

    /// A range of scalars within source lines, `[from, to]`; `nil` if the key is missing.
    func columns(_ key: Key) throws -> Range<Int>? {
        guard contains(key) else { return nil }
        let ends = try lines(key)
        guard ends.count == 2, ends[0] <= ends[1] else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "columns are no range")
        }
        return ends[0]..<ends[1]
    }
}
