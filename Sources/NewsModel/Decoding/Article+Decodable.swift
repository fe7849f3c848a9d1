extension Article: Decodable {
    private enum CodingKeys: CodingKey {
        case id, kicker, headline, deck, sourceLines, columns, bylines, byline, dateline, source, guid, date, categories
        case body, photos, places
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String? { try values.decodeIfPresent(String.self, forKey: key) }
        self.init(
            id: ContentID(try text(.id) ?? ""), kicker: try text(.kicker), headline: try text(.headline),
            deck: try text(.deck), sourceLines: try values.lines(.sourceLines),
            bylines: try values.decodeIfPresent([Byline].self, forKey: .bylines) ?? [],
            bylineText: try text(.byline), dateline: try text(.dateline))
        columns = try values.columns(.columns)
        source = try text(.source)
        guid = try text(.guid)
        date = try text(.date)
        categories = try values.decodeIfPresent([String].self, forKey: .categories) ?? []
        body = try values.decodeIfPresent([Paragraph].self, forKey: .body) ?? []
        photos = try values.decodeIfPresent([Photo].self, forKey: .photos) ?? []
        places = try values.places(.places)
    }
}

extension Byline: Decodable {
    private enum CodingKeys: CodingKey {
        case role, name
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            role: try values.decodeIfPresent(String.self, forKey: .role),
            name: try values.decode(String.self, forKey: .name))
    }
}

extension Paragraph: Decodable {
    private enum CodingKeys: CodingKey {
        case kind, text, sourceLines, columns, joins, number, links
    }

    /// Decodes an unknown kind as a plain paragraph, so that its text is not lost.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let text = try values.decode(String.self, forKey: .text)
        let joins = try values.decodeIfPresent([Join].self, forKey: .joins) ?? []
        guard joins.allSatisfy({ $0.character <= text.unicodeScalars.count }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .joins, in: values, debugDescription: "a join lies behind its paragraph")
        }
        self.init(
            text, kind: try values.decodeIfPresent(String.self, forKey: .kind).flatMap(Kind.init) ?? .paragraph,
            sourceLines: try values.lines(.sourceLines), joins: joins, number: try values.number(.number),
            links: try values.decodeIfPresent([String].self, forKey: .links) ?? [])
        columns = try values.columns(.columns)
    }
}

extension Join: Decodable {
    private enum CodingKeys: CodingKey {
        case after, character, confidence, doubtful
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let confidence = try values.decode(Double.self, forKey: .confidence)
        self.init(
            after: try values.number(.after) ?? 0, character: try values.number(.character) ?? 0,
            confidence: min(1, max(0, confidence)), doubtful: try values.decode(Bool.self, forKey: .doubtful))
    }
}

extension Photo: Decodable {
    private enum CodingKeys: CodingKey {
        case caption, credit, creditText, sourceLines, columns
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            caption: try values.decode(String.self, forKey: .caption),
            credit: try values.decodeIfPresent(String.self, forKey: .credit),
            creditText: try values.decodeIfPresent(String.self, forKey: .creditText),
            sourceLines: try values.lines(.sourceLines))
        columns = try values.columns(.columns)
    }
}
