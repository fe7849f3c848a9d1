import LosslessJSON

/// Articles as JSON from crawlers and data sets: an object, an array, an object that contains one, or an object in each
/// line.
enum ArticleJSONFormat: ImportFormat {
    static func read(_ file: SourceFile, _ options: ImportOptions) throws(FormatFault) -> [FormatContent]? {
        guard let first = file.bytes.first(where: { $0 > 0x20 && $0 < 0x80 }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return nil }
        let decoded = try file.text()
        let text = decoded.string
        guard looksLikeJSON(text) else { return nil }
        let values = values(in: text)
        guard !values.isEmpty else { throw .damaged(format: "JSON") }
        let found = values.flatMap { articles(in: $0, common: [], depth: 0) }
        guard !found.isEmpty else { throw .notOpened(format: "JSON without articles") }
        return ArticleIssues.contents(of: found, path: file.path, notices: decoded.notices(path: file.path))
    }

    /// The objects of a text with one in each line, otherwise its single value.
    private static func values(in text: String) -> [JSONValue] {
        let lines = PageLines.lines(of: Array(text.utf8)[...]).filter { !PageLines.isBlank($0) }
        if lines.count > 1, lines.allSatisfy({ MarkdownInline.trimmed($0).hasPrefix("{") }) {
            let objects = lines.map { JSONValue(leniently: $0) }
            // The last line may be cut off.
            if objects.dropLast().allSatisfy({ $0 != nil }) { return objects.compactMap(\.self) }
        }
        return JSONValue(leniently: text).map { [$0] } ?? []
    }

    /// Whether the text is JSON rather than text in brackets, as `[0.5] Speaker: …`: an object or a name must follow.
    private static func looksLikeJSON(_ text: String) -> Bool {
        let head = text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.prefix(2)
        guard let second = head.dropFirst().first else { return false }
        return head.first == "[" ? second == "{" || second == "]" : second == "\"" || second == "}"
    }

    /// The number of levels searched for articles: `{"db": [{"data": {"posts": […]}}]}` has five.
    private static let deepest = 6

    /// The articles in a value.
    ///
    /// - Parameter common: fields of the enclosing objects that apply to all articles, such as the paper and the day.
    private static func articles(
        in value: JSONValue, common: [(name: String, values: [String])], depth: Int
    ) -> [ArticleFields] {
        guard depth <= deepest else { return [] }
        switch value {
        case .array(let elements): return elements.flatMap { articles(in: $0, common: common, depth: depth + 1) }
        case .object(let members):
            let own = fields(of: members)
            let names = Set(own.filter { !$0.values.isEmpty }.compactMap { ArticleFields.field(of: $0.name) })
            if names.contains(.content) { return [ArticleFields(own + common)] }
            if names.contains(.title), !holdsArticles(members) {
                return [ArticleFields(own + parts(of: members) + common)]
            }
            // The title of an object that contains articles is the paper's.
            let shared =
                own.filter { field in
                    [.publication, .date, .printDate, .edition, .page, .section, .language, .origin].contains(
                        ArticleFields.field(of: field.name))
                }
                + own.filter { ArticleFields.field(of: $0.name) == .title }.map {
                    (name: "publication", values: $0.values)
                }
            return members.flatMap { articles(in: $0.value, common: shared + common, depth: depth + 1) }
        default: return []
        }
    }

    private static func fields(of members: [JSONMember]) -> [(name: String, values: [String])] {
        members.compactMap { member in
            texts(of: member.value).map { (name: member.name, values: $0) } ?? named(member)
        }
    }

    /// The text or the paper in an object of its own: `"origin": {"title": "The Buoy"}`.
    private static func named(_ member: JSONMember) -> (name: String, values: [String])? {
        switch ArticleFields.field(of: member.name) {
        case .content, .summary: member.value["content"]?.words.map { (member.name, [$0]) }
        case .publication, .origin: member.value["title"]?.words.map { ("publication", [$0]) }
        default: nil
        }
    }

    /// The fields in nested objects of an article: `"fields": {"body": …}`.
    private static func parts(of members: [JSONMember]) -> [(name: String, values: [String])] {
        members.flatMap { member -> [(name: String, values: [String])] in
            guard case .object(let inner) = member.value, texts(of: member.value) == nil, named(member) == nil else {
                return []
            }
            return fields(of: inner)
        }
    }

    private static func holdsArticles(_ members: [JSONMember]) -> Bool {
        members.contains { member in
            guard case .array(let elements) = member.value, case .object(let inner)? = elements.first else {
                return false
            }
            let isArticle = inner.contains { [.title, .content].contains(ArticleFields.field(of: $0.name)) }
            return (isArticle || holdsArticles(inner))
                && ![.author, .categories].contains(ArticleFields.field(of: member.name))
        }
    }

    /// Members that contain the text of an object that represents a text: `{"rendered": "…"}`, `{"main": "…"}`.
    private static let textNames = ["name", "rendered", "main", "original", "value", "#text", "html", "text"]

    private static func text(of value: JSONValue) -> String? {
        // `{"name": "subject", "value": "Bridges"}` is a value with its kind.
        if value["name"] != nil, let word = value["value"]?.words { return word }
        return value.words ?? textNames.lazy.compactMap { value[$0]?.words }.first
    }

    /// The text of an array in which emphasised and linked words are objects; `nil` for other arrays.
    private static func runs(_ elements: [JSONValue]) -> String? {
        var runs: [String] = []
        for element in elements {
            guard case .string(let run) = element["text"] ?? element else { return nil }
            runs.append(run)
        }
        let areMixed = elements.contains { $0["text"] != nil } && elements.contains { $0["text"] == nil }
        return areMixed ? runs.joined() : nil
    }

    /// The texts of a value; for an array those of its elements, for objects in it their names.
    private static func texts(of value: JSONValue) -> [String]? {
        switch value {
        case .string, .number: return value.words.map { [$0] } ?? []
        case .array(let elements):
            let texts = elements.compactMap(text)
            if let runs = runs(elements) { return [runs] }
            return texts.count == elements.count ? texts : nil
        case .object: return text(of: value).map { [$0] }
        default: return nil
        }
    }
}
